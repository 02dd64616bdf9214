import { none } from '../round.ts'
import type { Market } from './market.ts'

/** By place in line: a posting or `none`. */
type Way = readonly number[]

/** What a way is worth: lists compared from the front, and more is better. */
export type Worth = (market: Market, way: Way) => readonly number[]

/**
 * Fill first, by trying everything. First who is placed, in line order, where a crew at its turn counts by which wish it
 * got; then how many go to each posting, in the postings' order; then which wish each got, in line order.
 */
export const fillFirstWorth: Worth = (market, way) => {
  const { people, places } = market
  const choice = choiceFirstWorth(market, way)
  const placed = choice.map((rank, index) => (people[index] === 1 ? Math.min(rank, 1) : rank))
  const filled = places.map((_, posting) => sum(way.map((to, index) => (to === posting ? (people[index] ?? 0) : 0))))
  return [...placed, ...filled, ...choice]
}

/** Choice first, by trying everything: which wish each got, in line order, a crew as anybody. */
export const choiceFirstWorth: Worth = ({ wishes }, way) =>
  way.map((posting, index) => (posting === none ? 0 : 1000 - (wishes[index]?.indexOf(posting) ?? 0)))

/** The same people and places, and then the sum of fit before anybody's choice; `fit` stands beside the wishes. */
export const totalFitWorth =
  (fit: readonly (readonly number[])[]): Worth =>
  (market, way) => {
    const [levels, choice] = [market.wishes.length + market.places.length, fillFirstWorth(market, way)]
    // A crew's wish is settled by its turn, and its fit counts for nothing.
    const fits = way.map((posting, index) =>
      posting === none || market.people[index] !== 1 ? 0 : fitFor(index, posting),
    )
    return [...choice.slice(0, levels), sum(fits), ...choice.slice(levels)]
    function fitFor(index: number, posting: number): number {
      return fit[index]?.[market.wishes[index]?.indexOf(posting) ?? -1] ?? Number.NaN
    }
  }

/** The best of all ways there are to send these people to these places. */
export function bestWay(market: Market, worth: Worth): Way {
  let best: { readonly way: Way; readonly worth: readonly number[] } | undefined
  for (const way of everyWay(market, [], market.places)) {
    const its = worth(market, way)
    if (best === undefined || isMore(its, best.worth)) best = { way, worth: its }
  }
  return best?.way ?? []
}

function* everyWay(market: Market, way: Way, left: readonly number[]): Generator<Way> {
  const wishes = market.wishes[way.length]
  if (wishes === undefined) {
    yield way
    return
  }
  const size = market.people[way.length] ?? 0
  yield* everyWay(market, [...way, none], left)
  for (const wish of size === 0 ? [] : wishes)
    if ((left[wish] ?? 0) >= size)
      yield* everyWay(
        market,
        [...way, wish],
        left.map((places, posting) => (posting === wish ? places - size : places)),
      )
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const first = one.findIndex((figure, index) => figure !== other[index])
  return first >= 0 && (one[first] ?? 0) > (other[first] ?? 0)
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)
