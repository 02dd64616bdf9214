import { expect, test } from 'vitest'
import {
  accept,
  approve,
  ask,
  broccoli,
  checkIn,
  type DayStory,
  first,
  openHall,
  post,
  second,
  timePasses,
  tuesday,
  unloading,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import { deskView } from './view.ts'

const rowOf = ({ state }: DayStory, today = state.day ?? tuesday) => {
  const facts = {
    staffName: '',
    today,
    wageFloors: [],
    closingMinute: 0,
    worker: () => '',
    employer: () => ({ employerKind: 'person', employerNumberMasked: '', employerPhoneMasked: '' }) as const,
    ledger: { dayEntries: 0, countyEntries: 0, cuts: [] },
  }
  const row = deskView(state, facts).rows[0]
  return [row?.status, row?.placement?.ticketNumber]
}

const placed = openHall
  .when('05:31', post(broccoli))
  .when('05:31', approve(first))
  .when('05:32', checkIn(wang))
  .when('05:32', ask(wang, first))
  .when('05:33', accept(wang, 1))

test('a row shows the job of who is placed, and none while they wait for another', () => {
  expect(rowOf(placed)).toEqual(['placed', '0817-0001'])
  const again = placed.when('05:34', waitAgain(wang))
  expect(rowOf(again)).toEqual(['waiting', undefined])
  expect(rowOf(again.when('18:00', timePasses))).toEqual(['released', '0817-0001'])
  const later = again.when('05:35', post(unloading)).when('05:35', approve(second)).when('05:36', ask(wang, second))
  expect(rowOf(later)).toEqual(['offered', undefined])
  expect(rowOf(later.when('05:36', accept(wang, 2)))).toEqual(['placed', '0817-0002'])
})

test('a job of today comes before one for tomorrow; tomorrow, a job of yesterday is none of today’s', () => {
  const both = placed
    .when('05:34', post({ ...broccoli, workDate: tuesday }))
    .when('05:34', approve(second))
    .when('05:35', waitAgain(wang))
    .when('05:35', ask(wang, second))
    .when('05:36', accept(wang, 2))
  expect(rowOf(both)).toEqual(['placed', '0817-0001'])
  const nextDay = both.when('18:00', timePasses).when('day2 05:30', checkIn(wang))
  expect(rowOf(nextDay)).toEqual(['waiting', undefined])
  expect(rowOf(nextDay.when('day2 18:00', timePasses))).toEqual(['released', '0817-0002'])
})
