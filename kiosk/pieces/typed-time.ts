import { clockTime } from '../../shared/hall-clock.ts'
import { words } from '../app/words.ts'

/** `0630` is 390; undefined while it is not a time of day. */
export function minuteOf(typed: string): number | undefined {
  const [hour, minute] = [Number(typed.slice(0, 2)), Number(typed.slice(2))]
  return /^\d{4}$/.test(typed) && hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}

/** `390` as it is typed: `0630`; minutes from 1440 on are the next morning's. */
export const typedMinute = (minute: number): string => clockTime(minute).replace(':', '')

/** While it is typed: `063` shows as `06:3`. */
export const asTime = (typed: string): string => (typed.length > 2 ? `${typed.slice(0, 2)}:${typed.slice(2)}` : typed)

/** Said beside an end that is the next morning's. */
export const nextMorning = (minute = 0): string | false => minute >= 24 * 60 && words().terms.nextMorning('').trim()
