import { none, type Result } from '../../../shared/day/matching/round.ts'
import type { HallRound, HallSize } from './hall-round.ts'

/** Halls in which people tapped about a dozen jobs each, with about a place for everybody. */
export const smallHall: HallSize = { workers: 200, postings: 100, mostPlaces: 3, oneIn: 2 }
export const middleHall: HallSize = { workers: 500, postings: 200, mostPlaces: 4, oneIn: 4 }
export const largeHall: HallSize = { workers: 1000, postings: 300, mostPlaces: 6, oneIn: 6 }
export const cityHall: HallSize = { workers: 2000, postings: 500, mostPlaces: 7, oneIn: 10 }
export const widestHall: HallSize = { workers: 4000, postings: 1500, mostPlaces: 4, oneIn: 30 }
export const beyond: HallSize = { workers: 20_000, postings: 5000, mostPlaces: 7, oneIn: 100 }

export const nameOf = ({ workers, postings }: HallSize): string =>
  `${workers.toLocaleString('en')}×${postings.toLocaleString('en')}`

export const countPlaced = (result: Result): number =>
  result.reduce((sum, posting) => sum + Number(posting !== none), 0)

export function fitOf({ round, fit }: HallRound, result: Result): number {
  let sum = 0
  for (const [worker, posting] of result.entries()) {
    if (posting === none) continue
    const from = round.wishesFrom[worker] ?? 0
    sum += fit[from + round.wishes.subarray(from, round.wishesFrom[worker + 1]).indexOf(posting)] ?? Number.NaN
  }
  return sum
}

export const asLists = ({ round }: HallRound): [number[][], number[]] => [
  [...round.people.keys()].map((worker) => [
    ...round.wishes.subarray(round.wishesFrom[worker], round.wishesFrom[worker + 1]),
  ]),
  [...round.places],
]
