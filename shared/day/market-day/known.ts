import type { MarketDay, WorkerId } from '../../ids.ts'
import { ImmutableMap } from '../../immutable.ts'
import { type Day, holdsPlace, type Placement } from '../day.ts'
import { awayForTheirs } from '../placement/hours.ts'
import { costsTurn } from '../placement/owed.ts'
import { daysAtWork, isMissed } from '../placement/work.ts'
import type { Away } from '../posting/hours.ts'
import type { DayClosed } from './messages.ts'

/** What somebody's jobs say of their days from one on. */
export interface Known {
  /** Days they worked or are still expected. */
  readonly workDates: readonly MarketDay[]
  /** Those among them with less than half a day's work. */
  readonly halfDates: readonly MarketDay[]
  /** They did not come on some day, without a good cause. */
  readonly absent: boolean
  /** They did not come, with a good cause, or one that nobody has heard yet and staff saw it. */
  readonly missed: boolean
}

/**
 * From a close on: what the county was told of people by its evening, and what their jobs say of it that no later day has any more, with the
 * hours that they were away for them.
 */
export interface LastClose {
  readonly day: MarketDay
  readonly said: ImmutableMap<WorkerId, Known>
  readonly over: ImmutableMap<WorkerId, Known>
  readonly away: ImmutableMap<WorkerId, readonly Away[]>
}

export const nothingKnown: Known = { workDates: [], halfDates: [], absent: false, missed: false }

/** As of this close: what it says is what the jobs say. */
export function afterClose(day: Day, { day: closed, workers }: DayClosed): LastClose {
  const known = knownFrom(day, closed, day.placements.values())
  const named = workers.flatMap(({ worker }): [WorkerId, Known][] => [[worker, known.get(worker) ?? nothingKnown]])
  return { day: closed, said: ImmutableMap(named), over: ImmutableMap(), away: ImmutableMap() }
}

/** As of the next opening: what was put right in the evening was told in the evening. */
export function leftBehind(before: Day, carried: Day['placements']): LastClose | undefined {
  if (before.lastClose === undefined) return undefined
  const { day } = before.lastClose
  const behind = before.placements.filter(({ placement }) => !carried.has(placement))
  const told = knownFrom(before, day, before.placements.values())
  const over = knownFrom(before, day, behind.values())
  return { day, said: ImmutableMap(told), over: ImmutableMap(over), away: awayBehind(before, behind) }
}

function awayBehind(before: Day, behind: Day['placements']): LastClose['away'] {
  const away = new Map<WorkerId, Away[]>()
  for (const placement of behind.filter(holdsPlace).values())
    away.set(placement.worker, [...(away.get(placement.worker) ?? []), ...awayForTheirs(before, placement)])
  return ImmutableMap(away)
}

/** What is known of everybody since the last close, of its day too; in a market's first days, since this one. */
export function knownNow(day: Day, closing: MarketDay): ReadonlyMap<WorkerId, Known> {
  const known = knownFrom(day, day.lastClose?.day ?? closing, day.placements.values())
  for (const [worker, over] of day.lastClose?.over ?? [])
    known.set(worker, together(over, known.get(worker) ?? nothingKnown))
  return known
}

function knownFrom(day: Day, from: MarketDay, placements: Iterable<Placement>): Map<WorkerId, Known> {
  const known = new Map<WorkerId, Known>()
  for (const placement of placements) {
    const workDates = daysAtWork(day, placement).filter((date) => date >= from)
    const missed = placement.missed.filter(({ workDate }) => workDate >= from)
    const one: Known = {
      workDates,
      halfDates: workDates.filter((date) => !costsTurn(day, placement, date)),
      absent: missed.some(({ kind }) => kind === 'unexcused'),
      missed: missed.some(isMissed),
    }
    known.set(placement.worker, together(known.get(placement.worker) ?? nothingKnown, one))
  }
  return known
}

function together(one: Known, other: Known): Known {
  const workDates = [...new Set([...one.workDates, ...other.workDates])].sort()
  const costing = [one, other].flatMap((known) => known.workDates.filter((date) => !known.halfDates.includes(date)))
  return {
    workDates,
    halfDates: workDates.filter((date) => !costing.includes(date)),
    absent: one.absent || other.absent,
    missed: one.missed || other.missed,
  }
}
