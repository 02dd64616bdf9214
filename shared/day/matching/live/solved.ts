import type { WorkerId } from '../../../ids.ts'
import { type Day, placesLeft } from '../../day.ts'
import { openBoard } from '../board.ts'
import { partiesInOrder } from '../parties.ts'
import { solveDay } from '../results.ts'
import type { AsThingsStand } from './answers.ts'

/** The same as the live levels say, by a whole solve: of everybody who waits, crews and who stands behind them too. Made once of a day. */
export function solvedStands(day: Day): ReadonlyMap<WorkerId, AsThingsStand> {
  const known = solved.get(day)
  if (known !== undefined) return known
  const byName = new Map(solveDay(day).map((given) => [given.party.foreman.worker, given.byName]))
  const stands = new Map<WorkerId, AsThingsStand>()
  let left = openBoard(day).inOrder.reduce((places, posting) => places + placesLeft(posting), 0)
  // What is given by name is gone before anybody's turn.
  for (const isNamed of byName.values()) left -= Number(isNamed)
  for (const { foreman, people } of partiesInOrder(day)) {
    const isNamed = byName.get(foreman.worker)
    for (const { worker } of people) stands.set(worker, { theirs: isNamed !== undefined, left })
    if (isNamed === false) left -= people.length
  }
  solved.set(day, stands)
  return stands
}
const solved = new WeakMap<Day, ReadonlyMap<WorkerId, AsThingsStand>>()
