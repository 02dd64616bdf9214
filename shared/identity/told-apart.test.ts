import { expect, test } from 'vitest'
import { toldApart } from './told-apart.ts'

const names = new Map([
  [1, '陈*练'],
  [2, '陈*练'],
  [3, '孙*练'],
])
const named = (...all: number[]) =>
  all.map(
    toldApart(
      all,
      (id) => names.get(id) ?? '',
      (id) => `999***000${id}`,
    ),
  )

test('two of the same masked name are told apart by their numbers, one alone has its name', () => {
  expect(named(1, 2, 3)).toEqual(['陈*练 999***0001', '陈*练 999***0002', '孙*练'])
  expect(named(1, 3, 1)).toEqual(['陈*练', '孙*练', '陈*练'])
})
