import type { Luck } from '../../../rehearsal/luck.ts'
import { type Round, roundOf } from '../round.ts'

/** A round as somebody would write it on the back of an envelope: lists, and nothing that the solver is made of. */
export interface Market {
  /** By place in line: posting indices, best wish first. */
  readonly wishes: readonly (readonly number[])[]
  readonly people: readonly number[]
  readonly places: readonly number[]
}

export const asRound = ({ wishes, people, places }: Market): Round => ({
  ...roundOf(wishes, places),
  people: Int32Array.from(people),
})

export interface MarketSize {
  readonly workers: number
  readonly postings: number
  readonly mostPlaces: number
  /** Each job is wished for by one in so many. */
  readonly oneIn: number
  readonly crews: boolean
}

/** Up to so many workers and postings. Some postings have no place, some workers no wish, some crews nobody waiting. */
export function makeMarket(luck: Luck, { workers, postings, mostPlaces, oneIn, crews }: MarketSize): Market {
  const places = Array.from({ length: luck.between(1, postings) }, () => luck.between(0, mostPlaces))
  const wishes = Array.from({ length: luck.between(1, workers) }, () =>
    shuffled(
      luck,
      places.flatMap((_, posting) => (luck.once(oneIn) ? [posting] : [])),
    ),
  )
  const people = wishes.map(() => (crews && luck.once(4) ? luck.between(0, 3) : 1))
  return { wishes, people, places }
}

export function shuffled<Item>(luck: Luck, items: readonly Item[]): Item[] {
  const drawn = items.map((item) => ({ item, lot: luck.below(1 << 30) }))
  return drawn.sort((a, b) => a.lot - b.lot).map(({ item }) => item)
}
