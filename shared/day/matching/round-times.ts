import type { Instant } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import type { Day } from '../day.ts'

/**
 * When results are made of what changes at this instant: at the next time the market has set, after the last of them at once;
 * undefined where staff alone give work out.
 */
export function roundAt({ day, rules }: Pick<Day, 'day' | 'rules'>, instant: Instant): Instant | undefined {
  if (rules.order === 'staff-only') return undefined
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
  return day.open && nextRoundAt !== undefined && nextRoundAt > now ? { nextRoundAt } : {}
}
