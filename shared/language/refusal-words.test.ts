import { expect, test } from 'vitest'
import { tuesday } from '../testing/cast.ts'
import { en } from './en.ts'
import { wordsFor } from './refusal-words.ts'
import { zh } from './zh.ts'

test('an employer whose people have all gone since is told so at the terminal, not that something went wrong', () => {
  for (const { refusals } of [zh, en]) {
    const told = wordsFor(refusals, { code: 'nobody-at-work' })
    expect(told).not.toBe(wordsFor(refusals, { code: 'not-understood' }))
  }
})

test('a permit that is still valid today, and not on the day of the work, is not called run out', () => {
  const [inChinese, inEnglish] = [zh, en].map(({ refusals }) =>
    wordsFor(refusals, { code: 'certificate-run-out', validUntil: tuesday }),
  )
  expect(inChinese).toBe('您的证有效到8月18日，到不了干活那天。换了新证请到窗口看一下。')
  expect(inEnglish).toBe(
    'Your permit is valid until 18 August, not until this work. Please show a new one at the desk.',
  )
})
