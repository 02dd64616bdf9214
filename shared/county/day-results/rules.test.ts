import { expect, test } from 'vitest'
import { li, monday, tuesday, wang } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'

const results = {
  type: 'take-day-results',
  day: monday,
  workers: [
    { worker: wang, placed: true },
    { worker: li, placed: false },
  ],
} as const
const taken = newCounty.when('18:00', results)

test('the county learns who was placed and who went home without work', () => {
  expect(taken.answer).toEqual({ events: [{ ...results, type: 'day-results-taken' }] })
  expect(taken.state.people.get(wang)).toMatchObject({ placedDays: 1, lastPlacedOn: monday, unsentLastTime: false })
  expect(taken.state.people.get(li)).toMatchObject({ placedDays: 0, lastPlacedOn: undefined, unsentLastTime: true })
})

test('handed over twice, it counts once', () => {
  const twice = taken.when('18:01', results)
  expect(twice.answer).toEqual({ events: [] })
  expect(twice.state.people.get(wang)?.placedDays).toBe(1)
})

test('the next day goes on from there', () => {
  const next = taken.when('day2 18:00', { ...results, day: tuesday, workers: [{ worker: li, placed: true }] })
  expect(next.state.people.get(li)).toMatchObject({ placedDays: 1, lastPlacedOn: tuesday, unsentLastTime: false })
  expect(next.state.people.get(wang)).toMatchObject({ placedDays: 1, lastPlacedOn: monday })
})
