import type { Market } from '../county/settings/market.ts'
import type { Day } from '../day/day.ts'
import type { Lottery } from '../day/matching/lottery.ts'
import type { OrderRules } from '../day/matching/order.ts'

/** By what order people stand today; before the day opens, by what they will. */
export interface OrderToday extends OrderRules {
  /** The digest of a seed that nobody has seen, and once lots are drawn the seed: whoever doubts may reckon both. */
  readonly lottery?: Lottery
}

/** What the order is called on the wall; who is hard to place stands elsewhere in rotation alone. */
export function orderToday(day: Day, market: Pick<Market, 'order' | 'boostDays'>): OrderToday {
  return {
    ...orderSet(day.open ? day.rules : market),
    ...(day.open && day.lottery !== undefined ? { lottery: day.lottery } : {}),
  }
}

/** As a day opens with it. */
export const orderSet = ({ order, boostDays = 0 }: OrderRules): OrderRules => ({
  order,
  ...(order === 'rotation' && boostDays > 0 ? { boostDays } : {}),
})
