import { expect, test } from 'vitest'
import { pressed, pressedWithX } from './typing.ts'

test('keys add up, one can be rubbed out, and 清空 empties; the first key too many is seen, so that 100000 never passes as 1000', () => {
  expect([...'12345'].reduce((text, key) => pressed(text, key, 2), '')).toBe('123')
  expect(pressed('12', 'back', 2)).toBe('1')
  expect(pressed('12', 'clear', 2)).toBe('')
})

test('an X is only ever the last character', () => {
  expect(pressedWithX('12', 'X', 4)).toBe('12')
  expect(pressedWithX('123', 'X', 4)).toBe('123X')
  expect(pressedWithX('123X', 'back', 4)).toBe('123')
})
