import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endMillis, makeBurst } from './burst.ts'

interface Typed {
  readonly key: string
  readonly after: number
  readonly odd?: boolean
}
/** What came of keys, each so long after the one before, and of the silence behind them. */
function heardOf(keys: readonly Typed[]): readonly unknown[] {
  const burst = makeBurst()
  let atMillis = 1000
  const heard = keys.map(({ key, after, odd = false }) => {
    atMillis += after
    return burst.key({ key, atMillis, odd })
  })
  return [...heard, burst.ended(atMillis + endMillis)].filter((one) => typeof one === 'object')
}
const at = (text: string, gaps: readonly number[]): readonly Typed[] =>
  [...text].map((key, nth) => ({ key, after: gaps[nth % gaps.length] ?? 0 }))
/** As a wedge sends them: polled every 8 ms, now and then one poll late. */
const readerGaps = [8, 8, 16, 8, 8, 8, 16, 8]
const number = '999999196503120019'
const enter = { key: 'Enter', after: 8 }

describe('a reader', () => {
  test('is heard by its pace, with an Enter behind it or without', () => {
    expect(heardOf([...at(number, readerGaps), enter])).toEqual([{ text: number }])
    expect(heardOf(at(number, readerGaps))).toEqual([{ text: number }])
  })

  test('that presses shift for its capitals is heard too', () => {
    const shifted = [...'AEBAGBAF'].flatMap((key) => [
      { key: 'Shift', after: 8 },
      { key, after: 8 },
    ])
    expect(heardOf([...shifted, enter])).toEqual([{ text: 'AEBAGBAF' }])
  })

  test('twice in a row is two readings', () => {
    const again = at(number, readerGaps).map((key, nth) => (nth === 0 ? { ...key, after: 900 } : key))
    expect(heardOf([...at(number, readerGaps), enter, ...again, enter])).toEqual([{ text: number }, { text: number }])
  })

  test('whose keys an input method took, or that came with other keys among them, was not read', () => {
    const composed = at(number, readerGaps).map((key, nth) => ({ ...key, odd: nth > 3 }))
    expect(heardOf([...composed, enter])).toEqual([{ text: '' }])
    const dead = [...at(number, readerGaps).slice(0, 9), { key: 'Dead', after: 8 }, ...at(number, [8])]
    expect(heardOf([...dead, enter])).toEqual([{ text: '' }])
  })
})

describe('a person', () => {
  test('is never taken for one, however fast they type', () => {
    const gaps = fc.array(fc.integer({ min: 80, max: 300 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(gaps, (these) => {
        expect(heardOf([...at(number, these), enter])).toEqual([])
      }),
    )
  })

  test('whose fingers fall together is not either, nor who types a few keys in one go', () => {
    // Two and three keys at once, as rolling over them does.
    expect(heardOf([...at(number, [90, 12, 85, 10, 14]), enter])).toEqual([])
    expect(heardOf([...at('A017', [8]), enter])).toEqual([])
  })
})
