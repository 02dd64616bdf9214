import { type Day, noDay } from '../../day/day.ts'
import { evolveDay } from '../../day/evolve.ts'
import { type Decided, decidedToday } from '../../day/matching/decided.ts'
import type { DayEvent } from '../../day/messages.ts'
import { most } from '../../day/posting/worth.ts'
import { compactDay } from '../../hall-clock.ts'
import type { MarketDay } from '../../ids.ts'
import type { Entry } from '../../ledger/entry.ts'
import { dayAfter } from '../../time.ts'

export type DayEntry = Pick<Entry<DayEvent>, 'position' | 'instant' | 'day' | 'events'>
/** A day as its last entry left it, and what was decided in it. */
export interface ReplayedDay {
  readonly state: Day
  readonly decided: readonly Decided[]
}

/** Postings, offers and tickets say in their ids on which day they were made. */
const madeOnADay = /\b(?:pst|off|plc)_\d{8}_\d+\b/g
export const thingsIn = (event: DayEvent): readonly string[] => JSON.stringify(event).match(madeOnADay) ?? []

/** The earliest day on which a job of this one can have been posted: for the day after, and for so many days. */
export const reachesBackTo = (day: MarketDay): MarketDay => dayAfter(day, -most.days)

/**
 * The day as its last entry left it, from its own entries and those of the days it reaches back to. What hangs on still
 * earlier days is left out of these: nothing of the day asked for does.
 */
export function replayDay(day: MarketDay, from: MarketDay, entries: readonly DayEntry[]): ReplayedDay {
  const first = compactDay(from)
  const leftOut = new Set<string>()
  const decided = decidedToday()
  let state = noDay
  for (const entry of entries) {
    const before = state
    for (const event of entry.events) {
      const named = thingsIn(event)
      if (entry.day < day && named.some((thing) => thing.slice(4, 12) < first || leftOut.has(thing)))
        for (const thing of named) leftOut.add(thing)
      else state = evolveDay(state, event, entry)
    }
    decided.note(before, entry.events, state, entry)
  }
  return { state, decided: decided.entries() }
}
