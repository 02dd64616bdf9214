import { expect, test } from 'vitest'
import { isByHand } from '../../day/by-hand.ts'
import {
  accept,
  at,
  broccoli,
  checkIn,
  type DayStory,
  farmer,
  first,
  known,
  openHall,
  post,
  release,
  stopWork,
  takeBackStop,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import { stepRows } from './rows.ts'

const facts = { worker: () => '王*英', employer: () => '李*福', text: () => '按错了' }

/** Of what happened last in a story, and in those before it. */
const rowsOf = (before: readonly DayStory[], last: DayStory) => {
  const told = [...before, last].map(({ answer }) => ({
    instant: at('06:53'),
    events: 'events' in answer ? answer.events : [],
  }))
  return stepRows(last.state, told, isByHand, facts)
}

test('what staff did is told with the job, the person and the reason it was done for', () => {
  const stopped = openHall
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('06:50', stopWork(first, 'rain'))
    .when('06:53', takeBackStop(first))
  const job = { employerMasked: '李*福', trade: broccoli.trade }
  const step = { of: 'step', at: at('06:53') }
  expect(rowsOf([], stopped)[0]).toEqual({ ...step, what: 'stop-taken-back', job, reason: '按错了' })
  expect(rowsOf([], stopped.when('06:54', release(1)))[0]).toMatchObject({ number: 'A001', who: '王*英', job })
})

test('a place taken from somebody who was held it is told with them and its job: the offer itself is gone by then', () => {
  const offered = openHall.when('05:31', post(broccoli, known)).when('05:32', checkIn(wang)).when('05:32', timePasses)
  const apart = offered.when('05:33', {
    type: 'note-do-not-send',
    ...{ worker: wang, doNotSend: [{ employer: farmer, side: 'worker' }] },
  })
  expect(rowsOf([offered], apart)).toMatchObject([
    { what: 'offer-withdrawn', number: 'A001', who: '王*英', job: { trade: broccoli.trade } },
  ])
})
