import { expect, test } from 'vitest'
import { doneTyped } from './done-typed.ts'

const hours = (typed: string) => doneTyped('day', typed)
const pieces = (typed: string) => doneTyped('piece', typed)

test('hours are typed with their quarters, or with their minutes behind a colon', () => {
  const quarters = { '8': 480, '8.5': 510, '4.25': 255, '4.75': 285, '0.25': 15, '０．５': 30, '24': 1440 }
  const minutes = { '4:15': 255, '4：45': 285, '4:05': 245, '0:00': 0, ' 9 ': 540 }
  const thirds = { '4.33': 260, '4.67': 280 }
  for (const [typed, all] of Object.entries({ ...quarters, ...minutes, ...thirds }))
    expect([typed, hours(typed), doneTyped('hour', typed)]).toEqual([typed, { minutes: all }, { minutes: all }])
})

test('what is more than a day, or no hours at all, is none', () => {
  for (const typed of ['', '24.25', '25', '4:60', '4:75', '8.997', '4.', '.5', '-4', '4h', '4 5', '480'])
    expect([typed, hours(typed)]).toEqual([typed, undefined])
})

test('pieces are whole: half a one is not made one', () => {
  expect(['0', '37', '１２０'].map(pieces)).toEqual([{ pieces: 0 }, { pieces: 37 }, { pieces: 120 }])
  for (const typed of ['', '12.5', '-1', '1000000', '12:30']) expect([typed, pieces(typed)]).toEqual([typed, undefined])
})
