import type { Instant, MarketDay } from '../../ids.ts'
import { dayAfter, instantOn } from '../../time.ts'
import type { Terms } from './terms.ts'

/** When people leave the hall: the bus, or the start for those who come by themselves. */
export const leaveMinute = (terms: Terms): number =>
  terms.transport.kind === 'bus' ? terms.transport.leaveMinute : terms.startMinute

/** The last hour of the last day. */
export const endsAt = (terms: Terms): Instant => hoursOf(terms).endsAt

/** Any of it lies between ten in the evening and six. */
export const isAtNight = ({ startMinute, endMinute }: Pick<Terms, 'startMinute' | 'endMinute'>): boolean =>
  startMinute < 6 * 60 || endMinute > 22 * 60

/** The earliest minute of any of its days at which people leave for it. */
export function earliestLeaveMinute(terms: Terms, wave: SecondWave | undefined): number {
  const first = wave?.leaveMinute ?? leaveMinute(terms)
  return (terms.days ?? 1) > 1 ? Math.min(first, leaveMinute(terms)) : first
}

/** 补员: when those leave who are sent after the others left, in minutes of the work date. */
export interface SecondWave {
  readonly leaveMinute: number
}
/** Somebody is away for work, from leaving the hall until it is over. */
export type Away = Pick<Hours['days'][number], 'date' | 'leavesAt' | 'endsAt'>

/** On each of its days; on the first they leave with the second wave, if there is one. */
export function awayFor(terms: Terms, wave: SecondWave | undefined): readonly Away[] {
  const { days } = hoursOf(terms)
  if (wave === undefined) return days
  const leavesAt = instantOn(terms.workDate, wave.leaveMinute)
  return days.map((hours, nth) => (nth === 0 ? { ...hours, leavesAt } : hours))
}

/** Whether somebody would have to be away for both at once, on any day of either. */
export const atOnce = (one: readonly Away[], other: readonly Away[]): boolean =>
  one.some((a) => other.some((b) => a.leavesAt < b.endsAt && b.leavesAt < a.endsAt))

export interface Hours {
  readonly leavesAt: Instant
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly days: readonly {
    readonly date: MarketDay
    readonly leavesAt: Instant
    readonly startsAt: Instant
    readonly endsAt: Instant
  }[]
}
/** Asked for every posting in every turn; changed terms are other terms, so each is reckoned once. */
const hours = new WeakMap<Terms, Hours>()
export function hoursOf(terms: Terms): Hours {
  const known = hours.get(terms)
  if (known !== undefined) return known
  const first = hoursOn(terms, terms.workDate)
  const others = Array.from({ length: (terms.days ?? 1) - 1 }, (_, nth) =>
    hoursOn(terms, dayAfter(terms.workDate, nth + 1)),
  )
  const { leavesAt, startsAt } = first
  const { endsAt } = others.at(-1) ?? first
  const reckoned = { leavesAt, startsAt, endsAt, days: [first, ...others] }
  hours.set(terms, reckoned)
  return reckoned
}

const hoursOn = (terms: Terms, date: MarketDay) => ({
  date,
  leavesAt: instantOn(date, leaveMinute(terms)),
  startsAt: instantOn(date, terms.startMinute),
  endsAt: instantOn(date, terms.endMinute),
})
