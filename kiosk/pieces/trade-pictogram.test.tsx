import { beforeAll, describe, expect, it } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { TradeId } from '../../shared/ids.ts'
import { sheet } from '../drawings/sheet.ts'
import { tradePictogram } from './trade-pictogram.ts'

describe('pictures of the trades', () => {
  beforeAll(() => {
    document.body.innerHTML = sheet
  })

  it('every trade of the county has its own', () => {
    const undrawn = zhangbei.trades.filter((trade) => tradePictogram(trade.id) !== `trade-${trade.id}`)
    expect(undrawn).toEqual([])
    const paths = zhangbei.trades.map((trade) =>
      document.getElementById(`drawing-trade-${trade.id}`)?.getAttribute('d'),
    )
    expect(new Set(paths).size).toBe(zhangbei.trades.length)
  })

  it('a trade nobody has drawn yet is noticed, and still shows something', () => {
    expect(tradePictogram(TradeId.parse('ice-cutting'))).toBe('work')
  })
})
