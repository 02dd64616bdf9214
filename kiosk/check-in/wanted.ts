import type { TradeId } from '../../shared/ids.ts'

/** Today's wanted trades first, in the order the jobs leave, then the rest as the market lists them. */
export const wantedFirst = (trades: readonly TradeId[], wanted: readonly TradeId[]): readonly TradeId[] => {
  const known = new Set(trades)
  return [...new Set([...wanted.filter((trade) => known.has(trade)), ...trades])]
}
