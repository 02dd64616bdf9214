import type { Terms } from '../../shared/day/posting/terms.ts'
import { type Unlikely, type Usual, unlikely } from '../../shared/day/posting/unlikely.ts'
import { inHours } from '../../shared/in-hours.ts'
import { hourlyYuan } from '../../shared/money.ts'
import { words } from '../app/words.ts'
import { type Draft, hoursOf, worthOf } from './terms-draft.ts'

/** What may be a slip of the finger; empty: nothing. */
export const unlikelyWords = (found: readonly Unlikely[]): string =>
  found
    .map((one) =>
      one.what === 'pay'
        ? words().posting.unlikely.pay(hourlyYuan(one.hourlyFen))
        : words().posting.unlikely.hours(inHours(one.minutes)),
    )
    .join(' ')

/** The same of what is typed so far. */
export function doubtsIn(draft: Draft, usual: Usual): string {
  const hours = hoursOf(draft)
  return unlikelyWords(unlikely({ hourlyFen: worthOf(draft), minutes: hours && minutesOf(hours) }, usual))
}

/** Said beside an end that is the next morning's, with all that lies between. */
export const nextDayWords = (span: Span | undefined): string | undefined =>
  span !== undefined && span.endMinute >= 24 * 60 ? words().posting.nextDay(inHours(minutesOf(span))) : undefined

type Span = Pick<Terms, 'startMinute' | 'endMinute'>
const minutesOf = ({ startMinute, endMinute }: Span): number => endMinute - startMinute
