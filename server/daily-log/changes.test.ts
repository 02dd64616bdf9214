import { expect, test } from 'vitest'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import type { LogRow } from '../../shared/places/daily-log/row.ts'
import { at, monday, tuesday } from '../../shared/testing/cast.ts'
import { rowChanges } from './changes.ts'

const row = (number: string, who: string): LogRow => ({
  number: DayNumber.parse(number),
  who,
  minor: false,
  trades: [],
  status: 'waiting',
  standing: 'waiting',
  jobs: [],
  last: { at: at('05:31'), what: 'checked-in' },
})
const [wang, li] = [row('A001', '王*英'), row('A002', '李*')]
const ofSunday = { ...wang, from: MarketDay.parse('2026-08-16') }

test('only rows that changed are sent to who has seen the others', () => {
  const changes = rowChanges()
  changes.after(monday, 1, undefined, () => [wang])
  expect(changes.after(monday, 2, 1, () => [wang, li]).changed).toEqual([li])
  expect(changes.after(monday, 3, 2, () => [wang, li]).changed).toEqual([])
})

test('once a row is gone, as of who had a job from yesterday and took a number, whoever has it still is sent the whole log', () => {
  const changes = rowChanges()
  changes.after(monday, 1, undefined, () => [ofSunday])
  expect(changes.after(monday, 2, 1, () => [wang]).changed).toBeUndefined()
  expect(changes.after(monday, 3, 2, () => [wang, li]).changed).toEqual([li])
  expect(changes.after(monday, 4, 1, () => [wang, li]).changed).toBeUndefined()
})

test('another day is sent whole', () => {
  const changes = rowChanges()
  changes.after(monday, 1, undefined, () => [wang])
  changes.after(tuesday, 2, undefined, () => [li])
  expect(changes.after(tuesday, 3, 2, () => [li]).changed).toEqual([])
})
