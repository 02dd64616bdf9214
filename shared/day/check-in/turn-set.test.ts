import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countAll, countBefore, noTurns, type TurnSet, toggled } from './turn-set.ts'

const set = (turns: readonly number[]): TurnSet => turns.reduce(toggled, noTurns)

test('whoever comes and goes, the places are what counting one by one gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 })), fc.integer({ min: 1, max: 250 }), (taps, turn) => {
      const stand = new Set<number>()
      for (const tap of taps) if (!stand.delete(tap)) stand.add(tap)
      expect(countBefore(set(taps), turn)).toBe([...stand].filter((other) => other < turn).length)
      expect(countAll(set(taps))).toBe(stand.size)
    }),
  )
})

test('the longest line of a day is counted to its last number, and an old line stays as it was', () => {
  const everybody = Array.from({ length: 25_974 }, (_, n) => n + 1)
  const turns = set(everybody)
  expect(countBefore(turns, 25_974)).toBe(25_973)
  expect(countAll(toggled(turns, 1))).toBe(25_973)
  expect(countAll(turns)).toBe(25_974)
  expect(JSON.parse(JSON.stringify(turns))).toEqual(turns)
})
