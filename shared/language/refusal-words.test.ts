import { expect, test } from 'vitest'
import { screens as en } from './en/screens.ts'
import { hallWordsFor } from './refusal-words.ts'
import { screens as zh } from './zh/screens.ts'

test('an employer whose people have all gone since is told so at the terminal, not that something went wrong', () => {
  for (const { refusals } of [zh, en]) {
    const told = hallWordsFor(refusals, { code: 'nobody-at-work' })
    expect(told).not.toBe(hallWordsFor(refusals, { code: 'not-understood' }))
  }
})
