import type { Market, Trade } from '../county/settings/market.ts'
import type { MarketDay } from '../ids.ts'

/** What the plateau asks for, the most wanted first: snow in winter, seed and saplings in spring, vegetables, then potatoes. */
const winter = ['snow-clearing', 'loading', 'packing', 'cleaning', 'livestock', 'domestic', 'sewing', 'data-centre']
const spring = ['tree-planting', 'potato-planting', 'greenhouse', 'site-labour', 'loading', 'seed-potato', 'cleaning']
const early = ['weeding', 'potato-planting', 'seed-potato', 'greenhouse', 'site-labour', 'tree-planting', 'loading']
const summer = [
  'vegetable-picking',
  'vegetable-sorting',
  'loading',
  'weeding',
  'site-labour',
  'greenhouse',
  'tourism',
  'domestic',
  'packing',
]
const autumn = [
  'potato-harvest',
  'vegetable-picking',
  'loading',
  'vegetable-sorting',
  'beet-harvest',
  'site-labour',
  'greenhouse',
  'packing',
]
const byMonth = [winter, winter, spring, spring, early, early, summer, summer, autumn, autumn, winter, winter] as const

/**
 * The trades of this market that are wanted on this day of the year, most wanted first, none that asks for a certificate.
 * A market that has none of the usual ones is given its own.
 */
export function wantedTrades(market: Pick<Market, 'trades'>, day: MarketDay): readonly Trade[] {
  const open = market.trades.filter(({ certificate, off }) => certificate === undefined && !off)
  const usual = byMonth[Number(day.slice(5, 7)) - 1] ?? summer
  const wanted = usual.flatMap((id) => open.find((trade) => trade.id === id) ?? [])
  return wanted.length > 0 ? wanted : open
}
