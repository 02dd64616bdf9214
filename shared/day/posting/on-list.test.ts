import { expect, test } from 'vitest'
import {
  accept,
  approve,
  arrived,
  at,
  broccoli,
  checkIn,
  farmer,
  first,
  li,
  openHall,
  post,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import type { Day } from '../day.ts'
import { employerView } from './view.ts'

const whoHires = { employer: farmer, kind: 'person', approved: true, wageFloors: [], earlier: [] } as const
const twoDays = { ...broccoli, days: 2 }
const taken = [post(twoDays), approve(first), checkIn(wang), checkIn(li), timePasses, accept(wang, 1)].reduce(
  (story, command) => story.when('05:31', command),
  openHall,
)

/** What an employer reads at that hour; of li staff have not typed the name. */
const list = (day: Day, clock: string) => {
  const named = { text: () => undefined, holder: (id: unknown) => (id === wang ? { holderMasked: '王*英' } : {}) }
  const [own] = employerView(day, whoHires, at(clock), named).postings
  return own?.expected.map(({ number, zh }) => [number, zh])
}

test('the employer’s list on the screen names whom to expect by number and masked name, and says whether they came', () => {
  const both = taken.when('05:32', accept(li, 2))
  expect(list(both.state, '05:40')).toEqual([
    ['A001', '王*英，会来'],
    ['A002', '票号 0817-0002，会来'],
  ])
  expect(list(both.state, '06:00')?.[1]).toEqual(['A002', '票号 0817-0002，还没确认到岗'])
  const there = both.when('06:40', arrived(1))
  expect(list(there.state, '06:41')?.[0]).toEqual(['A001', '王*英，到了'])
})

test('of a job that nobody has there is nobody on it, nor before staff let it onto the board', () => {
  expect(list(openHall.when('05:31', post(broccoli)).state, '05:31')).toEqual([])
  expect(list(openHall.when('05:31', post(broccoli)).when('05:31', approve(first)).state, '05:32')).toEqual([])
})
