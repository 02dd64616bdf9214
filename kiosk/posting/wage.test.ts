import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hourlyFen, type Pay } from '../../shared/day/posting/terms.ts'
import { hourlyValueFen, leastAmountFen, onScale, shortfallJiao } from './wage.ts'

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
    expect(hourlyValueFen(day(160), nineHours)).toBe(1777)
    expect(shortfallJiao(1777, 1800)).toBe(3)
    expect(leastAmountFen(day(160), nineHours, 1800)).toBe(16_200)
    expect(shortfallJiao(hourlyValueFen(day(162), nineHours), 1800)).toBe(0)
  })

  test('a basket at 15 an hour must be worth 1.2 yuan', () => {
    const pay: Pay = { basis: 'piece', amountFen: 100, unit: 'basket', piecesPerHour: 15 }
    expect(leastAmountFen(pay, nineHours, 1800)).toBe(120)
  })

  test('it is the figure the house works out', () => {
    fc.assert(
      fc.property(pays, minutes, (pay, paid) => hourlyValueFen(pay, paid) === hourlyFen({ pay, paidMinutes: paid })),
    )
  })

  test('the suggested amount always reaches the floor, and one step less never does', () => {
    fc.assert(
      fc.property(pays, minutes, fc.integer({ min: 1000, max: 3000 }), (pay, paid, floor) => {
        const least = leastAmountFen(pay, paid, floor)
        const less = least - (pay.basis === 'piece' ? 1 : 100)
        return (
          hourlyValueFen({ ...pay, amountFen: least }, paid) >= floor &&
          hourlyValueFen({ ...pay, amountFen: less }, paid) < floor
        )
      }),
    )
  })

  test('the scale runs from one yuan under the floor to three above, and the marker stops at the ends', () => {
    expect([1500, 1700, 1800, 2100, 9900].map((fen) => onScale(fen, 1800))).toEqual([0, 0, 0.25, 1, 1])
  })
})
