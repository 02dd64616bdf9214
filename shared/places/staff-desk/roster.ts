import { type Day, type Placement, workDates } from '../../day/day.ts'
import { leavesOn } from '../../day/placement/hours.ts'
import type { AbsenceKind } from '../../day/placement/messages.ts'
import { isCutOff, isHeardOf, isLost, lastWorkDate, stopOf, workDatesOf } from '../../day/placement/work.ts'
import type { Terms } from '../../day/posting/terms.ts'
import type { DayNumber, Instant, MarketDay, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import { type NumberOf, numberOf } from '../../ticket/number-of.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'

/** How somebody stands with a job they took, on a day of its work. */
export type Attendance =
  | { readonly status: 'accepted' | 'arrived' }
  | {
      readonly status: 'absent'
      readonly absence: AbsenceKind
      /** Who said so first, whatever staff heard since. */
      readonly by?: 'employer'
    }

/** Somebody of a job, as the clerk calls them out. */
export type RosterLine = Attendance &
  NumberOf & {
    readonly placement: PlacementId
    readonly number: DayNumber
    /** That day: before it nobody has stayed away. */
    readonly leavesAt?: Instant
    readonly ticketNumber: string
    /** `王*英`, or the masked ID number or phone. */
    readonly who: string
    /** Of that day's work, if it was stopped. */
    readonly owedFen?: number
  }

/** Everybody who has this job on that day or stayed away from it, in the order in which they took it; who was let go is not of it. */
export function roster(
  day: Day,
  posting: PostingId,
  workDate: MarketDay,
  worker: (worker: WorkerId) => string,
): readonly RosterLine[] {
  return [...day.placements.values()]
    .flatMap((placement) => {
      const attendance = placement.posting === posting ? attendanceOn(day, placement, workDate) : undefined
      if (attendance === undefined) return []
      const { placement: id, number } = placement
      const leavesAt = leavesOn(day, placement, workDate)
      const owedFen = stopOf(day, placement, workDate)?.owed.fen
      return [
        {
          ...attendance,
          placement: id,
          number,
          ...(leavesAt === undefined ? {} : { leavesAt }),
          ...numberOf(id, day.day),
          ticketNumber: ticketNumber(id),
          who: worker(placement.worker),
          ...(owedFen === undefined ? {} : { owedFen }),
        },
      ]
    })
    .sort(byTicket)
}

/** On the last day of its work that has come; undefined also for who has lost the day of today. */
export const attendanceOf = (day: Day, placement: Placement): Attendance | undefined =>
  day.day !== undefined && isLost(placement, day.day)
    ? undefined
    : attendanceOn(day, placement, day.day && lastWorkDate(day, placement, day.day))

/** Undefined for a placement that was let go, or of which no day is left. */
export function attendanceOn(day: Day, placement: Placement, date: MarketDay | undefined): Attendance | undefined {
  const { status } = placement
  if (status === 'released' || (day.day !== undefined && isCutOff(day, placement, day.day))) return undefined
  if (date !== undefined && !workDatesOf(day, placement).includes(date)) return undefined
  const missed = placement.missed.find(({ workDate }) => workDate === date)
  if (missed !== undefined)
    return { status: 'absent', absence: missed.kind, ...(missed.by === undefined ? {} : { by: missed.by }) }
  if (date !== undefined && placement.came.includes(date)) return { status: 'arrived' }
  return status === 'accepted' ? { status } : undefined
}

/** The days of which it may be told who came, the last of them last; none of work that lies ahead. */
export const daysToReport = (day: Day, terms: Terms): readonly MarketDay[] => {
  const today = day.day
  return today === undefined ? [] : workDates(terms).filter((date) => isHeardOf(day, date, today))
}

const byTicket = (a: RosterLine, b: RosterLine): number =>
  Number(a.placement > b.placement) - Number(a.placement < b.placement)
