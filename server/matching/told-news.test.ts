import { expect, test } from 'vitest'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import { broccoli, li, placement, wang } from '../../shared/testing/cast.ts'
import { toldNews } from './told-news.ts'

const said = { title: '这个活取消了', lines: [] }
const view: WorkerView = {
  number: DayNumber.parse('A001'),
  status: 'waiting',
  minor: false,
  wants: { trades: [] },
  certificates: [],
  places: [],
  jobs: [],
  tickets: [],
  changes: [],
  news: [{ placement: placement(1), terms: broccoli, number: 'waits', isAll: false, zh: said, en: said }],
}
const monday = MarketDay.parse('2026-08-17')

test('what became of a job is told once a session that shows it was asked for, and not before', () => {
  const told = toldNews(() => monday)
  const session = told.telling((worker) => (worker === wang ? view : undefined))
  expect(session(li)).toBeUndefined()
  expect(told.wasTold(placement(1))).toBe(false)
  expect(session(wang)).toEqual(view)
  expect([told.wasTold(placement(1)), told.wasTold(placement(2))]).toEqual([true, false])
})

test('what somebody said they know is not told again that day, and what becomes of the same job later is', () => {
  let day = monday
  const told = toldNews(() => day)
  let shown = view
  const titles = () =>
    told
      .telling(() => shown)(wang)
      ?.news.map(({ zh }) => zh.title)
  for (const news of view.news) told.know(news)
  expect(titles()).toEqual([])
  const goesOn = { title: '接着干，不停工了', lines: [] }
  shown = { ...view, news: view.news.map((news) => ({ ...news, zh: goesOn })) }
  expect(titles()).toEqual([goesOn.title])
  // Nothing else of theirs is left to look at.
  shown = { ...view, news: view.news.map((news) => ({ ...news, isAll: true })) }
  expect(titles()).toEqual([said.title])
  day = MarketDay.parse('2026-08-18')
  shown = view
  expect(titles()).toEqual([said.title])
})
