import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import type { Live } from './live.ts'
import { countBefore, type Key } from './sequence.ts'

/** What somebody who waits would get if results were made of the day as it stands. */
export interface AsThingsStand {
  /** A place is theirs. */
  readonly theirs: boolean
  /** Of all places, how many are left when everybody before them has theirs. */
  readonly left: number
}

/** Whether this worker is among those who would be placed now. */
export const wouldBePlaced = ({ seats }: Live, worker: number): boolean => at(seats.postingOf, worker) !== none

/** How many of this posting's places would be filled now. */
export function countFilled({ seats }: Live, posting: number): number {
  let count = 0
  for (let worker = at(seats.latest, posting); worker !== none; worker = at(seats.before, worker)) count += 1
  return count
}

export const countPlaces = (live: Live, posting: number): number =>
  countFilled(live, posting) + at(live.seats.room, posting)

/** How many of all places are left when everybody before this key in the fair order has theirs. */
export function placesLeftBehind(live: Live, key: Key): number {
  const { seated, postings } = live.seats
  let left = 0
  for (const posting of postings.members.subarray(0, postings.length)) left += countPlaces(live, posting)
  return left - countBefore(seated, key)
}
