import { none, type Round } from '../round.ts'
import { at } from './numbers.ts'
import type { RoundStanding } from './standing.ts'
import { enter, type Trail } from './trail.ts'

/**
 * Everybody's wishes as bits by posting, and which postings a search has not seen. Where people wish for hundreds of jobs, most searches
 * look at wishes for what they have seen long since; so thirty-two of them are looked at together.
 */
export interface WishRows {
  readonly words: Int32Array
  readonly width: number
  readonly unseen: Int32Array
}

export function wishRows({ wishesFrom, wishes, people, places }: Round): WishRows {
  const width = Math.ceil(places.length / 32)
  const words = new Int32Array(people.length * width)
  for (let worker = 0; worker < people.length; worker += 1)
    for (let index = at(wishesFrom, worker); index < at(wishesFrom, worker + 1); index += 1) {
      const posting = at(wishes, index)
      const word = worker * width + (posting >>> 5)
      words[word] = at(words, word) | (1 << posting)
    }
  return { words, width, unseen: new Int32Array(width) }
}

/** A search has begun: of its region it has seen what it found up to now. */
export function lookFrom({ unseen }: WishRows, { region, found, count }: Trail, here: number): void {
  unseen.fill(0)
  for (let posting = 0; posting < region.length; posting += 1)
    if (at(region, posting) === here) unseen[posting >>> 5] = at(unseen, posting >>> 5) | (1 << posting)
  for (let index = 0; index < count; index += 1) look(unseen, at(found, index))
}

/** The same as `followWishes`, one posting further; what comes first among new ones is another order, and all one to level 1. */
export function followRows(
  { latest, before, room }: RoundStanding,
  trail: Trail,
  { words, width, unseen }: WishRows,
): number {
  const from = at(trail.found, trail.followed)
  trail.followed += 1
  for (let worker = at(latest, from); worker !== none; worker = at(before, worker))
    for (let word = 0; word < width; word += 1)
      for (let fresh = at(words, worker * width + word) & at(unseen, word); fresh !== 0; fresh &= fresh - 1) {
        const posting = word * 32 + 31 - Math.clz32(fresh & -fresh)
        look(unseen, posting)
        enter(trail, posting, worker, posting)
        if (at(room, posting) > 0) return posting
      }
  return none
}

const look = (unseen: Int32Array, posting: number): void => {
  unseen[posting >>> 5] = at(unseen, posting >>> 5) & ~(1 << posting)
}
