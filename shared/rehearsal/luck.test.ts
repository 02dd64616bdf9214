import { expect, test } from 'vitest'
import { luckOf } from './luck.ts'

test('luck comes out the same for the same seed, and otherwise for another', () => {
  const drawn = (seed: number) => {
    const luck = luckOf(seed)
    return Array.from({ length: 20 }, () => luck.below(1000))
  }
  expect(drawn(1)).toEqual(drawn(1))
  expect(drawn(1)).not.toEqual(drawn(2))
})

test('luck is even: every side of a die comes up about as often', () => {
  const luck = luckOf(3)
  const sides = Array.from({ length: 6 }, () => 0)
  for (let count = 0; count < 60_000; count += 1) {
    const side = luck.below(6)
    sides[side] = (sides[side] ?? 0) + 1
  }
  for (const side of sides) expect(Math.abs(side - 10_000)).toBeLessThan(400)
  expect(luck.pick([])).toBeUndefined()
})
