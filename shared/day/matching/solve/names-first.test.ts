import { describe, expect, test } from 'vitest'
import { luckOf } from '../../../rehearsal/luck.ts'
import { asRound, makeMarket, shuffled } from '../oracles/market.ts'
import { none, roundOf } from '../round.ts'
import { choiceFirst } from './choice-first.ts'
import { fillFirst } from './fill-first.ts'
import { namesFirst } from './names-first.ts'

const named = (worker: number, posting: number) => ({ worker, posting })
const solved = (wishes: number[][], places: number[], requests: ReturnType<typeof named>[], most: number[]) => [
  ...namesFirst(fillFirst, requests, Int32Array.from(most))(roundOf(wishes, places)),
]

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
    expect([...namesFirst(fillFirst, [named(1, 0)], Int32Array.of(1))(crew)]).toEqual([0, none])
  })

  test('and nothing else changes: the rest is the round without these people and places, whatever order they were asked in', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const luck = luckOf(seed)
      const market = makeMarket(luck, { workers: 12, postings: 6, mostPlaces: 4, oneIn: 2, crews: true })
      const requests = market.wishes.flatMap((_, worker) =>
        luck.once(3) ? [named(worker, luck.below(market.places.length))] : [],
      )
      const most = Int32Array.from(market.places, (places) => Math.floor(places / 3))
      for (const solve of [fillFirst, choiceFirst]) {
        const result = namesFirst(solve, requests, most)(asRound(market))
        expect(namesFirst(solve, shuffled(luck, requests), most)(asRound(market))).toEqual(result)
        const byName = namesFirst(
          () => new Int32Array(market.people.length).fill(none),
          requests,
          most,
        )(asRound(market))
        for (const [posting, limit] of most.entries())
          expect(byName.filter((to) => to === posting).length).toBeLessThanOrEqual(limit)
        const rest = {
          wishes: market.wishes,
          people: market.people.map((size, worker) => (byName[worker] === none ? size : 0)),
          places: market.places.map((count, posting) => count - byName.filter((to) => to === posting).length),
        }
        const without = solve(asRound(rest))
        expect([...result]).toEqual([...without].map((to, worker) => (byName[worker] === none ? to : byName[worker])))
      }
    }
  })
})
