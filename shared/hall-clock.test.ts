import { expect, test } from 'vitest'
import { clockTime } from './hall-clock.ts'

test('the hour of a minute is read as on a clock, the next morning too', () => {
  expect([0, 390, 1439, 1440 + 30].map(clockTime)).toEqual(['00:00', '06:30', '23:59', '00:30'])
})
