import { describe, expect, test } from 'vitest'
import { luckOf } from '../../../rehearsal/luck.ts'
import { bestWay, choiceFirstWorth } from '../oracles/every-way.ts'
import { asRound, makeMarket } from '../oracles/market.ts'
import { losesByMovingUp, losesByOneMore, winsByLying } from '../oracles/promises.ts'
import { none, type Round, roundOf, type Solve } from '../round.ts'
import { choiceFirst } from './choice-first.ts'
import { fillFirst } from './fill-first.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'
const markets = (crews: boolean) =>
  Array.from({ length: isLong ? 50_000 : 800 }, (_, seed) =>
    makeMarket(luckOf(seed), { workers: 5, postings: 4, mostPlaces: 4, oneIn: 2, crews }),
  )
const [alone, crews] = [markets(false), markets(true)]

test('each in turn takes the best of their wishes that has room, a crew only where all of it has', () => {
  const line = roundOf([[0, 1], [0, 1], [1, 2], [], [2]], [1, 2, 2])
  expect([...choiceFirst({ ...line, people: Int32Array.of(1, 1, 2, 1, 0) })]).toEqual([0, 1, 2, none, none])
  expect([...choiceFirst(line)]).toEqual([0, 1, 1, none, 2])
})

/** Solvers with a fault in them, to see that it is found. */
const wrong: readonly (readonly [string, Solve])[] = [
  ['people are moved so that more are placed', fillFirst],
  ['the line is turned round', (round) => inOrder(round, [...round.people.keys()].reverse())],
  ['crews come when everybody else has chosen', (round) => inOrder(round, crewsLast(round))],
  ['the last wish is the first', (round) => choiceFirst({ ...round, wishes: turned(round) })],
  [
    'a posting takes one and no more',
    (round) => choiceFirst({ ...round, places: round.places.map((places) => Math.min(places, 1)) }),
  ],
  [
    'a crew takes one place',
    (round) => choiceFirst({ ...round, people: round.people.map((people) => Math.min(people, 1)) }),
  ],
  [
    'who has a place gets another',
    (round) => choiceFirst({ ...round, people: round.people.map((people) => Math.max(people, 1)) }),
  ],
]

/** Choice first by another line than theirs. */
function inOrder({ wishes, wishesFrom, people, places }: Round, line: readonly number[]) {
  const wished = line.map((worker) => [...wishes.subarray(wishesFrom[worker], wishesFrom[worker + 1])])
  const sizes = Int32Array.from(line, (worker) => people[worker] ?? 0)
  const result = choiceFirst({ ...roundOf(wished, [...places]), people: sizes })
  return people.map((_, worker) => result[line.indexOf(worker)] ?? none)
}
const crewsLast = ({ people }: Round) =>
  [...people.keys()].sort((a, b) => Number((people[a] ?? 0) > 1) - Number((people[b] ?? 0) > 1))

function turned({ wishes, wishesFrom, people }: Round): Int32Array {
  const all = wishes.slice()
  for (const worker of people.keys()) all.subarray(wishesFrom[worker], wishesFrom[worker + 1]).reverse()
  return all
}

describe('against every way there is', () => {
  const disagree = (solve: Solve, of = crews) =>
    of.find((market) => bestWay(market, choiceFirstWorth).join() !== [...solve(asRound(market))].join())

  test('people alone come out the same', () => expect(disagree(choiceFirst, alone)).toBeUndefined())
  test('crews among them come out the same', () => expect(disagree(choiceFirst)).toBeUndefined())
  test.each(wrong)('(the test of these tests) %s: it is found', (_, solve) => {
    expect(disagree(solve)).toBeDefined()
  })
})

describe('whoever stands in line may rely on this', () => {
  test('to move up never costs a place, with crews about or in one', () => {
    expect(crews.find(losesByMovingUp(choiceFirst))).toBeUndefined()
  })
  test('one more place takes none from who had one, where everybody stands alone', () => {
    expect(alone.find(losesByOneMore(choiceFirst))).toBeUndefined()
    expect(crews.find(losesByOneMore(choiceFirst))).toBeDefined()
  })
  test('to put wishes in another order never gets a job that was wished for more', () => {
    expect(crews.find(winsByLying(choiceFirst))).toBeUndefined()
  })
})
