import type { MarketDay } from '../../ids.ts'
import type { Day } from '../day.ts'
import type { DayRules } from './messages.ts'

/** The market day that new commands belong to: the open one; else the one just closed until midnight, then the next. */
export function currentDay(day: Day, today: MarketDay): MarketDay {
  if (day.day === undefined) return today
  return day.open || day.day > today ? day.day : today
}

/** Whether the day was closed and it is still its evening: what people need of it stays, and tomorrow does not open. */
export const isEvening = (day: Day, today: MarketDay): boolean => !day.open && currentDay(day, today) === day.day

/** The rules that a command of this moment is decided by: the day's own, or those that the next day would open with. */
export const rulesInForce = (day: Day, today: MarketDay, opening: DayRules): DayRules =>
  day.open || isEvening(day, today) ? day.rules : opening

/** Whether somebody may check in now: the day is open and today's, or the next to come opens it. */
export const mayCheckIn = (day: Day, today: MarketDay): boolean =>
  day.open ? day.day === today : !isEvening(day, today)
