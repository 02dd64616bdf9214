import { expect, test } from 'vitest'
import { placement, reason, wang } from '../../testing/cast.ts'
import type { CountyStory } from '../../testing/county-cast.ts'
import { aboutWang, closed, paidBy, said } from '../../testing/pay-cast.ts'
import { payCounts } from './lists.ts'
import { deskWorks } from './view.ts'

const shown = { worker: () => '王*英', hasPhone: () => true, employerShown: () => '李*福' }
const counts = ({ state }: CountyStory) => payCounts(state)
const onLists = ({ state }: CountyStory) => deskWorks(state, shown).map((work) => [work.placement, work.lists])

test('a day of which nobody complains, and that nobody disputes, stands on no list', () => {
  expect([counts(closed), onLists(closed)]).toEqual([{ disputed: 0, complaints: 0 }, []])
  const paid = closed.when('day2 05:35', said(1, { said: 'paid' })).when('day2 05:36', paidBy(1, 17_000))
  expect(onLists(paid)).toEqual([])
})

test('who had nothing complains; that the employer says otherwise is a second list, and the other day is on neither', () => {
  const unpaid = closed.when('day2 05:35', said(1, { said: 'unpaid' }))
  expect(onLists(unpaid)).toEqual([[placement(1), ['complaints']]])
  const disputed = unpaid.when('day2 09:00', paidBy(1, 17_000))
  expect(onLists(disputed)).toEqual([[placement(1), ['disputed', 'complaints']]])
  expect(counts(disputed)).toEqual({ disputed: 1, complaints: 1 })
})

test('a complaint that is settled leaves both lists, and what the worker says anew puts it on them again', () => {
  const end = { type: 'end-complaint', ...aboutWang, result: 'settled', paid: 'not-known', note: reason } as const
  const settled = closed
    .when('day2 05:35', said(1, { said: 'unpaid' }))
    .when('day2 09:00', paidBy(1, 17_000))
    .when('day2 10:00', end)
  expect(counts(settled)).toEqual({ disputed: 0, complaints: 0 })
  const again = settled.when('day2 10:05', said(1, { said: 'unpaid' }, { worker: wang, heard: 'telephone' }))
  expect(counts(again)).toEqual({ disputed: 1, complaints: 1 })
})
