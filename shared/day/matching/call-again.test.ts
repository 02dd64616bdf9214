import { expect, test } from 'vitest'
import { zhangbei } from '../../county/settings/zhangbei.ts'
import { boardView } from '../../places/hall-board/view.ts'
import {
  accept,
  at,
  broccoli,
  callAgain,
  checkIn,
  type DayStory,
  known,
  li,
  offer,
  openHall,
  post,
  reason,
  timePasses,
  told,
  wang,
} from '../../testing/cast.ts'

/** One place; wang is called at 05:32 for ninety seconds, li waits behind. */
const called = openHall
  .when('05:31', post({ ...broccoli, places: 1 }, known))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)
  .when('05:32:10', checkIn(li))
const calls = ({ state }: DayStory, clock: string) =>
  boardView(state, at(clock), { ...zhangbei, openingMinute: 330 }).calls

test('a number called again is a new call, and its place is held anew from then', () => {
  const again = called.when('05:33', callAgain(1))
  expect(again.answer).toEqual({
    events: [{ type: 'called-again', offer: offer(1), expiresAt: at('05:34:30'), reason }],
  })
  expect(calls(called, '05:33')).toEqual([{ offer: offer(1), number: 'A001', people: 1, calledAt: at('05:32') }])
  expect(calls(again, '05:33')).toEqual([{ offer: offer(1), number: 'A001', people: 1, calledAt: at('05:33') }])
  expect(told(again.when('05:34:20', timePasses))).toBe('')
  expect(told(again.when('05:34:20', accept(wang, 1)))).toBe('offer-accepted, placement-made')
  expect(told(again.when('05:34:30', timePasses))).toBe('offer-passed, round-run, offer-made')
})

test('nobody is called a third time: two desks that press at once are one call', () => {
  const twice = called.when('05:33', callAgain(1)).when('05:33', callAgain(1))
  expect(told(twice)).toBe('called-twice')
  expect(twice.state.offers.get(offer(1))?.expiresAt).toBe(at('05:34:30'))
})

test('a place is held no longer than somebody can still leave for it', () => {
  const late = openHall
    .when('05:57', post({ ...broccoli, places: 1 }, known))
    .when('05:59', checkIn(wang))
    .when('05:59', timePasses)
    .when('05:59:30', callAgain(1))
  expect(late.answer).toMatchObject({ events: [{ expiresAt: at('06:00') }] })
})

test('what is answered, passed or was never offered is called no more', () => {
  expect(told(called.when('05:33', accept(wang, 1)).when('05:33', callAgain(1)))).toBe('offer-gone')
  expect(told(called.when('05:33:30', callAgain(1)))).toBe('offer-gone')
  expect(told(called.when('05:33', callAgain(7)))).toBe('offer-gone')
})
