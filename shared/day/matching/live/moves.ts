import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import { lay, passOver } from './layers.ts'
import { moveAlong, reachPosting, reachRow, type Search, searchFrom } from './search.ts'
import { comeInside, goOutside, leave, type Seats, stand } from './seats.ts'
import { countBefore, keyOf } from './sequence.ts'
import { hasUnseen, isDry, sees, type Trail, wordsUnseen } from './trail.ts'

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

function toRoom({ roomy: { members, length }, onward, inward }: Seats, search: Search): number {
  for (let index = 0; index < length; index += 1) {
    const meeting = reachPosting(search, onward, inward, at(members, index))
    if (meeting !== none) return meeting
  }
  return none
}

/** They have left when the way to where they stood is known. */
function toTheLastInLine(seats: Seats, search: Search): number {
  const { seated, postingOf, onward, inward } = seats
  const { near } = search
  for (let index = seated.length - 1; index >= 0; index -= 1) {
    // Mostly whoever is among the last can be reached; where few can, they are looked through instead.
    const isQuicker = isDry(near) && seated.length - index > near.count
    const worker = isQuicker ? lastOfThose(seats, near) : at(seated.members, index)
    const meeting = reachPosting(search, onward, inward, at(postingOf, worker))
    if (meeting === none) continue
    leave(seats, worker)
    goOutside(seats, worker)
    return meeting
  }
  throw new RangeError('Nobody stands where one is too many.')
}

/** The last in line of all who stand where this trail came to. */
function lastOfThose({ seated, latest, before }: Seats, { found, count }: Trail): number {
  let last: number = none
  for (let index = 0; index < count; index += 1)
    for (let worker = at(latest, at(found, index)); worker !== none; worker = at(before, worker))
      if (last === none || keyOf(seated, last) < keyOf(seated, worker)) last = worker
  return last
}

/**
 * There is a place free here. The first in line of those without one who can reach it by moves comes in; if nobody can,
 * the last posting from which somebody can come gives one, unless that stands before this one. Answers whether it was filled.
 */
export function refill(seats: Seats, search: Search, posting: number): boolean {
  const { inward, onward, wanted } = seats
  searchTo(seats, search, posting)
  // Mostly nobody can, and one search for all of them tells; where they could come to, nobody can give from either.
  if (reachRow(search, inward, onward, wanted, 0) === none) {
    layEnd(seats, search)
    return isGiven(seats, search, posting)
  }
  searchTo(seats, search, posting)
  comesIn(seats, search)
  return true
}

function searchTo({ inward, layers }: Seats, search: Search, posting: number): void {
  searchFrom(search, inward, posting)
  passOver(layers, search.far, posting)
}

/** Nothing was met: if not all was found that leads here, then all that the end leads to was. */
function layEnd({ layers }: Seats, { near, far }: Search): void {
  if (!isDry(near)) lay(layers, far)
}

function comesIn(seats: Seats, search: Search): void {
  const { outsiders, onward, inward, wishes, wanted } = seats
  const words = wordsUnseen(search.far, wanted)
  for (let index = 0; index < outsiders.length; index += 1) {
    const worker = at(outsiders.members, index)
    // Mostly all they wish for is known to lead nowhere.
    if (!hasUnseen(search.far, wishes, worker, words)) continue
    const meeting = reachRow(search, inward, onward, wishes, worker)
    if (meeting === none) continue
    comeInside(seats, worker)
    stand(seats, worker, moveAlong(seats, search.far, search.near, meeting))
    return
  }
}

function isGiven(seats: Seats, search: Search, posting: number): boolean {
  const { postings, latest, onward, inward } = seats
  const here = countBefore(postings, keyOf(postings, posting))
  for (let index = postings.length - 1; index > here; index -= 1) {
    const giving = at(postings.members, index)
    if (at(latest, giving) === none || sees(search.far, giving)) continue
    const meeting = reachPosting(search, inward, onward, giving)
    if (meeting === none) {
      layEnd(seats, search)
      continue
    }
    moveAlong(seats, search.far, search.near, meeting)
    return true
  }
  return false
}
