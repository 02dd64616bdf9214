import { describe, expect, test } from 'vitest'
import {
  absent,
  accept,
  approve,
  arrived,
  broccoli,
  checkIn,
  employerMisses,
  first,
  li,
  marketWith,
  opened,
  post,
  reason,
  rules,
  timePasses,
  told,
  unreported,
  wang,
} from '../../testing/cast.ts'
import type { DayRules } from '../market-day/messages.ts'
import type { ReportArrival } from './messages.ts'

/** Wang and Li have left for the field at 06:00. */
const sentUnder = (settings: DayRules) =>
  marketWith(settings)
    .given('05:30', { ...opened, rules: settings })
    .when('05:30', checkIn(wang))
    .when('05:30', checkIn(li))
    .when('05:31', post(broccoli))
    .when('05:31', approve(first))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:33', accept(li, 2))
const sent = sentUnder(rules)
const silent = ({ reason: _, ...report }: ReportArrival): ReportArrival => report

describe('who came', () => {
  test('is reported the first time without a reason, and none is kept: nothing is put right', () => {
    for (const report of [arrived(1), absent(1, 'unexcused')]) {
      expect(told(sent.when('06:40', silent(report)))).toBe(report.report === 'arrived' ? 'arrived' : 'absent')
      const told1 = sent.when('06:40', report)
      expect(JSON.stringify(told1.answer)).not.toContain('reason')
      expect(told1.state.counts.byHand).toBe(0)
    }
  })

  test('of who had no good cause what was said stays, and goes with them; staff stepped in nowhere', () => {
    const away = sent.when('06:40', absent(1, 'unexcused'))
    expect(away.answer).toMatchObject({ events: [{ type: 'absent', kind: 'unexcused', note: reason }] })
    expect(away.state.written.get(wang)).toEqual([reason.text])
    expect(away.state.counts.byHand).toBe(0)
    expect(JSON.stringify(sent.when('06:40', absent(1, 'excused')).answer)).not.toContain(reason.text)
  })

  test('is put right or taken back with a reason, which stands in the entry and is counted', () => {
    const reports = { arrived: arrived(1), excused: absent(1, 'excused'), unexcused: absent(1, 'unexcused') }
    for (const [before, after] of [
      [reports.arrived, reports.unexcused],
      [reports.unexcused, reports.excused],
      [reports.unexcused, reports.arrived],
      [reports.arrived, unreported(1)],
      [reports.excused, unreported(1)],
    ] as const) {
      const noted = sent.when('06:40', silent(before))
      expect(told(noted.when('06:50', silent(after)))).toBe('reason-needed')
      const right = noted.when('06:50', after)
      expect(right.answer).toMatchObject({ events: [{ reason }] })
      expect(right.state.counts.byHand).toBe(1)
      // What staff wrote about somebody goes with them.
      expect(right.state.written.get(wang)).toEqual([reason.text])
      // The same once more is nothing new.
      expect(told(right.when('06:55', silent(after)))).toBe('')
    }
  })

  test('who was only known to be away is asked why for the first time; that they came after all contradicts it', () => {
    const missed = sent.when('06:10', employerMisses(first, 1))
    const heard = missed.when('06:40', silent(absent(1, 'unexcused')))
    expect([told(heard), heard.state.counts.byHand]).toEqual(['absent', 0])
    expect(told(missed.when('06:40', silent(arrived(1))))).toBe('reason-needed')
    expect(told(missed.when('06:40', arrived(1)))).toBe('arrived')
  })

  test('in days of the edition before needed none', () => {
    const before = sentUnder({ ...rules, edition: 6 }).when('06:40', silent(arrived(1)))
    expect(told(before.when('06:50', silent(absent(1, 'unexcused'))))).toBe('absent')
    expect(told(before.when('06:50', silent(unreported(1))))).toBe('report-taken-back')
  })
})
