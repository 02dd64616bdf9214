import { describe, expect, test } from 'vitest'
import { farmer, monday, placement, reason, tuesday, wang } from '../../testing/cast.ts'
import type { CountyStory } from '../../testing/county-cast.ts'
import {
  aboutWang,
  baskets,
  closed,
  mondayOf,
  paidBy,
  personOf,
  recordOf,
  said,
  standingOf,
} from '../../testing/pay-cast.ts'
import { dayAfter } from '../../time.ts'
import { allDue } from '../follow-up/due.ts'
import { type Complaint, payQuestions, worksOf } from './work.ts'

const workOf = ({ state }: CountyStory) => worksOf(state, wang)[0]
const open = (about: Complaint['about']) => ({ type: 'open-complaint', ...aboutWang, about, note: reason }) as const
const end = { type: 'end-complaint', ...aboutWang, note: reason } as const
const paid = { fen: 17_000, on: tuesday }
/** Whether staff have to ask Wang about the pay a week later, and a terminal does in the morning. */
const isAskedOf = ({ state }: CountyStory) => [
  allDue(state, dayAfter(monday, 7)).some(({ worker, about }) => worker === wang && about.kind === 'pay'),
  payQuestions(state, wang, tuesday).length > 0,
]

describe('a complaint of how somebody was treated', () => {
  const treated = closed.when('19:00', open('treatment'))
  const unpaid = treated.when('day2 05:35', said(1, { said: 'unpaid' }))

  test('becomes one of pay by the worker’s word that they were not paid', () => {
    expect(unpaid.answer).toMatchObject({ events: [{ said: 'unpaid' }, { type: 'complaint-opened', about: 'unpaid' }] })
    expect(workOf(unpaid)?.complaint).toMatchObject({ about: 'unpaid', status: 'open' })
    expect(recordOf(unpaid)).toMatchObject({ openComplaints: 1 })
    expect(unpaid.when('day2 05:36', said(1, { said: 'unpaid' })).answer).toEqual({ events: [] })
    expect(unpaid.when('day2 10:00', { ...end, result: 'settled' }).answer).toEqual({
      refusal: { code: 'amount-needed' },
    })
  })

  test('says nothing of the pay by its end', () => {
    for (const result of ['settled', 'withdrawn'] as const) {
      const ended = treated.when('19:30', { ...end, result })
      expect(standingOf(ended)).toBe('unheard')
      expect(isAskedOf(ended)).toEqual([true, true])
    }
  })

  test('leaves two words about the pay as they are', () => {
    const disputed = closed.when('19:00', paidBy(1, 9_000)).when('day2 05:35', said(1, { said: 'paid' }))
    const settled = disputed.when('day2 09:00', open('terms')).when('day2 10:00', { ...end, result: 'settled' })
    expect(standingOf(settled)).toBe('disputed')
  })

  test('opened after one of pay was settled, and taken back, makes nothing paid on time', () => {
    const after = closed
      .when('day2 05:35', said(1, { said: 'unpaid' }))
      .when('day2 10:00', { ...end, result: 'settled', paid })
      .when('day2 11:00', open('treatment'))
    const back = after.when('day2 12:00', { ...end, result: 'withdrawn' })
    expect(recordOf(back.when('day3 05:35', said(1, { said: 'paid' })))).toMatchObject({ paidOnTime: 0 })
    expect(standingOf(after.when('day2 12:00', { ...end, result: 'settled', paid }))).toBe('settled')
  })
})

describe('a complaint of pay that staff opened for somebody who never spoke', () => {
  const short = closed.when('19:00', paidBy(1, 9_000)).when('day2 09:00', open('short'))
  const settled = short.when('day2 10:00', { ...end, result: 'settled', paid })

  test('stands as settled, and nobody asks again', () => {
    expect([standingOf(short), isAskedOf(short)]).toEqual(['said-short', [true, true]])
    expect([standingOf(settled), isAskedOf(settled)]).toEqual(['settled', [false, false]])
  })

  test('taken back or gone to the inspectorate leaves the question', () => {
    for (const result of ['withdrawn', 'referred'] as const) {
      const ended = short.when('day2 10:00', { ...end, result })
      expect([standingOf(ended), isAskedOf(ended)]).toEqual(['said-short', [true, true]])
    }
  })
})

describe('an old 给够了 of less than a stop leaves owing', () => {
  const stopped = mondayOf(baskets(personOf(1, { done: { stoppedMinute: 660, leastFen: 8_100, fen: 8_100 } })))
  const old = stopped.given('19:00', {
    ...({ type: 'worker-pay-stated', placement: placement(1), workDate: monday, worker: wang } as const),
    ...({ employer: farmer, said: 'paid', fen: 6_000, heard: 'terminal' } as const),
  })

  test('is asked about again, and kept as long as what is owed', () => {
    expect(isAskedOf(old)).toEqual([true, true])
    expect(old.when('day3 18:00', { type: 'take-day-results', ...laterDay }).state.works.size).toBe(1)
  })

  test('is answered by whoever is asked, also by their ticket', () => {
    const told = old.when('day2 05:35', said(1, { said: 'short', fen: 6_000 }, { worker: wang, heard: 'ticket' }))
    expect(told.answer).toMatchObject({ events: [{ said: 'short' }, { type: 'complaint-opened', about: 'short' }] })
    expect(isAskedOf(told)).toEqual([false, false])
  })
})
const laterDay = { day: dayAfter(monday, 41), workers: [], employers: [], jobs: [] }

test('a stop that owes nothing is not paid by nothing', () => {
  const idle = mondayOf(baskets(personOf(1, { done: { stoppedMinute: 390, leastFen: 0, fen: 0 } })))
  expect(standingOf(idle.when('19:00', paidBy(1, 0)))).toBe('said-short')
  expect(standingOf(idle.when('19:00', paidBy(1, 100)))).toBe('said-paid')
})
