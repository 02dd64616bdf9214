import { expect, test } from 'vitest'
import { clockTime, minuteOfClock } from './hall-clock.ts'

test('an hour is typed as it is read, and what is none is no hour', () => {
  expect(['00:00', '06:30', '23:59', '05:45:00'].map(minuteOfClock)).toEqual([0, 390, 1439, 345])
  expect(['', '6:30', '24:00', '05:75', '05:45 06:00'].map(minuteOfClock)).toEqual(Array(5).fill(undefined))
  expect([0, 390, 1439, 1440 + 30].map(clockTime)).toEqual(['00:00', '06:30', '23:59', '00:30'])
})
