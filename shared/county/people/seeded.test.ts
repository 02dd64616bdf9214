import { expect, test } from 'vitest'
import type { DayResult } from '../../day/market-day/messages.ts'
import { type MarketDay, WorkerId } from '../../ids.ts'
import { type Luck, luckOf, oneOf } from '../../rehearsal/luck.ts'
import { monday, reason } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'
import { dayAfter } from '../../time.ts'
import { livingRecord } from './merge.ts'

const records = Array.from({ length: 9 }, (_, n) => WorkerId.parse(`wkr_${String(n).padStart(16, '0')}`))

/** How a day went for somebody: sent, gone away, or home without. */
const fateOf = (luck: Luck, worker: WorkerId, day: MarketDay): DayResult =>
  oneOf(luck, [
    { worker, workDates: [day] },
    { worker, workDates: [], absent: true },
    { worker, workDates: [] },
  ])

/** Some market days on which three people come by up to three records each; in the evening staff put right and merge. */
function season(seed: number) {
  const luck = luckOf(seed)
  const personOf = (worker: WorkerId) => records.indexOf(worker) % 3
  const happened: { readonly person: number; readonly day: MarketDay; readonly result: DayResult }[] = []
  let story = records.reduce((told, worker) => told.when('05:30', { type: 'register-worker', worker }), newCounty)
  const living = () => records.filter((worker) => livingRecord(story.state.people, worker)?.worker === worker)
  for (let n = 0; n < 10; n += 1) {
    const day = dayAfter(monday, n)
    const came = living().filter(() => luck.once(2))
    const workers = came.map((worker) => fateOf(luck, worker, day))
    story = story.given('18:00', { type: 'day-results-taken', day, workers })
    for (const result of workers) happened.push({ person: personOf(result.worker), day, result })
    const worker = oneOf(luck, living())
    story = story.when('19:00', { type: 'correct-worker', worker, what: ['name'] })
    const other = luck.pick(living().filter((each) => each !== worker && personOf(each) === personOf(worker)))
    if (other !== undefined && luck.once(2))
      story = story.when('19:01', { type: 'merge-workers', kept: worker, merged: other, reason })
  }
  for (const worker of living())
    for (const other of living())
      if (worker < other && personOf(worker) === personOf(other))
        story = story.when('20:00', { type: 'merge-workers', kept: worker, merged: other, reason })
  return { people: story.state.people, living: living(), happened, personOf }
}

test('whoever’s records are merged, in whatever order, is known as if they had always come by one', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { people, living, happened, personOf } = season(seed)
    expect([seed, new Set(living.map(personOf)).size, living.length]).toEqual([seed, 3, 3])
    for (const worker of living) {
      const own = happened.filter(({ person }) => person === personOf(worker))
      const lastCameOn = own.at(-1)?.day
      const last = own.filter(({ day }) => day === lastCameOn).map(({ result }) => result)
      const placed = [...new Set(own.flatMap(({ result }) => result.workDates))]
      expect({ seed, ...people.get(worker) }).toMatchObject({
        seed,
        placedDays: placed.length,
        placedOn: placed,
        lastCameOn,
        unsentLastTime: last.length > 0 && last.every(({ workDates, absent }) => workDates.length === 0 && !absent),
        absentLastTime: last.some(({ absent }) => absent),
      })
      const others = records.filter((each) => each !== worker && personOf(each) === personOf(worker))
      expect([...(people.get(worker)?.mergedFrom ?? [])].sort()).toEqual(others)
    }
  }
})
