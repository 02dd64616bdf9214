import { expect, test } from 'vitest'
import {
  accept,
  approve,
  ask,
  at,
  broccoli,
  checkIn,
  type DayStory,
  first,
  li,
  marketWith,
  opened,
  post,
  rules,
  second,
  sorting,
  timePasses,
  told,
  wang,
  zhao,
} from '../../testing/cast.ts'
import type { DayRules } from '../market-day/messages.ts'
import { dayDueAt } from '../market-day/rules.ts'
import { roundToCome } from './round-times.ts'

const hall = (set: Partial<DayRules>): DayStory => {
  const own = { ...rules, ...set }
  return marketWith(own).given('05:30', { ...opened, rules: own })
}
const quarterToSix = 5 * 60 + 45
const atTimes = hall({ order: 'rotation', roundMinutes: [quarterToSix, 360] })
const oneJob = (story: DayStory) => story.when('05:31', post({ ...broccoli, places: 1 })).when('05:31', approve(first))
const unsent = { ...checkIn(li), facts: { minor: false, unsentLastTime: true } }

test('before the first round nobody gets anything, whoever taps first; then all at once, in the fair order', () => {
  const early = oneJob(atTimes).when('05:32', checkIn(wang)).when('05:33', ask(wang, first))
  expect(told(early)).toBe('wish-stated')
  expect(dayDueAt(early.state)).toBe(at('05:45'))
  const later = early.when('05:44', unsent)
  expect(told(later.when('05:44:59', timePasses))).toBe('')
  expect(later.when('05:45', timePasses).answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: li }] })
})

test('what changes after one round waits for the next, and after the last one is looked at straight away', () => {
  const between = oneJob(atTimes).when('05:46', checkIn(wang))
  expect(dayDueAt(between.state)).toBe(at('06:00'))
  expect(roundToCome(between.state, at('05:46'))).toEqual({ nextRoundAt: at('06:00') })
  const after = atTimes
    .when('06:01', post({ ...broccoli, transport: { kind: 'own' }, places: 1 }))
    .when('06:01', approve(first))
    .when('06:02', checkIn(wang))
  expect(dayDueAt(after.state)).toBe(at('06:02'))
  expect(roundToCome(after.state, at('06:02'))).toEqual({})
  expect(told(after.when('06:02', ask(wang, first)))).toBe('wish-stated, offer-made')
})

test('a call nobody answers between two rounds lets its place wait for the next one', () => {
  const called = hall({ roundMinutes: [quarterToSix, 350] })
    .when('05:31', post({ ...broccoli, places: 1 }))
    .when('05:31', approve(first))
    .when('05:32', checkIn(wang))
    .when('05:45', timePasses)
    .when('05:46', checkIn(li))
  const passed = called.when('05:46:30', timePasses)
  expect(told(passed)).toBe('offer-passed')
  expect(passed.when('05:50', timePasses).answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: li }] })
})

test('times that are taken back let the round that waited for them be made now', () => {
  const waiting = oneJob(atTimes).when('05:32', checkIn(wang))
  const taken = waiting.given('05:33', { type: 'rules-changed', rules: { ...rules, roundMinutes: [] } })
  expect(dayDueAt(taken.state)).toBe(at('05:33'))
})

test('fill first moves whoever is before to their second wish so that nobody goes home; choice first does not', () => {
  const morning = (filling: 'fill-first' | 'choice-first') =>
    hall({ filling })
      .when('05:31', post({ ...broccoli, places: 1 }))
      .when('05:31', approve(first))
      .when('05:31', post({ ...broccoli, trade: sorting, places: 1 }))
      .when('05:31', approve(second))
      .when('05:32', checkIn(wang, broccoli.trade, sorting))
      .when('05:32', checkIn(zhao, broccoli.trade))
      .when('05:32', timePasses).state.offers
  const given = (filling: 'fill-first' | 'choice-first') =>
    [...morning(filling).values()].map(({ people, posting }) => [...people, posting])
  expect(given('fill-first')).toEqual([
    [wang, second],
    [zhao, first],
  ])
  expect(given('choice-first')).toEqual([[wang, first]])
})

test('total fit gives a job near home to who lives there, where both want it as much', () => {
  const living = (who: typeof wang, township: typeof broccoli.township) => ({
    ...checkIn(who),
    wants: { trades: [broccoli.trade], township },
  })
  const [here, there] = [
    broccoli.township,
    rules.townships.find((each) => each !== broccoli.township) ?? broccoli.township,
  ]
  const morning = hall({ filling: 'total-fit', neighbours: [] })
    .when('05:31', post({ ...broccoli, places: 1 }))
    .when('05:31', approve(first))
    .when('05:31', post({ ...broccoli, township: there, places: 1 }))
    .when('05:31', approve(second))
    .when('05:32', living(wang, there))
    .when('05:32', living(li, here))
    .when('05:32', timePasses)
  expect([...morning.state.offers.values()].map(({ people, posting }) => [...people, posting])).toEqual([
    [wang, second],
    [li, first],
  ])
  expect(told(morning.when('05:33', accept(wang, 1)))).toContain('placement-made')
})
