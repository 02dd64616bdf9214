import { at } from '../solve/numbers.ts'

/** Numbers in an order that anybody can step into anywhere: each has a key, the smaller comes first, and no two are equal. */
export interface Sequence {
  /** In order; only the first `length` count. */
  members: Int32Array
  length: number
  /** By member. */
  keys: Float64Array
}

export const newSequence = (): Sequence => ({ members: new Int32Array(8), length: 0, keys: new Float64Array(8) })

export const keyOf = ({ keys }: Sequence, member: number): number => keys[member] ?? Number.NaN

/** How many stand before this key. */
export function countBefore(sequence: Sequence, key: number): number {
  let [low, high] = [0, sequence.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keyOf(sequence, at(sequence.members, middle)) < key) low = middle + 1
    else high = middle
  }
  return low
}

export function stepIn(sequence: Sequence, member: number, key: number): void {
  const { members, keys, length } = sequence
  if (length === members.length) {
    sequence.members = new Int32Array(2 * length)
    sequence.members.set(members)
  }
  if (member >= keys.length) {
    sequence.keys = new Float64Array(2 * member)
    sequence.keys.set(keys)
  }
  const place = countBefore(sequence, key)
  sequence.members.copyWithin(place + 1, place, length)
  sequence.members[place] = member
  sequence.keys[member] = key
  sequence.length += 1
}

export function stepOut(sequence: Sequence, member: number): void {
  const place = countBefore(sequence, keyOf(sequence, member))
  sequence.members.copyWithin(place, place + 1, sequence.length)
  sequence.length -= 1
}
