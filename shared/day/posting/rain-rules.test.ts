import { expect, test } from 'vitest'
import { en } from '../../language/en.ts'
import { zh } from '../../language/zh.ts'
import { wholeYuan } from '../../money.ts'
import { broccoli } from '../../testing/cast.ts'
import { owedFen } from '../placement/owed.ts'
import { rainRulesFor } from './rain-rules.ts'
import type { Pay, Terms } from './terms.ts'
import { hourlyFen } from './worth.ts'

const byHour: Pay = { basis: 'hour', amountFen: 2_600 }
const byPiece: Pay = { basis: 'piece', amountFen: 120, unit: 'basket', piecesPerHour: 20 }
const half = (pay: Pay): Terms => ({ ...broccoli, rainRule: 'half-day', pay, paidMinutes: 540 })

test('half a day’s pay may be chosen where pay is by the day, or nobody has said how it is', () => {
  expect(rainRulesFor('day')).toContain('half-day')
  expect(rainRulesFor(undefined)).toContain('half-day')
})

test('by the hour and by the piece it is not offered: half of what?', () => {
  for (const basis of ['hour', 'piece'] as const)
    expect(rainRulesFor(basis)).toEqual(['by-hour', 'full-pay', 'indoors'])
})

test('where it was agreed once, the ticket says the most that a stop by rain leaves owing', () => {
  const mostOwed = (pay: Pay) =>
    owedFen(half(pay), broccoli.startMinute, { workDate: broccoli.workDate, minute: 900, because: 'rain' })
  // Of 175 yuan half is 88: a broken yuan is the worker's on the ticket too.
  for (const pay of [broccoli.pay, { basis: 'day', amountFen: 17_500 }] as const)
    expect(zh.terms.rain(half(pay))).toContain(`付 ${wholeYuan(mostOwed(pay)) / 100}\u00a0元`)
  for (const pay of [byHour, byPiece]) {
    expect(mostOwed(pay)).toBe(4.5 * hourlyFen(half(pay)))
    expect(zh.terms.rain(half(pay))).toBe('下雨停工：干几小时付几小时，最多付 4.5\u00a0小时')
    expect(en.terms.rain(half(pay))).toBe('Rain stop: paid by the hour, 4.5 hours at most')
  }
})
