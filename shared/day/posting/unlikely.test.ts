import { expect, test } from 'vitest'
import { monday, picking, sorting } from '../../testing/cast.ts'
import { unlikely, usualOf } from './unlikely.ts'

const usual = { floorFen: 18_00, middleFen: undefined }
const hours = (count: number) => count * 60
/** Of nine hours. */
const paying = (yuanADay: number) => ({ hourlyFen: Math.floor((yuanADay * 100) / 9), minutes: hours(9) })

test('9999 yuan a day is asked about, a skilled day’s pay is not', () => {
  expect(unlikely(paying(9999), usual)).toEqual([{ what: 'pay', hourlyFen: 111_100 }])
  expect(unlikely(paying(700), usual)).toEqual([])
})

test('where it is known what the trade pays today, three times that is asked about', () => {
  expect(unlikely(paying(700), { ...usual, middleFen: 22_00 })).toMatchObject([{ what: 'pay' }])
  expect(unlikely(paying(500), { ...usual, middleFen: 22_00 })).toEqual([])
  // A trade that pays well is held against itself.
  expect(unlikely(paying(1200), { ...usual, middleFen: 80_00 })).toEqual([])
})

test('a day of 22 hours is asked about, a night of fourteen is not, and both may be wrong at once', () => {
  expect(unlikely({ hourlyFen: 20_00, minutes: hours(22) }, usual)).toEqual([{ what: 'hours', minutes: 1320 }])
  expect(unlikely({ hourlyFen: 20_00, minutes: hours(14) }, usual)).toEqual([])
  expect(unlikely({ hourlyFen: 999_00, minutes: hours(22) }, usual)).toMatchObject([{ what: 'pay' }, { what: 'hours' }])
})

test('each is asked about as soon as it is known, whatever is still open', () => {
  expect(unlikely({ hourlyFen: undefined, minutes: hours(22) }, usual)).toMatchObject([{ what: 'hours' }])
  expect(unlikely({ hourlyFen: 999_00, minutes: undefined }, usual)).toMatchObject([{ what: 'pay' }])
  expect(unlikely({ hourlyFen: undefined, minutes: undefined }, usual)).toEqual([])
})

test('before the first floor nothing is known to be much', () => {
  expect(unlikely(paying(9999), { floorFen: 0, middleFen: undefined })).toEqual([])
})

test('usual is the floor of the work date and what this trade pays today, as far as they are known', () => {
  const hall = {
    wageFloors: [{ from: monday, hourlyFen: 18_00 }],
    middles: [{ trade: picking, hourlyFen: 22_00, postings: 5 }],
  }
  expect(usualOf(hall, { trade: picking, workDate: monday })).toEqual({ floorFen: 18_00, middleFen: 22_00 })
  expect(usualOf(hall, { trade: sorting, workDate: monday })).toEqual({ floorFen: 18_00, middleFen: undefined })
  expect(usualOf(hall, { workDate: undefined })).toEqual({ floorFen: 0, middleFen: undefined })
})
