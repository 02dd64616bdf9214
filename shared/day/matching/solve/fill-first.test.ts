import { describe, expect, test } from 'vitest'
import { luckOf } from '../../../rehearsal/luck.ts'
import { bestWay, fillFirstWorth } from '../oracles/every-way.ts'
import { wronged } from '../oracles/exchanges.ts'
import { crewFaultsOf, faultsOf } from '../oracles/flow.ts'
import { asRound, type Market, type MarketSize, makeMarket } from '../oracles/market.ts'
import { losesByMovingUp, losesByOneMore, winsByLying } from '../oracles/promises.ts'
import { none, roundOf, type Solve } from '../round.ts'
import { chooseInLine } from './by-choice.ts'
import { choiceFirst } from './choice-first.ts'
import { fansOf } from './fans.ts'
import { fillFirst } from './fill-first.ts'
import { placeInLine } from './in-line.ts'
import { fillInOrder } from './in-postings-order.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'
const markets = (count: number, size: MarketSize) =>
  Array.from({ length: count }, (_, seed) => makeMarket(luckOf(seed), size))
const solved = (solve: Solve, market: Market) => [...solve(asRound(market))]

describe('fill first', () => {
  test('the first in line makes way for a second wish, if somebody would otherwise go home', () => {
    const onlyThere = [[0, 1], [0]]
    expect([...choiceFirst(roundOf(onlyThere, [1, 1]))]).toEqual([0, none])
    expect([...fillFirst(roundOf(onlyThere, [1, 1]))]).toEqual([1, 0])
  })

  test('nobody before somebody else goes home for them', () => {
    expect([...fillFirst(roundOf([[0], [0], [0, 1], [1]], [1, 1]))]).toEqual([0, none, 1, none])
  })

  test('of two jobs that cannot both be filled, the earlier one is', () => {
    expect([...fillFirst(roundOf([[1, 0]], [1, 1]))]).toEqual([0])
  })

  test('with the same people and places, those before choose first', () => {
    const swap = [[0, 1], [1, 0], [2]]
    expect([...fillFirst(roundOf(swap, [1, 1, 1]))]).toEqual([0, 1, 2])
    expect([...fillFirst(roundOf([[1, 0], [1, 0], [2]], [1, 1, 1]))]).toEqual([1, 0, 2])
  })

  test('nobody in line, no job, no wish and no place are nothing out of the ordinary', () => {
    expect([...fillFirst(roundOf([], []))]).toEqual([])
    expect([...fillFirst(roundOf([[], []], []))]).toEqual([none, none])
    expect([...fillFirst(roundOf([[0], []], [0]))]).toEqual([none, none])
  })
})

const small: MarketSize = { workers: 6, postings: 4, mostPlaces: 2, oneIn: 2, crews: false }
const withCrews: MarketSize = { ...small, mostPlaces: 3, crews: true }
const hall: MarketSize = { workers: 60, postings: 20, mostPlaces: 3, oneIn: 5, crews: false }

/** Solvers with a fault in them, to see that it is found. */
const wrong: readonly (readonly [string, Solve])[] = [
  ['each takes the best free place', choiceFirst],
  ['the line is turned round', (round) => fillFirst(turnedRound(round)).reverse()],
  ['places are filled as they come', (round) => withoutLevel('postings in order', round)],
  ['nobody chooses', (round) => withoutLevel('choice', round)],
]

describe('against every way there is', () => {
  const [single, crews] = [markets(isLong ? 50_000 : 2000, small), markets(isLong ? 50_000 : 2000, withCrews)]
  const disagree = (solve: Solve, of: readonly Market[]) =>
    of.find((market) => bestWay(market, fillFirstWorth).join() !== solved(solve, market).join())

  test('people alone come out the same', () => expect(disagree(fillFirst, single)).toBeUndefined())
  test('crews among them come out the same', () => expect(disagree(fillFirst, crews)).toBeUndefined())
  test.each(wrong)('(the test of these tests) %s: it is found', (_, solve) => {
    expect(disagree(solve, single)).toBeDefined()
  })
})

describe('by flows of their own, and by who could exchange places', () => {
  const halls = markets(isLong ? 300 : 15, hall)
  const faults = (solve: Solve, find: typeof faultsOf) =>
    halls.flatMap((market) => find(market.wishes, market.places, solved(solve, market)))

  test('nobody and no place could be added, and nobody could have a better wish', () => {
    expect(faults(fillFirst, faultsOf)).toEqual([])
    expect(faults(fillFirst, wronged)).toEqual([])
  })

  test.each(wrong)('(the test of these tests) %s: it is found', (_, solve) => {
    expect(faults(solve, faultsOf)).not.toEqual([])
    expect(faults(solve, wronged)).not.toEqual([])
  })
})

describe('whoever stands in line may rely on this', () => {
  const halls = markets(isLong ? 3000 : 60, hall)
  const crowds = markets(isLong ? 3000 : 60, { ...hall, crews: true })
  const lobby = { workers: 9, postings: 5 }
  const draws = isLong ? 200_000 : 15_000
  const few = markets(draws, { ...small, ...lobby })
  const fewCrews = markets(draws, { ...withCrews, ...lobby })
  /** Not in the order of the markets' own seeds. */
  const broken = (breaks: (market: Market, seed: number) => boolean, ...of: readonly (readonly Market[])[]) =>
    of.flat().find((market, nth) => breaks(market, 7919 * nth + 1))

  test('to move up never costs a place, with crews about or in one', () => {
    expect(broken(losesByMovingUp(fillFirst), halls, crowds, few, fewCrews)).toBeUndefined()
  })
  test('one more place never places fewer, and takes none from who had one', () => {
    expect(broken(losesByOneMore(fillFirst), halls, few)).toBeUndefined()
  })
  test('to put wishes in another order never gets a job that was wished for more', () => {
    expect(broken(winsByLying(fillFirst), few)).toBeUndefined()
  })

  describe('(the test of these tests)', () => {
    const turned: Solve = (round) => fillFirst(turnedRound(round)).reverse()
    const turnedWhole: Solve = (round) =>
      fillFirst({ ...turnedRound(round), people: round.people.toReversed() }).reverse()
    const everyOther: Solve = (round) => (round.places.reduce((a, b) => a + b) % 2 ? turned : fillFirst)(round)

    test.each([
      ['large', halls, crowds],
      ['small', few, fewCrews],
    ])('a line turned round, or turned round every other place, is found in %s ones', (_, alone, crews) => {
      expect(broken(losesByMovingUp(turned), alone)).toBeDefined()
      expect(broken(losesByMovingUp(turnedWhole), crews)).toBeDefined()
      expect(broken(losesByOneMore(everyOther), alone)).toBeDefined()
    })
    test('and first wishes first', () => expect(broken(winsByLying(firstWishesFirst), few)).toBeDefined())
  })
})

describe('crews in larger halls, by flows of their own', () => {
  const crowds = markets(isLong ? 300 : 40, { ...hall, mostPlaces: 10, oneIn: 3, crews: true }).map(
    (market, seed): Market => {
      const luck = luckOf(seed)
      return { ...market, people: market.people.map((size) => (size < 2 ? size : luck.between(2, 4))) }
    },
  )
  const crewFaults = (solve: Solve) => crowds.flatMap((market) => crewFaultsOf(market, solved(solve, market)))

  test('each goes to the first of its wishes that has room for all of it once everybody before it is placed', () => {
    expect(crewFaults(fillFirst)).toEqual([])
  })
  test('for the others and the places that remain everything holds', () => {
    const faults = crowds.flatMap(({ wishes, people, places }) => {
      const result = solved(fillFirst, { wishes, people, places })
      const isCrew = (worker: number) => people[worker] !== 1
      const taken = (posting: number) =>
        people.reduce((sum, size, worker) => sum + (isCrew(worker) && result[worker] === posting ? size : 0), 0)
      const others = wishes.map((wished, worker) => (isCrew(worker) ? [] : wished))
      const alone = result.map((to, worker) => (isCrew(worker) ? none : to))
      return faultsOf(
        others,
        places.map((count, posting) => count - taken(posting)),
        alone,
      )
    })
    expect(faults).toEqual([])
  })
  test.each<[string, Solve]>([
    ['each takes the best free place', choiceFirst],
    ['no crew is placed', (round) => fillFirst({ ...round, people: round.people.map((size) => Number(size === 1)) })],
    [
      'a crew takes two places',
      (round) => fillFirst({ ...round, people: round.people.map((size) => Math.min(size, 2)) }),
    ],
  ])('(the test of these tests) %s: it is found', (_, solve) => {
    expect(crewFaults(solve)).not.toEqual([])
  })
})

describe('crews for whom too little room is left', () => {
  const [jobs, crews] = [40, 30]
  /** Everybody would go anywhere, and all places but one are taken before the crews' turn; counts how often a wish was looked at. */
  const fullHall = (howMany: number, level1: Solve) => {
    const all = Array.from({ length: jobs }, (_, posting) => posting)
    const line = Array.from({ length: 3 * jobs - 1 + howMany }, () => all)
    const { wishes, people, ...round } = roundOf(line, new Array<number>(jobs).fill(3))
    let looked = 0
    const counted = new Proxy(wishes, {
      get: (target, key) => {
        looked += 1
        return Reflect.get(target, key)
      },
    })
    level1({ ...round, wishes: counted, people: people.map((_, index) => (index < 3 * jobs - 1 ? 1 : 2)) })
    return looked
  }
  const level1: Solve = (round) => placeInLine(round).settled

  test('pay together for what cannot be done, and not each for the whole hall', () => {
    const [one, many] = [fullHall(1, level1), fullHall(crews, level1)]
    // The first has found out; each other asks for every wish of its own whether it is known.
    expect(many - one).toBeLessThanOrEqual((crews - 1) * jobs)
  })
  test('are no reason why a smaller one behind them finds none', () => {
    const line = roundOf([[0, 1], [1, 0], [1, 0], [0], [1]], [3, 2])
    expect([...fillFirst({ ...line, people: Int32Array.of(1, 1, 1, 3, 2) })]).toEqual([0, 0, 0, none, 1])
  })
})

/** Everybody's first wish is looked at before anybody's second: who names what they cannot get loses their second too. */
const firstWishesFirst: Solve = ({ wishes, wishesFrom, people, places }) => {
  const [room, result] = [Int32Array.from(places), new Int32Array(people.length).fill(none)]
  for (let nth = 0; nth < places.length; nth += 1)
    for (const worker of people.keys()) {
      const index = (wishesFrom[worker] ?? 0) + nth
      const wish = index < (wishesFrom[worker + 1] ?? 0) ? (wishes[index] ?? none) : none
      if (result[worker] !== none || wish === none || (room[wish] ?? 0) === 0) continue
      room[wish] = (room[wish] ?? 0) - 1
      result[worker] = wish
    }
  return result
}

function turnedRound(round: ReturnType<typeof roundOf>) {
  const wishes = [...round.people.keys()].map((worker) =>
    [...round.wishes].slice(round.wishesFrom[worker], round.wishesFrom[worker + 1]),
  )
  return roundOf(wishes.reverse(), [...round.places])
}

function withoutLevel(level: 'postings in order' | 'choice', round: ReturnType<typeof roundOf>) {
  const standing = placeInLine(round)
  const fans = fansOf(standing)
  if (level === 'choice') {
    fillInOrder(standing, fans)
    return standing.postingOf
  }
  return chooseInLine(standing, fans)
}

test('where many wish for many jobs and those behind need long chains, searches look at little, and nobody is left out', () => {
  const [layer, places] = [30, 2]
  const jobsOf = (...layers: readonly number[]) =>
    layers.flatMap((nth) => Array.from({ length: layer }, (_, job) => nth * layer + job))
  const all = (people: number, wishes: readonly number[]) => Array.from({ length: people }, () => [...wishes])
  // Who comes last wishes for the first layer alone, where everybody can go on by one.
  const line = [...all(60, jobsOf(0, 1)), ...all(60, jobsOf(1, 2)), ...all(60, jobsOf(0))]
  const round = roundOf(line, new Array<number>(3 * layer).fill(places))
  let looks = 0
  const counted = new Proxy(round.wishes, {
    get(wishes, key) {
      looks += 1
      const value: unknown = Reflect.get(wishes, key)
      return typeof value === 'function' ? value.bind(wishes) : value
    },
  })
  const { postingOf } = placeInLine({ ...round, wishes: counted })
  expect([...postingOf].filter((posting) => posting === none)).toEqual([])
  expect(looks / round.wishes.length).toBeLessThan(12)
})
