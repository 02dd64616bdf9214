import { expect, test } from 'vitest'
import { zhangbei } from '../../county/settings/zhangbei.ts'
import type { DayRules } from '../../day/market-day/messages.ts'
import type { Terms } from '../../day/posting/terms.ts'
import {
  absent,
  accept,
  at,
  broccoli,
  cancel,
  checkIn,
  type DayStory,
  emptyMarket,
  first,
  known,
  lotSeed,
  marketWith,
  openHall,
  openSecondWave,
  placeByHand,
  post,
  release,
  rules,
  second,
  timePasses,
  unloading,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import { homeView } from '../home/view.ts'
import { boardView } from './view.ts'

const onFoot: Terms = { ...broccoli, places: 1, transport: { kind: 'own' } }
const board = ({ state }: DayStory, clock: string) => boardView(state, at(clock), { ...zhangbei, openingMinute: 330 })
const jobs = (story: DayStory, clock: string) =>
  board(story, clock).jobs.map(({ posting, leaveMinute, goes }) => [posting, leaveMinute, goes])

test('the wall says how the day itself gives out places, whatever is set for tomorrow', () => {
  const set = { filling: zhangbei.filling, namesOneIn: zhangbei.namesOneIn }
  const ofDay = { filling: 'choice-first', namesOneIn: 2 } as const
  const { state } = marketWith({ ...rules, ...ofDay }).when('05:32', checkIn(wang))
  expect(boardView(state, at('05:33'), zhangbei)).toMatchObject(ofDay)
  expect(boardView(emptyMarket.state, at('05:33'), zhangbei)).toMatchObject(set)
})

test('people leave with a bus, and begin where they come to by themselves', () => {
  const both = openHall.when('05:31', post(broccoli, known)).when('05:31', post(onFoot, known))
  expect(jobs(both, '05:31')).toEqual([
    [first, 360, 'leaves'],
    [second, 390, 'begins'],
  ])
})

test('a second wave sets out, also for work that began long before', () => {
  const wave = openHall
    .when('05:31', post(onFoot, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('06:35', absent(1, 'unexcused'))
    .when('06:40', openSecondWave(first, 440))
  expect(jobs(wave, '06:41')).toEqual([[first, 440, 'sets-out']])
})

test('work that is posted again says so on the wall; the home has no room for it and is not told', () => {
  const { state } = openHall
    .when('05:31', post(broccoli, known))
    .when('05:31', post(unloading, known))
    .when('05:40', cancel(first))
    .when('05:41', post(broccoli, known))
  expect(boardView(state, at('05:42'), zhangbei).jobs.map(({ reposted }) => reposted)).toEqual([true, false])
  const { nextJobs } = homeView(state, at('05:42'), { market: zhangbei, help: [] })
  expect(nextJobs).toHaveLength(2)
  expect(nextJobs[0]).not.toHaveProperty('reposted')
})

test('how often staff stepped in is counted for everybody to see, whatever came of itself is not', () => {
  const own = openHall
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
  expect(board(own, '05:33').byHand).toBe(0)
  const undone = own.when('05:34', release(1)).when('05:35', placeByHand(wang, first))
  expect(board(undone, '05:35').byHand).toBe(2)
  expect(board(undone.when('18:00', timePasses).when('day2 05:30', checkIn(wang)), 'day2 05:30').byHand).toBe(0)
})

test('the seal of the lots hangs from the opening on, the seed from the draw on', () => {
  const byLot: DayRules = { ...rules, order: 'lottery', roundMinutes: [345] }
  const morning = marketWith(byLot).when('05:31', checkIn(wang))
  const sealed = board(morning, '05:32')
  expect(sealed).toMatchObject({
    order: 'lottery',
    draws: true,
    lottery: { commitment: expect.stringMatching(/^5947/) },
  })
  expect(JSON.stringify(sealed)).not.toContain(lotSeed)
  expect(board(morning.when('05:45', timePasses), '05:45').lottery).toEqual({ ...sealed.lottery, seed: lotSeed })
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
