import { expect, test } from 'vitest'
import { li, monday, tuesday, wang } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'

const results = {
  type: 'take-day-results',
  day: monday,
  workers: [
    { worker: wang, workDates: [monday] },
    { worker: li, workDates: [] },
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
  const next = taken.when('day2 18:00', { ...results, day: tuesday, workers: [{ worker: li, workDates: [tuesday] }] })
  expect(next.state.people.get(li)).toMatchObject({ placedDays: 1, lastPlacedOn: tuesday, unsentLastTime: false })
  expect(next.state.people.get(wang)).toMatchObject({ placedDays: 1, lastPlacedOn: monday })
})

test('a job for tomorrow is one day of work, counted once, whether or not they check in tomorrow', () => {
  const booked = newCounty.when('18:00', { ...results, workers: [{ worker: wang, workDates: [tuesday] }] })
  const counted = { placedDays: 1, lastPlacedOn: tuesday, unsentLastTime: false }
  expect(booked.state.people.get(wang)).toMatchObject(counted)
  const next = booked.when('day2 18:00', {
    ...results,
    day: tuesday,
    workers: [{ worker: wang, workDates: [tuesday] }],
  })
  expect(next.state.people.get(wang)).toMatchObject(counted)
  const both = newCounty.when('18:00', { ...results, workers: [{ worker: wang, workDates: [monday, tuesday] }] })
  expect(both.state.people.get(wang)).toMatchObject({ placedDays: 2, lastPlacedOn: tuesday })
})
