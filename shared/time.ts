import { hallOffsetMillis, millisOf, minuteOfDay } from './hall-clock.ts'
import { Instant, MarketDay } from './ids.ts'
import { remembered } from './remembered.ts'

const minuteMillis = 60_000
const dayMillis = 24 * 60 * minuteMillis

export const instantAt = (millis: number): Instant => Instant.parse(new Date(millis).toISOString())
export const later = (instant: Instant, seconds: number): Instant => instantAt(millisOf(instant) + seconds * 1000)

/** The calendar day in the hall at this instant. */
export const calendarDay = (instant: Instant): MarketDay =>
  dayCounted(Math.floor((millisOf(instant) + hallOffsetMillis) / dayMillis))
// Every command asks, and all of a morning's fall on one day.
const dayCounted = remembered((days: number) => MarketDay.parse(new Date(days * dayMillis).toISOString().slice(0, 10)))
/** The instant at `minute` of a hall day; minutes from 1440 on are the day after (night shifts cross midnight). */
export const instantOn = (day: MarketDay, minute: number): Instant =>
  instantAt(Date.parse(`${day}T00:00:00.000Z`) + minute * minuteMillis - hallOffsetMillis)
/** What the clock shows, as a minute of that day's work: past 1440 in the small hours of a night shift. */
export const minuteOn = (date: MarketDay, now: Instant): number =>
  minuteOfDay(now) + (date < calendarDay(now) ? 24 * 60 : 0)
export const dayAfter = (day: MarketDay, days = 1): MarketDay =>
  MarketDay.parse(new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMillis).toISOString().slice(0, 10))
/** From the one day to the other; as many as `dayAfter` takes. */
export const daysBetween = (from: MarketDay, to: MarketDay): number => (Date.parse(to) - Date.parse(from)) / dayMillis
