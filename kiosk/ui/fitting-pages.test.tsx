import { expect, test } from 'vitest'
import { heightsIn, startsOf } from './fitting-pages.ts'

test('rows are dealt to pages by their heights', () => {
  expect(startsOf([60, 60, 60], 180)).toEqual([0])
  expect(startsOf([60, 120, 60, 60], 180)).toEqual([0, 2])
  expect(startsOf([300, 60], 180)).toEqual([0, 1])
  expect(startsOf([], 180)).toEqual([0])
})

test('of two rows beside each other the second takes no room', () => {
  const beside = [
    { top: 100, bottom: 160 },
    { top: 100, bottom: 160 },
    { top: 160, bottom: 280 },
    { top: 160, bottom: 280 },
  ]
  expect(heightsIn(beside)).toEqual([60, 0, 120, 0])
  expect(startsOf(heightsIn(beside), 130)).toEqual([0, 2])
})
