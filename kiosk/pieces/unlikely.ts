import type { Terms } from '../../shared/day/posting/terms.ts'
import type { Unlikely } from '../../shared/day/posting/unlikely.ts'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import { hourlyYuan } from '../../shared/money.ts'
import { words } from '../app/words.ts'

type Timed = Pick<Terms, 'pay' | 'paidMinutes' | 'startMinute' | 'endMinute'>

/** What of these terms may be a slip of the finger; empty: nothing. */
export const unlikelyWords = (terms: Timed, found: readonly Unlikely[]): string =>
  found
    .map((what) =>
      what === 'pay'
        ? words().posting.unlikely.pay(hourlyYuan(hourlyFen(terms)))
        : words().posting.unlikely.hours((terms.endMinute - terms.startMinute) / 60),
    )
    .join(' ')
