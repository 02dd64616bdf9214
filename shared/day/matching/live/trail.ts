import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import { type Bits, isIn, lowest } from './bits.ts'

/** A search through the postings from one end of a chain of moves. */
export interface Trail {
  /** Bits by posting: found by this act, also from an end that was given up. */
  seen: Int32Array
  /** By posting seen: the one it was found from, or `none` at the end it began from. */
  via: Int32Array
  found: Int32Array
  count: number
  /** How many of those found were followed further. */
  followed: number
  /** How many were followed in this act. */
  work: number
}

export const newTrail = (): Trail => ({
  seen: new Int32Array(1),
  via: new Int32Array(32),
  found: new Int32Array(32),
  count: 0,
  followed: 0,
  work: 0,
})

export const sees = ({ seen }: Trail, posting: number): boolean => isIn(seen, posting)

export function begin(trail: Trail, width: number): void {
  if (width > trail.seen.length) {
    trail.seen = new Int32Array(width)
    trail.via = new Int32Array(width * 32)
    trail.found = new Int32Array(width * 32)
  }
  trail.seen.fill(0)
  trail.work = 0
  giveUpEnd(trail)
}

/** Begins from another end; what was seen from the former is not looked at again. */
export function giveUpEnd(trail: Trail): void {
  trail.count = 0
  trail.followed = 0
}

export function enter(trail: Trail, posting: number): void {
  const { seen, via, found } = trail
  seen[posting >>> 5] = at(seen, posting >>> 5) | (1 << posting)
  via[posting] = none
  found[trail.count] = posting
  trail.count += 1
}

/** Enters every posting of a row that is new. Answers one that the other trail has seen, if there is one, or `none`. */
export function enterRow(trail: Trail, { words, width, used }: Bits, row: number, from: number, other: Trail): number {
  const { seen, via, found } = trail
  for (let word = 0; word < used; word += 1) {
    const before = at(seen, word)
    let fresh = at(words, row * width + word) & ~before
    if (fresh === 0) continue
    const both = fresh & at(other.seen, word)
    if (both !== 0) {
      const meeting = lowest(word, both)
      via[meeting] = from
      return meeting
    }
    seen[word] = before | fresh
    for (; fresh !== 0; fresh &= fresh - 1) {
      const posting = lowest(word, fresh)
      via[posting] = from
      found[trail.count] = posting
      trail.count += 1
    }
  }
  return none
}

/** One posting further, along the rows of `steps`. */
export function follow(trail: Trail, steps: Bits, other: Trail): number {
  const from = at(trail.found, trail.followed)
  trail.followed += 1
  trail.work += 1
  return enterRow(trail, steps, from, from, other)
}

export const isDry = ({ followed, count }: Trail): boolean => followed === count

/** The words of this table's first row that hold any posting not seen. */
export function wordsUnseen({ seen }: Trail, { words, used }: Bits): readonly number[] {
  const unseen: number[] = []
  for (let word = 0; word < used; word += 1) if ((at(words, word) & ~at(seen, word)) !== 0) unseen.push(word)
  return unseen
}

/** Whether a row holds any posting not seen, as far as it is of these words. */
export function hasUnseen({ seen }: Trail, { words, width }: Bits, row: number, among: readonly number[]): boolean {
  for (const word of among) if ((at(words, row * width + word) & ~at(seen, word)) !== 0) return true
  return false
}
