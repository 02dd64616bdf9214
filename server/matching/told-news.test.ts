import { expect, test } from 'vitest'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { DayNumber } from '../../shared/ids.ts'
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
  news: [{ placement: placement(1), terms: broccoli, number: 'waits', isAll: true, zh: said, en: said }],
}

test('what became of a job is told once a session that shows it was asked for, and not before', () => {
  const told = toldNews()
  const session = told.telling((worker) => (worker === wang ? view : undefined))
  expect(session(li)).toBeUndefined()
  expect(told.wasTold(placement(1))).toBe(false)
  expect(session(wang)).toBe(view)
  expect([told.wasTold(placement(1)), told.wasTold(placement(2))]).toEqual([true, false])
})
