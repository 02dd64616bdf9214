import type { Terms } from '../day/posting/terms.ts'
import type { Instant, MarketDay } from '../ids.ts'
import { dayAfter, instantOn } from '../time.ts'

/** Hour against hour, on every day of the one and every day of the other. */
export const overlap = (one: readonly Hours[], other: readonly Hours[]): boolean =>
  one.some((hours) => other.some(({ from, until }) => hours.from < until && from < hours.until))
export interface Hours {
  readonly date: MarketDay
  readonly from: Instant
  readonly until: Instant
}
export const daysOf = ({ workDate, days = 1 }: Terms): readonly MarketDay[] =>
  Array.from({ length: days }, (_, nth) => dayAfter(workDate, nth))
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
