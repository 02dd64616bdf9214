import { describe, expect, test } from 'vitest'
import { afterDay, unknownYet } from '../../county/people/evolve.ts'
import { personFacts } from '../../county/people/facts.ts'
import type { MarketDay } from '../../ids.ts'
import {
  absent,
  accept,
  arrived,
  ask,
  broccoli,
  cancel,
  checkIn,
  type DayStory,
  first,
  known,
  li,
  marketWith,
  monday,
  nightShift,
  opened,
  openHall,
  picking,
  placeByHand,
  post,
  reason,
  rules,
  second as secondPosting,
  stopWork,
  timePasses,
  tuesday,
  unloading,
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { dayAfter } from '../../time.ts'
import { datesOf } from '../placement/work.ts'
import type { Terms } from '../posting/terms.ts'
import type { DayResult } from './messages.ts'
import { resultsByNow } from './results.ts'

const wednesday = dayAfter(monday, 2)
const rotation = { ...rules, order: 'rotation' } as const
const close = { type: 'close-day', reason } as const
const tomorrows: Terms = { ...broccoli, workDate: tuesday }

/** Wang, Monday, with a job of these terms. */
const placed = (terms: Terms) =>
  openHall
    .when('05:31', post(terms, known))
    .when('05:32', checkIn(wang))
    .when('05:32', ask(wang, first))
    .when('05:33', accept(wang, 1))

const result = (story: DayStory, day: MarketDay): DayResult | undefined => {
  expect(story.state.closed?.day).toBe(day)
  return story.state.closed?.workers.find(({ worker }) => worker === wang)
}
/** What the county knows of wang after these evenings, however they ended. */
const inCounty = (...evenings: readonly DayStory[]) =>
  evenings.reduce((person, { state }) => {
    const { closed } = state
    const told = closed && resultsByNow(state, closed).find(({ worker }) => worker === wang)
    return closed === undefined || told === undefined ? person : afterDay(person, told, closed.day)
  }, unknownYet(wang))
/** What they check in with in the story's hall. */
const factsOn = (day: MarketDay, { state }: DayStory, ...evenings: readonly DayStory[]) => {
  const besides = { age: 'adult', hardToPlace: false, booked: datesOf(state, wang) } as const
  return personFacts(inCounty(...evenings), besides, day, rotation)
}

/** Zhao, who wants other work than they, gets it. */
const somebodyGetsWork = (story: DayStory, clock: string) => {
  const today = story.state.day ?? monday
  const posted = story
    .when(clock, checkIn(zhao, unloading.trade))
    .when(clock, post({ ...unloading, workDate: today, places: 1 }, known))
  return posted.when(clock, placeByHand(zhao, [...posted.state.postings.keys()].at(-1) ?? first))
}

describe('who comes first next time was passed over: somebody got work while they waited', () => {
  const hall = somebodyGetsWork(openHall.when('05:30', checkIn(wang)), '09:00')
  const unsent = (story: DayStory) => inCounty(story.when('18:00', timePasses)).unsentLastTime
  const leaves = { type: 'leave-line', worker: wang } as const

  test('but not by a minute in the morning and another before the close, nor by coming when all is given out', () => {
    expect(unsent(hall)).toBe(true)
    expect(unsent(hall.when('09:30', leaves))).toBe(false)
    expect(unsent(hall.when('09:30', leaves).when('17:59', { type: 'come-back', worker: wang }))).toBe(false)
    expect(unsent(somebodyGetsWork(openHall, '09:00').when('17:59', checkIn(wang)))).toBe(false)
  })

  test('and a day on which nobody did leaves them what the last one left: first, or behind all', () => {
    const monday18 = hall.when('18:00', timePasses)
    const quiet = monday18.when('day2 05:30', checkIn(wang)).when('day2 18:00', timePasses)
    expect(inCounty(monday18, quiet)).toMatchObject({ unsentLastTime: true, lastCameOn: tuesday })
    const stayedAway = placed(broccoli).when('07:00', absent(1, 'unexcused')).when('18:00', timePasses)
    const looksIn = stayedAway.when('day2 05:30', checkIn(wang)).when('day2 05:31', leaves)
    const gone = somebodyGetsWork(looksIn, 'day2 09:00').when('day2 18:00', timePasses)
    expect(inCounty(stayedAway, gone)).toMatchObject({ absentLastTime: true, unsentLastTime: false })
  })
})

describe('a job for tomorrow', () => {
  const booked = placed(tomorrows)
  const evening = booked.when('18:00', timePasses)

  test('that the employer calls off in the evening, or before they come in the morning, costs no turn', () => {
    const nothing = {
      minor: false,
      unsentLastTime: true,
      absentLastTime: false,
      placedDaysIn14: 0,
      certificates: [],
    }
    const cancelled = evening.when('20:00', cancel(first))
    expect(factsOn(tuesday, cancelled, cancelled)).toEqual(nothing)
    const late = evening.when('day2 05:30', checkIn(li)).when('day2 05:35', cancel(first))
    expect(factsOn(tuesday, late, evening)).toEqual(nothing)
    const ill = evening.when('day2 06:10', absent(1, 'excused', tuesday))
    expect(factsOn(tuesday, ill, evening)).toEqual({ ...nothing, unsentLastTime: false })
  })

  test('that was called off is no day of work to the county, also of who stays at home', () => {
    const late = evening.when('day2 05:30', cancel(first)).when('day2 18:00', timePasses)
    expect(result(late, tuesday)).toEqual({ worker: wang, away: true, workDates: [] })
    expect(inCounty(evening)).toMatchObject({ placedDays: 1, lastPlacedOn: tuesday })
    // They stood to the end, and no work came of it.
    const nothing = { placedDays: 0, lastPlacedOn: undefined, placedOn: [], lastCameOn: monday, unsentLastTime: true }
    expect(inCounty(evening, late)).toMatchObject(nothing)
    const soon = evening.when('20:00', cancel(first))
    expect(inCounty(soon)).toMatchObject(nothing)
    expect(result(soon.when('day2 05:30', checkIn(li)).when('day2 18:00', timePasses), tuesday)).toBeUndefined()
  })

  test('keeps who wants more today behind who has none', () => {
    const market = marketWith(rotation).given('05:30', { ...opened, rules: rotation })
    const next = market
      .when('05:31', post(tomorrows, known))
      .when('05:32', checkIn(wang))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
      .when('day2 05:30', checkIn(wang))
      .when('day2 05:31', checkIn(li))
    expect([next.state.line.get(wang)?.hasWork, next.state.line.get(li)?.hasWork]).toEqual([true, false])
  })

  test.each([
    ['unexcused', { absent: true }, { absentLastTime: true, unsentLastTime: false }],
    ['excused', { missed: true }, { absentLastTime: false, unsentLastTime: false }],
    ['not-heard', { missed: true }, { absentLastTime: false, unsentLastTime: false }],
    ['employers-fault', {}, { absentLastTime: false, unsentLastTime: true }],
  ] as const)('to which somebody never came is told of who goes straight to the bus: %s', (kind, said, county) => {
    const missed = evening.when('day2 06:10', absent(1, kind, tuesday)).when('day2 18:00', timePasses)
    expect(result(missed, tuesday)).toMatchObject({ away: true, workDates: [], ...said })
    expect(inCounty(evening, missed)).toMatchObject({ ...county, placedDays: 0, lastCameOn: monday, placedOn: [] })
  })

  test('that was worked stays one day of work, and nobody was left without', () => {
    const worked = evening.when('day2 07:00', arrived(1, tuesday)).when('day2 18:00', timePasses)
    expect(result(worked, tuesday)).toEqual({ worker: wang, away: true, workDates: [tuesday] })
    expect(inCounty(evening, worked)).toMatchObject({
      placedDays: 1,
      lastPlacedOn: tuesday,
      unsentLastTime: false,
      lastWants: { trades: [picking] },
    })
    const quiet = worked.when('day3 05:40', checkIn(li)).when('day3 18:00', timePasses)
    expect(result(quiet, wednesday)).toBeUndefined()
  })
})

describe('what is heard after the close', () => {
  const evening = placed(broccoli).when('18:00', timePasses)
  const next = (story: DayStory) => story.when('day2 05:40', checkIn(li)).when('day2 18:00', timePasses)

  test.each([
    ['unexcused', { absentLastTime: true, unsentLastTime: false }],
    ['excused', { absentLastTime: false, unsentLastTime: false }],
    ['employers-fault', { absentLastTime: false, unsentLastTime: true }],
  ] as const)('is told the same evening, and not again: %s', (kind, county) => {
    const { reason: _, ...silent } = absent(1, kind)
    const heard = evening.when('19:00', silent)
    expect(inCounty(heard)).toMatchObject({ ...county, placedDays: 0, placedOn: [] })
    expect(result(next(heard), tuesday)).toBeUndefined()
    const comes = heard.when('day2 05:40', checkIn(wang))
    const sees = somebodyGetsWork(comes, 'day2 09:00').when('day2 18:00', timePasses)
    expect(inCounty(heard, sees)).toMatchObject({ absentLastTime: false, unsentLastTime: true })
    expect(inCounty(heard, comes.when('day2 18:00', timePasses))).toMatchObject(county)
  })

  test('of who came to their job of the day before without checking in is told too', () => {
    const booked = placed(tomorrows).when('18:00', timePasses)
    const worked = booked.when('day2 07:00', arrived(1, tuesday)).when('day2 18:00', timePasses)
    expect(inCounty(booked, worked)).toMatchObject({ placedDays: 1 })
    const heard = worked.when('day2 19:00', absent(1, 'unexcused', tuesday))
    expect(inCounty(booked, heard)).toMatchObject({ placedDays: 0, absentLastTime: true })
    const missed = worked.when('day2 19:00', absent(1, 'not-heard', tuesday))
    expect(inCounty(booked, missed.when('day2 19:01', absent(1, 'employers-fault', tuesday)))).toMatchObject({
      placedDays: 0,
      unsentLastTime: true,
    })
  })

  test('clears who had come after all', () => {
    const wrong = placed(broccoli).when('07:00', absent(1, 'unexcused')).when('18:00', timePasses)
    expect(inCounty(wrong)).toMatchObject({ absentLastTime: true, placedDays: 0 })
    const cleared = { absentLastTime: false, unsentLastTime: false, placedDays: 1 }
    expect(inCounty(wrong.when('19:00', arrived(1)))).toMatchObject(cleared)
  })

  test('a stop that staff hear of late makes the day cost no turn', () => {
    const rained = placed({ ...broccoli, endMinute: 1260, pay: { basis: 'day', amountFen: 250_00 } })
      .when('17:00', close)
      .when('18:30', stopWork(first, 'rain', 420))
    expect(inCounty(rained)).toMatchObject({ placedOn: [], halfOn: [monday], unsentLastTime: true })
  })
})

describe('a night shift', () => {
  const night = placed(nightShift).when('18:00', timePasses)

  test('is heard of when the next day is open, and counts for the night it was', () => {
    const heard = night
      .when('day2 05:40', checkIn(li))
      .when('day2 05:45', absent(1, 'unexcused'))
      .when('day2 18:00', timePasses)
    expect(result(heard, tuesday)).toMatchObject({ away: true, from: monday, workDates: [], absent: true })
    expect(inCounty(night, heard)).toMatchObject({ absentLastTime: true, placedDays: 0 })
  })

  test('that was worked is told once', () => {
    expect(result(night.when('day2 05:40', checkIn(li)).when('day2 18:00', timePasses), tuesday)).toBeUndefined()
  })

  test('beside a day’s work that stays as it was', () => {
    const both = placed(broccoli)
      .when('05:34', post(nightShift, known))
      .when('05:35', waitAgain(wang))
      .when('05:35', ask(wang, secondPosting))
      .when('05:36', accept(wang, 2))
      .when('18:00', timePasses)
    const heard = both.when('day2 05:40', absent(2, 'excused')).when('day2 18:00', timePasses)
    expect(result(heard, tuesday)).toEqual({
      worker: wang,
      away: true,
      workDates: [monday],
      from: monday,
      missed: true,
    })
  })
})

describe('work of several days', () => {
  const days = placed({ ...broccoli, days: 3 }).when('18:00', timePasses)
  const second = days.when('day2 06:40', arrived(1, tuesday)).when('day2 18:00', timePasses)

  test('is told day by day, of who is at the field', () => {
    const third = second.when('day3 06:10', absent(1, 'unexcused', wednesday)).when('day3 18:00', timePasses)
    expect(result(days, monday)?.workDates).toEqual([monday, tuesday, wednesday])
    expect(result(second, tuesday)).toEqual({ worker: wang, away: true, workDates: [tuesday, wednesday] })
    expect(result(third, wednesday)).toEqual({
      worker: wang,
      away: true,
      texts: expect.anything(),
      from: tuesday,
      workDates: [tuesday],
      absent: true,
    })
    expect(inCounty(days, second, third)).toMatchObject({
      placedDays: 2,
      placedOn: [monday, tuesday],
      absentLastTime: true,
      unsentLastTime: false,
    })
    expect(factsOn(dayAfter(wednesday, 1), third, days, second, third)).toMatchObject({
      placedDaysIn14: 2,
      lastPlacedOn: tuesday,
    })
  })

  test('whose later days fall away leave the first ones as they were', () => {
    const booked = placed({ ...tomorrows, days: 2 }).when('18:00', timePasses)
    const ill = booked.when('day2 06:40', arrived(1, tuesday)).when('day2 18:00', timePasses)
    const told = ill.when('day3 06:10', absent(1, 'excused', wednesday)).when('day3 18:00', timePasses)
    expect(result(told, wednesday)).toMatchObject({ away: true, workDates: [tuesday], missed: true })
    expect(inCounty(booked, ill, told)).toMatchObject({ placedDays: 1, placedOn: [tuesday], unsentLastTime: false })
  })
})

test('a close in old lines tells only of who checked in, and is read as it was', () => {
  const old: DayResult = { worker: wang, workDates: [tuesday] }
  const person = afterDay(unknownYet(wang), old, monday)
  expect(person).toMatchObject({ placedDays: 1, placedOn: [tuesday], lastCameOn: monday, unsentLastTime: false })
})
