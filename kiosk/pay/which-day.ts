import type { PaidDay } from '../../shared/county/pay/view.ts'
import { tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'

/** Of which day and work something is said. */
export const whichDay = ({ workDate, trade }: PaidDay): string =>
  words().posting.lead(words().terms.workDate(workDate), tradeName(trade))
