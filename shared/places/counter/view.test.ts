import { expect, test } from 'vitest'
import { unknownYet } from '../../county/people/evolve.ts'
import {
  accept,
  broccoli,
  checkIn,
  type DayStory,
  known,
  li,
  openHall,
  post,
  rules,
  timePasses,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import { personAtCounter } from './view.ts'

const asked = ({ state }: DayStory): boolean => {
  const facts = { who: '王*英', named: true, seen: [], doNotSend: [], rules }
  return personAtCounter(state, unknownYet(wang), facts).asksForOneMore
}
/** Of two days, so that it is theirs tomorrow too. */
const hasJob = openHall
  .when('05:31', post({ ...broccoli, days: 2 }, known))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)
  .when('05:33', accept(wang, 1))

test('whoever has work today and stands in no line is asked first whether they want one more job', () => {
  const nextDay = hasJob.when('18:00', timePasses).when('day2 05:30', checkIn(li))
  expect([nextDay.state.line.has(wang), asked(nextDay)]).toEqual([false, true])
  const waits = nextDay.when('day2 05:31', checkIn(wang))
  expect(asked(waits)).toBe(false)
  expect(asked(waits.when('day2 05:32', { type: 'leave-line', worker: wang }))).toBe(true)
})

test('nobody is asked who has no work today, or stands in line with it', () => {
  const came = openHall.when('05:31', checkIn(wang))
  expect([asked(openHall), asked(came), asked(came.when('05:32', { type: 'leave-line', worker: wang }))]).toEqual(
    Array(3).fill(false),
  )
  expect([asked(hasJob), asked(hasJob.when('05:34', waitAgain(wang)))]).toEqual([false, false])
})
