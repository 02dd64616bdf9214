import { expect, test } from 'vitest'
import { mustHave } from '../../must-have.ts'
import {
  accept,
  broccoli,
  checkIn,
  known,
  monday,
  openHall,
  placement,
  post,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import { costsTurn } from './owed.ts'

test('half a day’s work costs the place in rotation, a minute less does not', () => {
  const costs = (paidMinutes: number) => {
    const { state } = openHall
      .when('05:31', post({ ...broccoli, endMinute: 690, paidMinutes }, known))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
    return costsTurn(state, mustHave(state.placements.get(placement(1)), 'placement'), monday)
  }
  expect([costs(240), costs(239)]).toEqual([true, false])
})
