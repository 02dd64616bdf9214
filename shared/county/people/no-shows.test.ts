import { describe, expect, test } from 'vitest'
import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import { DayNumber, type MarketDay, type WorkerId } from '../../ids.ts'
import {
  accept,
  known as allowed,
  answerChange,
  broccoli,
  changeTerms,
  checkIn,
  decline,
  farmer,
  first,
  li,
  monday,
  openHall,
  picking,
  placement,
  post,
  reason,
  release,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import { type CountyStory, newCounty } from '../../testing/county-cast.ts'
import { dayAfter } from '../../time.ts'
import { noShows, noShowsOf, talksDue } from './no-shows.ts'

type Came = DayOfWork['came']
/** As the close of that day tells of one who had work. */
const closes = (on: MarketDay, came: Came, worker: WorkerId = wang) => {
  const person = { placement: placement(worker === wang ? 1 : 2), worker, number: DayNumber.parse('A001'), came }
  const job: JobDone = {
    ...{ posting: first, revision: 1, workDate: on, employer: farmer, trade: picking, township: broccoli.township },
    ...{ basis: 'day', agreedFen: 17_000, paidMinutes: 540, startMinute: 390, payDay: on },
    people: [person],
  }
  return { type: 'take-day-results', day: on, workers: [], employers: [], jobs: [job] } as const
}
const told = (story: CountyStory, nth: number, came: Came, worker?: WorkerId) =>
  story.when(`day${nth} 18:00`, closes(dayAfter(monday, nth - 1), came, worker))
const known = newCounty
  .when('05:30', { type: 'register-worker', worker: wang })
  .when('05:30', { type: 'register-worker', worker: li })
  .when('05:30', { type: 'register-employer', employer: farmer, kind: 'person' })
const today = (nth: number): MarketDay => dayAfter(monday, nth - 1)
const standing = ({ state }: CountyStory, nth: number, worker: WorkerId = wang) => {
  const person = state.people.get(worker)
  return person && noShows(state, person, today(nth))
}
const due = ({ state }: CountyStory, nth: number) => talksDue(state, today(nth)).map(({ worker }) => worker)

const once = told(known, 1, 'unexcused')
const twice = told(once, 4, 'unexcused')
const talk = { type: 'note-talk', worker: wang, note: reason } as const
const pause = (nth: number) => ({ type: 'pause-worker', worker: wang, until: today(nth), reason }) as const
const talked = twice.when('day5 08:00', talk)
const paused = talked.when('day5 08:05', pause(10))

describe('who did not come to work', () => {
  test('is not spoken to for once; the second time within thirty days staff are to talk with them', () => {
    expect(due(once, 2)).toEqual([])
    expect(standing(twice, 5)).toEqual({ dates: [today(1), today(4)], talkDue: true })
    expect(talksDue(twice.state, today(5))).toEqual([
      { worker: wang, dates: [today(1), today(4)], placement: placement(1) },
    ])
  })

  test.each(['arrived', 'excused', 'employers-fault', 'not-heard', 'unknown'] as const)(
    'a day that ended as %s never counts',
    (came) => {
      expect(due(told(once, 4, came), 5)).toEqual([])
    },
  )

  test('a talk is not due for what lies further apart than the market says', () => {
    expect(due(told(once, 30, 'unexcused'), 30)).toEqual([wang])
    expect(due(told(once, 31, 'unexcused'), 31)).toEqual([])
  })

  test('whoever says no to a job, or to changed terms, or to work that is not safe, did not stay away', () => {
    const later = { ...broccoli, startMinute: 420, endMinute: 960 }
    const called = openHall
      .when('05:31', post(broccoli, allowed))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
    const ends = [
      called.when('05:33', decline(wang, 1)),
      called
        .when('05:33', accept(wang, 1))
        .when('05:40', changeTerms(first, later))
        .when('05:41', answerChange(wang, 1, 2, 'decline')),
      called.when('05:33', accept(wang, 1)).when('05:50', release(1, 'worker-cannot')),
    ].map((day) => day.when('18:00', timePasses).state.closed)
    for (const end of ends) {
      expect(end).toBeDefined()
      expect(end?.jobs?.flatMap(({ people }) => people) ?? []).toEqual([])
      expect(end?.workers).not.toContainEqual(expect.objectContaining({ absent: true }))
    }
  })

  test('two jobs missed on a day are one day', () => {
    const { jobs, ...rest } = closes(today(1), 'unexcused')
    const other = jobs.map((job) => ({
      ...job,
      people: job.people.map((person) => ({ ...person, placement: placement(3) })),
    }))
    const both = known.when('18:00', { ...rest, jobs: [...jobs, ...other] })
    expect(noShowsOf(both.state, wang, today(2))).toEqual([today(1)])
  })

  test.each(['excused', 'employers-fault', 'arrived'] as const)(
    'once staff put a day right as %s it counts no more',
    (came) => {
      const work = { placement: placement(1), workDate: today(4) }
      const right = twice.when('day5 09:00', { type: 'correct-work', ...work, came, reason })
      expect(standing(right, 5)).toEqual({ dates: [today(1)], talkDue: false })
    },
  )

  test('nobody is reminded of it after ninety days', () => {
    expect(noShowsOf(once.state, wang, today(90))).toEqual([today(1)])
    expect(noShowsOf(once.state, wang, today(91))).toEqual([])
  })

  test('the market may ask for a talk later', () => {
    const change = { section: 'no-shows', noShows: { talkAfter: 3, withinDays: 14, pauseDays: 7 } } as const
    const inUse = { trades: [], townships: [] }
    const set = twice.when('day5 07:00', { type: 'change-market', change, version: 0, inUse })
    expect(due(set, 5)).toEqual([])
    expect(due(told(set, 6, 'unexcused'), 7)).toEqual([wang])
  })

  test('two records that were of one person have the days of both', () => {
    const apart = told(told(known, 1, 'unexcused'), 4, 'unexcused', li)
    expect(due(apart, 5)).toEqual([])
    const merged = apart.when('day5 08:00', { type: 'merge-workers', kept: wang, merged: li, reason })
    expect(due(merged, 5)).toEqual([wang])
  })
})

describe('the talk', () => {
  test('is about every day known by now, and is not asked for again for these', () => {
    const about = [today(1), today(4)]
    expect(talked.answer).toEqual({
      events: [{ type: 'no-show-talked', worker: wang, on: today(5), about, note: reason }],
    })
    expect(due(talked, 6)).toEqual([])
    expect(talked.when('day5 08:01', talk).answer).toEqual({ refusal: { code: 'no-talk-due' } })
  })

  test('is asked for again when they stay away once more', () => {
    expect(due(told(talked, 8, 'unexcused'), 9)).toEqual([wang])
  })

  test('needs a reason to talk', () => {
    expect(once.when('day2 08:00', talk).answer).toEqual({ refusal: { code: 'no-talk-due' } })
  })
})

describe('a pause', () => {
  test('comes only behind a talk, and ends by itself', () => {
    expect(twice.when('day5 08:00', pause(8)).answer).toEqual({ refusal: { code: 'talk-first' } })
    const again = told(talked, 8, 'unexcused')
    expect(again.when('day9 08:00', pause(11)).answer).toEqual({ refusal: { code: 'talk-first' } })
    expect(paused.answer).toEqual({
      events: [{ type: 'worker-paused', worker: wang, until: today(10), reason }],
    })
    expect(standing(paused, 10)?.pausedUntil).toBe(today(10))
    expect(standing(paused, 11)?.pausedUntil).toBeUndefined()
  })

  test('is no longer than the market says, counted from the talk: no second one follows from the same days', () => {
    const refused = { refusal: { code: 'pause-out-of-range', latest: today(12) } }
    expect(talked.when('day5 08:05', pause(13)).answer).toEqual(refused)
    expect(paused.when('day9 08:00', pause(13)).answer).toEqual(refused)
    expect(talked.when('day5 08:05', pause(5)).answer).toEqual(refused)
    expect(paused.when('day12 08:00', pause(14)).answer).toEqual({ refusal: { code: 'talk-first' } })
  })

  test('is lifted by staff before its day, and nothing else ends with it', () => {
    const lift = { type: 'lift-pause', worker: wang, reason } as const
    const lifted = paused.when('day6 08:00', lift)
    expect(lifted.answer).toEqual({ events: [{ type: 'pause-lifted', worker: wang, reason }] })
    expect(standing(lifted, 6)?.pausedUntil).toBeUndefined()
    expect(standing(lifted, 6)?.dates).toEqual([today(1), today(4)])
    expect(lifted.when('day6 08:01', lift).answer).toEqual({ events: [] })
  })

  test('stays with the one record of two, and goes when they are forgotten', () => {
    const merged = paused.when('day6 08:00', { type: 'merge-workers', kept: li, merged: wang, reason })
    expect(standing(merged, 6, li)).toMatchObject({ pausedUntil: today(10), talkDue: false, talkedOn: today(5) })
    const forgotten = paused.when('day6 08:00', { type: 'forget-worker', worker: wang })
    expect(standing(forgotten, 6)?.pausedUntil).toBeUndefined()
    expect(due(forgotten, 6)).toEqual([])
  })
})
