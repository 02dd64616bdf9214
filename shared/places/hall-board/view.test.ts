import { expect, test } from 'vitest'
import type { Terms } from '../../day/posting/terms.ts'
import {
  absent,
  accept,
  at,
  broccoli,
  checkIn,
  type DayStory,
  first,
  known,
  openHall,
  openSecondWave,
  post,
  second,
  timePasses,
  unloading,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import { boardView } from './view.ts'

const onFoot: Terms = { ...broccoli, places: 1, transport: { kind: 'own' } }
const board = ({ state }: DayStory, clock: string) => boardView(state, at(clock), { openingMinute: 330 })
const jobs = (story: DayStory, clock: string) =>
  board(story, clock).jobs.map(({ posting, leaveMinute, begins }) => [posting, leaveMinute, begins])

test('people leave with a bus, and begin where they come to by themselves', () => {
  const both = openHall.when('05:31', post(broccoli, known)).when('05:31', post(onFoot, known))
  expect(jobs(both, '05:31')).toEqual([
    [first, 360, false],
    [second, 390, true],
  ])
})

test('a second wave leaves, also for work that began long before', () => {
  const wave = openHall
    .when('05:31', post(onFoot, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('06:35', absent(1, 'unexcused'))
    .when('06:40', openSecondWave(first, 440))
  expect(jobs(wave, '06:41')).toEqual([[first, 440, false]])
})

test('whoever is called again stands among the called, and no longer among those of before', () => {
  const again = openHall
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang, broccoli.trade, unloading.trade))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
  expect(board(again, '05:33')).toMatchObject({ calls: [], calledBefore: ['A001'] })
  const called = again.when('05:34', post(unloading, known)).when('05:35', waitAgain(wang)).when('05:36', timePasses)
  expect(board(called, '05:36')).toMatchObject({ calls: [{ number: 'A001' }], calledBefore: [] })
})
