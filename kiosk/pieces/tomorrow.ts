import type { MarketDay } from '../../shared/ids.ts'

const isMarketDay = (text: string): text is MarketDay => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** So many days later, by the calendar. */
export function dayLater(day: MarketDay, days: number): MarketDay {
  const next = new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 24 * 60 * 60_000).toISOString().slice(0, 10)
  return isMarketDay(next) ? next : day
}

/** The day after, by the calendar. */
export const tomorrowOf = (day: MarketDay): MarketDay => dayLater(day, 1)
