import { expect, test } from 'vitest'
import { monday, wang } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'

const register = { type: 'register-worker', worker: wang } as const
const forget = { type: 'forget-worker', worker: wang } as const
const known = newCounty.when('05:30', register)

test('a worker is registered once; a second time changes nothing', () => {
  expect(known.answer).toEqual({ events: [{ type: 'worker-registered', worker: wang }] })
  expect(known.when('05:31', register).answer).toEqual({ events: [] })
})

test('who was never placed and asks to be forgotten is erased now', () => {
  expect(known.when('18:30', forget).answer).toEqual({ events: [{ type: 'worker-forgotten', worker: wang }] })
})

test('who was placed is hidden now and erased when the records have been kept for three years', () => {
  const placed = known.given('18:00', {
    type: 'day-results-taken',
    day: monday,
    workers: [{ worker: wang, placed: true }],
  })
  expect(placed.when('18:30', forget).answer).toMatchObject({ events: [{ eraseOn: '2029-08-17' }] })
})

test('nobody can be forgotten who is not known, or twice', () => {
  expect(newCounty.when('18:30', forget).answer).toEqual({ refusal: { code: 'no-such-person' } })
  expect(known.when('18:30', forget).when('18:31', forget).answer).toEqual({ refusal: { code: 'already-forgotten' } })
})
