import { minuteOfDay } from '../../hall-clock.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import type { Day } from '../day.ts'
import type { DayRules } from './messages.ts'

type ClosingRules = Pick<DayRules, 'closingMinute'>
const midnight = 24 * 60

/** When a day that these rules find at this instant closes: at their hour, or when the day is over if that has passed. */
export function closingOf(day: MarketDay, { closingMinute }: ClosingRules, instant: Instant): Instant {
  const closing = instantOn(day, closingMinute)
  return instant < closing ? closing : instantOn(day, midnight)
}

/** The minute today closes, 1440 for midnight; before its first command, when it would. */
export function closesToday(
  { open, closesAt }: Pick<Day, 'open' | 'closesAt'>,
  rules: ClosingRules & { readonly today: MarketDay; readonly now: Instant },
): number {
  const closes = open && closesAt !== undefined ? closesAt : closingOf(rules.today, rules, rules.now)
  return minuteOfDay(closes) || midnight
}
