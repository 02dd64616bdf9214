import { expect, test } from 'vitest'
import { MarketDay } from '../../shared/ids.ts'
import { readOptions } from './options.ts'

const usual = { day: MarketDay.parse('2026-08-17') }
const refusal = (...words: readonly string[]): string => {
  try {
    readOptions(words, usual)
  } catch (error) {
    return String(error)
  }
  return 'taken'
}

test('a word it does not know is refused with every option it takes', () => {
  const names = Object.keys(readOptions([], usual)).map((name) => `--${name}`)
  expect(names).toContain('--voice')
  for (const line of refusal('--fast').split('\n')) for (const name of names) expect(line).toContain(name)
  expect(refusal('--fast')).not.toContain('写上数')
  expect(refusal('--voice', 'clips')).toBe('taken')
})
