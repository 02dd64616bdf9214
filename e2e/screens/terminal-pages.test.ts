import { expect, test } from 'vitest'
import { pageNames, unseenPages } from './terminal-pages.ts'

test('no two pages of the terminal go by one name, or one would hide that nobody sees the other', () => {
  expect(pageNames.filter((name, nth) => pageNames.indexOf(name) !== nth)).toEqual([])
})

test('a page that no walk looked at is told with its room', () => {
  expect(unseenPages(new Set(pageNames))).toEqual([])
  const looked = new Set(pageNames.filter((name) => name !== 'no-number' && name !== 'phone'))
  expect(unseenPages(looked)).toEqual(['worker: no-number', 'question: phone'])
})
