import type { MarketDay } from '../../shared/ids.ts'
import { minuteOf } from '../pieces/typed-time.ts'

/** `20270331`, with whatever stands between, as a day of the calendar; undefined for what is none. */
export function dayTyped(typed: string): MarketDay | undefined {
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  return isDay(day) ? day : undefined
}

/** `06:30`, `6:30` or `0630` as a minute of the day; undefined for what is none. */
export function minuteTyped(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  return minuteOf(digits.length === 3 ? `0${digits}` : digits)
}

/** A 30 February would come back as another day. */
function isDay(text: string): text is MarketDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const millis = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text)
}
