import type { PostingId, WorkerId } from '../../../ids.ts'
import type { Day } from '../../day.ts'
import { openBoard } from '../board.ts'
import { type Party, partiesInOrder, partyWishes } from '../parties.ts'
import type { Round } from '../round.ts'
import { placeInLine } from '../solve/in-line.ts'
import { at } from '../solve/numbers.ts'
import { isPlaced } from '../solve/standing.ts'
import { type AsThingsStand, countPlaces } from './answers.ts'
import { columnsOf } from './bits.ts'
import type { Live } from './live.ts'

/** What is kept of a day: the numbers its people who stand alone and its jobs go by, and who is given a place by name, outside the levels. */
export interface Kept {
  readonly live: Live
  readonly named: ReadonlyMap<WorkerId, PostingId>
  readonly people: ReadonlyMap<WorkerId, { readonly number: number }>
  readonly jobs: ReadonlyMap<PostingId, { readonly number: number }>
}

/**
 * The same as the live levels say, of everybody who waits, crews and who stands behind them too: level 1 made from nothing, over the wishes
 * that are kept. Who is placed is settled by it alone: levels 2 and 3 send people elsewhere, and nobody home. Made once of a day.
 */
export function solvedStands(day: Day, kept: Kept): ReadonlyMap<WorkerId, AsThingsStand> {
  const known = solved.get(day)
  if (known !== undefined) return known
  const parties = partiesInOrder(day)
  const round = roundOfKept(day, kept, parties)
  const standing = placeInLine(round)
  const stands = new Map<WorkerId, AsThingsStand>()
  // What is given by name is gone before anybody's turn.
  let left = round.places.reduce((places, some) => places + some, 0)
  for (const [index, { foreman, people }] of parties.entries()) {
    const isNamed = kept.named.has(foreman.worker)
    const hasPlace = isPlaced(standing, index)
    for (const { worker } of people) stands.set(worker, { theirs: isNamed || hasPlace, left })
    if (hasPlace) left -= people.length
  }
  solved.set(day, stands)
  return stands
}
const solved = new WeakMap<Day, ReadonlyMap<WorkerId, AsThingsStand>>()

/** Jobs go by the numbers they are kept by. Whoever stands alone wishes for nothing in an order: to level 1 it is all the same. */
function roundOfKept(day: Day, { live, named, people, jobs }: Kept, parties: readonly Party[]): Round {
  const places = new Int32Array(live.postings.next)
  for (const { number } of jobs.values()) places[number] = countPlaces(live, number)
  const board = openBoard(day)
  const wishesOf = (party: Party): readonly number[] => {
    if (named.has(party.foreman.worker)) return []
    const alone = people.get(party.foreman.worker)
    if (alone !== undefined) return columnsOf(live.seats.wishes, alone.number)
    return partyWishes(day, party, board).flatMap(({ posting }) => jobs.get(posting)?.number ?? [])
  }
  const wishes = parties.map(wishesOf)
  const wishesFrom = new Int32Array(parties.length + 1)
  for (const [index, { length }] of wishes.entries()) wishesFrom[index + 1] = at(wishesFrom, index) + length
  const all = new Int32Array(at(wishesFrom, parties.length))
  for (const [index, some] of wishes.entries()) all.set(some, at(wishesFrom, index))
  const size = ({ foreman, people: { length } }: Party) => (named.has(foreman.worker) ? 0 : length)
  return { wishesFrom, wishes: all, people: Int32Array.from(parties.map(size)), places }
}
