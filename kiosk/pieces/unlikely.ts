import type { Terms } from '../../shared/day/posting/terms.ts'
import type { Unlikely } from '../../shared/day/posting/unlikely.ts'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import { hourlyYuan } from '../../shared/money.ts'
import { words } from '../app/words.ts'

type Span = Pick<Terms, 'startMinute' | 'endMinute'>

/** What of these terms may be a slip of the finger; empty: nothing. */
export const unlikelyWords = (terms: Span & Pick<Terms, 'pay' | 'paidMinutes'>, found: readonly Unlikely[]): string =>
  found
    .map((what) => (what === 'pay' ? words().posting.unlikely.pay(hourlyYuan(hourlyFen(terms))) : longDayWords(terms)))
    .join(' ')

export const longDayWords = (span: Span): string => words().posting.unlikely.hours(spanHours(span))

/** Said beside an end that is the next morning's, with all that lies between. */
export const nextDayWords = (span: Span | undefined): string | undefined =>
  span !== undefined && span.endMinute >= 24 * 60 ? words().posting.nextDay(spanHours(span)) : undefined

const spanHours = ({ startMinute, endMinute }: Span): number => Math.round((endMinute - startMinute) / 6) / 10
