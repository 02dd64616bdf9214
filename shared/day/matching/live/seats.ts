import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import { leave as leaveChain, stand as standInChain } from '../solve/standing.ts'
import { type Bits, columnsOf, drop, emptyRow, has, lowest, newBits, put, widen } from './bits.ts'
import { holdLayers, type Layers, leadsOut, lift, newLayers } from './layers.ts'
import { keyOf, newSequence, type Sequence, stepIn, stepOut } from './sequence.ts'

/** Who arrives stands here, where there is no place, until they are sent on or turned away. Never wished for. */
export const door = 0

/**
 * Who is in line, which postings there are and who stands where. Workers and postings go by numbers that are used again
 * once somebody has gone; their orders are of keys.
 */
export interface Seats {
  /** In the fair order: who stands at a posting, and who at none. */
  readonly seated: Sequence
  readonly outsiders: Sequence
  /** The door is not among them. */
  readonly postings: Sequence
  /** Those of them that have room, in the same order. */
  readonly roomy: Sequence
  /** By worker: the postings they wish for; and turned round. */
  readonly wishes: Bits
  readonly fans: Bits
  /** By worker: which words of their row of wishes hold any. */
  readonly wishWords: Bits
  /** By posting: where somebody who stands there would also go; and turned round. */
  readonly onward: Bits
  readonly inward: Bits
  readonly layers: Layers
  /** By posting: places nobody stands at, less than none while somebody must go; who came last, or `none`. */
  room: Int32Array
  latest: Int32Array
  /** By posting: how many of those who stand nowhere wish for it; and, in one row, for which anybody does. */
  outside: Int32Array
  readonly wanted: Bits
  /** By worker: their posting, or `none`; who came before and after them at the same one. */
  postingOf: Int32Array
  before: Int32Array
  after: Int32Array
}

export const emptySeats = (): Seats => ({
  seated: newSequence(),
  outsiders: newSequence(),
  postings: newSequence(),
  roomy: newSequence(),
  wishes: newBits(),
  fans: newBits(),
  wishWords: newBits(),
  onward: newBits(),
  inward: newBits(),
  layers: newLayers(),
  wanted: newBits(),
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
  widen(seats.wishWords, count, 0)
  widen(seats.fans, 0, count)
  if (count <= seats.postingOf.length) return
  seats.postingOf = doubled(seats.postingOf, none)
  seats.before = doubled(seats.before, none)
  seats.after = doubled(seats.after, none)
}

export function holdPostings(seats: Seats, count: number): void {
  widen(seats.wishes, 0, count)
  widen(seats.wishWords, 0, seats.wishes.used)
  widen(seats.fans, count, 0)
  widen(seats.onward, count, count)
  widen(seats.inward, count, count)
  widen(seats.wanted, 1, count)
  holdLayers(seats.layers, count)
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
  settle(seats, worker, posting)
  placeFilled(seats, posting)
}

export function leave(seats: Seats, worker: number): void {
  placeFreed(seats, getUp(seats, worker))
}

/** One of a chain: whose place they leave, and who comes to theirs, is told at its ends. */
export function moveOn(seats: Seats, worker: number, posting: number): void {
  getUp(seats, worker)
  settle(seats, worker, posting)
}

function settle(seats: Seats, worker: number, posting: number): void {
  standInChain(seats, worker, posting)
  lookOnward(seats, posting, worker)
}

function getUp(seats: Seats, worker: number): number {
  const posting = at(seats.postingOf, worker)
  leaveChain(seats, worker)
  lookOnward(seats, posting, worker)
  return posting
}

/** Its room has just become one more, or one less. */
export function placeFreed({ room, roomy, postings }: Seats, posting: number): void {
  if (at(room, posting) === 1) stepIn(roomy, posting, keyOf(postings, posting))
}
export function placeFilled({ room, roomy }: Seats, posting: number): void {
  if (at(room, posting) === 0) stepOut(roomy, posting)
}

/** Whoever stands here and would also go there. */
export function whoWouldGo({ latest, before, wishes }: Seats, from: number, to: number): number {
  let worker = at(latest, from)
  while (!has(wishes, worker, to)) worker = at(before, worker)
  return worker
}

/** Where those who stand here would also go, now that this worker is one of them, or no more. */
function lookOnward(seats: Seats, posting: number, changing: number): void {
  const { words, width, used } = seats.wishWords
  let isOut = false
  for (let nth = 0; nth < used; nth += 1)
    for (let theirs = at(words, changing * width + nth); theirs !== 0; theirs &= theirs - 1)
      if (lookInWord(seats, posting, changing, lowest(nth, theirs))) isOut = true
  if (isOut) lift(seats.layers, seats.inward, posting)
}

/** The same in one word of their wishes. Answers whether somebody now would go out of the layers that are known. */
function lookInWord(seats: Seats, posting: number, changing: number, word: number): boolean {
  const { postingOf, wishes, onward, inward, layers } = seats
  const isHere = at(postingOf, changing) === posting
  const mark = 1 << posting
  const index = posting * onward.width + word
  const before = at(onward.words, index)
  const now = isHere ? before | at(wishes.words, changing * wishes.width + word) : wishedHere(seats, posting, word)
  onward.words[index] = now
  let isOut = false
  for (let changed = now ^ before; changed !== 0; changed &= changed - 1) {
    const to = lowest(word, changed)
    const turned = to * inward.width + (posting >>> 5)
    inward.words[turned] = at(inward.words, turned) ^ mark
    isOut ||= isHere && leadsOut(layers, posting, to)
  }
  return isOut
}

function wishedHere({ latest, before, wishes }: Seats, posting: number, word: number): number {
  let wished = 0
  for (let worker = at(latest, posting); worker !== none; worker = at(before, worker))
    wished |= at(wishes.words, worker * wishes.width + word)
  return wished
}

/** Somebody who stands here would also go there. */
export function addOnward({ onward, inward, layers }: Seats, from: number, to: number): void {
  put(onward, from, to)
  put(inward, to, from)
  if (leadsOut(layers, from, to)) lift(layers, inward, from)
}

/** Nobody would go there any more. */
export function dropInward({ onward, inward, layers }: Seats, to: number): void {
  for (const from of columnsOf(inward, to)) drop(onward, from, to)
  emptyRow(inward, to)
  lift(layers, inward, to)
}

export function addWish({ wishes, wishWords, fans }: Seats, worker: number, posting: number): void {
  put(wishes, worker, posting)
  put(wishWords, worker, posting >>> 5)
  put(fans, posting, worker)
}

export function dropWish(seats: Seats, worker: number, posting: number): void {
  forgetWish(seats, worker, posting)
  drop(seats.fans, posting, worker)
}

function forgetWish({ wishes, wishWords }: Seats, worker: number, posting: number): void {
  drop(wishes, worker, posting)
  if (at(wishes.words, worker * wishes.width + (posting >>> 5)) === 0) drop(wishWords, worker, posting >>> 5)
}

/** Nobody wishes for it any more. */
export function dropFans(seats: Seats, posting: number): void {
  const { fans, wanted } = seats
  for (const worker of columnsOf(fans, posting)) forgetWish(seats, worker, posting)
  emptyRow(fans, posting)
  seats.outside[posting] = 0
  drop(wanted, 0, posting)
}

/** They have no place any more. */
export function goOutside(seats: Seats, worker: number): void {
  const key = keyOf(seats.seated, worker)
  stepOut(seats.seated, worker)
  stepIn(seats.outsiders, worker, key)
  for (const posting of columnsOf(seats.wishes, worker)) wantFromOutside(seats, posting, 1)
}

export function comeInside(seats: Seats, worker: number): void {
  stepIn(seats.seated, worker, keyOf(seats.outsiders, worker))
  goFromOutside(seats, worker)
}

/** They stand nowhere, and go from there. */
export function goFromOutside(seats: Seats, worker: number): void {
  stepOut(seats.outsiders, worker)
  for (const posting of columnsOf(seats.wishes, worker)) wantFromOutside(seats, posting, -1)
}

/** One more or one fewer of those who stand nowhere wishes for it. */
export function wantFromOutside({ outside, wanted }: Seats, posting: number, by: 1 | -1): void {
  outside[posting] = at(outside, posting) + by
  if (at(outside, posting) === 0) drop(wanted, 0, posting)
  else put(wanted, 0, posting)
}
