import { expect, test } from 'vitest'
import type { FollowUp } from '../../county/follow-up/messages.ts'
import { DayNumber, type MarketDay, type WorkerId } from '../../ids.ts'
import { broccoli, farmer, first, li, monday, picking, placement, reason, wang, zhao } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'
import { dayAfter } from '../../time.ts'
import { reportOf } from './report.ts'
import { visitCounts, visitRows } from './visits.ts'

const workOn = (workDate: MarketDay, n: number, worker: WorkerId) => ({
  ...{ posting: first, revision: 1, workDate, employer: farmer, trade: picking, township: broccoli.township },
  ...({ basis: 'day', agreedFen: 17_000, paidMinutes: 540, startMinute: 390, payDay: workDate } as const),
  people: [{ placement: placement(n), worker, number: DayNumber.parse(`A00${n}`), came: 'arrived' } as const],
})
const call = (worker: WorkerId, outcome: FollowUp['outcome']): FollowUp => ({
  ...{ type: 'follow-up', about: { kind: 'visit', worker, anchor: 'first-work', afterDays: 7 }, outcome },
})
/** Three were at work for the first time on Monday: a week later Wang is asked, Li is not reached, and Zhao is asked a day late. */
const asked = newCounty
  .when('18:00', {
    ...{ type: 'take-day-results', day: monday, workers: [], employers: [] },
    jobs: [workOn(monday, 1, wang), workOn(monday, 2, li), workOn(monday, 3, zhao)],
  })
  .when('day8 09:00', call(wang, 'gig-work'))
  .when('day8 09:05', call(li, 'not-reached'))
  .when('day9 09:00', call(zhao, 'farming')).state
const week = { from: dayAfter(monday, 7), until: dayAfter(monday, 13) }

test('of the visits that fell due: how many were called on the day, and how many reached', () => {
  expect(visitCounts(asked, week)).toEqual([
    { afterDays: 7, due: 3, onTime: 2, reached: 2 },
    { afterDays: 30, due: 0, onTime: 0, reached: 0 },
    { afterDays: 90, due: 0, onTime: 0, reached: 0 },
  ])
  expect(visitCounts(asked, { from: monday, until: dayAfter(monday, 6) })[0]).toMatchObject({ due: 0 })
})

test('each figure is its rows, and they say what came of it', () => {
  for (const figure of ['due', 'onTime', 'reached'] as const) {
    const [week7] = visitCounts(asked, week)
    expect(visitRows(asked, week, { afterDays: 7, figure }, String)).toHaveLength(week7?.[figure] ?? 0)
  }
  const late = { who: zhao, since: monday, dueOn: dayAfter(monday, 7), calledOn: dayAfter(monday, 8), last: 'farming' }
  expect(visitRows(asked, week, { afterDays: 7, figure: 'due' }, String)).toContainEqual(late)
})

test('a report has no visit that is not due yet', () => {
  const until = (days: number) => reportOf(asked, 'month', monday, dayAfter(monday, days)).visits[0]?.due
  expect([until(6), until(7)]).toEqual([0, 3])
})

test('a second try counts for reaching them, not for the day', () => {
  const again = newCounty
    .when('18:00', {
      type: 'take-day-results',
      day: monday,
      workers: [],
      employers: [],
      jobs: [workOn(monday, 1, wang)],
    })
    .when('day9 09:00', call(wang, 'not-reached'))
    .when('day10 09:00', { ...call(wang, 'farming'), note: reason }).state
  expect(visitCounts(again, week)[0]).toMatchObject({ due: 1, onTime: 0, reached: 1 })
})
