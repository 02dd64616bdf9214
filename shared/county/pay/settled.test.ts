import { describe, expect, test } from 'vitest'
import { at, monday, reason, tuesday, wang } from '../../testing/cast.ts'
import type { CountyStory } from '../../testing/county-cast.ts'
import { aboutWang, closed, paidBy, recordOf, said, standingOf } from '../../testing/pay-cast.ts'
import { dayAfter } from '../../time.ts'
import { payCounts } from './lists.ts'
import type { EndComplaint } from './messages.ts'
import { worksOf } from './work.ts'

/** Wang had 120 of 170 yuan; the farmer says all was paid. Staff met both on Tuesday. */
const complained = closed.when('19:00', paidBy(1, 17_000)).when('day2 05:35', said(1, { said: 'short', fen: 12_000 }))
const end = (told: Partial<EndComplaint> = {}) =>
  ({ type: 'end-complaint', ...aboutWang, result: 'settled', note: reason, ...told }) as const
const paid = { fen: 17_000, on: tuesday }
const settled = complained.when('day2 10:00', end({ paid }))
const workOf = ({ state }: CountyStory) => worksOf(state, wang)[0]
const earnedOf = ({ state }: CountyStory) => state.people.get(wang)?.earned

describe('a complaint about pay that is settled', () => {
  test('says what was paid in the end and when, beside what either side had said', () => {
    expect(settled.answer).toMatchObject({ events: [{ type: 'complaint-ended', result: 'settled', paid }] })
    expect(workOf(settled)).toMatchObject({
      workerSaid: { said: 'short', fen: 12_000 },
      employerSaid: { fen: 17_000 },
      complaint: { status: 'settled', paid, endedAt: at('day2 10:00') },
    })
  })

  test('stands as settled, and withdrawn as withdrawn, until the worker says otherwise', () => {
    expect([standingOf(complained), standingOf(settled)]).toEqual(['disputed', 'settled'])
    expect(standingOf(complained.when('day2 10:00', end({ result: 'withdrawn' })))).toBe('withdrawn')
    // What went to the inspectorate is not over.
    expect(standingOf(complained.when('day2 10:00', end({ result: 'referred' })))).toBe('disputed')
    expect(standingOf(settled.when('day3 05:35', said(1, { said: 'paid' })))).toBe('paid')
    expect(standingOf(settled.when('day3 05:35', said(1, { said: 'unpaid' })))).toBe('disputed')
  })

  test('is settled also where nobody can say how much it was: that is said, not left out', () => {
    expect(complained.when('day2 10:00', end()).answer).toEqual({ refusal: { code: 'amount-needed' } })
    const unknown = complained.when('day2 10:00', end({ paid: 'not-known' }))
    expect(unknown.answer).toMatchObject({ events: [{ paid: 'not-known' }] })
    expect(earnedOf(unknown)).toEqual({ days: 1, fen: 12_000 })
  })

  test.each([
    ['tomorrow', { fen: 17_000, on: dayAfter(tuesday) }],
    ['before the day of the work', { fen: 17_000, on: dayAfter(monday, -1) }],
  ])('was not paid %s', (_, wrong) => {
    expect(complained.when('day2 10:00', end({ paid: wrong })).answer).toEqual({ refusal: { code: 'paid-day-wrong' } })
  })

  test('came to no less than they had before: what is handed over now is not all of it', () => {
    const less = complained.when('day2 10:00', end({ paid: { fen: 5000, on: tuesday } }))
    expect(less.answer).toEqual({ refusal: { code: 'paid-less-than-had', fen: 12_000 } })
  })

  test('is no open disagreement any more, and is one again by an appeal', () => {
    expect(payCounts(complained.state)).toEqual({ disputed: 1, complaints: 1 })
    expect(payCounts(settled.state)).toEqual({ disputed: 0, complaints: 0 })
    const appealed = settled.when('day2 11:00', { type: 'appeal-complaint', ...aboutWang, by: 'worker', note: reason })
    expect(payCounts(appealed.state)).toEqual({ disputed: 1, complaints: 1 })
    expect(workOf(appealed)?.complaint).not.toHaveProperty('paid')
    // What went to the inspectorate is settled by nobody yet.
    expect(payCounts(complained.when('day2 10:00', end({ result: 'referred' })).state).disputed).toBe(1)
  })

  test('was not paid on time, whoever says what afterwards', () => {
    for (const told of [settled, settled.when('day3 05:35', said(1, { said: 'paid' }))])
      expect(recordOf(told)).toMatchObject({ asked: 1, paidOnTime: 0, openComplaints: 0 })
  })

  test('brings its worker what was paid in the end', () => {
    expect(earnedOf(complained)).toEqual({ days: 1, fen: 12_000 })
    expect(earnedOf(settled)).toEqual({ days: 1, fen: 17_000 })
    const again = settled.when('day3 05:35', said(1, { said: 'short', fen: 12_000 }))
    expect(earnedOf(again)).toEqual({ days: 1, fen: 12_000 })
  })
})

test('what was not about pay is settled without money', () => {
  const terms = closed.when('day2 09:00', { type: 'open-complaint', ...aboutWang, about: 'terms', note: reason })
  expect(terms.when('day2 10:00', end()).answer).toMatchObject({ events: [{ result: 'settled' }] })
  const unasked = terms.when('day2 10:00', end({ result: 'withdrawn', paid })).answer
  expect(unasked).toMatchObject({ events: [expect.not.objectContaining({ paid })] })
})

test('a complaint taken back and opened again by an appeal is about pay as before: what is paid then is late', () => {
  const back = complained
    .when('day2 10:00', end({ result: 'withdrawn' }))
    .when('day2 11:00', { type: 'appeal-complaint', ...aboutWang, by: 'worker', note: reason })
  expect(back.when('day2 12:00', end()).answer).toEqual({ refusal: { code: 'amount-needed' } })
  const late = back.when('day2 12:00', end({ paid })).when('day3 05:35', said(1, { said: 'paid' }))
  expect(recordOf(late)).toMatchObject({ asked: 1, paidOnTime: 0 })
})

test('what was said or done last of a day of work is known, also what changes nothing of it', () => {
  const last = (story: CountyStory) => workOf(story)?.last
  expect(last(closed)).toBeUndefined()
  expect(last(complained)).toEqual({ at: at('day2 05:35'), what: 'complaint-opened' })
  const noted = complained.when('day2 09:00', { type: 'note-complaint', ...aboutWang, step: 'evidence', note: reason })
  expect(last(noted)).toEqual({ at: at('day2 09:00'), what: 'complaint-noted' })
  expect(last(settled)).toEqual({ at: at('day2 10:00'), what: 'complaint-ended' })
})
