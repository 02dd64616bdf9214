import { describe, expect, test } from 'vitest'
import { at, farmer, monday, placement, tuesday, wang } from '../../testing/cast.ts'
import { baskets, type closed, mondayOf, paidBy, personOf, recordOf, said, standingOf } from '../../testing/pay-cast.ts'
import { saidOf } from '../day-results/sheets.ts'
import { leastOwed } from './short-of.ts'
import { payView } from './view.ts'
import { payQuestions, worksOf } from './work.ts'

/** Work by the basket, of which nobody has said how many there were; the pace that was stated would make 162 yuan. */
const uncounted = mondayOf(baskets(personOf(1), personOf(2)))
const dayOf = ({ state }: typeof closed) => payView(state, wang, tuesday, () => '李*福').days[0]

describe('pieces that nobody has counted', () => {
  test('owe no sum: the pace is a guess, and the question is asked all the same', () => {
    expect(payQuestions(uncounted.state, wang, tuesday)).toHaveLength(1)
    expect(dayOf(uncounted)).not.toHaveProperty('owedFen')
    expect(dayOf(uncounted)).toMatchObject({ basis: 'piece', pieceFen: 300 })
  })

  test('are paid in full by what the worker says they got, never by the pace', () => {
    expect(uncounted.when('day2 05:35', said(1, { said: 'paid' })).answer).toEqual({
      refusal: { code: 'amount-needed' },
    })
    expect(uncounted.when('day2 05:35', said(1, { said: 'paid', fen: 0 })).answer).toEqual({
      refusal: { code: 'amount-needed' },
    })
    const paid = uncounted.when('day2 05:35', said(1, { said: 'paid', fen: 14_000 }))
    expect(paid.answer).toMatchObject({ events: [{ type: 'worker-pay-stated', said: 'paid', fen: 14_000 }] })
    expect(paid.state.people.get(wang)?.earned).toEqual({ days: 1, fen: 14_000 })
  })

  test('were too little by any sum, and nothing is nothing', () => {
    const short = uncounted.when('day2 05:35', said(1, { said: 'short', fen: 20_000 }))
    expect(short.answer).toMatchObject({ events: [{ said: 'short', fen: 20_000 }, { type: 'complaint-opened' }] })
    expect(standingOf(short)).toBe('short')
    expect(standingOf(uncounted.when('day2 05:35', said(1, { said: 'unpaid' })))).toBe('unpaid')
  })

  test('are said to be paid by whatever the employer says, but nothing', () => {
    expect(standingOf(uncounted.when('19:00', paidBy(1, 100)))).toBe('said-paid')
    expect(standingOf(uncounted.when('19:00', paidBy(1, 0)))).toBe('said-short')
  })

  test('once counted, that is what is owed; a count of none by the employer leaves the worker to say it', () => {
    const counted = (pieces: number) =>
      mondayOf(baskets(personOf(1, { done: { pieces, fen: pieces * 300 }, paid: { fen: 0, at: at('16:00') } })))
    expect(dayOf(counted(50))?.owedFen).toBe(15_000)
    expect(counted(50).when('day2 05:35', said(1, { said: 'paid' })).answer).toMatchObject({
      events: [{ fen: 15_000 }],
    })
    expect(dayOf(counted(0))).not.toHaveProperty('owedFen')
    expect(payQuestions(counted(0).state, wang, tuesday)).toHaveLength(1)
  })
})

describe('pieces that nobody has counted after a stop, which owes 81 yuan at least', () => {
  const stopped = mondayOf(baskets(personOf(1, { done: { stoppedMinute: 660, leastFen: 8_100, fen: 8_100 } })))
  const says = (pay: Parameters<typeof said>[1]) => stopped.when('day2 05:35', said(1, pay))

  test('owe no sum either: that is the least, and no count', () => {
    const day = dayOf(stopped)
    expect(day).not.toHaveProperty('owedFen')
    expect(day && leastOwed(day)).toBe(8_100)
    expect(payQuestions(stopped.state, wang, monday)).toEqual([])
  })

  test('are not paid by a fen less, whoever says so: whoever got no more says that it was too little', () => {
    expect(says({ said: 'paid', fen: 8_099 }).answer).toEqual({ refusal: { code: 'pay-not-all', leastFen: 8_100 } })
    expect(says({ said: 'paid', fen: 8_100 }).answer).toMatchObject({ events: [{ said: 'paid', fen: 8_100 }] })
    expect(says({ said: 'short', fen: 8_099 }).answer).toMatchObject({
      events: [
        { said: 'short', fen: 8_099 },
        { type: 'complaint-opened', about: 'short' },
      ],
    })
    expect(standingOf(stopped.when('19:00', paidBy(1, 8_099)))).toBe('said-short')
    expect(standingOf(stopped.when('19:00', paidBy(1, 8_100)))).toBe('said-paid')
  })

  test('may be more than that by the worker’s word', () => {
    expect(standingOf(says({ said: 'short', fen: 9_000 }))).toBe('short')
  })

  test('count as too little where less was once taken for all: in what stands, on the record and in 报表', () => {
    const before = stopped.given('19:00', {
      ...({ type: 'worker-pay-stated', placement: placement(1), workDate: monday, worker: wang } as const),
      ...({ employer: farmer, said: 'paid', fen: 6_000, heard: 'terminal' } as const),
    })
    expect(standingOf(before)).toBe('short')
    expect(recordOf(before)).toMatchObject({ asked: 1, paidOnTime: 0 })
    expect(saidOf(worksOf(before.state, wang)[0])).toMatchObject({ paid: 0, short: 1 })
    expect(before.state.people.get(wang)?.earned).toEqual({ days: 1, fen: 6_000 })
  })
})
