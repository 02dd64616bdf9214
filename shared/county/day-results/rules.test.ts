import { describe, expect, test } from 'vitest'
import type { Terms } from '../../day/posting/terms.ts'
import { broccoli, farmer, li, monday, tuesday, wang } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'
import type { TakeDayResults } from './messages.ts'

const results: TakeDayResults = {
  type: 'take-day-results',
  day: monday,
  workers: [
    { worker: wang, workDates: [monday] },
    { worker: li, workDates: [] },
  ],
  employers: [{ employer: farmer, terms: [broccoli] }],
}
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

describe('what is put right in the evening, after the close', () => {
  const booked = newCounty.when('18:00', { ...results, workers: [{ worker: wang, workDates: [tuesday] }] })
  const takenBack = { ...results, workers: [{ worker: wang, workDates: [] }] }

  test('a job for tomorrow that its employer takes back counts no day, and they went home without', () => {
    const after = booked.when('19:00', takenBack)
    expect(after.answer).toEqual({
      events: [{ type: 'day-results-corrected', day: monday, workers: takenBack.workers }],
    })
    const nothing = { placedDays: 0, placedOn: [], lastPlacedOn: undefined, unsentLastTime: true }
    expect(after.state.people.get(wang)).toMatchObject(nothing)
    expect(after.when('19:01', takenBack).answer).toEqual({ events: [] })
  })

  test('only those of whom something else is said now are told again', () => {
    const absent: TakeDayResults['workers'][number] = { worker: wang, workDates: [], absent: true }
    const after = taken.when('19:00', { ...results, workers: [absent, ...results.workers.slice(1)] })
    expect(after.answer).toMatchObject({ events: [{ workers: [absent] }] })
    expect(after.state.people.get(wang)).toMatchObject({ placedDays: 0, absentLastTime: true })
  })

  test('of who has come since, nothing is put right', () => {
    const next = booked.when('day2 18:00', {
      ...results,
      day: tuesday,
      workers: [{ worker: wang, workDates: [tuesday] }],
    })
    expect(next.when('day2 18:01', takenBack).answer).toEqual({ events: [] })
  })
})

test('the county keeps what an employer asked for, to be copied: the newest of each kind of work, at most five', () => {
  expect(taken.state.employers.get(farmer)?.asked).toEqual([broccoli])
  const dearer: Terms = { ...broccoli, workDate: tuesday, pay: { basis: 'day', amountFen: 18_000 } }
  const others = [400, 410, 420, 430, 440].map((startMinute): Terms => ({ ...dearer, startMinute }))
  const next = taken.when('day2 18:00', {
    ...results,
    day: tuesday,
    employers: [{ employer: farmer, terms: [dearer, ...others] }],
  })
  expect(next.state.employers.get(farmer)?.asked).toEqual([dearer, ...others.slice(0, 4)])
})

test('an employer who asked for nothing today can copy what they asked for before', () => {
  const quiet = taken.when('day2 18:00', { ...results, day: tuesday, employers: [] })
  expect(quiet.state.employers.get(farmer)?.asked).toEqual([broccoli])
})

test('who had work and was missed there, for whatever cause, comes neither first nor last the next time', () => {
  const missed = newCounty.when('18:00', { ...results, workers: [{ worker: wang, workDates: [], missed: true }] })
  expect(missed.state.people.get(wang)).toMatchObject({ absentLastTime: false, unsentLastTime: false, placedDays: 0 })
})

test('who took work and did not come is known until their next market day, and was not left unsent', () => {
  const missed = newCounty.when('18:00', { ...results, workers: [{ worker: wang, workDates: [], absent: true }] })
  expect(missed.state.people.get(wang)).toMatchObject({ absentLastTime: true, unsentLastTime: false, placedDays: 0 })
  const next = missed.when('day2 18:00', { ...results, day: tuesday })
  expect(next.state.people.get(wang)).toMatchObject({ absentLastTime: false })
})
