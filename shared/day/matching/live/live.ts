import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import { countPlaces } from './answers.ts'
import { columnsOf } from './bits.ts'
import { refill, relieve } from './moves.ts'
import { newSearch, type Search } from './search.ts'
import {
  addOnward,
  addWish,
  door,
  dropFans,
  dropInward,
  dropWish,
  emptySeats,
  goFromOutside,
  holdPostings,
  holdWorkers,
  leave,
  placeFilled,
  placeFreed,
  type Seats,
  stand,
  wantFromOutside,
} from './seats.ts'
import { type Key, stepIn, stepOut } from './sequence.ts'

/**
 * Levels 1 and 2 of fill first, kept while people and jobs come and go: after each of the acts below, whoever stands at a
 * posting and how many stand at each are those of a full solve. Workers and postings go by the numbers they are given here.
 */
export interface Live {
  readonly seats: Seats
  readonly search: Search
  readonly workers: Numbers
  readonly postings: Numbers
}

/** Numbers nobody has any more, and the first that nobody ever had. */
interface Numbers {
  readonly back: number[]
  next: number
}

export const emptyLive = (): Live => ({
  seats: emptySeats(),
  search: newSearch(),
  workers: { back: [], next: 0 },
  postings: { back: [], next: door + 1 },
})

/** Somebody stands in line: at their key in the fair order, wishing for these postings. Answers the number they go by. */
export function arrive(live: Live, key: Key, wishes: readonly number[]): number {
  const { seats, workers } = live
  const worker = given(workers)
  holdWorkers(seats, workers.next)
  stepIn(seats.seated, worker, key)
  for (const posting of wishes) addWish(seats, worker, posting)
  comeIn(live, worker)
  return worker
}

/** They go home, or are outside the round from now on. Who wishes for something else goes out and arrives anew. */
export function goOut({ seats, search, workers }: Live, worker: number): void {
  const posting = giveUp(seats, worker)
  for (const wished of columnsOf(seats.wishes, worker)) dropWish(seats, worker, wished)
  if (posting !== none) refill(seats, search, posting)
  workers.back.push(worker)
}

/** A job: at its key in the postings' order, wished for by these workers. Answers the number it goes by. */
export function post(live: Live, key: Key, places: number, fans: readonly number[]): number {
  const { seats, postings } = live
  const posting = given(postings)
  holdPostings(seats, postings.next)
  stepIn(seats.postings, posting, key)
  for (const worker of fans) {
    addWish(seats, worker, posting)
    const theirs = at(seats.postingOf, worker)
    if (theirs !== none) addOnward(seats, theirs, posting)
    else wantFromOutside(seats, posting, 1)
  }
  placeMore(live, posting, places)
  return posting
}

export function placeMore({ seats, search }: Live, posting: number, places: number): void {
  // Where one place stays empty, those after it do too.
  let hasAll = true
  for (let more = places; more > 0; more -= 1) {
    seats.room[posting] = at(seats.room, posting) + 1
    placeFreed(seats, posting)
    if (hasAll && !refill(seats, search, posting)) hasAll = false
  }
}

/** There are so many places fewer: no more than there were. */
export function placeFewer({ seats, search }: Live, posting: number, places: number): void {
  for (let fewer = places; fewer > 0; fewer -= 1) {
    seats.room[posting] = at(seats.room, posting) - 1
    placeFilled(seats, posting)
    if (at(seats.room, posting) < 0) relieve(seats, search, posting)
  }
}

/** The job is gone, and nobody wishes for it any more. */
export function cancel(live: Live, posting: number): void {
  const { seats, postings } = live
  placeFewer(live, posting, countPlaces(live, posting))
  dropFans(seats, posting)
  dropInward(seats, posting)
  stepOut(seats.postings, posting)
  postings.back.push(posting)
}

/** A worker who stands nowhere asks for a place at the door. */
function comeIn({ seats, search }: Live, worker: number): void {
  stand(seats, worker, door)
  relieve(seats, search, door)
}

/** Out of the line, and from where they stood, which is the answer. */
function giveUp(seats: Seats, worker: number): number {
  const posting = at(seats.postingOf, worker)
  if (posting === none) goFromOutside(seats, worker)
  else {
    leave(seats, worker)
    stepOut(seats.seated, worker)
  }
  return posting
}

function given(numbers: Numbers): number {
  const back = numbers.back.pop()
  if (back !== undefined) return back
  numbers.next += 1
  return numbers.next - 1
}
