import { describe, expect, test } from 'vitest'
import { luckOf } from '../../../rehearsal/luck.ts'
import { bestWay, choiceFirstWorth, fillFirstWorth, type Worth } from '../oracles/every-way.ts'
import { asRound, type Market, makeMarket, shuffled } from '../oracles/market.ts'
import { none, type Round, roundOf, type Solve } from '../round.ts'
import { choiceFirst } from './choice-first.ts'
import { fillFirst } from './fill-first.ts'
import { type NameRequest, namesFirst } from './names-first.ts'

const named = (worker: number, posting: number) => ({ worker, posting })
type Names = typeof namesFirst
/** What everybody gets: by name, then the rest of the round. */
function whole(names: Names, solve: Solve, round: Round, requests: readonly NameRequest[], most: readonly number[]) {
  const { given, rest } = names(round, requests, Int32Array.from(most))
  return [...solve(rest)].map((to, worker) => (given[worker] === none ? to : given[worker]))
}
const solved = (wishes: number[][], places: number[], requests: NameRequest[], most: number[]) =>
  whole(namesFirst, fillFirst, roundOf(wishes, places), requests, most)

describe('who is asked for by name', () => {
  test('gets the place before who stands in front of them', () => {
    expect(solved([[0], [0]], [1], [named(1, 0)], [1])).toEqual([none, 0])
  })

  test('only as far as the posting may give places by name, and then in line order', () => {
    expect(solved([[0], [0], [0], [0]], [3], [named(3, 0), named(2, 0)], [1])).toEqual([0, 0, 0, none])
    expect(solved([[0], [0]], [1], [named(1, 0)], [0])).toEqual([0, none])
  })

  test('by several employers goes where they would rather go', () => {
    expect(solved([[1, 0]], [1, 1], [named(0, 0), named(0, 1)], [1, 1])).toEqual([1])
    expect(solved([[1], [1, 0]], [1, 1], [named(1, 0), named(0, 1), named(1, 1)], [1, 1])).toEqual([1, 0])
  })

  test('but may not or would not go there is not given it; a full posting gives nothing', () => {
    expect(solved([[0], [1]], [1, 0], [named(1, 0), named(1, 1)], [1, 1])).toEqual([0, none])
  })

  test('or is of a crew comes with the crew', () => {
    const crew = { ...roundOf([[0], [0]], [2]), people: Int32Array.of(1, 2) }
    expect(whole(namesFirst, fillFirst, crew, [named(1, 0)], [1])).toEqual([0, none])
  })
})

interface Asked extends Market {
  readonly requests: readonly NameRequest[]
  readonly most: readonly number[]
}
const markets = Array.from({ length: 400 }, (_, seed): Asked => {
  const luck = luckOf(seed)
  const market = makeMarket(luck, { workers: 5, postings: 4, mostPlaces: 3, oneIn: 2, crews: true })
  const requests = market.wishes.flatMap((_, worker) =>
    market.places.flatMap((_, posting) => (luck.once(3) ? [named(worker, posting)] : [])),
  )
  return { ...market, requests, most: market.places.map((places) => Math.floor(places / 2)) }
})

/** Every way to give places by name: in line order, each as good a wish as can be; then every way to give out the rest. */
function everyWay({ wishes, people, places, requests, most }: Asked, worth: Worth): readonly (number | undefined)[] {
  const isAsked = (worker: number, wish: number) =>
    requests.some((one) => one.worker === worker && one.posting === wish)
  const byName = bestWay(
    {
      wishes: wishes.map((wished, worker) => wished.filter((wish) => people[worker] === 1 && isAsked(worker, wish))),
      people,
      places: places.map((count, posting) => Math.min(count, most[posting] ?? 0)),
    },
    choiceFirstWorth,
  )
  const rest = bestWay(
    {
      wishes,
      people: people.map((size, worker) => (byName[worker] === none ? size : 0)),
      places: places.map((count, posting) => count - byName.filter((to) => to === posting).length),
    },
    worth,
  )
  return rest.map((to, worker) => (byName[worker] === none ? to : byName[worker]))
}

describe.each([
  ['fill first', fillFirst, fillFirstWorth],
  ['choice first', choiceFirst, choiceFirstWorth],
] as const)('against every way there is, %s for the rest', (_, solve, worth) => {
  const right = markets.map((market) => everyWay(market, worth))
  const disagree = (names: Names) =>
    markets.findIndex(
      (market, at) => whole(names, solve, asRound(market), market.requests, market.most).join() !== right[at]?.join(),
    )

  test('names come out the same, crews among them', () => expect(disagree(namesFirst)).toBe(-1))
  test('in whatever order they were asked for', () => {
    expect(disagree((round, requests, most) => namesFirst(round, shuffled(luckOf(1), requests), most))).toBe(-1)
  })

  const wrong: Readonly<Record<string, Names>> = {
    'more are given by name than may be': (round, requests) => namesFirst(round, requests, round.places),
    'one of a crew is given it alone': (round, requests, most) => {
      const { given, rest } = namesFirst(
        { ...round, people: round.people.map((size) => Math.min(size, 1)) },
        requests,
        most,
      )
      return { given, rest: { ...rest, people: round.people.map((size, at) => (given[at] === none ? size : 0)) } }
    },
    'the first request is served first': (round, requests, most) => namesFirst(round, requests.slice(0, 1), most),
    'the places stay in the market': (round, requests, most) => {
      const { given, rest } = namesFirst(round, requests, most)
      return { given, rest: { ...rest, places: round.places } }
    },
    'nobody is asked for': (round, _, most) => namesFirst(round, [], most),
  }
  test.each(Object.entries(wrong))('(the test of these tests) %s: it is found', (_, names) => {
    expect(disagree(names)).toBeGreaterThanOrEqual(0)
  })
})

describe('whoever is asked for by name and moves up in line', () => {
  const loses =
    (names: Names) =>
    ({ requests, most, ...market }: Asked) => {
      const [from] = requests.filter(({ worker }) => worker > 0).map(({ worker }) => worker)
      if (from === undefined) return false
      const moved = <Item>(list: readonly Item[]) => [...list.slice(from, from + 1), ...list.toSpliced(from, 1)]
      const order = moved(market.wishes.map((_, worker) => worker))
      const up = { ...market, wishes: moved(market.wishes), people: moved(market.people) }
      const asked = requests.map(({ worker, posting }) => named(order.indexOf(worker), posting))
      const [before, after] = [
        whole(names, fillFirst, asRound(market), requests, most),
        whole(names, fillFirst, asRound(up), asked, most),
      ]
      return before[from] !== none && after[0] === none
    }

  test('never loses the place by it', () => expect(markets.find(loses(namesFirst))).toBeUndefined())
  test('(the test of this test) where the last in line are given theirs first, somebody does', () => {
    const lastFirst: Names = (round, requests, most) => {
      const last = Math.max(0, ...requests.map(({ worker }) => worker))
      const { given, rest } = namesFirst(
        round,
        requests.filter(({ worker }) => worker === last),
        most,
      )
      // Who was asked for and is not the last goes home.
      const goesHome = (worker: number) => given[worker] === none && requests.some((one) => one.worker === worker)
      return { given, rest: { ...rest, people: rest.people.map((size, worker) => (goesHome(worker) ? 0 : size)) } }
    }
    expect(markets.find(loses(lastFirst))).toBeDefined()
  })
})
