import { describe, expect, it } from 'vitest'
import type { Attendance } from '../../../shared/day/placement/attendance.ts'
import { asRead } from '../../../shared/day/posting/terms.ts'
import { DayNumber, EmployerId, Instant, MarketDay, OfferId, PlacementId, PostingId } from '../../../shared/ids.ts'
import type { LogJob, LogRow } from '../../../shared/places/daily-log/row.ts'
import { broccoli, monday, picking, tuesday } from '../../../shared/testing/cast.ts'
import { actsOf } from './acts.ts'

const at = Instant.parse('2026-08-16T21:30:00.000Z')

/** Somebody's job of this day, and how they stand with it. */
const job = (attendance: Attendance, workDate: MarketDay = monday): LogJob => ({
  ...attendance,
  posting: PostingId.parse('pst_20260817_001'),
  placement: PlacementId.parse('plc_20260817_0001'),
  ticketNumber: '0817-0001',
  acceptedAt: at,
  daysToReport: [monday],
  employer: EmployerId.parse(`emp_${'0'.repeat(16)}`),
  employerMasked: '李*福',
  terms: { ...broccoli, workDate },
})
const offer: LogRow['offer'] = {
  offer: OfferId.parse('off_20260817_0001'),
  employer: EmployerId.parse(`emp_${'0'.repeat(16)}`),
  employerMasked: '李*福',
  expiresAt: at,
  terms: broccoli,
}
const acts = (standing: LogRow['standing'], more: Partial<LogRow> = {}, now: string = at) =>
  actsOf(
    {
      number: DayNumber.parse('A001'),
      who: '王*英',
      minor: false,
      checkedInAt: at,
      trades: [picking],
      status: 'waiting',
      standing,
      jobs: [],
      last: { at, what: 'checked-in' },
      ...more,
    },
    monday,
    Date.parse(now),
  ).map(({ act }) => act)

describe('what a clerk may do', () => {
  it('for who waits: give them a job, or take them out of the line', () => {
    expect(acts('waiting')).toEqual(['place-by-hand', 'leave', 'form-crew'])
  })
  it('for who travels with others: that too, or out of the crew', () => {
    const crew = [DayNumber.parse('A001'), DayNumber.parse('A002')]
    expect(acts('waiting', { crew })).toEqual(['place-by-hand', 'leave', 'form-crew', 'leave-crew', 'dissolve-crew'])
  })
  it('for who was called: answer for them first', () => {
    expect(acts('offered', { offer })).toEqual(['accept', 'decline', 'place-by-hand', 'leave'])
  })
  it('for who tapped a job: take that back, behind all else', () => {
    const wishes = [{ posting: PostingId.parse('pst_20260817_001'), trade: picking, employerMasked: '李*福' }]
    expect(acts('waiting', { wishes })).toEqual(['place-by-hand', 'leave', 'form-crew', 'take-back-wish'])
  })
  it('for who has a job: report them, let it go, or put them in line for one more', () => {
    expect(acts('placed', { jobs: [job({ status: 'accepted' })] })).toEqual([
      'arrived',
      'absent',
      'release',
      'wait-again',
    ])
  })
  it('for who is asked about other terms: their answer first', () => {
    const terms = asRead(broccoli, () => ({}))
    const asked = { ...job({ status: 'accepted' }), change: { revision: 2, before: terms, after: terms } }
    expect(acts('placed', { jobs: [asked] })).toEqual(['answer-change', 'arrived', 'absent', 'release', 'wait-again'])
    // Also who took it the day before and has no number today.
    const from = MarketDay.parse('2026-08-16')
    expect(acts('placed', { from, jobs: [asked] })).toEqual(['answer-change', 'arrived', 'absent', 'release'])
  })
  it('once they have come: only put the report right', () => {
    expect(acts('placed', { jobs: [job({ status: 'arrived' })] })).toEqual(['correct', 'wait-again'])
  })
  it('for who stayed away: only put it right; of whom nobody has heard why, the cause first', () => {
    expect(acts('gone', { jobs: [job({ status: 'absent', absence: 'unexcused' })] })).toEqual(['correct'])
    expect(acts('gone', { jobs: [job({ status: 'absent', absence: 'not-heard' })] })).toEqual(['absent', 'correct'])
  })
  it('for work of several days: also put right what was said of a day before', () => {
    const days = { ...job({ status: 'accepted' }), daysToReport: [MarketDay.parse('2026-08-16'), monday] }
    expect(acts('placed', { jobs: [days] })).toEqual(['arrived', 'absent', 'correct', 'release', 'wait-again'])
  })
  it('before they left nobody has come or stayed away: that is offered from the minute on in which they leave', () => {
    const leavesAt = Instant.parse('2026-08-16T21:55:00.000Z')
    const jobs: readonly LogJob[] = [{ ...job({ status: 'accepted' }), leavesAt }]
    expect(acts('placed', { jobs }, '2026-08-16T21:54:59.000Z')).toEqual(['release', 'wait-again'])
    expect(acts('placed', { jobs }, leavesAt)).toEqual(['arrived', 'absent', 'release', 'wait-again'])
  })
  it('before the day of the work nobody has come or stayed away', () => {
    expect(acts('placed', { jobs: [job({ status: 'accepted' }, tuesday)] })).toEqual(['release', 'wait-again'])
  })
  it('for who left: only that they are back; and nothing once the day has let them go', () => {
    expect(acts('left')).toEqual(['come-back'])
    expect(acts('released')).toEqual([])
  })
})
