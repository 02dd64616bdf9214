import { none, type Round } from '../round.ts'
import { at } from './numbers.ts'
import { emptyStanding, type RoundStanding, stand } from './standing.ts'
import { begin, cutOff, enter, followWishes, isDry, moveUpTo, newTrail, type Trail } from './trail.ts'
import { followRows, lookFrom, type WishRows, wishRows } from './wish-rows.ts'

const open = 0
const closed = 1

/** Once searches have looked at every wish so many times, rows of bits are worth making. */
const looksUntilRows = 4

interface Search {
  readonly standing: RoundStanding
  readonly trail: Trail
  /** How many wishes searches have looked at; and rows of them, since it was many. */
  looked: number
  rows: WishRows | undefined
  /** By posting: others can never make more room there than this. */
  readonly most: Int32Array
}

/**
 * Level 1: in line order, each placed if that can be done while everybody placed before stays placed, moving whoever must
 * move. Without crews no set of workers comes before this one in the fair order, and none is larger.
 */
export function placeInLine(round: Round): RoundStanding {
  const standing = emptyStanding(round)
  const trail = newTrail(new Int32Array(round.places.length).fill(open))
  const search: Search = { standing, trail, looked: 0, rows: undefined, most: Int32Array.from(round.places) }
  for (let worker = 0; worker < round.people.length; worker += 1) {
    const size = at(round.people, worker)
    if (size === 1) placeOne(search, worker)
    else if (size > 1) placeCrew(search, worker, size)
  }
  return standing
}

function placeOne(search: Search, worker: number): void {
  const { standing, trail } = search
  const { room, round } = standing
  const { wishes, wishesFrom } = round
  const [start, end] = [at(wishesFrom, worker), at(wishesFrom, worker + 1)]
  for (let index = start; index < end; index += 1)
    if (at(room, at(wishes, index)) > 0) {
      stand(standing, worker, at(wishes, index))
      return
    }

  begin(trail)
  for (let index = start; index < end; index += 1) {
    const posting = at(wishes, index)
    if (at(trail.region, posting) === open) enter(trail, posting, worker, posting)
  }
  const posting = firstWithRoom(search)
  if (posting !== none) moveUpTo(standing, trail, posting)
  // Full, and nobody there wishes for anything else: no place comes free here, whoever is placed later.
  else cutOff(trail, closed)
}

/** A crew takes the first of its wishes that others can make enough room at; those places leave the market. */
function placeCrew(search: Search, crew: number, size: number): void {
  const { round, room, settled } = search.standing
  for (let index = at(round.wishesFrom, crew); index < at(round.wishesFrom, crew + 1); index += 1) {
    const posting = at(round.wishes, index)
    if (!canMakeRoom(search, posting, size)) continue
    room[posting] = at(room, posting) - size
    settled[crew] = posting
    return
  }
}

/** Whoever moved in vain stays where they are: they are placed, and that is all this level promises. */
function canMakeRoom(search: Search, posting: number, size: number): boolean {
  const { standing, trail, most } = search
  while (at(standing.room, posting) < size) {
    if (at(most, posting) < size || at(trail.region, posting) === closed) return false
    begin(trail)
    enter(trail, posting, none, none)
    const other = firstWithRoom(search)
    if (other === none) ranDry(trail, most, at(standing.room, posting))
    else moveUpTo(standing, trail, other)
  }
  return true
}

/**
 * Nobody who stands at what was found wishes for anything else, and the one it was looked from has all the room there is. So
 * nowhere among it can there be more than that, now or later: as people are placed, room only gets less.
 */
function ranDry(trail: Trail, most: Int32Array, room: number): void {
  for (let index = 0; index < trail.count; index += 1) {
    const posting = at(trail.found, index)
    most[posting] = Math.min(at(most, posting), room)
  }
  if (room === 0) cutOff(trail, closed)
}

function firstWithRoom(search: Search): number {
  const { standing, trail, rows } = search
  if (rows !== undefined) lookFrom(rows, trail, open)
  const hasRoom = (posting: number) => at(standing.room, posting) > 0
  let posting = none
  while (posting === none && !isDry(trail))
    posting = rows === undefined ? followWishes(standing, trail, hasRoom) : followRows(standing, trail, rows)
  search.looked += trail.work
  if (rows === undefined && search.looked > looksUntilRows * standing.round.wishes.length)
    search.rows = wishRows(standing.round)
  return posting
}
