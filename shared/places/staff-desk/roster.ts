import type { Day, Placement } from '../../day/day.ts'
import type { AbsenceKind } from '../../day/placement/messages.ts'
import { absenceOf, isCutOff, lastWorkDate, stopOf } from '../../day/placement/work.ts'
import type { DayNumber, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import { type NumberOf, numberOf } from '../../ticket/number-of.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'

/** How somebody stands with a job they took, on the last day of its work that has come. */
export type Attendance =
  | { readonly status: 'accepted' | 'arrived' }
  | { readonly status: 'absent'; readonly absence: AbsenceKind }

/** Somebody of a job, as the clerk calls them out. */
export type RosterLine = Attendance &
  NumberOf & {
    readonly placement: PlacementId
    readonly number: DayNumber
    readonly ticketNumber: string
    /** `王*英`, or the masked ID number or phone. */
    readonly who: string
    /** Of today's work, if it was stopped. */
    readonly owedFen?: number
  }

/** Everybody who has this job or stayed away from it, in the order in which they took it; who was let go is not of it. */
export function roster(day: Day, posting: PostingId, worker: (worker: WorkerId) => string): readonly RosterLine[] {
  return [...day.placements.values()]
    .flatMap((placement) => {
      const attendance = placement.posting === posting ? attendanceOf(day, placement) : undefined
      if (attendance === undefined) return []
      const { placement: id, number } = placement
      const owedFen = day.day && stopOf(day, placement, day.day)?.owed.fen
      return [
        {
          ...attendance,
          placement: id,
          number,
          ...numberOf(id, day.day),
          ticketNumber: ticketNumber(id),
          who: worker(placement.worker),
          ...(owedFen === undefined ? {} : { owedFen }),
        },
      ]
    })
    .sort(byTicket)
}

/** Undefined for a placement that was let go, or of which no day is left. */
export function attendanceOf(day: Day, placement: Placement): Attendance | undefined {
  const { status } = placement
  if (status === 'released' || (day.day !== undefined && isCutOff(placement, day.day))) return undefined
  const absence = absenceOf(day, placement)
  if (absence !== undefined) return { status: 'absent', absence }
  const date = day.day && lastWorkDate(day, placement, day.day)
  if (date !== undefined && placement.came.includes(date)) return { status: 'arrived' }
  return status === 'accepted' ? { status } : undefined
}

const byTicket = (a: RosterLine, b: RosterLine): number =>
  Number(a.placement > b.placement) - Number(a.placement < b.placement)
