import { expect, test } from 'vitest'
import { PostingId } from '../../ids.ts'
import { heldWords } from '../../language/in-line-words.ts'
import { zh } from '../../language/zh.ts'
import { mustHave } from '../../must-have.ts'
import {
  accept,
  ask,
  broccoli,
  cancel,
  checkIn,
  type DayStory,
  formCrew,
  known,
  li,
  marketWith,
  opened,
  openHall,
  post,
  release,
  rules,
  timePasses,
  unloading,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import { held } from './held.ts'

const heard = ({ state }: DayStory, who = wang): readonly string[] => {
  const { standing } = mustHave(state.line.get(who), who)
  const offer = standing.status === 'offered' ? state.offers.get(standing.offer) : undefined
  return heldWords(zh, held(state, mustHave(offer, who))).lines
}
const { theirs, keeps } = zh.inLine.held
const one = { ...broccoli, places: 1 }

/** A place of the broccoli is held for wang until 05:33:30; missed, one of another job until 05:36:30, and of a third until 05:39:30. */
const offered = openHall
  .when('05:31', post(one, known))
  .when('05:32', checkIn(wang, one.trade, unloading.trade))
  .when('05:32', timePasses)

test('whoever has a place held for them hears until when nobody else gets it, and that one missed call costs no place', () => {
  expect(heard(offered)).toEqual([theirs('05:33:30', 1), keeps['once-more']])
})

test('whoever missed one hears that another puts them last; whoever missed two that they stand where they stood', () => {
  const again = offered.when('05:33:30', timePasses).when('05:35', post(unloading, known)).when('05:35', timePasses)
  expect(heard(again)).toEqual([theirs('05:36:30', 1), keeps['not-again']])
  const third = again
    .when('05:36:30', timePasses)
    .when('05:38', post(one, known))
    .when('05:38', ask(wang, PostingId.parse('pst_20260817_003')))
  expect(heard(third)).toEqual([theirs('05:39:30', 1), keeps['at-the-end']])
})

test('a crew hears it of all its places', () => {
  const crew = openHall
    .when('05:31', checkIn(wang))
    .when('05:31', checkIn(li))
    .when('05:31', formCrew(wang, li))
    .when('05:32', post({ ...broccoli, places: 2 }, known))
    .when('05:32', timePasses)
  expect([heard(crew), heard(crew, li)]).toEqual(Array(2).fill([theirs('05:33:30', 2), keeps['once-more']]))
})

/** Wang missed the broccoli alone; nobody else missed anything. */
const missed = [2, 3, 4, 5, 6].reduce(
  (story, nth) => story.when('05:34', checkIn(worker(nth))),
  offered.when('05:33:30', timePasses).when('05:34', cancel(PostingId.parse('pst_20260817_001'))),
)

test('a crew stands where the one of them who missed most does, whoever of them asks and whoever speaks for them', () => {
  for (const foreman of [wang, li]) {
    const crew = missed
      .when('05:35', formCrew(foreman, ...[wang, li, zhao].filter((who) => who !== foreman)))
      .when('05:35', post({ ...broccoli, places: 3 }, known))
      .when('05:35', timePasses)
    expect([wang, li, zhao].map((who) => heard(crew, who))).toEqual(
      Array(3).fill([theirs('05:36:30', 3), keeps['not-again']]),
    )
  }
})

test('of a crew of six of whom four have the work, the two who wait again hear it of their own places and calls', () => {
  const crew = missed
    .when('05:35', formCrew(wang, ...[2, 3, 4, 5, 6].map(worker)))
    .when('05:35', post({ ...broccoli, places: 6 }, known))
    .when('05:35', timePasses)
    .when('05:36', accept(wang, 2))
    .when('05:37', release(5, 'not-needed'))
    .when('05:37', release(6, 'not-needed'))
    .when('05:38', post({ ...broccoli, places: 2 }, known))
    .when('05:38', timePasses)
  // In full, for the number alone tells their places from those of all six.
  const two = ['05:39:30 以前，这 2 个名额是您班组的。', keeps['once-more']]
  expect([heard(crew, worker(5)), heard(crew, worker(6))]).toEqual([two, two])
})

test('where staff give out the work there is no place in line to keep', () => {
  const staffOnly = { ...rules, order: 'staff-only' as const }
  const { state } = marketWith(staffOnly).given('05:30', { ...opened, rules: staffOnly })
  const offer = mustHave([...offered.state.offers.values()][0], 'offer')
  expect(held({ ...offered.state, rules: state.rules }, offer).keeps).toBe('no-line')
})
