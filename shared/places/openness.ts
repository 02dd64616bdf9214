import type { Market } from '../county/settings/market.ts'
import { opensLater } from '../county/settings/opening.ts'
import type { Day } from '../day/day.ts'
import { mayCheckIn } from '../day/market-day/which-day.ts'
import type { Instant } from '../ids.ts'
import { calendarDay } from '../time.ts'

/** What every screen says of the door. */
export interface Openness {
  /** Whether somebody may check in now. */
  readonly open: boolean
  /** When the hall opens, while that is still to come today. */
  readonly opensMinute?: number
}

export function openness(day: Day, now: Instant, market: Pick<Market, 'openingMinute'>): Openness {
  const opensMinute = opensLater(market, now)
  const open = mayCheckIn(day, calendarDay(now)) && opensMinute === undefined
  return { open, ...(opensMinute === undefined ? {} : { opensMinute }) }
}
