import { expect, test } from 'vitest'
import { decideDay } from '../../day/decide.ts'
import { jobsDone } from '../../day/market-day/jobs-done.ts'
import { asFound } from '../../day/market-day/opening.ts'
import type { DayCommand } from '../../day/messages.ts'
import type { TypedTerms } from '../../day/posting/terms.ts'
import { type Instant, Position } from '../../ids.ts'
import {
  accept,
  at,
  broccoli,
  checkIn,
  command,
  type DayStory,
  employerMisses,
  farmer,
  first,
  known,
  li,
  lots,
  marketWith,
  monday,
  nightShift,
  opened,
  openHall,
  placeByHand,
  placement,
  post,
  rules,
  stopWork,
  timePasses,
  tuesday,
  wang,
} from '../../testing/cast.ts'
import { mondayOf } from '../../testing/pay-cast.ts'
import { calendarDay, later } from '../../time.ts'
import { type SiteDay, siteDay } from './day.ts'
import { siteView } from './view.ts'

const late: TypedTerms = { ...broccoli, endMinute: 1200, pay: { basis: 'day', amountFen: 30_000 } }

/** Wang has the job; the hall closes at six in the evening and opens at half past five. */
const placed = (terms: TypedTerms): DayStory =>
  openHall
    .when('05:31', post(terms, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
const closed = (terms: TypedTerms) => placed(terms).when('18:00', timePasses)
const nextDay = (terms: TypedTerms) => closed(terms).given('day2 05:30', { ...opened, day: tuesday })
const nextClosed = (terms: TypedTerms) => nextDay(terms).when('day2 18:00', timePasses)

const facts = {
  holder: () => ({}),
  tradeName: () => ({ zh: '', en: '' }),
  townshipName: () => ({ zh: '', en: '' }),
  employerMasked: '',
}
function viewAt({ state }: DayStory, now: Instant): SiteDay | undefined {
  const day = asFound(state, contextAt(now))
  const posting = day.postings.get(first)
  return posting && siteDay(day, posting, now, facts)
}
/** The market day opens with the first command of a calendar day. */
const contextAt = (now: Instant) => ({
  instant: now,
  today: calendarDay(now),
  command,
  position: Position.parse(9),
  rules,
  lots,
})
const answered = ({ state }: DayStory, now: Instant, asked: DayCommand): string => {
  const answer = decideDay(state, asked, contextAt(now))
  return 'refusal' in answer ? answer.refusal.code : 'taken'
}

const theirs = { posting: first, employer: farmer } as const
const ways = {
  here: (workDate) => ({ type: 'report-here', ...theirs, workDate, here: [placement(1)] }),
  missing: (workDate) => ({ type: 'report-missing', ...theirs, facts: known, workDate, missing: [placement(1)] }),
  stop: () => ({ type: 'stop-work', ...theirs, because: 'employer' }),
  finish: (workDate) => ({ type: 'finish-work', ...theirs, workDate, people: [{ placement: placement(1) }] }),
} as const satisfies Readonly<Record<string, (date: SiteDay['workDate']) => DayCommand>>
const offered = (view: SiteDay | undefined) => ({
  here: view?.mayReport ?? false,
  missing: view?.people.some(({ is }) => view.mayReport && is === 'unseen') ?? false,
  stop: view?.ifStopped !== undefined,
  finish: view?.mayFinish ?? false,
})

test.each([
  ['of a day job', broccoli],
  ['of a job that ends after the close', late],
  ['of a night shift', nightShift],
  ['of three days', { ...broccoli, days: 3 }],
  ['of three nights', { ...nightShift, days: 3 }],
] as const)('the page %s offers at every hour of two days what the rule takes, and nothing else', (_, terms) => {
  const stories = [
    { from: '05:34', hours: 12, story: placed(terms) },
    { from: '18:00', hours: 11, story: closed(terms) },
    { from: 'day2 05:30', hours: 12, story: nextDay(terms) },
    { from: 'day2 18:00', hours: 6, story: nextClosed(terms) },
  ]
  const taken = { here: 0, missing: 0, stop: 0, finish: 0 }
  for (const { from, hours, story } of stories)
    for (let half = 0; half < hours * 2; half += 1) {
      const now = later(at(from), half * 1800 + 60)
      const view = viewAt(story, now)
      for (const way of ['here', 'missing', 'stop', 'finish'] as const) {
        const answer = answered(story, now, ways[way](view?.workDate ?? monday))
        expect({ now, way, answer, offered: offered(view)[way] }).toEqual({
          now,
          way,
          answer,
          offered: answer === 'taken',
        })
        taken[way] += Number(answer === 'taken')
      }
    }
  for (const times of Object.values(taken)) expect(times).toBeGreaterThan(10)
})

test('at twenty to ten, long after the close, the night shift is pointed off', () =>
  expect(viewAt(closed(nightShift), at('21:40'))).toMatchObject({ mayReport: true, people: [{ is: 'unseen' }] }))

test('a day job that ends at eight is finished that evening', () =>
  expect(viewAt(closed(late), at('20:05'))).toMatchObject({ mayReport: true, mayFinish: true }))

test('piece work that was stopped owes its least, on the day and after its close, until the pieces are told', () => {
  const baskets: TypedTerms = {
    ...{ ...broccoli, rainRule: 'by-hour' },
    pay: { basis: 'piece', unit: 'basket', amountFen: 300, piecesPerHour: 6 },
  }
  const stopped = placed(baskets).when('11:00', stopWork(first, 'rain'))
  const [one] = viewAt(stopped, at('11:01'))?.people ?? []
  expect(one).toMatchObject({ leastFen: 8_100 })
  expect(one).not.toHaveProperty('owedFen')
  const pieces = { placement: placement(1), pieces: 40 }
  const told = stopped.when('11:20', { type: 'finish-work', posting: first, workDate: monday, people: [pieces] })
  const [counted] = viewAt(told, at('11:21'))?.people ?? []
  expect(counted).toMatchObject({ owedFen: 12_000 })
  expect(counted).not.toHaveProperty('leastFen')
  const { state: county } = mondayOf(...jobsDone(stopped.state, monday))
  const pay = siteView({ day: openHall.state, county }, first, at('18:05'), facts)?.pay
  expect(pay).toMatchObject([{ workDate: monday, leastFen: 8_100 }])
})

test('a place that is free again: who is called for it, that nobody waits, and that the market must be told', () => {
  const atWork = placed({ ...broccoli, places: 1 }).when('06:00', timePasses)
  const missed = atWork.when('06:10', employerMisses(first, 1))
  const noted = ({ state }: DayStory, clock: string) => {
    const { free, wave } = viewAt({ ...missed, state }, at(clock)) ?? {}
    return { free, wave }
  }
  // It leaves at 06:30, and nobody stands in line.
  expect(noted(missed, '06:10')).toEqual({ free: 1, wave: { leaveMinute: 390, called: 0 } })
  const called = missed.when('06:12', checkIn(li)).when('06:12', timePasses)
  expect(noted(called, '06:12')).toEqual({ free: undefined, wave: { leaveMinute: 390, called: 1 } })
  const taken = called.when('06:13', accept(li, 2))
  expect(noted(taken, '06:13')).toEqual({ free: undefined, wave: { leaveMinute: 390, called: 0 } })
  expect(viewAt(taken, at('06:31'))?.people).toMatchObject([{ is: 'missed' }, { is: 'unseen', leaveMinute: 390 }])
  expect(noted(missed.when('06:30', timePasses), '06:30')).toEqual({ free: 1, wave: undefined })
  expect(noted(atWork, '06:10')).toEqual({ free: undefined, wave: undefined })
})

test('what a stop would owe is told of each who is at work, not of a second wave that has not left', () => {
  const missed = placed({ ...broccoli, places: 1 })
    .when('06:10', employerMisses(first, 1))
    .when('06:12', checkIn(li))
    .when('06:12', timePasses)
    .when('06:13', accept(li, 2))
  expect(viewAt(missed, at('06:20'))?.ifStopped).toEqual({ rain: [], employer: [] })
  expect(viewAt(missed, at('06:31'))?.ifStopped?.employer).toEqual([{ placement: placement(2), fen: 17_000 }])
})

test('where staff give the work out nobody is called, whoever waits: the market must be told', () => {
  const staffOnly = { ...rules, order: 'staff-only' } as const
  const missed = marketWith(staffOnly)
    .given('05:30', { ...opened, rules: staffOnly })
    .when('05:31', post({ ...broccoli, places: 1 }, known))
    .when('05:32', checkIn(wang))
    .when('05:32', checkIn(li))
    .when('05:33', placeByHand(wang, first))
    .when('06:10', employerMisses(first, 1))
    .when('06:10', timePasses)
  expect(missed.state.postings.get(first)?.wave).toEqual({ leaveMinute: 390 })
  const { free, wave } = viewAt(missed, at('06:11')) ?? {}
  expect({ free, wave }).toEqual({ free: 1, wave: undefined })
})
