import { describe, expect, test } from 'vitest'
import { MarketDay } from '../../ids.ts'
import { roster } from '../../places/staff-desk/roster.ts'
import {
  absent,
  accept,
  arrived,
  ask,
  askList,
  broccoli,
  cancel,
  checkIn,
  type DayStory,
  first,
  known,
  li,
  openHall,
  placement,
  post,
  release,
  second,
  timePasses,
  told,
  tuesday,
  unreported,
  wang,
} from '../../testing/cast.ts'
import type { Terms } from '../posting/terms.ts'
import { attendanceOf } from './attendance.ts'
import { jobNews } from './news.ts'
import { daysAtWork, hasJobToday, ticketStands } from './work.ts'

const wednesday = MarketDay.parse('2026-08-19')
const threeDays: Terms = { ...broccoli, days: 3 }
const taken = openHall
  .when('05:31', post(threeDays, known))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)
  .when('05:33', accept(wang, 1))
/** Wang worked on Monday; nobody noted it. */
const monday = taken.when('06:00', timePasses)
const onTuesday = monday.when('18:00', timePasses).when('day2 05:31', checkIn(wang)).when('day2 05:31', checkIn(li))
const ofWang = ({ state }: DayStory) => {
  const theirs = state.placements.get(placement(1))
  return theirs === undefined ? [] : daysAtWork(state, theirs)
}
const resultsOf = ({ answer }: DayStory) =>
  'events' in answer ? answer.events.flatMap((event) => (event.type === 'day-closed' ? event.workers : [])) : []

describe('on the second day of three somebody cannot go on', () => {
  const free = onTuesday.when('day2 05:40', release(1, 'worker-cannot'))

  test('the days to come are free, and Monday stays worked: for rotation, for pay, in the log', () => {
    expect(free.answer).toMatchObject({ events: [{ type: 'placement-released', from: tuesday }] })
    expect(ofWang(free)).toEqual(['2026-08-17'])
    const said = resultsOf(free.when('day2 18:00', timePasses)).find(({ worker }) => worker === wang)
    expect(said).toMatchObject({ workDates: [] })
    // Nothing is told of Monday anew: what its close said still holds.
    expect(said?.from).toBeUndefined()
  })

  test('they wait where they stood and may have other work of today; their ticket stands no more, and they hear why', () => {
    expect(hasJobToday(free.state, wang)).toBe(false)
    expect(free.state.line.get(wang)?.standing.status).toBe('waiting')
    const other = free
      .when('day2 05:41', post({ ...broccoli, workDate: tuesday }, known))
      .when('day2 05:41', timePasses)
    expect(told(other)).toContain('offer-made')
    const theirs = free.state.placements.get(placement(1))
    expect(theirs && ticketStands(free.state, theirs)).toBe(false)
    expect(theirs && attendanceOf(free.state, theirs)).toBeUndefined()
    expect(jobNews(free.state, wang)).toMatchObject([{ became: { code: 'worker-cannot', from: tuesday } }])
    expect(free.when('day2 05:42', askList(first)).answer).toMatchObject({ events: [{ placements: [] }] })
  })

  test('at work already it is tomorrow that is free; what was reported of a day is never taken off', () => {
    expect(onTuesday.when('day2 07:00', release(1)).answer).toMatchObject({ events: [{ from: '2026-08-19' }] })
    const early = onTuesday.when('day2 05:10', arrived(1, tuesday))
    expect(early.when('day2 05:40', release(1)).answer).toMatchObject({ events: [{ from: '2026-08-19' }] })
    const there = onTuesday.when('day2 18:00', timePasses).when('day3 06:30', arrived(1, wednesday))
    expect(told(there.when('day3 07:00', release(1)))).toBe('already-arrived')
  })

  test('is not taken off twice', () => {
    expect(told(free.when('day2 05:45', release(1)))).toBe('placement-gone')
  })

  test('before anybody has left it is the whole job', () => {
    expect(taken.when('05:40', release(1)).answer).not.toMatchObject({ events: [{ from: expect.anything() }] })
    expect(taken.when('05:40', release(1)).state.placements.get(placement(1))?.status).toBe('released')
  })
})

describe('the employer cancels on the second day', () => {
  test('what is to come is off, at no cost to anybody; what is worked today goes on', () => {
    const off = onTuesday.when('day2 05:40', cancel(first))
    expect(off.answer).toMatchObject({
      events: [
        { type: 'posting-cancelled', from: tuesday },
        { type: 'placement-released', because: 'posting-cancelled', from: tuesday },
      ],
    })
    expect(ofWang(off)).toEqual(['2026-08-17'])
    const today = onTuesday.when('day2 07:00', cancel(first))
    expect(ofWang(today)).toEqual(['2026-08-17', tuesday])
    expect(roster(today.state, first, tuesday, () => '王*英')).toHaveLength(1)
    expect(told(today.when('day2 07:10', cancel(first)))).toBe('posting-over')
    expect(told(today.when('day2 12:00', { type: 'stop-work', posting: first, because: 'rain' }))).toBe('work-stopped')
  })
})

describe('the employer cancels the days to come while somebody is reported absent on the first', () => {
  const both = taken.when('05:34', checkIn(li)).when('05:34', timePasses).when('05:35', accept(li, 2))
  const off = both.when('07:00', absent(1, 'not-heard')).when('07:10', cancel(first))

  test.each([
    ['comes after all', arrived(1)],
    ['was reported by mistake', unreported(1)],
  ])('whoever %s has that day, and none of those that are off', (_, report) => {
    const back = off.when('07:40', report)
    expect(ofWang(back)).toEqual(['2026-08-17'])
    const theirs = back.state.placements.get(placement(1))
    expect(theirs && attendanceOf(back.state, theirs)).toBeDefined()
    const next = back.when('18:00', timePasses).when('day2 05:31', checkIn(wang))
    expect(hasJobToday(next.state, wang)).toBe(false)
    expect(told(next.when('day2 08:00', arrived(1)))).toBe('placement-gone')
    expect(next.when('day2 05:40', askList(first)).answer).toMatchObject({ events: [{ placements: [] }] })
  })

  test('nor does what is off keep them from other work of those days', () => {
    const other = both
      .when('05:36', post({ ...broccoli, workDate: tuesday }, known))
      .when('07:00', absent(1, 'employers-fault'))
      .when('07:10', cancel(first))
      .when('07:11', ask(wang, second))
    expect(told(other)).toContain('offer-made')
    const has = other.when('07:12', accept(wang, 3))
    expect(told(has.when('07:40', arrived(1)))).toBe('arrived')
  })
})

describe('who came is kept by day', () => {
  const seen = taken.when('06:30', arrived(1)).when('18:00', timePasses).when('day2 05:31', checkIn(li))
  const now = ({ state }: DayStory) => {
    const theirs = state.placements.get(placement(1))
    return theirs && attendanceOf(state, theirs)
  }

  test('Monday’s arrival says nothing of Tuesday, and Tuesday’s is an entry of its own', () => {
    expect(now(seen)).toEqual({ status: 'accepted' })
    const there = seen.when('day2 06:30', arrived(1, tuesday))
    expect(there.answer).toEqual({ events: [{ type: 'arrived', placement: placement(1), workDate: tuesday }] })
    expect(now(there)).toEqual({ status: 'arrived' })
    expect(told(there.when('day2 06:31', arrived(1, tuesday)))).toBe('')
  })

  test('taken back, or not come after all, it is Tuesday’s alone', () => {
    const there = seen.when('day2 06:30', arrived(1, tuesday))
    expect(now(there.when('day2 06:40', unreported(1, tuesday)))).toEqual({ status: 'accepted' })
    const away = there.when('day2 06:40', absent(1, 'excused', tuesday))
    expect(now(away)).toEqual({ status: 'absent', absence: 'excused' })
    expect(away.state.placements.get(placement(1))?.came).toEqual(['2026-08-17'])
  })

  test('on the second morning staff hear of the first: it is written for that one, and today’s number and work stay', () => {
    const heard = onTuesday.when('day2 05:45', absent(1, 'unexcused'))
    expect(heard.answer).toEqual({
      events: [
        { type: 'absent', placement: placement(1), workDate: '2026-08-17', kind: 'unexcused', note: expect.anything() },
      ],
    })
    expect(heard.state.line.get(wang)?.standing.status).toBe('waiting')
    expect(ofWang(heard)).toEqual([tuesday, wednesday])
    expect(heard.state.postings.get(first)?.placed).toBe(1)
    const told = resultsOf(heard.when('day2 18:00', timePasses)).find(({ worker }) => worker === wang)
    expect(told).toMatchObject({ from: '2026-08-17', workDates: [tuesday, wednesday], absent: true })
    const right = heard.when('day2 05:46', unreported(1))
    expect(ofWang(right)).toEqual(['2026-08-17', tuesday, wednesday])
    expect(roster(heard.state, first, tuesday, () => '')).toMatchObject([{ status: 'accepted' }])
    expect(roster(heard.state, first, wednesday, () => '')).toMatchObject([{ status: 'accepted' }])
  })

  test('nobody stays away from a day whose hour to leave has not come', () => {
    expect(told(onTuesday.when('day2 05:45', absent(1, 'excused', tuesday)))).toBe('work-day-to-come')
    expect(told(onTuesday.when('day2 06:00', absent(1, 'excused', tuesday)))).toBe('absent')
    expect(told(onTuesday.when('day2 06:00', absent(1, 'excused', wednesday)))).toBe('work-day-to-come')
  })

  test('of a day that the county has long been told of nobody reports any more', () => {
    const third = onTuesday.when('day2 18:00', timePasses).when('day3 05:31', checkIn(li))
    expect(told(third.when('day3 05:32', arrived(1)))).toBe('too-late-to-report')
    expect(told(third.when('day3 05:32', arrived(1, tuesday)))).toBe('arrived')
  })

  test('a job of one day is asked for no more than once', () => {
    expect(told(onTuesday.when('day2 05:35', ask(wang, first)))).toBe('posting-not-open')
  })
})
