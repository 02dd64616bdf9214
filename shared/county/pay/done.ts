import type { DayOfWork } from '../../day/market-day/job-done.ts'
import { finishedFen } from '../../day/placement/finished-fen.ts'
import { noLessThan } from '../../day/placement/least-owed.ts'
import { wholeYuan } from '../../money.ts'
import type { Work } from './work.ts'

/** What somebody did, as it is said after the close. */
export type DoneByHand = Omit<NonNullable<DayOfWork['done']>, 'fen' | 'stoppedMinute' | 'leastFen'>

/** With what is owed for it. */
export const doneFor = (
  { job, person }: Pick<Work, 'job' | 'person'>,
  did: DoneByHand,
): NonNullable<DayOfWork['done']> => ({
  ...did,
  fen: noLessThan(person.done?.leastFen, fenFor(job, did)),
})

/** By the day's own rule; of hours of before they were told by the hour, as their share of the day. */
function fenFor({ basis, agreedFen, paidMinutes, pieceFen, hourFen }: Work['job'], did: DoneByHand): number {
  if (basis === 'piece') return wholeYuan((pieceFen ?? 0) * (did.pieces ?? 0))
  if (hourFen !== undefined) return finishedFen({ pay: { basis: 'hour', amountFen: hourFen }, paidMinutes }, did)
  return finishedFen({ pay: { basis: 'day', amountFen: agreedFen }, paidMinutes }, did)
}
