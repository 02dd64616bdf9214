import { expect, test } from 'vitest'
import { DayNumber } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
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
    'Your permit is valid until 18 August, not until this work. Please show a new one at the window.',
  )
})

test('every no that only staff hear is said of others, and says what to do next', () => {
  const said = (refusal: Refusal) => [zh, en].map(({ refusals }) => wordsFor(refusals, refusal))
  const number = DayNumber.parse('A002')
  expect(said({ code: 'still-in-line', number })).toEqual([
    '这个人今天取过号（A002），等今天关账以后再办。',
    'They took number A002 today. Please do this after the day is closed.',
  ])
  for (const code of ['no-such-person', 'no-phone', 'employer-unknown', 'too-late-to-take-back'] as const) {
    const [inChinese, inEnglish] = said({ code })
    expect(inChinese).toMatch(/请|先|等/)
    expect(inChinese).not.toContain('首页')
    expect(inEnglish).toMatch(/Please|Wait/)
    expect(inEnglish).not.toMatch(/\byou\b|Home/)
  }
})

test('whoever is hidden may hold a ticket still: what is said of the law and of papers covers both', () => {
  for (const { desk } of [zh, en]) expect(desk.erasedLater).not.toMatch(/谁也查不到|nobody can/)
  expect(zh.desk.erasedLaterText).toMatch(/工票.*算数/)
  expect(en.desk.erasedLaterText).toMatch(/ticket.*counts/)
})
