import { expect, test } from 'vitest'
import { dayTyped, minuteTyped } from './typed-when.ts'

test('an hour is typed with its colon or without, and what is none is no hour', () => {
  expect(['00:00', '6:30', '0630', '２３：５９'].map(minuteTyped)).toEqual([0, 390, 390, 1439])
  expect(['', '6', '24:00', '05:75', '05:45 06:00'].map(minuteTyped)).toEqual(Array(5).fill(undefined))
})

test('a day is typed with whatever between year, month and day, and stands in the calendar', () => {
  expect(['20260817', '2026-08-17', '2026 08 17'].map(dayTyped)).toEqual(Array(3).fill('2026-08-17'))
  expect(['', '2026-8-17', '08/17/2026', '20260230'].map(dayTyped)).toEqual(Array(4).fill(undefined))
})
