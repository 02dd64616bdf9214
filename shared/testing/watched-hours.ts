import type { DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { Instant, MarketDay, PostingId, WorkerId } from '../ids.ts'
import { dayAfter, instantOn } from '../time.ts'

/** Hour against hour, on every day of the one and every day of the other. */
export const overlap = (one: readonly Hours[], other: readonly Hours[]): boolean =>
  one.some((hours) => other.some(({ from, until }) => hours.from < until && from < hours.until))
export interface Hours {
  readonly date: MarketDay
  readonly from: Instant
  readonly until: Instant
}
/** The watchers ask of every job after every event: the days of the same terms are counted once. */
export function daysOf(terms: Terms): readonly MarketDay[] {
  const counted = daysCounted.get(terms)
  if (counted !== undefined) return counted
  const { workDate, days = 1 } = terms
  const all = Array.from({ length: days }, (_, nth) => dayAfter(workDate, nth))
  daysCounted.set(terms, all)
  return all
}
const daysCounted = new WeakMap<Terms, readonly MarketDay[]>()
/** From leaving the hall: with the bus or to the start, and on the first day with the second wave, for who goes with one. */
export function hoursOf(terms: Terms, wave: number | undefined): readonly Hours[] {
  const { transport, startMinute, endMinute } = terms
  const usual = transport.kind === 'bus' ? transport.leaveMinute : startMinute
  return daysOf(terms).map((date) => ({
    date,
    from: instantOn(date, date === terms.workDate ? (wave ?? usual) : usual),
    until: instantOn(date, endMinute),
  }))
}

/** Somebody's job as the watcher keeps it. */
export interface Job {
  readonly worker: WorkerId
  readonly posting: PostingId
  readonly terms: Terms
  /** With a second wave. */
  readonly leaveMinute: number | undefined
  /** Its days from this one on were taken off it. */
  readonly freeFrom?: MarketDay
  /** They stayed away on this day, behind the first, and lost it with those behind it. */
  readonly lostFrom?: MarketDay
}
export type Stop = Pick<DayEventOf<'work-stopped'>, 'minute' | 'because'>

/** Those of its days that were neither taken off it nor lost. */
export const datesOfJob = ({ terms, freeFrom, lostFrom }: Job): readonly MarketDay[] =>
  daysOf(terms).filter((date) => [freeFrom, lostFrom].every((from) => from === undefined || date < from))
/** As if they had not lost anything by that day. */
export const withRest = ({ lostFrom, ...job }: Job, date: MarketDay): Job =>
  lostFrom === undefined || lostFrom === date ? job : { ...job, lostFrom }

/** By rain under the half-day rule no more than half is ever paid. */
export function isHardlyBegun(job: Job, date: MarketDay, { minute, because }: Stop): boolean {
  const { workDate, startMinute, paidMinutes, rainRule } = job.terms
  if (because === 'rain' && rainRule === 'half-day') return true
  const worked = minute - (date === workDate ? Math.max(startMinute, job.leaveMinute ?? 0) : startMinute)
  return Math.min(worked, paidMinutes) <= Math.max(paidMinutes / 2, 239)
}
