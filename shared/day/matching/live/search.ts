import { none } from '../round.ts'
import { at } from '../solve/numbers.ts'
import type { Bits } from './bits.ts'
import { moveOn, placeFilled, placeFreed, type Seats, whoWouldGo } from './seats.ts'
import { begin, enter, enterRow, follow, giveUpEnd, isDry, newTrail, sees, type Trail } from './trail.ts'

/**
 * A chain of moves from a posting (`near`) to one of several ends (`far`), tried one after another, the best first. It is
 * looked for from both, always on from the one that cost less. Where an end cannot be reached, nothing on its side can be.
 */
export interface Search {
  readonly near: Trail
  readonly far: Trail
}

export const newSearch = (): Search => ({ near: newTrail(), far: newTrail() })

export function searchFrom({ near, far }: Search, { width }: Bits, posting: number): void {
  begin(near, width)
  begin(far, width)
  enter(near, posting)
}

/** Where the two trails meet if this posting can be reached, or `none`. `onward` leads away from the near end. */
export function reachPosting(search: Search, onward: Bits, inward: Bits, posting: number): number {
  const { near, far } = search
  if (sees(near, posting)) {
    far.via[posting] = none
    return posting
  }
  if (sees(far, posting) || isDry(near)) return none
  giveUpEnd(far)
  enter(far, posting)
  return meet(search, onward, inward)
}

/** The same for any posting of a row. */
export function reachRow(search: Search, onward: Bits, inward: Bits, rows: Bits, row: number): number {
  giveUpEnd(search.far)
  const meeting = enterRow(search.far, rows, row, none, search.near)
  return meeting === none ? meet(search, onward, inward) : meeting
}

function meet({ near, far }: Search, onward: Bits, inward: Bits): number {
  let meeting: number = none
  while (meeting === none && !isDry(near) && !isDry(far))
    meeting = near.work <= far.work ? follow(near, onward, far) : follow(far, inward, near)
  return meeting
}

/** Everybody on the way moves one on: up to the meeting along the trail they came by, and on from it. Answers where it begins. */
export function moveAlong(seats: Seats, cameBy: Trail, goOnBy: Trail, meeting: number): number {
  let end = meeting
  for (let next = at(goOnBy.via, end); next !== none; next = at(goOnBy.via, end)) {
    move(seats, end, next)
    end = next
  }
  let begin = meeting
  for (let before = at(cameBy.via, begin); before !== none; before = at(cameBy.via, begin)) {
    move(seats, before, begin)
    begin = before
  }
  if (begin === end) return begin
  placeFreed(seats, begin)
  placeFilled(seats, end)
  return begin
}

const move = (seats: Seats, from: number, to: number): void => moveOn(seats, whoWouldGo(seats, from, to), to)
