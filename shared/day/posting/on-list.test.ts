import { expect, test } from 'vitest'
import { PostingId } from '../../ids.ts'
import {
  accept,
  approve,
  arrived,
  at,
  broccoli,
  cancel,
  checkIn,
  farmer,
  first,
  li,
  nightShift,
  openHall,
  post,
  reason,
  second,
  timePasses,
  unloading,
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

test('what is off or over stands behind what still goes on, and newest first among themselves; what was turned down says why first', () => {
  const jobs = [post(broccoli), post(unloading), post(nightShift), post({ ...broccoli, places: 3 })]
  const four = jobs.reduce((story, command) => story.when('05:31', command), openHall)
  const order = (day: Day) =>
    employerView(day, whoHires, at('05:40'), { text: () => undefined, holder: () => ({}) }).postings.map(
      ({ posting, status }) => `${posting.slice(-1)} ${status}`,
    )
  expect(order(four.state)).toEqual(['4 held', '3 held', '2 held', '1 held'])
  const off = four.when('05:35', cancel(PostingId.parse('pst_20260817_004'))).when('05:36', cancel(second))
  expect(order(off.state)).toEqual(['3 held', '1 held', '4 cancelled', '2 cancelled'])
  const down = off.when('05:37', { type: 'turn-down-posting', posting: PostingId.parse('pst_20260817_003'), reason })
  expect(order(down.state)[0]).toBe('3 turned-down')
})

test('of a job that nobody has there is nobody on it, nor before staff let it onto the board', () => {
  expect(list(openHall.when('05:31', post(broccoli)).state, '05:31')).toEqual([])
  expect(list(openHall.when('05:31', post(broccoli)).when('05:31', approve(first)).state, '05:32')).toEqual([])
})
