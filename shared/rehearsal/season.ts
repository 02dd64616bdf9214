import type { Market, Trade } from '../county/settings/market.ts'
import type { MarketDay } from '../ids.ts'

/** What the plateau asks for month by month, the most wanted first: the ground thaws in April and freezes in November. */
const winter = ['snow-clearing', 'loading', 'packing', 'cleaning', 'livestock', 'domestic', 'sewing', 'data-centre']
const march = ['seed-potato', 'greenhouse', 'loading', 'livestock', 'cleaning', 'packing', 'domestic', 'sewing']
const april = ['tree-planting', 'seed-potato', 'greenhouse', 'site-labour', 'loading', 'cleaning', 'livestock']
const may = ['potato-planting', 'tree-planting', 'greenhouse', 'site-labour', 'loading', 'weeding', 'cleaning']
const june = ['weeding', 'greenhouse', 'site-labour', 'loading', 'cleaning', 'tourism', 'domestic']
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
const september = [
  'potato-harvest',
  'vegetable-picking',
  'loading',
  'vegetable-sorting',
  'site-labour',
  'greenhouse',
  'packing',
]
const october = ['potato-harvest', 'beet-harvest', 'loading', 'packing', 'site-labour', 'livestock', 'cleaning']
const november = ['loading', 'livestock', 'packing', 'cleaning', 'snow-clearing', 'domestic', 'sewing', 'greenhouse']
const byMonth = [
  ...[winter, winter, march, april, may, june],
  ...[summer, summer, september, october, november, winter],
] as const

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

const afterWork = new Set<string>(['loading', 'cleaning', 'vegetable-sorting', 'packing', 'domestic'])

/** Of these what is also done in the evening, by people who are back from the field; all of them if none is. */
export function eveningTrades(trades: readonly Trade[]): readonly Trade[] {
  const some = trades.filter(({ id }) => afterWork.has(id))
  return some.length > 0 ? some : trades
}

/** Whether it is dark and freezing when the others begin: November to February. */
export const isWinter = (day: MarketDay): boolean => ['11', '12', '01', '02'].includes(day.slice(5, 7))
