import type { TradeId } from '../../shared/ids.ts'
import type { Drawing } from '../drawings/sheet.ts'
import { isDrawn } from '../ui/pictogram.tsx'

/** A trade the market adds later shows the shovel of 找活 until somebody draws it. */
export function tradePictogram(trade: TradeId): Drawing {
  const name = `trade-${trade}`
  return isDrawn(name) ? name : 'work'
}
