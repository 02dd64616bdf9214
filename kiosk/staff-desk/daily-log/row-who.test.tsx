import { expect, test } from 'vitest'
import { makeResidentId } from '../../../shared/identity/made-up.ts'
import { maskResidentId, unnamed } from '../../../shared/identity/masks.ts'
import { zh } from '../../../shared/language/zh.ts'
import { rowWho } from '../term-words.ts'

test('of who has no name the log shows what a file of it shows, and never how their number ends', () => {
  const residentId = makeResidentId('1965-03-12', 1)
  const row = { who: maskResidentId(residentId), unnamed: unnamed('residentId', residentId) }
  const shown = rowWho(row)
  expect(zh.dailyLog.unnamed(row.unnamed)).toBe(`身份证 ${shown}`)
  expect(shown).not.toContain(residentId.slice(-4))
  expect(rowWho({ who: '王*英' })).toBe('王*英')
})
