import { expect, test } from 'vitest'
import { TradeId } from '../../shared/ids.ts'
import { wantedFirst } from './wanted.ts'

const [loading, cleaning, weeding, gone] = ['loading', 'cleaning', 'weeding', 'gone'].map((id) => TradeId.parse(id))

test("today's wanted trades stand first, once each, and none the market does not have", () => {
  if (!loading || !cleaning || !weeding || !gone) throw new Error('four trades')
  expect(wantedFirst([loading, cleaning, weeding], [weeding, weeding, gone])).toEqual([weeding, loading, cleaning])
})
