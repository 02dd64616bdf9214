import { expect, test } from 'vitest'
import type { Pay } from './day/posting/terms.ts'
import { inHours } from './in-hours.ts'
import { acts as english } from './language/en/acts.ts'
import { site as onSite } from './language/en/site.ts'
import { terms as onTicket } from './language/en/terms.ts'
import { acts } from './language/zh/acts.ts'
import { site } from './language/zh/site.ts'
import { terms } from './language/zh/terms.ts'

test('a quarter of an hour is one, and what is no part of a hundred is told with two places', () => {
  expect([255, 510, 15, 0, 260, 280, 1].map(inHours)).toEqual([4.25, 8.5, 0.25, 0, 4.33, 4.67, 0.02])
})

test('the desk and the page of the work say the same hours of the same day', () => {
  expect(acts.finished('80.5', 255, undefined)).toContain('4.25 小时')
  expect(english.finished('80.5', 255, undefined)).toContain('4.25 hours')
  expect([site.did.minutes(255), onSite.did.minutes(255)]).toEqual(['干了 4.25 小时', '4.25 hours'])
})

test('so do the ticket and the terminal, of a day that is no whole number of hours, with what rain pays in whole yuan', () => {
  expect([terms.paidHours(500), onTicket.paidHours(500)]).toEqual(['算 8.33 小时', '8.33 paid hours'])
  expect([terms.dayHourly(500, '20.4'), onTicket.dayHourly(500, '20.4')]).toEqual([
    ...['8.33 小时合 20.4\u00a0元/\u2060时', '8.33 h at ¥20.4'],
  ])
  const rain = (pay: Pay) => ({ rainRule: 'half-day', pay, paidMinutes: 500 }) as const
  const [byDay, byHour] = [rain({ basis: 'day', amountFen: 17_150 }), rain({ basis: 'hour', amountFen: 2_000 })]
  expect(terms.rain(byDay)).toBe('下雨停工：干满半天付 86\u00a0元，不满按小时付')
  expect(onTicket.rain(byDay)).toBe('Rain stop: half a day pays ¥86, less pays by the hour')
  expect(terms.rain(byHour)).toBe('下雨停工：干几小时付几小时，最多付 4.17\u00a0小时')
  expect(onTicket.rain(byHour)).toBe('Rain stop: paid by the hour, 4.17 hours at most')
})
