import { Instant, MarketDay } from './ids.ts'

/** The hall keeps one clock for everybody: `Asia/Shanghai`, eight hours ahead of UTC, without summer time since 1991. */
const hallOffsetMinutes = 8 * 60
const minuteMillis = 60_000
const dayMillis = 24 * 60 * minuteMillis

export const millisOf = (instant: Instant): number => Date.parse(instant)
export const instantAt = (millis: number): Instant => Instant.parse(new Date(millis).toISOString())
export const later = (instant: Instant, seconds: number): Instant => instantAt(millisOf(instant) + seconds * 1000)

const hallDate = (instant: Instant) => new Date(millisOf(instant) + hallOffsetMinutes * minuteMillis)

/** The calendar day in the hall at this instant. */
export const calendarDay = (instant: Instant): MarketDay =>
  MarketDay.parse(hallDate(instant).toISOString().slice(0, 10))
/** Minutes since midnight in the hall, 0 to 1439. */
export const minuteOfDay = (instant: Instant): number => {
  const date = hallDate(instant)
  return date.getUTCHours() * 60 + date.getUTCMinutes()
}
/** The instant at `minute` of a hall day; minutes from 1440 on are the day after (night shifts cross midnight). */
export const instantOn = (day: MarketDay, minute: number): Instant =>
  instantAt(Date.parse(`${day}T00:00:00.000Z`) + (minute - hallOffsetMinutes) * minuteMillis)
export const dayAfter = (day: MarketDay, days = 1): MarketDay =>
  MarketDay.parse(new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMillis).toISOString().slice(0, 10))
/** `2026-08-17` as it stands in ids: `20260817`. */
export const compactDay = (day: MarketDay): string => day.replaceAll('-', '')
/** `390` as people read it: `06:30`. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
