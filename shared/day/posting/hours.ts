import type { Instant, MarketDay } from '../../ids.ts'
import { dayAfter, instantOn } from '../../time.ts'
import type { Terms } from './terms.ts'

/** When people leave the hall: the bus, or the start for those who come by themselves. */
export const leaveMinute = (terms: Terms): number =>
  terms.transport.kind === 'bus' ? terms.transport.leaveMinute : terms.startMinute

/** Whether somebody would have to be at both at once, on any day of either. */
export function overlap(one: Terms, other: Terms): boolean {
  if (hoursOf(one).startsAt >= hoursOf(other).endsAt || hoursOf(other).startsAt >= hoursOf(one).endsAt) return false
  return atOnce(hoursOf(one).days, hoursOf(other).days)
}
/** Hour against hour, on every day of the one and every day of the other. */
export const atOnce = (one: Hours['days'], other: Hours['days']): boolean =>
  one.some((a) => other.some((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt))

export interface Hours {
  readonly leavesAt: Instant
  readonly startsAt: Instant
  readonly firstDayEndsAt: Instant
  readonly endsAt: Instant
  readonly days: readonly { readonly date: MarketDay; readonly startsAt: Instant; readonly endsAt: Instant }[]
}
/** Asked for every posting in every turn; changed terms are other terms, so each is reckoned once. */
const hours = new WeakMap<Terms, Hours>()
export function hoursOf(terms: Terms): Hours {
  const known = hours.get(terms)
  if (known !== undefined) return known
  const { workDate, startMinute, endMinute } = terms
  const days = Array.from({ length: terms.days ?? 1 }, (_, nth) => {
    const date = dayAfter(workDate, nth)
    return { date, startsAt: instantOn(date, startMinute), endsAt: instantOn(date, endMinute) }
  })
  const reckoned = {
    leavesAt: instantOn(workDate, leaveMinute(terms)),
    startsAt: instantOn(workDate, startMinute),
    firstDayEndsAt: instantOn(workDate, endMinute),
    endsAt: instantOn(dayAfter(workDate, days.length - 1), endMinute),
    days,
  }
  hours.set(terms, reckoned)
  return reckoned
}
