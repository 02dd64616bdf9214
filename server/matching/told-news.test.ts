import { expect, test } from 'vitest'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { Became } from '../../shared/day/placement/news.ts'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import { broccoli, li, placement, wang } from '../../shared/testing/cast.ts'
import { toldNews } from './told-news.ts'

const said = { title: '这个活取消了', lines: [], weighs: 'information' as const }
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
const absent: Became = { code: 'not-heard', byEmployer: true, rest: 'nothing' }
const stopped: Became = {
  code: 'stopped',
  because: 'rain',
  minute: 660,
  owed: { fen: 945, keepsTurn: true, rest: 'nothing' },
}
const goesOn: Became = { code: 'goes-on', stoppedMinute: 660, endMinute: 930 }

/** Wang's view, of a job of which this became. */
function telling() {
  const now = { day: monday, became: absent, view }
  const told = toldNews({ today: () => now.day, became: () => now.became })
  const session = told.telling((worker) => (worker === wang ? now.view : undefined))
  return { now, told, session, count: () => session(wang)?.news.length }
}

test('what became of a job is told once a session that shows it was asked for, and not before; more of it is not', () => {
  const { now, told, session } = telling()
  expect(session(li)).toBeUndefined()
  expect(told.wasTold(placement(1))).toBe(false)
  expect(session(wang)).toEqual(view)
  expect([told.wasTold(placement(1)), told.wasTold(placement(2))]).toEqual([true, false])
  now.became = { ...absent, code: 'excused' }
  expect(told.wasTold(placement(1))).toBe(false)
})

test('what somebody said they know is not told again that day; what becomes of the job later is, be it headed the same', () => {
  const { now, told, count } = telling()
  const known = () => {
    told.know(placement(1))
    return count()
  }
  expect([count(), known()]).toEqual([1, 0])
  now.became = { ...absent, code: 'excused' }
  expect([count(), known()]).toEqual([1, 0])
  // Stopped, not stopped after all, and stopped once more at the same minute.
  for (const became of [stopped, goesOn, stopped]) {
    now.became = became
    expect([count(), known()]).toEqual([1, 0])
  }
  // Nothing else of theirs is left to look at.
  now.view = { ...view, news: view.news.map((news) => ({ ...news, isAll: true })) }
  expect(count()).toBe(1)
  Object.assign(now, { view, day: MarketDay.parse('2026-08-18') })
  expect([told.wasTold(placement(1)), count()]).toEqual([false, 1])
})
