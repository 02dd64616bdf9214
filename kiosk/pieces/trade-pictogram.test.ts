import { describe, expect, it } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { TradeId } from '../../shared/ids.ts'
import { hasPictogram, tradePictogram } from './trade-pictogram.ts'

describe('pictures of the trades', () => {
  it('every trade of the county has its own', () => {
    const undrawn = zhangbei.trades.filter((trade) => !hasPictogram(trade.id))
    expect(undrawn).toEqual([])
    expect(new Set(zhangbei.trades.map((trade) => tradePictogram(trade.id))).size).toBe(zhangbei.trades.length)
  })

  it('a trade nobody has drawn yet is noticed, and still shows something', () => {
    const unknown = TradeId.parse('ice-cutting')
    expect(hasPictogram(unknown)).toBe(false)
    expect(tradePictogram(unknown)).not.toBe('')
  })
})
