import { expect, test } from 'vitest'
import { MarketDay } from '../../ids.ts'
import { monday, wang } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'

const register = { type: 'register-worker', worker: wang } as const
const forgotten = { type: 'worker-forgotten', worker: wang } as const
const forget = { type: 'forget-worker', worker: wang } as const
const known = newCounty.when('05:30', register)

test('a worker is registered once; a second time changes nothing', () => {
  expect(known.answer).toEqual({ events: [{ type: 'worker-registered', worker: wang }] })
  expect(known.when('05:31', register).answer).toEqual({ events: [] })
})

test('who was never placed and asks to be forgotten is erased now', () => {
  expect(known.when('18:30', forget).answer).toEqual({ events: [forgotten] })
})

/** Known, and placed on these days. */
const placedOn = (...days: MarketDay[]) =>
  days.reduce(
    (story, day) =>
      story.given('18:00', { type: 'day-results-taken', day, workers: [{ worker: wang, workDates: [day] }] }),
    known,
  )
const day = (text: string) => MarketDay.parse(text)

test('who was placed is hidden now and erased when the records have been kept for three years', () => {
  expect(placedOn(monday).when('18:30', forget).answer).toEqual({ events: [{ ...forgotten, eraseOn: '2029-08-17' }] })
})

test('the three years count from the last day they were placed, not from the day they ask', () => {
  const lastInMarch = placedOn(day('2025-11-02'), day('2026-03-01')).given('18:00', {
    type: 'day-results-taken',
    day: monday,
    workers: [{ worker: wang, workDates: [] }],
  })
  expect(lastInMarch.when('18:30', forget).answer).toEqual({ events: [{ ...forgotten, eraseOn: '2029-03-01' }] })
})

test('whose last work is three years ago is erased now', () => {
  expect(placedOn(day('2023-08-17')).when('18:30', forget).answer).toEqual({ events: [forgotten] })
  const tomorrow = { events: [{ ...forgotten, eraseOn: '2026-08-18' }] }
  expect(placedOn(day('2023-08-18')).when('18:30', forget).answer).toEqual(tomorrow)
})

test('nobody can be forgotten who is not known', () => {
  expect(newCounty.when('18:30', forget).answer).toEqual({ refusal: { code: 'no-such-person' } })
})

test('who is asked for a second time, because the first could not be erased, is forgotten again', () => {
  expect(known.when('18:30', forget).when('18:31', forget).answer).toEqual({ events: [forgotten] })
})

test('who was forgotten is not registered again: whoever comes back is somebody new', () => {
  expect(known.when('18:30', forget).when('18:31', register).answer).toEqual({ refusal: { code: 'was-forgotten' } })
})
