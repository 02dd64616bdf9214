import { expect, test } from 'vitest'
import { startsOf } from './fitting-pages.ts'

test('rows are dealt to pages by their heights', () => {
  expect(startsOf([60, 60, 60], 180)).toEqual([0])
  expect(startsOf([60, 120, 60, 60], 180)).toEqual([0, 2])
  expect(startsOf([300, 60], 180)).toEqual([0, 1])
  expect(startsOf([], 180)).toEqual([0])
})
