import { type DayRules, newestEdition } from '../../day/market-day/messages.ts'
import type { Market } from './market.ts'

/** What a day must know of the market's settings. What is switched off nobody can ask for any more. */
export const dayRules = (market: Market, version?: number): DayRules => ({
  order: market.order,
  edition: newestEdition,
  ...(market.boostDays === 0 ? {} : { boostDays: market.boostDays }),
  filling: market.filling,
  ...(market.namesOneIn === 0 ? {} : { namesOneIn: market.namesOneIn }),
  ...(version === undefined ? {} : { version }),
  roundMinutes: market.roundMinutes,
  closingMinute: market.closingMinute,
  offerHoldSeconds: market.offerHoldSeconds,
  wageFloors: market.wageFloors,
  trades: market.trades
    .filter(({ off }) => !off)
    .map(({ id, minorAllowed, certificate }) => ({
      id,
      ...(minorAllowed === undefined ? {} : { minorAllowed }),
      ...(certificate === undefined ? {} : { certificate }),
    })),
  townships: market.townships.filter(({ off }) => !off).map(({ id }) => id),
  neighbours: market.neighbours,
})
