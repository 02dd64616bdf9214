import { afterAll, describe, expect, test } from 'vitest'
import { clockTime, millisOf, minuteOfDay, wallClock } from './hall-clock.ts'
import { Instant } from './ids.ts'
import { calendarDay, instantOn } from './time.ts'

test('the hour of a minute is read as on a clock, the next morning too', () => {
  expect([0, 390, 1439, 1440 + 30].map(clockTime)).toEqual(['00:00', '06:30', '23:59', '00:30'])
})

const midnight = Instant.parse('2026-08-17T16:30:00.000Z')
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati'] as const
const before = process.env['TZ']
afterAll(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
})

/** Of which machines, each in a zone of its own, a reading of half past midnight in the hall is another than the hall's. */
const wrongIn = (read: (instant: Instant) => string) =>
  zones.filter((zone) => {
    process.env['TZ'] = zone
    return read(midnight) !== '2026-08-18 00:30'
  })

describe('“today” wrong by a time zone: of no machine', () => {
  test('day and hour of the hall are read alike wherever the machine believes it is', () => {
    expect(wrongIn((at) => `${calendarDay(at)} ${clockTime(minuteOfDay(at))}`)).toEqual([])
    expect(wrongIn((at) => wallClock(millisOf(at)).toISOString().slice(0, 16).replace('T', ' '))).toEqual([])
    expect(wrongIn(() => (instantOn(calendarDay(midnight), 30) === midnight ? '2026-08-18 00:30' : ''))).toEqual([])
  })

  test('(the test of this test) “today” wrong by a time zone is what is read by the clock of the machine', () => {
    const local = (at: Instant) => {
      const date = new Date(millisOf(at))
      return `2026-08-${date.getDate()} ${clockTime(date.getHours() * 60 + date.getMinutes())}`
    }
    expect(wrongIn(local)).toEqual(['UTC', 'America/New_York', 'Pacific/Kiritimati'])
  })
})
