import type { DayEventOf } from '../day/messages.ts'
import type { AbsenceKind } from '../day/placement/messages.ts'
import type { MarketDay, PlacementId, PostingId, WorkerId } from '../ids.ts'
import type { Job } from './watched-hours.ts'

/** A ticket as the watcher keeps it, also when it holds no place any more. */
export interface Ticket {
  readonly job: Job
  readonly missed: Map<MarketDay, AbsenceKind>
  readonly came: Set<MarketDay>
  /** Missed on these days by their employer's word first: while nobody has heard them it is that alone, also again. */
  readonly saidByEmployer: Set<MarketDay>
  /** Staff have heard why since. */
  readonly heard: Set<MarketDay>
  /** Its days from this one on were taken off it: whoever is reported anew has no more again than were left. */
  readonly freeFrom?: MarketDay
  copies: number
}
/** The job without the days that were taken off it. */
export const leftOf = ({ job, freeFrom }: Ticket): Job => (freeFrom === undefined ? job : { ...job, freeFrom })
/** Whoever was missed there is sent again by staff alone. */
export const wasMissedAt = (tickets: ReadonlyMap<PlacementId, Ticket>, worker: WorkerId, posting: PostingId): boolean =>
  [...tickets.values()].some(({ job, missed }) => job.worker === worker && job.posting === posting && missed.size > 0)

export function noteMissed(ticket: Ticket, { workDate, kind, by }: DayEventOf<'absent'>): void {
  ticket.missed.set(workDate, kind)
  if (by === 'employer') ticket.saidByEmployer.add(workDate)
  if (by === undefined && kind !== 'not-heard') ticket.heard.add(workDate)
  else ticket.heard.delete(workDate)
}
/** Who did not come on that day or a later one, and why; not by the employer's fault. */
export const missedOnOrAfter = (tickets: ReadonlyMap<PlacementId, Ticket>, from: MarketDay) =>
  [...tickets.values()].flatMap(({ job: { worker }, missed, saidByEmployer, heard }) =>
    [...missed].flatMap(([date, kind]) =>
      date < from || kind === 'employers-fault'
        ? []
        : [{ worker, date, kind, onlySaid: saidByEmployer.has(date) && !heard.has(date) }],
    ),
  )
