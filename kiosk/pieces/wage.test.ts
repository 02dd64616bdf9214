import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pay } from '../../shared/day/posting/terms.ts'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import { leastAmountFen, onScale, shortfallJiao } from './wage.ts'

const day = (yuan: number): Pay => ({ basis: 'day', amountFen: yuan * 100 })
const nineHours = 540
const pays = fc.oneof(
  fc.record({ basis: fc.constant('day' as const), amountFen: fc.integer({ min: 100, max: 1_000_000 }) }),
  fc.record({ basis: fc.constant('hour' as const), amountFen: fc.integer({ min: 100, max: 100_000 }) }),
  fc.record({
    basis: fc.constant('piece' as const),
    amountFen: fc.integer({ min: 1, max: 10_000 }),
    unit: fc.constant('basket' as const),
    piecesPerHour: fc.integer({ min: 1, max: 1000 }),
  }),
)
const minutes = fc.integer({ min: 1, max: 48 }).map((halves) => halves * 30)

describe('the hourly value while an employer types', () => {
  test('160 yuan for nine hours is under the floor of 18, and 162 reaches it', () => {
    expect(hourlyFen({ pay: day(160), paidMinutes: nineHours })).toBe(1777)
    expect(shortfallJiao(1777, 1800)).toBe(2)
    expect(shortfallJiao(1799, 1800)).toBe(1)
    expect(leastAmountFen(day(160), nineHours, 1800)).toBe(16_200)
    expect(shortfallJiao(hourlyFen({ pay: day(162), paidMinutes: nineHours }), 1800)).toBe(0)
  })

  test('a basket at 15 an hour must be worth 1.2 yuan', () => {
    const pay: Pay = { basis: 'piece', amountFen: 100, unit: 'basket', piecesPerHour: 15 }
    expect(leastAmountFen(pay, nineHours, 1800)).toBe(120)
  })

  test('the suggested amount always reaches the floor, and one step less never does', () => {
    fc.assert(
      fc.property(pays, minutes, fc.integer({ min: 1000, max: 3000 }), (pay, paid, floor) => {
        const least = leastAmountFen(pay, paid, floor)
        const less = least - (pay.basis === 'piece' ? 1 : 100)
        return (
          hourlyFen({ pay: { ...pay, amountFen: least }, paidMinutes: paid }) >= floor &&
          hourlyFen({ pay: { ...pay, amountFen: less }, paidMinutes: paid }) < floor
        )
      }),
    )
  })

  test('the scale runs from one yuan under the floor to three above, and the marker stops at the ends', () => {
    const at = (middle?: number) => (fen: number) => onScale(fen, 1800, middle)
    expect([1500, 1700, 1800, 2100, 9900].map(at())).toEqual([0, 0, 0.25, 1, 1])
    expect([1500, 1700, 1800, 2100, 9900].map(at(1960))).toEqual([0, 0, 0.25, 1, 1])
  })

  test('it takes in what is usual: more than that stands to the right of it, less to the left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 3000 }), fc.integer({ min: 100, max: 20_000 }), (floor, middle) => {
        const at = (fen: number) => onScale(fen, floor, middle)
        return at(floor) === 0.25 && at(middle) <= 0.75 && at(middle - 50) < at(middle) && at(middle) < at(middle + 50)
      }),
    )
  })
})
