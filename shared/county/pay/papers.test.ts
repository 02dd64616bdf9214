import { expect, test } from 'vitest'
import { farmer, first, li, monday, reason, wang } from '../../testing/cast.ts'
import { closed } from '../../testing/pay-cast.ts'

const slip = (worker = wang) => ({ type: 'print-pay-slip', worker }) as const
const wages = { type: 'print-wages', posting: first, workDate: monday, employer: farmer } as const
const copyOf = ({ answer }: typeof closed) =>
  'events' in answer ? answer.events.map((event) => ('copy' in event ? event.copy : undefined)) : answer

test('a pay slip that is printed again on its day is a second copy, of another day a first one', () => {
  const once = closed.when('day2 09:00', slip())
  expect(copyOf(once)).toEqual([1])
  expect(copyOf(once.when('day2 09:05', slip()))).toEqual([2])
  expect(copyOf(once.when('day2 09:05', slip(li)))).toEqual([1])
  expect(copyOf(once.when('day3 09:00', slip()))).toEqual([1])
})

test('two records that are one person’s have one slip', () => {
  const merged = closed.when('day2 08:00', { type: 'merge-workers', kept: wang, merged: li, reason })
  expect(copyOf(merged.when('day2 09:00', slip(li)).when('day2 09:01', slip(wang)))).toEqual([2])
})

test('a wage list is counted by the day of its work, whenever it is printed', () => {
  const once = closed.when('18:10', wages)
  expect(once.answer).toEqual({ events: [{ ...wages, type: 'wages-printed', copy: 1 }] })
  expect(copyOf(once.when('day3 09:00', wages))).toEqual([2])
})
