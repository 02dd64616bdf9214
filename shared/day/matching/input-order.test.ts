import { OrderedMap } from 'immutable'
import { expect, test } from 'vitest'
import { luckOf, oneOf } from '../../rehearsal/luck.ts'
import { at, rules } from '../../testing/cast.ts'
import { keptDays, liveSomeDays } from '../../testing/day-entries.ts'
import { type Day, type InLine, noDay, type Posting } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { shuffled } from './oracles/market.ts'
import { Filling, Order } from './policy.ts'
import { solveDay } from './results.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'

/** The moments of made-up days, in every order and with every filling, in which a round would have something to decide. */
function* moments(): Generator<Day> {
  for (let seed = 0; seed < (isLong ? 300 : 48); seed += 1) {
    const order = oneOf(luckOf(seed), gives)
    const filling = oneOf(luckOf(seed + 1), Filling.options)
    // Where everything waits for its time there is most to decide.
    const kept = keptDays(at('05:00'), { ...rules, order, filling, namesOneIn: 2, roundMinutes: [700, 1000] })
    liveSomeDays(kept, seed, 120, () => {})
    let day = noDay
    for (const { events, instant } of kept.entries) {
      day = events.reduce((next, event) => evolveDay(next, event, { instant }), day)
      if (day.open && solveDay(day).length > 1) yield day
    }
  }
}
/** Where staff give the work out there are no rounds. */
const gives = Order.options.filter((order) => order !== 'staff-only')
const all = [...moments()]

/** The same day, told in another order. An ordinary map of more than eight forgets in which it was told. */
function retold(day: Day, seed: number): Day {
  const luck = luckOf(seed)
  return {
    ...day,
    line: OrderedMap(shuffled(luck, [...day.line])),
    postings: OrderedMap(shuffled(luck, [...day.postings])),
    crews: OrderedMap(shuffled(luck, [...day.crews])),
    offers: OrderedMap(shuffled(luck, [...day.offers])),
    placements: OrderedMap(shuffled(luck, [...day.placements])),
  }
}
/** In the order in which they are called. */
const given = (day: Day) =>
  solveDay(day)
    .map(({ party, posting, byName }) => [party.people.map(({ worker }) => worker), posting.posting, byName].join(' '))
    .join()
const differs = (as: (day: Day) => Day): boolean =>
  all.some((day, seed) => {
    const once = given(as(day))
    return [0, 1].some((again) => given(as(retold(day, 2 * seed + again))) !== once)
  })

test('in which order people, jobs, crews, offers and tickets are kept decides nothing', () => {
  const has = (some: (day: Day) => boolean) => all.filter(some).length
  expect(all.length).toBeGreaterThan(2000)
  expect(has(({ crews }) => crews.size > 1)).toBeGreaterThan(100)
  expect(has(({ offers, placements }) => offers.size + placements.size > 1)).toBeGreaterThan(100)
  expect(differs((day) => day)).toBe(false)
})

test.each<[string, (day: Day) => Day]>([
  ['nobody had a turn', (day) => ({ ...day, line: day.line.map((person) => ({ ...person, turn: 1 })) })],
  [
    'no job had an hour and a turn',
    (day) => ({
      ...day,
      postings: day.postings.map((job) => ({ ...job, turn: 1, postedAt: at('05:00'), terms: sameHours(job.terms) })),
    }),
  ],
  [
    'only the ticket that is met first kept anybody busy',
    (day) => ({ ...day, placements: day.placements.filter((_, id) => id === [...day.placements.keys()][0]) }),
  ],
  [
    'the first of the crews that is met came first',
    (day) => {
      const [crew] = day.crews.values()
      const isFirst = ({ worker }: InLine) => crew?.members.includes(worker) === true
      return { ...day, line: day.line.map((person) => ({ ...person, turn: isFirst(person) ? 0 : person.turn })) }
    },
  ],
])('(the test of this test) if %s, it would', (_, as) => {
  expect(differs(as)).toBe(true)
})
const sameHours = (terms: Posting['terms']) => ({ ...terms, startMinute: 600 })
