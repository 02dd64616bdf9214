import { compactDay } from '../../hall-clock.ts'
import type { WorkerId } from '../../ids.ts'
import { type Day, holdsPlace, type Placement } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { attendanceToday } from './attendance.ts'
import { absenceOf, workDatesOf } from './work.ts'

/** Taken on this day, whenever its work is, or worked on this day, whenever it was taken. */
export const isOfDay = (day: Day, placement: Placement): boolean =>
  isTakenOn(day, placement) || workDatesOf(day, placement).some((date) => date === day.day)

export const isTakenOn = ({ day }: Day, { placement }: Placement): boolean =>
  day !== undefined && placement.slice(4, 12) === compactDay(day)

/** What is known of somebody with work of a day: they came to some of it, stayed away from all of it, or it was not reported yet. */
export type KnownOfWork = 'arrived' | 'absent' | 'unreported'

/** 今天有活: everybody with work of this day, whenever they took it, each once; who stayed away had it all the same. Board, home, desk and log all count so. */
export function workOfToday(day: Day): ReadonlyMap<WorkerId, KnownOfWork> {
  const known = new Map<WorkerId, KnownOfWork>()
  for (const placement of day.placements.values()) {
    const attendance = attendanceToday(day, placement)
    if (attendance === undefined) continue
    const one = attendance.status === 'accepted' ? 'unreported' : attendance.status
    const other = known.get(placement.worker)
    known.set(placement.worker, other === undefined || weight[one] > weight[other] ? one : other)
  }
  return known
}
const weight = { absent: 0, unreported: 1, arrived: 2 } as const satisfies Readonly<Record<KnownOfWork, number>>

/**
 * How many had work, as the close writes it down. Before the seventh edition it was everybody who had a job taken or worked on the
 * day and had not stayed away from it; in days of the first those alone who took it on the day itself.
 */
export function placedAtClose(day: Day): number {
  if (isOfEdition(day.rules, 7)) return workOfToday(day).size
  const isCounted = (placement: Placement) =>
    day.rules.edition === undefined
      ? isTakenOn(day, placement)
      : absenceOf(day, placement) === undefined && isOfDay(day, placement)
  const placed = day.placements.filter((placement) => holdsPlace(placement) && isCounted(placement))
  return new Set([...placed.values()].map(({ worker }) => worker)).size
}
