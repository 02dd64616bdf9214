import { expect, test } from 'vitest'
import { payView } from '../../shared/county/pay/view.ts'
import type { DayOfWork } from '../../shared/day/market-day/job-done.ts'
import { tuesday, wang } from '../../shared/testing/cast.ts'
import { baskets, jobOf, mondayOf, personOf, said } from '../../shared/testing/pay-cast.ts'
import { amountFen, isAmountAsked, isAnswer, isNotAll, toAmount, typedAmount } from './flow.ts'

const day = (done?: DayOfWork['done']) => mondayOf(jobOf(personOf(1, done && { done })))
const pieces = (done?: DayOfWork['done']) => mondayOf(baskets(personOf(1, done && { done })))

test.each([
  ['as agreed', day()],
  ['of half a day', day({ minutes: 270, fen: 8_500 })],
  ['that rain stopped', day({ stoppedMinute: 600, fen: 10_700 })],
  ['of pieces that were counted', pieces({ pieces: 30, fen: 9_000 })],
  ['of pieces that nobody counted', pieces()],
  ['of pieces that rain stopped', pieces({ stoppedMinute: 600, leastFen: 6_300, fen: 6_300 })],
])('of a day %s the page takes each answer and amount that the rule takes, and no other', (_, story) => {
  const [asked] = payView(story.state, wang, tuesday, () => '').questions
  if (asked === undefined) throw new Error('It is asked about')
  const takes = (pay: Parameters<typeof said>[1]) => !('refusal' in story.when('day2 05:35', said(1, pay)).answer)
  for (const answer of ['paid', 'short'] as const) {
    const question = { at: 'question', day: asked } as const
    if (!isAmountAsked(question, answer)) {
      expect({ answer, takes: takes({ said: answer }) }).toEqual({ answer, takes: true })
      continue
    }
    expect({ answer, takes: takes({ said: answer }) }).toEqual({ answer, takes: false })
    for (const yuan of ['', '1', '62', '63', '84', '85', '90', '106', '107', '169', '170', '171', '999']) {
      const step = typedAmount(toAmount(question, answer), yuan)
      const taken = takes({ said: isNotAll(step) ? 'short' : answer, fen: amountFen(step) })
      expect({ answer, yuan, is: isAnswer(step) }).toEqual({ answer, yuan, is: taken })
    }
  }
})

test('who calls enough what is less than a stop owes is told that it is too little, and says so by the same tap', () => {
  const story = pieces({ stoppedMinute: 600, leastFen: 6_300, fen: 6_300 })
  const [asked] = payView(story.state, wang, tuesday, () => '').questions
  if (asked === undefined) throw new Error('It is asked about')
  const typed = (said: 'paid' | 'short', yuan: string) =>
    isNotAll(typedAmount(toAmount({ at: 'question', day: asked }, said), yuan))
  expect([typed('paid', '62'), typed('paid', '63'), typed('paid', ''), typed('short', '62')]).toEqual([
    ...[true, false, false, false],
  ])
})
