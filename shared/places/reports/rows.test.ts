import { expect, test } from 'vitest'
import {
  accept,
  at,
  broccoli,
  checkIn,
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
import { stepRow } from './rows.ts'

const facts = { worker: () => '王*英', employer: () => '李*福', text: () => '按错了' }

test('what staff did is told with the job, the person and the reason it was done for', () => {
  const stopped = openHall
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('06:50', stopWork(first, 'rain'))
    .when('06:53', takeBackStop(first))
  const job = { employerMasked: '李*福', trade: broccoli.trade }
  const rowsOf = ({ answer, state }: typeof stopped) =>
    'events' in answer ? answer.events.map((event) => stepRow(state, event, at('06:53'), facts)) : []
  const step = { of: 'step', at: at('06:53') }
  expect(rowsOf(stopped)[0]).toEqual({ ...step, what: 'stop-taken-back', job, reason: '按错了' })
  expect(rowsOf(stopped.when('06:54', release(1)))[0]).toMatchObject({ number: 'A001', who: '王*英', job })
})
