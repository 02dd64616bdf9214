import type { MarketDay } from '../../shared/ids.ts'

const isMarketDay = (text: string): text is MarketDay => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The day after, by the calendar. */
export function tomorrowOf(day: MarketDay): MarketDay {
  const next = new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10)
  return isMarketDay(next) ? next : day
}
