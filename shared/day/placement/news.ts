import type { WorkerId } from '../../ids.ts'
import { calendarDay, instantOn } from '../../time.ts'
import { agreedTerms, type Day, holdsPlace, mustHave, type Placement, workDates } from '../day.ts'
import { stopOfFirstDay } from '../matching/second-wave.ts'
import type { Terms } from '../posting/terms.ts'
import type { AbsenceKind, ReleaseBecause, StopBecause } from './messages.ts'

/** What became of a job, and what its ticket does not say. */
export type Became =
  | { readonly code: ReleaseBecause }
  | { readonly code: AbsenceKind; readonly byEmployer: boolean; readonly goesOn: boolean }
  | StoppedAt
interface StoppedAt {
  readonly code: 'stopped'
  readonly because: StopBecause
  /** Of the day, past 1440 for the small hours of a night shift. */
  readonly minute: number
  /** By the rule on their ticket; absent for who had not left yet. */
  readonly owed?: { readonly fen: number; readonly keepsTurn: boolean; readonly goesOn: boolean }
}

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
  const number = numberOf(day, worker, held)
  const news = own.flatMap((placement) => {
    const became = becameOf(day, placement)
    if (became === undefined) return []
    if (placement.status === 'released' && held !== undefined && held.placement > placement.placement) return []
    return [{ placement: placement.placement, terms: agreedTerms(day, placement), became, number }]
  })
  const standing = day.line.get(worker)?.standing.status
  const isNothingElse = held === undefined && (standing === 'placed' || standing === 'gone')
  return news.map((one, nth) => ({ ...one, isAll: isNothingElse && nth === news.length - 1 }))
}

function numberOf(day: Day, worker: WorkerId, held: Placement | undefined): JobNews['number'] {
  const standing = day.line.get(worker)?.standing.status
  if (standing === 'waiting' || standing === 'offered') return 'waits'
  return standing === 'placed' && held === undefined ? 'may-wait' : 'as-it-is'
}

function becameOf(day: Day, placement: Placement): Became | undefined {
  const missed = placement.missed.find(({ workDate }) => workDate === day.day)
  if (missed !== undefined)
    return { code: missed.kind, byEmployer: missed.by === 'employer', goesOn: goesOn(day, placement) }
  return placement.status === 'released' ? released(day, placement) : stopped(day, placement)
}

/** Who was to go with a second wave is free again when the work is stopped: that is no cancellation. */
function released(day: Day, { posting: id, releasedBecause: code }: Placement): Became | undefined {
  const posting = mustHave(day.postings.get(id), id)
  const stop = code === 'posting-cancelled' && posting.status !== 'cancelled' ? stopOfFirstDay(posting) : undefined
  if (stop !== undefined) return { code: 'stopped', because: stop.because, minute: stop.minute }
  return code && { code }
}

function stopped(day: Day, placement: Placement): Became | undefined {
  const { stops = [] } = mustHave(day.postings.get(placement.posting), placement.posting)
  for (const { workDate, minute, because, owed } of stops) {
    const theirs = owed.find((one) => one.placement === placement.placement)
    // A night shift of yesterday is stopped today.
    if (theirs === undefined || calendarDay(instantOn(workDate, minute)) !== day.day) continue
    const { fen, keepsTurn = false } = theirs
    return { code: 'stopped', because, minute, owed: { fen, keepsTurn, goesOn: goesOn(day, placement) } }
  }
  return undefined
}

/** Days of the work are still to come. */
const goesOn = (day: Day, placement: Placement): boolean =>
  holdsPlace(placement) &&
  workDates(agreedTerms(day, placement)).some((date) => day.day !== undefined && date > day.day)
