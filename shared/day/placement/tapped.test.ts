import { describe, expect, test } from 'vitest'
import {
  accept,
  at,
  broccoli,
  checkIn,
  employerMisses,
  farmer,
  first,
  known,
  li,
  monday,
  nightShift,
  opened,
  openHall,
  openSecondWave,
  picking,
  placement,
  post,
  timePasses,
  told,
  tuesday,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { wangAtWork } from '../../testing/evening.ts'
import { dayAfter } from '../../time.ts'

const wednesday = dayAfter(tuesday)
const theirs = { posting: first, employer: farmer } as const
const rain = (tappedAt: string) => ({ type: 'stop-work', ...theirs, because: 'rain', tappedAt: at(tappedAt) }) as const
const here = { type: 'report-here', ...theirs, workDate: monday, here: [placement(1)] } as const
const byStaff = {
  type: 'finish-work',
  posting: first,
  workDate: monday,
  people: [{ placement: placement(1) }],
} as const
const done = { type: 'finish-work', ...theirs, workDate: monday, people: [{ placement: placement(1) }] } as const

describe('what is tapped in a field without a signal', () => {
  test('counts for the minute of the tap: rain at eleven that is heard of at three owes until eleven', () => {
    const heard = wangAtWork({ ...broccoli, rainRule: 'by-hour' }).when('15:00', rain('11:00'))
    const minute = 11 * 60
    expect(heard.answer).toMatchObject({
      events: [{ type: 'work-stopped', minute, tappedAt: at('11:00'), owed: [{ fen: 8500 }] }],
    })
    expect(heard.state.postings.get(first)?.stops).toMatchObject([{ minute }])
  })

  test('is written with its minute, whatever it says; what is heard at once, or is said to come, is of now', () => {
    const morning = wangAtWork(broccoli)
    const late = { tappedAt: at('11:00') }
    const missing = { ...employerMisses(first, 1), workDate: monday }
    for (const [clock, tap] of [
      ['15:00', here],
      ['18:30', missing],
    ] as const)
      expect(morning.when(clock, { ...tap, ...late }).answer).toMatchObject({ events: [late] })
    expect(morning.when('15:00', { ...done, ...late }).answer).toMatchObject({ events: [late, late] })
    for (const now of ['14:59', '16:00'])
      expect(morning.when('15:00', { ...here, tappedAt: at(now) }).answer).toEqual({
        events: [{ type: 'arrived', placement: placement(1), workDate: monday, by: 'employer' }],
      })
  })

  test('of the day is heard after its work, and all evening; on the morning after it is the county’s', () => {
    const evening = wangAtWork(broccoli).when('18:00', timePasses)
    const late = { ...here, tappedAt: at('07:00') }
    expect(told(evening.when('20:00', late))).toBe('arrived')
    expect(told(evening.when('20:00', rain('11:00')))).toBe('work-stopped')
    const nextDay = evening.given('day2 05:30', { ...opened, day: tuesday })
    expect(told(nextDay.when('day2 06:00', late))).toBe('posting-over')
  })

  test('that the night shift ended is heard as long as it lasts or its day does, not a day later', () => {
    const night = wangAtWork({ ...nightShift, days: 3 }).when('18:00', timePasses)
    expect(told(night.when('day2 03:00', rain('23:00')))).toContain('work-stopped')
    expect(told(night.when('day2 12:00', rain('23:00')))).toBe('heard-too-late')
  })

  test('calls nobody back from a bus that left before it was heard', () => {
    const wave = openHall
      .when('05:31', post(broccoli, known))
      .when('05:32', checkIn(wang, picking))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('06:00', timePasses)
      .when('06:10', openSecondWave(first, 11 * 60 + 30))
      .when('06:11', checkIn(li, picking))
      .when('06:11', timePasses)
      .when('06:12', accept(li, 2))
    expect(wave.when('11:20', rain('11:10')).answer).toMatchObject({
      events: [{ type: 'work-stopped', owed: [{ placement: placement(1) }] }, { type: 'placement-released' }],
    })
    expect(wave.when('11:40', rain('11:10')).answer).toMatchObject({
      events: [{ type: 'work-stopped', owed: [{ placement: placement(1) }, { placement: placement(2) }] }],
    })
  })

  test('an absence heard of after their next day frees none of the days that they came to since', () => {
    const days = openHall
      .when('05:31', post({ ...broccoli, days: 3 }, known))
      .when('05:32', checkIn(zhao, picking))
      .when('05:32', timePasses)
      .when('05:33', accept(zhao, 1))
      .when('18:00', timePasses)
      .given('day2 05:30', { ...opened, day: tuesday })
      .when('day2 18:00', timePasses)
      .given('day3 05:30', { ...opened, day: wednesday })
    const missed = { ...employerMisses(first, 1), workDate: tuesday, tappedAt: at('day2 07:00') }
    expect(days.when('day3 09:00', missed).answer).toMatchObject({ events: [{ type: 'absent', restFree: true }] })
    const came = days.when('day3 07:00', { ...here, workDate: wednesday }).when('day3 09:00', missed)
    expect(came.answer).toMatchObject({ events: [{ type: 'absent', workDate: tuesday }] })
    expect(came.answer).not.toMatchObject({ events: [{ restFree: true }] })
  })

  test('stands behind what was said since: staff settle which of the two it is', () => {
    const byDesk = wangAtWork({ ...broccoli, rainRule: 'by-hour' }).when('16:30', byStaff)
    const five = { ...done, people: [{ placement: placement(1), minutes: 300 }], tappedAt: at('16:00') }
    expect(told(byDesk.when('19:00', five))).toBe('heard-too-late')
    expect(told(byDesk.when('19:00', { ...five, tappedAt: at('16:40') }))).toBe('work-finished')
    expect(told(byDesk.when('19:00', rain('11:00')))).toBe('heard-too-late')
    const paying = (fen: number, clock: string) =>
      ({
        type: 'pay-here',
        ...theirs,
        payments: [{ placement: placement(1), workDate: monday, fen }],
        tappedAt: at(clock),
      }) as const
    const paid = byDesk.when('17:00', paying(17_000, '17:00'))
    expect(told(paid.when('19:00', paying(9_000, '16:50')))).toBe('heard-too-late')
  })
})
