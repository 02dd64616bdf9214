import { expect, test } from 'vitest'
import { broccoli } from '../../testing/cast.ts'
import type { Terms } from './terms.ts'
import { unlikely } from './unlikely.ts'

const usual = { floorFen: 18_00, middleFen: undefined }
const paying = (yuanADay: number): Terms => ({ ...broccoli, pay: { basis: 'day', amountFen: yuanADay * 100 } })
const lasting = (hours: number): Terms => ({ ...broccoli, endMinute: broccoli.startMinute + hours * 60 })

test('9999 yuan a day is asked about, a skilled day’s pay is not', () => {
  expect(unlikely(paying(9999), usual)).toEqual(['pay'])
  expect(unlikely(paying(700), usual)).toEqual([])
})

test('where it is known what the trade pays today, three times that is asked about', () => {
  expect(unlikely(paying(700), { ...usual, middleFen: 22_00 })).toEqual(['pay'])
  expect(unlikely(paying(500), { ...usual, middleFen: 22_00 })).toEqual([])
  // A trade that pays well is held against itself.
  expect(unlikely(paying(1200), { ...usual, middleFen: 80_00 })).toEqual([])
})

test('a day of 22 hours is asked about, a night of twelve is not, and both may be wrong at once', () => {
  expect(unlikely(lasting(22), usual)).toEqual(['hours'])
  expect(unlikely(lasting(14), usual)).toEqual([])
  expect(unlikely({ ...lasting(22), pay: { basis: 'hour', amountFen: 999_00 } }, usual)).toEqual(['pay', 'hours'])
})

test('before the first floor nothing is known to be much', () => {
  expect(unlikely(paying(9999), { floorFen: 0, middleFen: undefined })).toEqual([])
})
