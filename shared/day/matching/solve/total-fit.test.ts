import { describe, expect, test } from 'vitest'
import { luckOf } from '../../../rehearsal/luck.ts'
import { bestWay, totalFitWorth } from '../oracles/every-way.ts'
import { asRound, type MarketSize, makeMarket } from '../oracles/market.ts'
import { none, type Round, roundOf, type Solve } from '../round.ts'
import { chooseInLine } from './by-choice.ts'
import { fansOf } from './fans.ts'
import { fillFirst } from './fill-first.ts'
import { placeInLine } from './in-line.ts'
import { fitMost } from './most-fit.ts'
import { totalFit } from './total-fit.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'
const size: MarketSize = { workers: 6, postings: 4, mostPlaces: 2, oneIn: 2, crews: false }

describe('total fit', () => {
  test('the second in line gets what suits both together, where the first would have chosen it', () => {
    const both = roundOf(
      [
        [0, 1],
        [0, 1],
      ],
      [1, 1],
    )
    expect([...fillFirst(both)]).toEqual([0, 1])
    expect([...totalFit(Int32Array.of(10, 9, 10, 0))(both)]).toEqual([1, 0])
  })

  test('of ways that suit all equally, those before choose', () => {
    const both = roundOf(
      [
        [1, 0],
        [1, 0],
      ],
      [1, 1],
    )
    expect([...totalFit(Int32Array.of(5, 5, 5, 5))(both)]).toEqual([1, 0])
  })

  test('sends nobody else than fill first does, and to the same places', () => {
    const best = totalFit(Int32Array.of(1, 1, 100))(roundOf([[0], [0, 1]], [1, 0]))
    expect([...best]).toEqual([0, none])
  })
})

describe('against every way there is', () => {
  const makeFit = (market: ReturnType<typeof makeMarket>, seed: number) => {
    const luck = luckOf(seed)
    // Few different figures: many ways are equally good.
    return market.wishes.map((wished) => wished.map(() => luck.below(4)))
  }
  const markets = [false, true].flatMap((crews) =>
    Array.from({ length: isLong ? 20_000 : 700 }, (_, seed) => {
      const market = makeMarket(luckOf(seed), { ...size, crews })
      return { market, fit: makeFit(market, seed) }
    }),
  )
  const disagree = (solve: (fit: Int32Array) => Solve) =>
    markets.find(({ market, fit }) => {
      const result = solve(Int32Array.from(fit.flat()))(asRound(market))
      return result.join() !== bestWay(market, totalFitWorth(fit)).join()
    })

  test('the sum and every choice come out the same, crews among them or not', () => {
    expect(disagree(totalFit)).toBeUndefined()
  })

  test('points that a job gives to everybody, as for its date, move nobody; points that it gives to some do', () => {
    const moved = (points: (posting: number, worker: number) => number) =>
      markets.some(({ market, fit }) => {
        const more = fit.map((some, worker) =>
          some.map((each, nth) => each + points(market.wishes[worker]?.[nth] ?? none, worker)),
        )
        const result = (of: typeof fit) => totalFit(Int32Array.from(of.flat()))(asRound(market)).join()
        return result(fit) !== result(more)
      })
    expect(moved((posting) => 100 * (posting % 2))).toBe(false)
    expect(moved((posting, worker) => 100 * ((posting + worker) % 2))).toBe(true)
  })

  test('(the test of these tests) a solver that only chooses, one that ties as it comes, one that forgets level 2: all found', () => {
    expect(disagree(() => fillFirst)).toBeDefined()
    const withoutOrder = (fit: Int32Array) => (round: Round) => {
      const standing = placeInLine(round)
      return fitMost(standing, fansOf(standing), fit)
    }
    expect(disagree((fit) => (round) => withoutOrder(fit)(round).postingOf)).toBeDefined()
    expect(
      disagree((fit) => (round) => {
        const best = withoutOrder(fit)(round)
        return chooseInLine(best, fansOf(best))
      }),
    ).toBeDefined()
  })
})
