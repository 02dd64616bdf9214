import { expect, test } from 'vitest'
import { againstFloor, hourlyYuan } from './money.ts'

test('what falls short of the floor is never said to reach it: 17.96 is not 18.0', () => {
  expect(hourlyYuan(1777)).toBe('17.8')
  expect(againstFloor(1777, 1800)).toBe('17.8')
  expect(againstFloor(1796, 1800)).toBe('17.96')
  expect(againstFloor(1800, 1800)).toBe('18.0')
  expect(againstFloor(1999, 1800)).toBe('20.0')
})
