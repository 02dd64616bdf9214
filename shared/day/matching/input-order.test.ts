import { OrderedMap } from 'immutable'
import { expect, test } from 'vitest'
import { luckOf } from '../../rehearsal/luck.ts'
import { at } from '../../testing/cast.ts'
import { keptDays, liveSomeDays } from '../../testing/day-entries.ts'
import { type Day, noDay } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { shuffled } from './oracles/market.ts'
import { solveDay } from './results.ts'

/** The moments before each round of some made-up days, where a round has something to decide. */
function* beforeRounds(): Generator<Day> {
  for (let seed = 0; seed < 4; seed += 1) {
    const kept = keptDays(at('05:00'))
    liveSomeDays(kept, seed, 120, () => {})
    let day = noDay
    for (const { events, instant } of kept.entries)
      for (const event of events) {
        if (event.type === 'round-run' && solveDay(day).length > 0) yield day
        day = evolveDay(day, event, { instant })
      }
  }
}
const moments = [...beforeRounds()]

/** The same day, told in another order. An ordinary map of more than eight forgets in which it was told. */
function retold(day: Day, seed: number): Day {
  const luck = luckOf(seed)
  return {
    ...day,
    line: OrderedMap(shuffled(luck, [...day.line])),
    postings: OrderedMap(shuffled(luck, [...day.postings])),
  }
}
const given = (day: Day) => solveDay(day).map(({ party, posting }) => [party.foreman.worker, posting.posting].join(' '))
const differ = (as: (day: Day) => Day) =>
  moments.filter((day, seed) => given(as(day)).join() !== given(as(retold(day, seed))).join()).length

test('in which order people and postings are kept decides nothing', () => {
  expect(moments.length).toBeGreaterThan(20)
  expect(differ((day) => day)).toBe(0)
})

test('(the test of this test) if nobody had a turn, it would', () => {
  const withoutTurns = (day: Day): Day => ({ ...day, line: day.line.map((person) => ({ ...person, turn: 1 })) })
  expect(differ(withoutTurns)).toBeGreaterThan(0)
})
