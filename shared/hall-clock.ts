import type { Instant, MarketDay } from './ids.ts'

/**
 * How the hall reads a clock: `Asia/Shanghai`, eight hours ahead of UTC, without summer time since 1991.
 * Apart from `time.ts`, which makes ids and so brings their schemas along: the screens need only this.
 */
export const hallOffsetMillis = 8 * 60 * 60_000

export const millisOf = (instant: Instant): number => Date.parse(instant)

/** The date and time that hang on the wall of the hall, as the UTC fields of a `Date`. */
export const wallClock = (millis: number): Date => new Date(millis + hallOffsetMillis)

/** Minutes since midnight in the hall, 0 to 1439. */
export function minuteOfDay(instant: Instant): number {
  const wall = wallClock(millisOf(instant))
  return wall.getUTCHours() * 60 + wall.getUTCMinutes()
}

/** `390` as people read it: `06:30`; minutes from 1440 on are the next morning's. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** `2026-08-17` as it stands in ids: `20260817`. */
export const compactDay = (day: MarketDay): string => day.replaceAll('-', '')
