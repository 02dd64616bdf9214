import type { MarketDay } from '../../ids.ts'
import type { Day, Placement } from '../day.ts'
import type { AbsenceKind } from './messages.ts'
import { isCutOff, isLost, isOnlySaid, lastWorkDate, workDatesOf } from './work.ts'

/** How somebody stands with a job they took, on a day of its work. */
export type Attendance =
  | { readonly status: 'accepted' | 'arrived' }
  | {
      readonly status: 'absent'
      readonly absence: AbsenceKind
      /** The employer says so, and nobody has heard the worker. */
      readonly by?: 'employer'
    }

/** On the last day of its work that has come; undefined also for who has lost the day of today. */
export const attendanceOf = (day: Day, placement: Placement): Attendance | undefined =>
  day.day !== undefined && isLost(placement, day.day)
    ? undefined
    : attendanceOn(day, placement, day.day && lastWorkDate(day, placement, day.day))

/** With work of this day, whenever they took it; undefined: it is none of theirs. */
export const attendanceToday = (day: Day, placement: Placement): Attendance | undefined =>
  day.day === undefined ? undefined : attendanceOn(day, placement, day.day)

/** Undefined for a placement that was let go, or of which no day is left. */
export function attendanceOn(day: Day, placement: Placement, date: MarketDay | undefined): Attendance | undefined {
  const { status } = placement
  if (status === 'released' || (day.day !== undefined && isCutOff(day, placement, day.day))) return undefined
  if (date !== undefined && !workDatesOf(day, placement).includes(date)) return undefined
  const missed = placement.missed.find(({ workDate }) => workDate === date)
  if (missed !== undefined)
    return { status: 'absent', absence: missed.kind, ...(isOnlySaid(missed) ? { by: 'employer' } : {}) }
  if (date !== undefined && placement.came.includes(date)) return { status: 'arrived' }
  return status === 'accepted' ? { status } : undefined
}
