import { describe, expect, test } from 'vitest'
import type { WorkerId } from '../../ids.ts'
import { inBoth } from '../../language/in-both.ts'
import { placeWords } from '../../language/in-line-words.ts'
import {
  broccoli,
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
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { mustHave } from '../day.ts'
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

test('where staff give the work out there is no line, so nobody has a place in it', () => {
  const byStaff = marketWith({ ...rules, order: 'staff-only' })
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang))
  expect(stands(byStaff, wang)).toEqual([])
})

test('who has work and waits for more stands behind those without: by rotation only where the market rotates', () => {
  const behind = (order: 'first-come' | 'rotation') =>
    marketWith({ ...rules, order })
      .when('05:31', post({ ...broccoli, places: 1 }, known))
      .when('05:32', checkIn(wang))
      .when('05:33', checkIn(li))
      .when('05:34', placeByHand(wang, first))
      .when('05:35', waitAgain(wang))
  expect(stands(behind('rotation'), wang)).toEqual([[picking, '2 of 2', 1, 0]])
  expect(stands(behind('first-come'), wang)).toEqual([[picking, '2 of 2', 0, 0]])
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
      { zh: '前面没有人，空 3 个名额。', en: 'Nobody before you, 3 free.' },
      { zh: '前面没有人，没有空名额。', en: 'Nobody before you, no place free.' },
    ])
  })

  test('who asks for more an hour hears how many pay it; two who go together, where there is room for both', () => {
    const asks = hall
      .when('05:32', checkIn(li))
      .when('05:33', checkInFor(wang, { trades: [picking], askHourlyFen: 2200 }, { minor: false }))
    expect(says(asks, wang)).toEqual([
      { zh: '前面 1 人，空 3 个，合适的 1 个。', en: '1 before you, 3 free, for you 1.' },
    ])
    const both = hall.when('05:32', checkIn(li)).when('05:33', checkIn(zhao)).when('05:34', formCrew(li, zhao))
    expect(says(both, zhao)).toMatchObject([{ zh: '前面没有人，空 3 个，合适的 2 个。' }])
  })
})
