import { expect, test } from 'vitest'
import { type Day, noDay } from '../../shared/day/day.ts'
import type { DayEvent } from '../../shared/day/messages.ts'
import { type MarketDay, Position } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import { mustHave } from '../../shared/must-have.ts'
import { type Happening, happeningsOf, type Subject } from '../../shared/places/daily-log/history.ts'
import { at } from '../../shared/testing/cast.ts'
import { keptDays, liveSomeDays } from '../../shared/testing/day-entries.ts'
import { dayAfter } from '../../shared/time.ts'
import { memoryStore, openMemoryLedger } from '../ledger/memory.ts'
import { loggedDays } from './days.ts'

/** Some made-up days in a ledger, the last that was closed, and what stands in the book until its evening. */
function someDays(seed: number) {
  const kept = keptDays(at('05:30'))
  let closed: Day = noDay
  liveSomeDays(kept, seed, 130, (day) => {
    closed = day
  })
  const day = mustHave(closed.day, 'a day that was closed')
  const store = memoryStore()
  store.books.day.push(...kept.entries)
  const book = { state: kept.state(), position: Position.parse(kept.entries.length) }
  const ledger = openMemoryLedger({ store })
  const days = loggedDays({ day: book, ledger, decided: () => [], dayNow: kept.state })
  return { days, day, entries: kept.entries.filter((entry) => entry.day <= day) }
}

/** Whoever stood in line on that day, and what was posted on it or the day before. */
const subjectsOf = (entries: readonly Entry<DayEvent>[], day: MarketDay): readonly Subject[] =>
  entries.flatMap(({ day: on, events }) =>
    events.flatMap((event): readonly Subject[] => {
      if (event.type === 'checked-in' && on === day) return [{ of: 'person', worker: event.worker }]
      return event.type === 'posted' && on >= dayAfter(day, -1) ? [{ of: 'posting', posting: event.posting }] : []
    }),
  )

test('the lines that name somebody, or what they came to, tell their whole history', async () => {
  const { days, entries, day } = someDays(3)
  const seen = new Set<string>()
  for (const subject of subjectsOf(entries, day)) {
    const about = await days.entriesAbout(day, subject.of === 'person' ? subject.worker : subject.posting)
    const isTold = (happening: Happening) => subject.of === 'posting' || happening.day === day
    const told = happeningsOf(about, subject).filter(isTold)
    expect(told).toEqual(happeningsOf(entries, subject).filter(isTold))
    for (const { event } of told) seen.add(event.type)
  }
  expect([...seen]).toEqual(expect.arrayContaining(['day-closed', 'offer-accepted', 'placement-made']))
})
