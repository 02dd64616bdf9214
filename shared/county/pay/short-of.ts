import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import { leastInFull, owedForPieces } from '../../day/placement/least-owed.ts'

interface Owed {
  readonly basis: JobDone['basis']
  readonly agreedFen: number
  readonly owedFen?: number | undefined
}

/**
 * Too little is less than this, in fen: hours that the employer reported make it no smaller than what was agreed, for of those the
 * worker may say otherwise. Undefined of pieces: they may say that they did any number.
 */
export const shortOf = ({ basis, agreedFen, owedFen = agreedFen }: Owed): number | undefined =>
  basis === 'piece' ? undefined : Math.max(agreedFen, owedFen)

type Done = DayOfWork['done']

/** In fen: all of a day's work is no less. */
export const leastOf = (done: Done): number => leastInFull(done?.leastFen)

/** So much is owed at least, in fen, where how much it is nobody knows yet. */
export const leastOwed = ({ owedFen, done }: Pick<Owed, 'owedFen'> & { readonly done?: Done }): number | undefined =>
  owedForPieces(owedFen, done?.leastFen).leastFen
