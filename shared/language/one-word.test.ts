import { expect, test } from 'vitest'
import { zh } from './zh.ts'

/** Everything the hall says that needs nothing told. */
const said = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words)]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(said) : []
}

test('pay by the hour is written in one way, 元/时, as on the cards', () => {
  expect(said(zh).filter((words) => words.includes('元/小时'))).toEqual([])
})
