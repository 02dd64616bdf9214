import { at } from '../solve/numbers.ts'

/** All numbers or all texts; no two in one sequence are equal. */
export type Key = number | string

/** Numbers in an order that anybody can step into anywhere: each has a key, and the smaller comes first. */
export interface Sequence {
  /** In order; only the first `length` count. */
  members: Int32Array
  length: number
  /** By member. */
  readonly keys: Key[]
}

export const newSequence = (): Sequence => ({ members: new Int32Array(8), length: 0, keys: [] })

export function keyOf({ keys }: Sequence, member: number): Key {
  const key = keys[member]
  if (key === undefined) throw new RangeError(`Nobody goes by the number ${member}.`)
  return key
}

/** How many stand before this key. */
export function countBefore(sequence: Sequence, key: Key): number {
  let [low, high] = [0, sequence.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keyOf(sequence, at(sequence.members, middle)) < key) low = middle + 1
    else high = middle
  }
  return low
}

export function stepIn(sequence: Sequence, member: number, key: Key): void {
  const { members, keys, length } = sequence
  if (length === members.length) {
    sequence.members = new Int32Array(2 * length)
    sequence.members.set(members)
  }
  const place = countBefore(sequence, key)
  sequence.members.copyWithin(place + 1, place, length)
  sequence.members[place] = member
  keys[member] = key
  sequence.length += 1
}

export function stepOut(sequence: Sequence, member: number): void {
  const place = countBefore(sequence, keyOf(sequence, member))
  sequence.members.copyWithin(place, place + 1, sequence.length)
  sequence.length -= 1
}
