import type { JobDone } from '../../day/market-day/job-done.ts'

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
