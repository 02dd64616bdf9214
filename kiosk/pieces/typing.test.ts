import { expect, test } from 'vitest'
import { pressed, pressedWithX } from './typing.ts'

test('keys add up to what fits, one can be rubbed out, and 清空 empties', () => {
  expect([...'123'].reduce((text, key) => pressed(text, key, 2), '')).toBe('12')
  expect(pressed('12', 'back', 2)).toBe('1')
  expect(pressed('12', 'clear', 2)).toBe('')
})

test('an X is only ever the last character', () => {
  expect(pressedWithX('12', 'X', 4)).toBe('12')
  expect(pressedWithX('123', 'X', 4)).toBe('123X')
  expect(pressedWithX('123X', 'back', 4)).toBe('123')
})
