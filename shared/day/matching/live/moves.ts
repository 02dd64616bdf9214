import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import { moveAlong, reachesAny, reachPosting, reachRow, type Search, searchFrom } from './search.ts'
import { countOutside, leave, type Seats, stand } from './seats.ts'
import { countBefore, keyOf } from './sequence.ts'

/**
 * One more stands here than there are places. Of the postings that can be reached by moves the first with room takes
 * one more; if none has any, the last in line of all who stand there goes, which may be the one that was too many.
 */
export function relieve(seats: Seats, search: Search, posting: number): void {
  searchFrom(search, seats.onward, posting)
  let meeting = toRoom(seats, search)
  if (meeting === none) meeting = toTheLastInLine(seats, search)
  moveAlong(seats, search.near, search.far, meeting)
}

function toRoom({ postings: { members, length }, room, onward, inward }: Seats, search: Search): number {
  for (let index = 0; index < length; index += 1) {
    const posting = at(members, index)
    if (at(room, posting) <= 0) continue
    const meeting = reachPosting(search, onward, inward, posting)
    if (meeting !== none) return meeting
  }
  return none
}

/** They have left when the way to where they stood is known. */
function toTheLastInLine(seats: Seats, search: Search): number {
  const { line, postingOf, onward, inward } = seats
  for (let index = line.length - 1; index >= 0; index -= 1) {
    const worker = at(line.members, index)
    const posting = at(postingOf, worker)
    const meeting = posting === none ? none : reachPosting(search, onward, inward, posting)
    if (meeting === none) continue
    leave(seats, worker)
    countOutside(seats, worker, 1)
    return meeting
  }
  throw new RangeError('Nobody stands where one is too many.')
}

/**
 * There is a place free here. The first in line of those without one who can reach it by moves comes in; if nobody can,
 * the last posting from which somebody can come gives one, unless that stands before this one. Answers whether it was filled.
 */
export function refill(seats: Seats, search: Search, posting: number): boolean {
  searchFrom(search, seats.inward, posting)
  // Mostly nobody can, and one search for all of them tells; where they could come to, nobody can give from either.
  if (!reachesAny(search, seats.inward, seats.onward, seats.outside)) return isGiven(seats, search, posting)
  searchFrom(search, seats.inward, posting)
  comesIn(seats, search)
  return true
}

function comesIn(seats: Seats, search: Search): void {
  const { line, postingOf, onward, inward, wishes } = seats
  for (let index = 0; index < line.length; index += 1) {
    const worker = at(line.members, index)
    if (at(postingOf, worker) !== none) continue
    const meeting = reachRow(search, inward, onward, wishes, worker)
    if (meeting === none) continue
    countOutside(seats, worker, -1)
    stand(seats, worker, moveAlong(seats, search.far, search.near, meeting))
    return
  }
}

function isGiven(seats: Seats, search: Search, posting: number): boolean {
  const { postings, latest, onward, inward } = seats
  const here = countBefore(postings, keyOf(postings, posting))
  for (let index = postings.length - 1; index > here; index -= 1) {
    const giving = at(postings.members, index)
    if (at(latest, giving) === none) continue
    const meeting = reachPosting(search, inward, onward, giving)
    if (meeting === none) continue
    moveAlong(seats, search.far, search.near, meeting)
    return true
  }
  return false
}
