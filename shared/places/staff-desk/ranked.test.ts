import { expect, test } from 'vitest'
import type { PersonFacts } from '../../day/check-in/messages.ts'
import { KeeperId, type WorkerId } from '../../ids.ts'
import {
  accept,
  ask,
  at,
  broccoli,
  checkIn,
  checkInFor,
  type DayStory,
  decline,
  first,
  formCrew,
  known,
  marketWith,
  opened,
  picking,
  placeByHand,
  post,
  reason,
  release,
  rules,
  second,
  sorting,
  timePasses,
  waitAgain,
  worker,
} from '../../testing/cast.ts'
import { rankedList } from './ranked.ts'

const rotation = { ...rules, order: 'rotation' as const, filling: 'fill-first' as const, roundMinutes: [360] }
const list = ({ state }: DayStory, posting = first) => {
  const found = rankedList(state, posting, (id) => `person ${Number(id.slice(4))}`)
  if (found === undefined) throw new Error('no such list')
  return found
}
const wants = (who: number, facts: Partial<PersonFacts> = {}, trades = [picking]) =>
  checkInFor(worker(who), { trades }, { minor: false, ...facts })
const ranks = (story: DayStory, posting = first) =>
  list(story, posting).ranked.map(({ number, wish, gets, called }) => [number, wish, called ?? gets ?? 'nothing'])

/** One place for picking at 170 and one at 200; results are made at six. */
const morning = marketWith(rotation)
  .given('05:30', { ...opened, rules: rotation })
  .when('05:31', post({ ...broccoli, places: 1, transport: { kind: 'own' } }, known))
  .when(
    '05:31',
    post({ ...broccoli, places: 1, pay: { basis: 'day', amountFen: 20_000 }, transport: { kind: 'own' } }, known),
  )
  .when('05:32', wants(1, { placedDaysIn14: 3, lastPlacedOn: broccoli.workDate }))
  .when('05:33', wants(2, { unsentLastTime: true }))
  .when('05:34', wants(3, { absentLastTime: true }))
  .when('05:35', wants(4, {}, [sorting]))

test('everybody who wants it stands in the fair order, with what the order looked at and what they would get now', () => {
  expect(ranks(morning)).toEqual([
    ['A002', 2, { trade: picking, leavesAt: at('06:30') }],
    ['A001', 2, 'here'],
    ['A003', 2, 'nothing'],
  ])
  expect(list(morning).ranked.map(({ lookedAt }) => lookedAt)).toEqual([
    { marks: ['unsent-last-time'], placedDaysIn14: 0 },
    { marks: [], placedDaysIn14: 3, lastPlacedOn: broccoli.workDate },
    { marks: ['absent-last-time'], placedDaysIn14: 0 },
  ])
  expect(ranks(morning, second)[0]).toEqual(['A002', 1, 'here'])
})

test('who came while a line was down is told by it, with the minute that counts', () => {
  const keeper = KeeperId.parse('2-07')
  const came = morning
    .when('05:36', { type: 'keep-place', keeper, keptAt: at('05:31') })
    .when('05:37', { ...wants(5), keeper })
  const line = list(came).ranked.find(({ number }) => number === 'A005')
  expect(line).toMatchObject({ cameAt: at('05:31'), lookedAt: { marks: ['place-keeper'] } })
})

test('where who is hard to place counts as placed some days fewer, nobody can reckon whom: no days are told', () => {
  const told = { ...morning, state: { ...morning.state, rules: { ...rotation, boostDays: 2 } } }
  expect(list(told).ranked.map(({ lookedAt }) => lookedAt)).toEqual([
    { marks: ['unsent-last-time'] },
    { marks: [], lastPlacedOn: broccoli.workDate },
    { marks: ['absent-last-time'] },
  ])
})

test('who may not have it or did not come for it stands below, with the reason of the rules', () => {
  expect(list(morning).others).toEqual([{ number: 'A004', who: 'person 4', why: { code: 'other-trade' } }])
  const more = morning.when('05:36', wants(5, { minor: true })).when('05:37', placeByHand(worker(4), second))
  expect(list(more).others.map(({ number, why }) => [number, why.code])).toEqual([
    ['A005', 'not-for-minors'],
    ['A004', 'already-placed'],
  ])
})

test('whoever is called stands where they stood until they answer; a no is a no to this job', () => {
  const called = morning.when('06:00', timePasses)
  expect(ranks(called).slice(0, 2)).toEqual([
    ['A002', 2, { trade: picking, leavesAt: at('06:30') }],
    ['A001', 2, 'here'],
  ])
  const no = called.when('06:00', decline(worker(1), 2))
  expect(list(no).others).toContainEqual({ number: 'A001', who: 'person 1', why: { code: 'said-no' } })
  expect(ranks(no).at(-1)).toEqual(['A003', 2, 'here'])
  const whyOfFirst = (story: DayStory) => list(story).others.find(({ number }) => number === 'A001')?.why
  // Who only missed the call never said no to it.
  const notFound = { ...decline(worker(1), 2), reason, notFound: true } as const
  for (const missed of [called.when('06:00', notFound), called.when('06:02', timePasses)])
    expect(whyOfFirst(missed)).toEqual({ code: 'missed-call' })
  const again = called
    .when('06:00', notFound)
    .when('06:01', ask(worker(1), first))
    .when('06:01', decline(worker(1), 3))
  expect(whyOfFirst(again)).toEqual({ code: 'said-no' })
  const back = called.when('06:00', accept(worker(1), 2)).when('06:01', release(1))
  expect(whyOfFirst(back)).toEqual({ code: 'given-back' })
})

test('a full job is still a wish, and who has work and waits for more is marked', () => {
  const full = morning
    .when('06:00', timePasses)
    .when('06:00', accept(worker(2), 1))
    .when('06:00', accept(worker(1), 2))
  expect(ranks(full)).toEqual([['A003', 2, 'nothing']])
  const again = full.when('06:01', waitAgain(worker(1)))
  expect(list(again).others.map(({ number, why }) => [number, why.code])).toContainEqual(['A001', 'already-placed'])
})

test('why one of a crew may not have it stands in their line alone: the others go whole or not at all', () => {
  const crew = morning.when('05:36', wants(5, { minor: true })).when('05:37', formCrew(worker(1), worker(5)))
  const why = Object.fromEntries(list(crew).others.map((line) => [line.number, line.why.code]))
  expect(why).toEqual({ A001: 'whole-crew', A004: 'other-trade', A005: 'not-for-minors' })
})

test('before lots are drawn, and where staff give work out, nobody has a rank and nothing says who gets what', () => {
  const hall = (set: Partial<typeof rules>) => {
    const story = marketWith({ ...rules, ...set }).when('05:31', post({ ...broccoli, places: 1 }, known))
    return [1, 2].reduce((line, who) => line.when('05:32', checkIn(worker(who))), story)
  }
  const ranksOf = (story: DayStory) => list(story).ranked.map(({ number, rank, gets }) => [number, rank, gets])
  const lots = hall({ order: 'lottery', roundMinutes: [350] })
  expect(ranksOf(lots)).toEqual([
    ['A001', undefined, undefined],
    ['A002', undefined, undefined],
  ])
  expect(ranksOf(lots.when('05:50', timePasses)).map(([, rank]) => rank)).toEqual([1, 2])
  expect(ranksOf(hall({ order: 'staff-only' }))).toEqual([
    ['A001', undefined, undefined],
    ['A002', undefined, undefined],
  ])
  expect(ranksOf(hall({}))).toEqual([
    ['A001', 1, 'here'],
    ['A002', 2, 'nothing'],
  ])
})

test('orders that look at nothing but the time of check-in say nothing more; no list for what is not on the board', () => {
  const plain = marketWith(rules)
    .given('05:30', opened)
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(worker(1)))
  expect(list(plain).ranked).toMatchObject([{ lookedAt: { marks: [] }, gets: 'here' }])
  expect(rankedList(plain.state, second, (id: WorkerId) => id)).toBeUndefined()
})
