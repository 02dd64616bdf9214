import { describe, expect, test } from 'vitest'
import type { WorkerId } from '../../ids.ts'
import { inBoth } from '../../language/in-both.ts'
import { placeWords } from '../../language/in-line-words.ts'
import { mustHave } from '../../must-have.ts'
import {
  ask,
  broccoli,
  cancel,
  checkIn,
  checkInFor,
  type DayStory,
  first,
  formCrew,
  known,
  li,
  marketWith,
  opened,
  openHall,
  picking,
  placeByHand,
  post,
  rules,
  sorting,
  takeBackWish,
  timePasses,
  unloading,
  waitAgain,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import { placesInLine } from './place-in-line.ts'

const stands = ({ state }: DayStory, worker: WorkerId) =>
  placesInLine(state, mustHave(state.line.get(worker), worker)).map(({ trade, place, of, byRank, openPlaces }) => [
    trade,
    `${place} of ${of}`,
    byRank,
    openPlaces,
  ])
const three = openHall
  .when('05:31', post(broccoli, known))
  .when('05:32', checkIn(wang))
  .when('05:33', checkIn(li))
  .when('05:34', checkIn(zhao, sorting))

test('everybody who waits alone is counted as they came, for each trade they want', () => {
  expect([wang, li, zhao].map((who) => stands(three, who))).toEqual([
    [[picking, '1 of 2', 0, 2]],
    [[picking, '2 of 2', 0, 2]],
    [[sorting, '1 of 1', 0, 0]],
  ])
})

describe('whoever came for other work and tapped a job', () => {
  const later = { ...rules, roundMinutes: [360] }
  const hall = marketWith(later)
    .given('05:30', { ...opened, rules: later })
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(zhao, sorting))
    .when('05:33', checkIn(wang))
  const tapped = hall.when('05:34', ask(zhao, first))

  test('stands before whoever came after them for that work, as for their own', () => {
    expect(stands(hall, wang)).toEqual([[picking, '1 of 1', 0, 2]])
    expect(stands(tapped, wang)).toEqual([[picking, '2 of 2', 0, 2]])
    expect(stands(tapped.when('05:35', checkIn(li)), li)).toEqual([[picking, '3 of 3', 0, 2]])
    expect(stands(tapped, zhao)).toEqual([[sorting, '1 of 1', 0, 0]])
  })

  test('is counted once, and behind whoever stands before them', () => {
    expect(stands(tapped.when('05:35', ask(wang, first)), wang)).toEqual([[picking, '2 of 2', 0, 2]])
    const behind = tapped.when('05:35', checkIn(li, sorting)).when('05:35', ask(li, first))
    expect(stands(behind, wang)).toEqual([[picking, '2 of 3', 0, 2]])
  })

  test('by rotation, too', () => {
    const rotation = { ...later, order: 'rotation' } as const
    const often = marketWith(rotation)
      .given('05:30', { ...opened, rules: rotation })
      .when('05:31', post(broccoli, known))
      .when('05:32', checkInFor(wang, { trades: [picking] }, { minor: false, placedDaysIn14: 3 }))
      .when('05:33', checkIn(zhao, sorting))
      .when('05:34', ask(zhao, first))
    expect(stands(often, wang)).toEqual([[picking, '2 of 2', 1, 2]])
  })

  test('in a hall with crews, too; a crew stands so whole', () => {
    const crew = tapped.when('05:35', checkIn(li, sorting)).when('05:36', formCrew(zhao, li))
    expect(stands(crew.when('05:37', checkIn(worker(4))), worker(4))).toEqual([[picking, '4 of 4', 0, 2]])
  })

  test.each([
    ['they take it back', (story: DayStory) => story.when('05:36', takeBackWish(zhao, first))],
    ['it is called off', (story: DayStory) => story.when('05:36', cancel(first))],
    ['they have work', (story: DayStory) => story.when('05:36', placeByHand(zhao, first))],
  ])('no more once %s', (_, then) => {
    expect(stands(then(tapped), wang)[0]?.[1]).toBe('1 of 1')
  })
})

test('where staff give the work out there is no line, so nobody has a place in it', () => {
  const byStaff = marketWith({ ...rules, order: 'staff-only' })
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang))
  expect(stands(byStaff, wang)).toEqual([])
})

test('who has work and waits for more, or missed two calls, stands behind those who did not: that is no rotation', () => {
  const behind = (order: 'first-come' | 'rotation') =>
    marketWith({ ...rules, order })
      .when('05:31', post({ ...broccoli, places: 1 }, known))
      .when('05:32', checkIn(wang))
      .when('05:33', checkIn(li))
      .when('05:34', placeByHand(wang, first))
      .when('05:35', waitAgain(wang))
  expect(stands(behind('rotation'), wang)).toEqual([[picking, '2 of 2', 0, 0]])
  expect(stands(behind('first-come'), wang)).toEqual([[picking, '2 of 2', 0, 0]])
  const missed = marketWith({ ...rules, order: 'rotation' })
    .when('05:31', checkIn(wang, picking, unloading.trade))
    .when('05:32', post({ ...broccoli, places: 1 }, known))
    .when('05:32', timePasses)
    .when('05:34', timePasses)
    .when('05:34', post(unloading, known))
    .when('05:34', timePasses)
    .when('05:36', timePasses)
    .when('05:36', checkIn(li))
  expect(missed.state.line.get(wang)?.passes).toBe(2)
  expect(stands(missed, wang)[0]?.slice(0, 3)).toEqual([picking, '2 of 2', 0])
  const inCrew = missed.when('05:37', checkIn(zhao)).when('05:37', formCrew(li, zhao))
  expect(stands(inCrew, wang)[0]?.slice(0, 3)).toEqual([picking, '3 of 3', 0])
})

test('a crew stands where its last does: whoever came in between is first, and all of the crew come next', () => {
  const crew = three.when('05:35', formCrew(wang, zhao))
  expect([wang, li, zhao].map((who) => stands(crew, who))).toEqual([
    [[picking, '2 of 3', 0, 2]],
    [[picking, '1 of 3', 0, 2]],
    [[picking, '2 of 3', 0, 2]],
  ])
})

test('who stands behind a crew by the fair order counts all of it', () => {
  const rotation = { ...rules, order: 'rotation' as const, roundMinutes: [360] }
  const comes = (who: WorkerId, placedDaysIn14: number) =>
    checkInFor(who, { trades: [picking] }, { minor: false, placedDaysIn14 })
  const hall = marketWith(rotation)
    .given('05:30', { ...opened, rules: rotation })
    .when('05:31', comes(wang, 4))
    .when('05:32', comes(li, 1))
    .when('05:33', comes(zhao, 2))
  expect(stands(hall.when('05:34', formCrew(zhao, li)), wang)).toEqual([[picking, '3 of 3', 2, 0]])
  expect(stands(hall.when('05:34', formCrew(wang, li)), zhao)).toEqual([[picking, '1 of 3', 0, 0]])
})

describe('each trade they want has its words: who is before them, what is free, what of it suits them', () => {
  const says = ({ state }: DayStory, worker: WorkerId) =>
    placesInLine(state, mustHave(state.line.get(worker), worker)).map((place) =>
      inBoth((words) => placeWords(words, place)),
    )
  const better = { ...broccoli, places: 1, pay: { basis: 'day', amountFen: 22_000 } } as const
  const hall = openHall.when('05:31', post(broccoli, known)).when('05:31', post(better, known))

  test('also when nobody else waits for it, or nothing is free', () => {
    expect(says(hall.when('05:32', checkIn(wang, picking, sorting)), wang)).toEqual([
      { zh: '只有您一人在排，空 3 个名额。', en: 'Nobody else waits. 3 free.' },
      { zh: '只有您一人在排，没有空名额。', en: 'Nobody else waits. No free places.' },
    ])
  })

  test('who asks for more an hour hears how many pay it; two who go together, where there is room for both', () => {
    const asks = hall
      .when('05:32', checkIn(li))
      .when('05:33', checkInFor(wang, { trades: [picking], askHourlyFen: 2200 }, { minor: false }))
    expect(says(asks, wang)).toEqual([
      { zh: '前面 1 人，空 3 个，合适的 1 个。', en: '1 before you. 3 free, 1 for you.' },
    ])
    const both = hall.when('05:32', checkIn(li)).when('05:33', checkIn(zhao)).when('05:34', formCrew(li, zhao))
    expect(says(both, zhao)).toMatchObject([{ zh: '前面没有人，空 3 个，合适的 2 个。' }])
  })
})
