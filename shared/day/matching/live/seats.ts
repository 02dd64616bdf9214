import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import { leave as leaveChain, stand as standInChain } from '../solve/standing.ts'
import { type Bits, columnsOf, drop, emptyRow, has, lowest, newBits, put, widen } from './bits.ts'
import { newSequence, type Sequence } from './sequence.ts'

/** Who arrives stands here, where there is no place, until they are sent on or turned away. Never wished for. */
export const door = 0

/**
 * Who is in line, which postings there are and who stands where. Workers and postings go by numbers that are used again
 * once somebody has gone; their orders are of keys.
 */
export interface Seats {
  readonly line: Sequence
  /** The door is not among them. */
  readonly postings: Sequence
  /** By worker: the postings they wish for; and turned round. */
  readonly wishes: Bits
  readonly fans: Bits
  /** By posting: where somebody who stands there would also go; and turned round. */
  readonly onward: Bits
  readonly inward: Bits
  /** By posting: places nobody stands at, less than none while somebody must go; who came last, or `none`. */
  room: Int32Array
  latest: Int32Array
  /** By posting: how many of those who stand nowhere wish for it. */
  outside: Int32Array
  /** By worker: their posting, or `none`; who came before and after them at the same one. */
  postingOf: Int32Array
  before: Int32Array
  after: Int32Array
}

export const emptySeats = (): Seats => ({
  line: newSequence(),
  postings: newSequence(),
  wishes: newBits(),
  fans: newBits(),
  onward: newBits(),
  inward: newBits(),
  room: new Int32Array(8),
  outside: new Int32Array(8),
  latest: new Int32Array(8).fill(none),
  postingOf: new Int32Array(8).fill(none),
  before: new Int32Array(8).fill(none),
  after: new Int32Array(8).fill(none),
})

/** Makes sure that there is a row for each of so many workers. */
export function holdWorkers(seats: Seats, count: number): void {
  widen(seats.wishes, count, 0)
  widen(seats.fans, 0, count)
  if (count <= seats.postingOf.length) return
  seats.postingOf = doubled(seats.postingOf, none)
  seats.before = doubled(seats.before, none)
  seats.after = doubled(seats.after, none)
}

export function holdPostings(seats: Seats, count: number): void {
  widen(seats.wishes, 0, count)
  widen(seats.fans, count, 0)
  widen(seats.onward, count, count)
  widen(seats.inward, count, count)
  if (count <= seats.room.length) return
  seats.room = doubled(seats.room, 0)
  seats.outside = doubled(seats.outside, 0)
  seats.latest = doubled(seats.latest, none)
}

function doubled(numbers: Int32Array, filledWith: number): Int32Array {
  const more = new Int32Array(2 * numbers.length).fill(filledWith)
  more.set(numbers)
  return more
}

export function stand(seats: Seats, worker: number, posting: number): void {
  standInChain(seats, worker, posting)
  lookOnward(seats, posting)
}

export function leave(seats: Seats, worker: number): void {
  const posting = at(seats.postingOf, worker)
  leaveChain(seats, worker)
  lookOnward(seats, posting)
}

/** Whoever stands here and would also go there. */
export function whoWouldGo({ latest, before, wishes }: Seats, from: number, to: number): number {
  let worker = at(latest, from)
  while (!has(wishes, worker, to)) worker = at(before, worker)
  return worker
}

/** Reads again where those who stand here would also go. */
function lookOnward({ latest, before, wishes, onward, inward }: Seats, posting: number): void {
  const { width, used } = onward
  const mark = 1 << posting
  for (let word = 0; word < used; word += 1) {
    let now = 0
    for (let worker = at(latest, posting); worker !== none; worker = at(before, worker))
      now |= at(wishes.words, worker * wishes.width + word)
    const index = posting * width + word
    let changed = now ^ at(onward.words, index)
    onward.words[index] = now
    for (; changed !== 0; changed &= changed - 1) {
      const turned = lowest(word, changed) * inward.width + (posting >>> 5)
      inward.words[turned] = at(inward.words, turned) ^ mark
    }
  }
}

/** Somebody who stands here would also go there. */
export function addOnward({ onward, inward }: Seats, from: number, to: number): void {
  put(onward, from, to)
  put(inward, to, from)
}

/** Nobody would go there any more. */
export function dropInward({ onward, inward }: Seats, to: number): void {
  for (const from of columnsOf(inward, to)) drop(onward, from, to)
  emptyRow(inward, to)
}

export function addWish({ wishes, fans }: Seats, worker: number, posting: number): void {
  put(wishes, worker, posting)
  put(fans, posting, worker)
}

export function dropWish({ wishes, fans }: Seats, worker: number, posting: number): void {
  drop(wishes, worker, posting)
  drop(fans, posting, worker)
}

/** One more or one fewer stands nowhere and wishes for what this worker does. */
export function countOutside({ wishes, outside }: Seats, worker: number, by: 1 | -1): void {
  for (const posting of columnsOf(wishes, worker)) outside[posting] = at(outside, posting) + by
}
