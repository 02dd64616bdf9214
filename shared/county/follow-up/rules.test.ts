import { describe, expect, test } from 'vitest'
import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import type { DayResult } from '../../day/market-day/messages.ts'
import type { MarketDay, WorkerId } from '../../ids.ts'
import { farmer, li, monday, placement, reason, wang } from '../../testing/cast.ts'
import { type CountyStory, liu, newCounty, yang } from '../../testing/county-cast.ts'
import { jobOf, personOf } from '../../testing/pay-cast.ts'
import { dayAfter } from '../../time.ts'
import { allDue } from './due.ts'
import type { FollowUp, FollowUpSubject, VisitDays } from './messages.ts'
import type { FollowUpOutcome } from './outcomes.ts'
import { dueCounts } from './view.ts'

const person = (n: number, worker: WorkerId, came: DayOfWork['came'] = 'arrived') => personOf(n, { worker, came })
const results = (day: MarketDay, ...jobs: readonly JobDone[]) => {
  const workers: DayResult[] = []
  return { type: 'take-day-results', day, workers, employers: [], jobs } as const
}
/** Monday: Wang was there, of Li nobody knows. */
const closed = newCounty
  .when('05:00', { type: 'add-first-staff', staff: yang })
  .when('05:01', { type: 'add-staff', staff: liu, role: 'clerk' })
  .when('05:20', { type: 'register-worker', worker: wang })
  .when('05:20', { type: 'register-worker', worker: li })
  .when('05:30', { type: 'register-employer', employer: farmer, kind: 'person' })
  .when('18:00', results(monday, jobOf(person(1, wang), person(2, li, 'unknown'))))

const day = (n: number) => ({ placement: placement(n), workDate: monday })
const ofWork = (kind: 'unreported' | 'pay', n: number): FollowUpSubject => ({ kind, ...day(n) })
const visit = (afterDays: VisitDays, worker = wang): FollowUpSubject => ({
  ...{ kind: 'visit', worker, anchor: 'first-work', afterDays },
})
const call = (about: FollowUpSubject, outcome: FollowUpOutcome, more: Partial<FollowUp> = {}): FollowUp => ({
  ...{ type: 'follow-up', about, outcome },
  ...more,
})
/** `day8 09:00`: a week after that Monday. */
const on = (days: number) => `day${days + 1} 09:00`
const dueOn = ({ state }: CountyStory, days: number) =>
  allDue(state, dayAfter(monday, days)).map(({ about, worker }) => [
    about.kind === 'visit' ? about.afterDays : about.kind,
    worker,
  ])

describe('what is to be asked', () => {
  test('whoever was not reported is asked about from the morning after on, until staff know better', () => {
    expect(dueOn(closed, 0)).toEqual([])
    expect(dueOn(closed, 1)).toEqual([['unreported', li]])
    const known = closed.when(on(1), { type: 'correct-work', ...day(2), came: 'excused', reason })
    expect(dueOn(known, 1)).toEqual([])
  })

  test('so is whom the employer alone missed, and of their pay only once that is known', () => {
    const missed = closed.when(on(0), results(monday, jobOf(person(1, wang), person(2, li, 'not-heard'))))
    expect(dueOn(missed, 1)).toEqual([['unreported', li]])
    expect(dueOn(missed, 3)).toEqual([
      ['unreported', li],
      ['pay', wang],
    ])
  })

  test('who is said not to have got all of it, by the employer themselves, is asked at once', () => {
    const paid = { type: 'state-paid', employer: farmer, payments: [{ ...day(1), fen: 5_000 }], heard: 'site' } as const
    expect(dueOn(closed.when(on(0), paid), 1)).toEqual([
      ['unreported', li],
      ['pay', wang],
    ])
  })

  test('who has not said whether they were paid has three days to come by themselves', () => {
    expect(dueOn(closed, 2)).toEqual([['unreported', li]])
    const third = dueOn(closed, 3)
    expect(third).toEqual(
      expect.arrayContaining([
        ['pay', wang],
        ['pay', li],
      ]),
    )
    const said = closed.when(on(2), {
      type: 'state-pay',
      ...day(1),
      said: 'paid',
      heard: 'terminal',
      worker: wang,
    })
    expect(dueOn(said, 3)).not.toContainEqual(['pay', wang])
  })

  test('how somebody is: 7, 30 and 90 days after they first came to work, one visit at a time', () => {
    const visits = (days: number) => dueOn(closed, days).filter(([kind]) => typeof kind === 'number')
    expect(visits(6)).toEqual([])
    expect(visits(7)).toEqual([[7, wang]])
    expect(visits(29)).toEqual([[7, wang]])
    expect(visits(30)).toEqual([[30, wang]])
    expect(visits(90)).toEqual([[90, wang]])
    expect(visits(180)).toEqual([])
  })

  test('what waits longest comes first, and is counted as late', () => {
    expect(dueOn(closed, 7).map(([kind]) => kind)).toEqual(['unreported', 'pay', 'pay', 7])
    const week = dayAfter(monday, 7)
    expect(dueCounts(allDue(closed.state, week), week)).toEqual({ unreported: 1, pay: 2, visit: 1, late: 3 })
  })

  test('a second day of work begins nothing anew; one that was first, but is known not to have been, does', () => {
    const tuesday = dayAfter(monday)
    const next = closed.when(
      'day2 18:00',
      results(tuesday, { ...jobOf(person(3, wang)), workDate: tuesday, payDay: tuesday }),
    )
    const since = ({ state }: CountyStory) => state.people.get(wang)?.visits.map((each) => each.since)
    expect(since(next)).toEqual([monday])
    const mistaken = next.when(on(2), { type: 'correct-work', ...day(1), came: 'unexcused', reason })
    expect(since(mistaken)).toEqual([tuesday])
    const known = closed.when(on(2), { type: 'correct-work', ...day(2), came: 'arrived', reason })
    expect(known.state.people.get(li)?.visits).toMatchObject([{ since: monday }])
  })
})

describe('a call', () => {
  test('that reaches nobody is due again the next day; the third is the last, and it is counted as out of reach', () => {
    const once = closed.when(on(7), call(visit(7), 'not-reached'))
    expect(once.answer).toMatchObject({ events: [{ type: 'followed-up', worker: wang, nextOn: dayAfter(monday, 8) }] })
    expect(dueOn(once, 7)).not.toContainEqual([7, wang])
    expect(dueOn(once, 8)).toContainEqual([7, wang])
    const last = once.when(on(8), call(visit(7), 'not-reached')).when(on(10), call(visit(7), 'not-reached'))
    expect(last.answer).toEqual({
      events: [{ type: 'followed-up', worker: wang, about: visit(7), outcome: 'not-reached' }],
    })
    expect(dueOn(last, 11)).not.toContainEqual([7, wang])
    expect(dueOn(last, 30)).toContainEqual([30, wang])
  })

  test('twice in a day counts once: the second is refused', () => {
    const once = closed.when(on(7), call(visit(7), 'not-reached'))
    expect(once.when(on(7), call(visit(7), 'not-reached')).answer).toEqual({ refusal: { code: 'nothing-due' } })
  })

  test('goes by what the market has set', () => {
    const change = { section: 'follow-up', callAttempts: 1, retryDays: 1 } as const
    const inUse = { trades: [], townships: [] }
    const strict = closed.when('day2 08:00', { type: 'change-market', change, version: 0, inUse })
    const once = strict.when(on(7), call(visit(7), 'not-reached'))
    expect(dueOn(once, 9)).not.toContainEqual([7, wang])
  })

  test('somebody asks to be called another day: then, and not before', () => {
    const later = closed.when(on(7), call(visit(7), 'call-later', { nextOn: dayAfter(monday, 12) }))
    expect(dueOn(later, 11)).not.toContainEqual([7, wang])
    expect(dueOn(later, 12)).toContainEqual([7, wang])
    for (const nextOn of [undefined, dayAfter(monday, 7), dayAfter(monday, 68)]) {
      const wrong = call(visit(7), 'call-later', nextOn === undefined ? {} : { nextOn })
      expect(closed.when(on(7), wrong).answer).toMatchObject({ refusal: { code: 'call-day-wrong' } })
    }
  })

  test('that was answered is over; what was noted by mistake is noted anew', () => {
    const done = closed.when(on(7), call(visit(7), 'farming', { note: reason }))
    expect(dueOn(done, 20)).not.toContainEqual([7, wang])
    expect(done.state.people.get(wang)?.texts).toContain(reason.text)
    const anew = done.when(on(7), call(visit(7), 'call-later', { nextOn: dayAfter(monday, 9) }))
    expect(dueOn(anew, 9)).toContainEqual([7, wang])
  })

  test('about a day of work on which they will not say ends with that; the work stays unknown', () => {
    const silent = closed.when(on(1), call(ofWork('unreported', 2), 'not-told'))
    expect(dueOn(silent, 2)).toEqual([])
    expect(dueOn(silent, 3)).toContainEqual(['pay', li])
  })

  test('is not noted on the day of the work itself: until midnight somebody may still report', () => {
    const early = closed.when('20:00', call(ofWork('unreported', 2), 'not-told'))
    expect(early.answer).toEqual({ refusal: { code: 'nothing-due' } })
  })

  test.each([
    ['a visit before its day', visit(30), 'nothing-due'],
    ['one of a person who never worked', visit(7, li), 'nothing-due'],
    ['a day that is known', ofWork('unreported', 1), 'nothing-due'],
    ['a day that nobody knows of', ofWork('pay', 9), 'no-such-work'],
  ])('is refused for %s', (_what, about, code) => {
    expect(closed.when(on(7), call(about, 'not-told')).answer).toEqual({ refusal: { code } })
  })
})

describe('who looks after it', () => {
  const kept = closed.when(on(1), { type: 'assign-follow-up', about: ofWork('unreported', 2), to: liu })
  const whose = ({ state }: CountyStory, days: number) => allDue(state, dayAfter(monday, days))[0]?.assignedTo

  test('one of the staff, through calls that reach nobody, until it is given back', () => {
    expect(whose(kept, 1)).toBe(liu)
    const called = kept.when(on(1), call(ofWork('unreported', 2), 'not-reached'))
    expect(whose(called, 2)).toBe(liu)
    expect(whose(called.when(on(2), { type: 'assign-follow-up', about: ofWork('unreported', 2) }), 2)).toBeUndefined()
  })

  test('nobody, once that account has ended; nor can it be given to one that has', () => {
    const ended = kept.when(on(1), { type: 'end-staff', staff: liu })
    expect(whose(ended, 1)).toBeUndefined()
    const to = { type: 'assign-follow-up', about: ofWork('unreported', 2), to: liu } as const
    expect(ended.when(on(1), to).answer).toEqual({ refusal: { code: 'no-such-staff' } })
    expect(kept.when(on(1), to).answer).toEqual({ events: [] })
  })
})

describe('the record of a person', () => {
  test('two of one person: visited from the earlier day on, and not asked again what either was asked', () => {
    const tuesday = dayAfter(monday)
    const later = { ...jobOf(person(3, li)), workDate: tuesday, payDay: tuesday }
    const both = closed
      .when('day2 18:00', results(tuesday, later))
      .when(on(8), call(visit(7, li), 'gig-work'))
      .when(on(8), { type: 'merge-workers', kept: wang, merged: li, reason })
    expect(both.state.people.get(wang)?.visits).toMatchObject([{ since: monday }])
    expect(dueOn(both, 9).filter(([kind]) => kind === 7)).toEqual([])
    expect(dueOn(both, 30).filter(([kind]) => kind === 30)).toEqual([[30, wang]])
  })

  test('nobody who was forgotten is asked anything; whether they came is asked of their employer', () => {
    const gone = closed
      .when(on(1), { type: 'forget-worker', worker: wang })
      .when(on(1), { type: 'forget-worker', worker: li })
    expect(dueOn(gone, 7)).toEqual([['unreported', li]])
    expect(gone.state.people.get(wang)?.visits).toEqual([])
    expect(gone.when(on(7), call(visit(7), 'farming')).answer).toEqual({ refusal: { code: 'nothing-due' } })
  })
})
