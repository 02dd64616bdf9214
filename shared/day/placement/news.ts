import type { MarketDay, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { calendarDay, instantOn } from '../../time.ts'
import { agreedTerms, type Day, holdsPlace, type Placement, type Stop, workDates } from '../day.ts'
import { stopOn } from '../matching/second-wave.ts'
import type { Terms } from '../posting/terms.ts'
import type { AbsenceKind, ReleaseBecause, StopBecause } from './messages.ts'
import { hasRest } from './taken.ts'
import { missedFrom, owedSoFar, stopOf, ticketStands } from './work.ts'

/** What became of a job, and what its ticket does not say. */
export type Became =
  /** `stop-mistaken`: they were let go because the work was stopped, and it was not. */
  | { readonly code: ReleaseBecause | 'stop-mistaken'; readonly from?: MarketDay }
  | { readonly code: AbsenceKind; readonly byEmployer: boolean; readonly rest: Rest }
  /** They stayed away on an earlier day, and the days behind it are another's. */
  | { readonly code: 'rest-lost'; readonly missedOn: MarketDay }
  | StoppedAt
  | { readonly code: 'goes-on'; readonly stoppedMinute: number; readonly endMinute: number }
interface StoppedAt {
  readonly code: 'stopped'
  readonly because: StopBecause
  /** Of the day, past 1440 for the small hours of a night shift. */
  readonly minute: number
  /** By the rule on their ticket, or for more pieces; `isLeast` until those are told. Absent for who had not left yet. */
  readonly owed?: { readonly fen: number; readonly isLeast?: true; readonly keepsTurn: boolean; readonly rest: Rest }
}
/** What is left of the job for them: days to come, nothing, or a place that went to the next in line. */
export type Rest = 'goes-on' | 'nothing' | 'passed-on'

/** What somebody must hear of a job they took, as things stand for them now. */
export interface JobNews {
  readonly placement: Placement['placement']
  readonly terms: Terms
  readonly became: Became
  /** Whether their number is still in the line, or may be again if they ask. */
  readonly number: 'waits' | 'may-wait' | 'as-it-is'
  /** Nothing else of theirs is left to look at. */
  readonly isAll: boolean
}

/** Of today, newest job first; a job given back is told of until they have another. */
export function jobNews(day: Day, worker: WorkerId): readonly JobNews[] {
  const own = [...day.placements.values()]
    .filter((placement) => placement.worker === worker)
    .sort((a, b) => Number(a.placement < b.placement) - Number(a.placement > b.placement))
  const held = own.find(holdsPlace)
  const hasTicket = own.some((placement) => ticketStands(day, placement))
  const number = numberOf(day, worker, hasTicket)
  const news = own.flatMap((placement) => {
    const became = becameOf(day, placement)
    if (became === undefined) return []
    if (placement.releasedBecause !== undefined && held !== undefined && held.placement > placement.placement) return []
    return [{ placement: placement.placement, terms: agreedTerms(day, placement), became, number }]
  })
  const standing = day.line.get(worker)?.standing.status
  const isNothingElse = !hasTicket && (standing === 'placed' || standing === 'gone')
  return news.map((one, nth) => ({ ...one, isAll: isNothingElse && nth === news.length - 1 }))
}

/** What its worker is to hear of this job, if anything. */
export const becameOfJob = (day: Day, id: Placement['placement']): Became | undefined =>
  jobNews(day, mustHave(day.placements.get(id), id).worker).find(({ placement }) => placement === id)?.became

function numberOf(day: Day, worker: WorkerId, hasTicket: boolean): JobNews['number'] {
  const standing = day.line.get(worker)?.standing.status
  if (standing === 'waiting' || standing === 'offered') return 'waits'
  // After the close nobody may wait any more.
  return standing === 'placed' && !hasTicket && day.open ? 'may-wait' : 'as-it-is'
}

function becameOf(day: Day, placement: Placement): Became | undefined {
  const missed = placement.missed.find(({ workDate }) => workDate === day.day)
  if (missed !== undefined)
    return { code: missed.kind, byEmployer: missed.by === 'employer', rest: restOf(day, placement) }
  if (placement.releasedBecause !== undefined) return released(day, placement)
  const missedOn = missedFrom(placement)
  // Behind the day of a job of one day nothing was lost.
  if (missedOn !== undefined && workDates(agreedTerms(day, placement)).length > 1)
    return { code: 'rest-lost', missedOn }
  return stopped(day, placement) ?? goesOn(day, placement)
}

function released(day: Day, placement: Placement): Became | undefined {
  const { posting: id, releasedBecause: code, freeFrom: from } = placement
  const posting = mustHave(day.postings.get(id), id)
  if (from !== undefined) return code && { code, from }
  if (code !== 'posting-cancelled' || posting.status === 'cancelled') return code && { code }
  // Who was to go with a second wave is free again when the work is stopped, and stays so: that is no cancellation.
  const stop = stopOn(posting, agreedTerms(day, placement).workDate)
  return stop === undefined
    ? { code: 'stop-mistaken' }
    : { code: 'stopped', because: stop.because, minute: stop.minute }
}

function stopped(day: Day, placement: Placement): Became | undefined {
  const theirs = workDates(agreedTerms(day, placement))
    .map((date) => stopOf(day, placement, date))
    .find((stop) => stop !== undefined && isToday(day, stop))
  if (theirs === undefined) return undefined
  const { minute, because, owed } = theirs
  const { keepsTurn = false } = owed
  const { owedFen, leastFen = 0 } = owedSoFar(day, placement, theirs.workDate)
  const sum = owedFen === undefined ? { fen: leastFen, isLeast: true as const } : { fen: owedFen }
  return { code: 'stopped', because, minute, owed: { ...sum, keepsTurn, rest: restOf(day, placement) } }
}

function goesOn(day: Day, placement: Placement): Became | undefined {
  const { stopsTakenBack = [] } = mustHave(day.postings.get(placement.posting), placement.posting)
  const theirs = stopsTakenBack.findLast(
    (stop) => isToday(day, stop) && stop.owed.some((one) => one.placement === placement.placement),
  )
  const { endMinute } = agreedTerms(day, placement)
  return theirs && { code: 'goes-on', stoppedMinute: theirs.minute, endMinute }
}

/** A night shift of yesterday is stopped today. */
const isToday = (day: Day, { workDate, minute }: Pick<Stop, 'workDate' | 'minute'>): boolean =>
  calendarDay(instantOn(workDate, minute)) === day.day

function restOf(day: Day, placement: Placement): Rest {
  if (!hasRest(placement)) return 'passed-on'
  const dates = workDates(agreedTerms(day, placement))
  return dates.some((date) => day.day !== undefined && date > day.day) ? 'goes-on' : 'nothing'
}
