import { describe, expect, test } from 'vitest'
import { leastPlaces, mayHavePlaces } from './places.ts'

describe('how many places a posting may be given', () => {
  test('never fewer than people have or are just being offered, and one at least', () => {
    expect(leastPlaces({ offered: 1, placed: 2 })).toBe(3)
    expect(leastPlaces({ offered: 0, placed: 0 })).toBe(1)
    const may = [2, 3, 300, 301].filter((places) => mayHavePlaces({ offered: 1, placed: 2 }, places))
    expect(may).toEqual([3, 300])
  })

  test('half a place, or what is no figure, is none', () => {
    expect([3.5, Number.NaN].map((places) => mayHavePlaces({ offered: 0, placed: 1 }, places))).toEqual([false, false])
  })
})
