import { expect, test } from 'vitest'
import {
  accept,
  approve,
  at,
  broccoli,
  checkIn,
  type DayStory,
  first,
  li,
  monday,
  openHall,
  post,
  second,
  timePasses,
  tuesday,
  unloading,
  wang,
} from '../../testing/cast.ts'
import { deskView } from './view.ts'

const seenAt = (clock: string, { state }: DayStory) =>
  deskView(state, {
    role: 'clerk',
    help: [],
    market: { openingMinute: 300 },
    staffName: '',
    today: monday,
    now: at(clock),
    wageFloors: [],
    closingMinute: 0,
    worker: () => '王*英',
    employer: () => ({ employerKind: 'person', employerNumberMasked: '999*3021', employerPhoneMasked: '' }) as const,
    standing: () => ({ employerStopped: false, employerHasCard: false, employerApproved: true }),
    text: () => undefined,
    ledger: { dayEntries: 0, countyEntries: 0, cuts: [] },
  })

const called = openHall
  .when('05:31', post(unloading))
  .when('05:31', approve(first))
  .when('05:31', post(broccoli))
  .when('05:31', approve(second))
  .when('05:32', checkIn(wang))
  .when('05:32', checkIn(li))
  .when('05:33', timePasses)

test('who was called and has not come yet is shown until they answer or the time is over', () => {
  expect(seenAt('05:33', called).calls).toEqual([
    { number: 'A001', who: '王*英', trade: 'vegetable-picking', calledAt: at('05:33'), expiresAt: at('05:34:30') },
    { number: 'A002', who: '王*英', trade: 'vegetable-picking', calledAt: at('05:33'), expiresAt: at('05:34:30') },
  ])
  expect(seenAt('05:34', called.when('05:34', accept(wang, 1))).calls.map(({ number }) => number)).toEqual(['A002'])
})

test('departures stand in the order in which they leave, with who is on them; those gone and tomorrow’s are not there', () => {
  const two = called.when('05:34', accept(wang, 1)).when('05:35', post({ ...broccoli, workDate: tuesday }))
  const short = (clock: string) =>
    seenAt(clock, two).departures.map(({ posting, placed, offered }) => `${posting.slice(-3)} ${placed} ${offered}`)
  expect(short('05:34')).toEqual(['002 1 1', '001 0 0'])
  expect(short('06:00')).toEqual(['001 0 0'])
})
