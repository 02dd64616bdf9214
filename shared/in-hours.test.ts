import { expect, test } from 'vitest'
import { inHours } from './in-hours.ts'
import { acts as english } from './language/en/acts.ts'
import { site as onSite } from './language/en/site.ts'
import { acts } from './language/zh/acts.ts'
import { site } from './language/zh/site.ts'

test('a quarter of an hour is one, and what is no part of a hundred is told with two places', () => {
  expect([255, 510, 15, 0, 260, 280, 1].map(inHours)).toEqual([4.25, 8.5, 0.25, 0, 4.33, 4.67, 0.02])
})

test('the desk and the page of the work say the same hours of the same day', () => {
  expect(acts.finished('80.5', 255, undefined)).toContain('4.25 小时')
  expect(english.finished('80.5', 255, undefined)).toContain('4.25 hours')
  expect([site.did.minutes(255), onSite.did.minutes(255)]).toEqual(['干了 4.25 小时', '4.25 hours'])
})
