import type { Market } from '../county/settings/market.ts'
import type { Day } from '../day/day.ts'
import type { Lottery } from '../day/matching/lottery.ts'
import type { OrderRules } from '../day/matching/order.ts'

/** By what order people stand today, and how places are given out; before the day opens, as it will be. */
export interface OrderToday extends OrderRules, Pick<Market, 'filling' | 'namesOneIn'> {
  /** The digest of a seed that nobody has seen, and once lots are drawn the seed: whoever doubts may reckon both. */
  readonly lottery?: Lottery
  /** Its version, as on the wall; absent: it is not told today. */
  readonly version?: number
}

/** What the market decides about who comes first and what each gets. */
export type OrderSettings = Pick<Market, 'order' | 'boostDays' | 'filling' | 'namesOneIn'>

/** What the market may let be given by name. */
const shares: readonly Market['namesOneIn'][] = [2, 3, 4]

/** What the order is called on the wall; who is hard to place stands elsewhere in rotation alone. */
export function orderToday(day: Day, market: OrderSettings): OrderToday {
  if (!day.open) return orderSet(market)
  const { order, boostDays = 0, filling = 'choice-first', version } = day.rules
  const namesOneIn = shares.find((share) => share === day.rules.namesOneIn) ?? 0
  return {
    ...orderSet({ order, boostDays, filling, namesOneIn }),
    ...(day.lottery === undefined ? {} : { lottery: day.lottery }),
    ...(version === undefined ? {} : { version }),
  }
}

/** As a day opens with it. */
export const orderSet = ({ order, boostDays, filling, namesOneIn }: OrderSettings): OrderToday => ({
  order,
  ...(order === 'rotation' && boostDays > 0 ? { boostDays } : {}),
  filling,
  namesOneIn,
})
