import type { Instant } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import type { Day } from '../day.ts'

/** When results are made of what changes at this instant: at the next time the market has set, after the last of them at once. */
export function roundAt({ day, rules }: Pick<Day, 'day' | 'rules'>, instant: Instant): Instant {
  if (day === undefined) return instant
  const times = (rules.roundMinutes ?? []).map((minute) => instantOn(day, minute))
  const [next = instant] = times.filter((time) => time >= instant).sort()
  return next
}

export interface RoundToCome {
  /** Until then wishes are only written down; absent once results are made after every event. */
  readonly nextRoundAt?: Instant
}

/** The next time at which results are made for all at once. */
export function roundToCome(day: Day, now: Instant): RoundToCome {
  const nextRoundAt = roundAt(day, now)
  return day.open && day.rules.order !== 'staff-only' && nextRoundAt > now ? { nextRoundAt } : {}
}
