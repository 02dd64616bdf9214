import { describe, expect, test } from 'vitest'
import { at, monday, tuesday, wang } from '../../testing/cast.ts'
import { baskets, type closed, mondayOf, paidBy, personOf, said, standingOf } from '../../testing/pay-cast.ts'
import { payView } from './view.ts'
import { payQuestions } from './work.ts'

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

  test('after a stop too: its rule is the least, and no count', () => {
    const stopped = mondayOf(baskets(personOf(1, { done: { stoppedMinute: 660, leastFen: 8_100, fen: 8_100 } })))
    expect(dayOf(stopped)).not.toHaveProperty('owedFen')
    expect(payQuestions(stopped.state, wang, monday)).toEqual([])
  })
})
