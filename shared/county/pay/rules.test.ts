import { describe, expect, test } from 'vitest'
import { EmployerId } from '../../ids.ts'
import { at, li, monday, placement, reason, tuesday, wang } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'
import {
  closeOf as close,
  closed,
  jobOf as job,
  paidBy,
  personOf as person,
  recordOf as record,
  said,
  standingOf as standing,
  aboutWang as work,
} from '../../testing/pay-cast.ts'
import { dayAfter } from '../../time.ts'
import { noPayRecord } from '../county.ts'
import type { StatePay } from './messages.ts'
import { payQuestions, worksOf } from './work.ts'

describe('the question whether a day was paid', () => {
  test('is asked from the morning after on, once', () => {
    expect(payQuestions(closed.state, wang, monday)).toEqual([])
    expect(payQuestions(closed.state, wang, tuesday)).toMatchObject([{ person: { placement: placement(1) } }])
    const answered = closed.when('day2 05:35', said(1, { said: 'paid' }))
    expect(payQuestions(answered.state, wang, tuesday)).toEqual([])
  })

  test('is one for each day of several, oldest first', () => {
    const second = closed.when('day2 18:00', close(tuesday, { ...job(person(1)), workDate: tuesday, payDay: tuesday }))
    const asked = payQuestions(second.state, wang, dayAfter(tuesday))
    expect(asked.map((one) => one.job.workDate)).toEqual([monday, tuesday])
  })

  test('is not asked of who stayed away, and is of whom nobody saw', () => {
    const other = newCounty.when(
      '18:00',
      close(monday, job(person(1, { came: 'excused' }), person(2, { came: 'unknown' }))),
    )
    expect(payQuestions(other.state, wang, tuesday)).toEqual([])
    expect(payQuestions(other.state, li, tuesday)).toHaveLength(1)
  })
})

describe('what the worker says', () => {
  test('all of it: nothing more is asked, and the employer paid on time', () => {
    const paid = closed.when('day2 05:35', said(1, { said: 'paid' }))
    expect(paid.answer).toMatchObject({ events: [{ type: 'worker-pay-stated', said: 'paid', fen: 17_000 }] })
    expect(standing(paid)).toBe('paid')
    expect(record(paid)).toEqual({ ...noPayRecord, asked: 1, paidOnTime: 1 })
    expect(paid.state.people.get(wang)?.earned).toEqual({ days: 1, fen: 17_000 })
    expect(paid.when('day2 05:36', said(1, { said: 'paid' })).answer).toEqual({ events: [] })
  })

  test.each([
    ['too little', { said: 'short', fen: 12_000 } as const, 'short'],
    ['nothing', { said: 'unpaid' } as const, 'unpaid'],
  ])('%s: a complaint opens in the same entry', (_, pay, about) => {
    const told = closed.when('day2 05:35', said(1, pay))
    expect(told.answer).toMatchObject({ events: [{ type: 'worker-pay-stated' }, { type: 'complaint-opened', about }] })
    expect(record(told)).toMatchObject({ asked: 1, paidOnTime: 0, openComplaints: 1 })
    // The complaint that is open is one, whatever they say of it next.
    const more = told.when('day2 05:36', said(1, { said: 'short', fen: 100 }))
    expect(more.answer).toMatchObject({ events: [{ type: 'worker-pay-stated', fen: 100 }] })
    expect(record(more)).toMatchObject({ openComplaints: 1 })
  })

  test.each([
    ['nobody’s day', said(1, { said: 'paid' }, { workDate: tuesday }), 'no-such-work'],
    ['another’s day', said(1, { said: 'paid' }, { worker: li }), 'no-such-work'],
    ['too little without saying how much', said(1, { said: 'short' }), 'amount-needed'],
    ['too little that is all of it', said(1, { said: 'short', fen: 17_000 }), 'pay-not-short'],
    ['too little that is nothing', said(1, { said: 'short', fen: 0 }), 'pay-not-short'],
  ])('is refused for %s', (_, command, code) => {
    expect(closed.when('day2 05:35', command).answer).toMatchObject({ refusal: { code } })
  })

  test('by a ticket alone is said once: whoever holds a picture of it changes nothing; the card and staff do', () => {
    const byTicket = (pay: Pick<StatePay, 'said'>) => said(1, pay, { worker: wang, heard: 'ticket' })
    const paid = closed.when('day2 05:35', byTicket({ said: 'paid' }))
    expect(paid.answer).toMatchObject({ events: [{ type: 'worker-pay-stated', heard: 'ticket' }] })
    expect(paid.when('day2 05:36', byTicket({ said: 'paid' })).answer).toEqual({ events: [] })
    expect(paid.when('day2 05:36', byTicket({ said: 'unpaid' })).answer).toEqual({ refusal: { code: 'pay-said' } })
    expect(standing(paid.when('day2 05:36', said(1, { said: 'unpaid' })))).toBe('unpaid')
    expect(standing(paid.when('day2 09:00', said(1, { said: 'unpaid' }, { heard: 'window' })))).toBe('unpaid')
  })

  test('stands beside what the employer says: a difference is shown as one', () => {
    const claimed = closed.when('19:00', paidBy(1, 17_000))
    expect(standing(claimed)).toBe('said-paid')
    expect(standing(claimed.when('day2 05:35', said(1, { said: 'unpaid' })))).toBe('disputed')
    expect(standing(claimed.when('day2 05:35', said(1, { said: 'paid' })))).toBe('paid')
    expect(claimed.when('19:01', paidBy(1, 17_000)).answer).toEqual({ events: [] })
    expect(closed.when('19:00', { ...paidBy(1, 1), employer: otherFarmer }).answer).toEqual({
      refusal: { code: 'no-such-work' },
    })
  })
})
const otherFarmer = EmployerId.parse(`emp_${'0'.repeat(15)}2`)

test('what the employer said at the work comes with the close, and stands until they say otherwise', () => {
  const paid = { fen: 17_000, at: at('16:00') }
  const told = close(monday, job(person(1, { paid }), person(2)))
  const atWork = newCounty.when('18:00', told)
  expect([standing(atWork), standing(atWork, 2)]).toEqual(['said-paid', 'unheard'])
  const later = atWork.when('18:30', paidBy(1, 16_000))
  const again = later.when('18:31', close(monday, job(person(1, { paid, came: 'unknown' }), person(2))))
  expect(worksOf(again.state, wang)[0]?.employerSaid?.fen).toBe(16_000)
})

describe('a complaint', () => {
  const open = closed.when('day2 05:35', said(1, { said: 'unpaid' }))
  const end = { type: 'end-complaint', ...work, result: 'settled', paid: 'not-known', note: reason } as const

  test('is followed, decided, and opened again by an appeal', () => {
    const noted = open.when('day2 09:00', { type: 'note-complaint', ...work, step: 'called-employer', note: reason })
    expect(noted.answer).toMatchObject({ events: [{ type: 'complaint-noted', step: 'called-employer' }] })
    const ended = noted.when('day2 10:00', end)
    expect(record(ended)).toMatchObject({ openComplaints: 0, paidOnTime: 0 })
    expect(ended.when('day2 10:01', end).answer).toEqual({ refusal: { code: 'no-complaint' } })
    const appeal = { type: 'appeal-complaint', ...work, by: 'worker', note: reason } as const
    expect(record(ended.when('day2 11:00', appeal))).toMatchObject({ openComplaints: 1 })
    expect(open.when('day2 11:00', appeal).answer).toEqual({ refusal: { code: 'complaint-open' } })
    expect(ended.state.people.get(wang)?.texts).toContain(reason.text)
  })

  test('about what else was not as agreed is opened by staff', () => {
    const terms = { type: 'open-complaint', ...work, about: 'terms', note: reason } as const
    expect(closed.when('day2 09:00', terms).answer).toMatchObject({
      events: [{ type: 'complaint-opened', about: 'terms' }],
    })
    expect(open.when('day2 09:00', terms).answer).toEqual({ refusal: { code: 'complaint-open' } })
  })
})

describe('what is heard only after the close', () => {
  test('is a correction: what the close said stays beside it', () => {
    const unknown = newCounty.when('18:00', close(monday, job(person(1, { came: 'unknown' }))))
    const came = { type: 'correct-work', ...work, came: 'arrived', done: { minutes: 270 }, reason } as const
    const [found] = worksOf(unknown.when('day2 08:00', came).state, wang)
    expect(found?.person).toMatchObject({ came: 'arrived', done: { minutes: 270, fen: 8_500 } })
    expect(found?.asClosed).toMatchObject({ came: 'unknown' })
  })

  test('told again by the day it is as told, but for what staff put right', () => {
    const again = close(monday, job(person(1, { came: 'excused' }), person(2)))
    const told = closed.when('19:00', again)
    expect(told.answer).toMatchObject({
      events: [{ type: 'day-results-corrected', jobs: [{ people: [{ came: 'excused' }] }] }],
    })
    expect(told.when('19:01', again).answer).toEqual({ events: [] })
    const right = told.when('day2 08:00', { type: 'correct-work', ...work, came: 'arrived', reason })
    const late = right.when('day2 18:00', { ...again, jobs: [job(person(1, { came: 'unexcused' }))] })
    expect(worksOf(late.state, wang)[0]).toMatchObject({ person: { came: 'arrived' }, asClosed: { came: 'unexcused' } })
  })
})

test('two records that are one person’s are asked as one', () => {
  const merged = closed.when('day2 08:00', { type: 'merge-workers', kept: wang, merged: li, reason })
  expect(payQuestions(merged.state, wang, tuesday)).toHaveLength(2)
  const answered = merged.when('day2 08:01', said(2, { said: 'paid' }, { worker: wang }))
  expect(answered.state.people.get(wang)?.earned).toEqual({ days: 1, fen: 17_000 })
})

test('a paid day is forgotten after forty days, an unpaid one is kept for its claim', () => {
  const paid = closed.when('day2 05:35', said(1, { said: 'paid' }))
  const later = paid.when('day2 18:00', close(dayAfter(monday, 40)))
  expect(later.state.works.size).toBe(1)
  expect(worksOf(later.state, li)).toHaveLength(1)
  expect(later.when('day2 18:01', close(dayAfter(monday, 400))).state.works.size).toBe(0)
})
