import { type Instant, Position } from '../../ids.ts'
import type { Entry } from '../../ledger/entry.ts'
import type { Day } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { drawLots, opens } from './lottery.ts'
import type { Moment } from './offers.ts'
import { costOfCrews, runRound } from './results.ts'
import { isBeforeDraw } from './round-times.ts'
import { askForJob } from './rules.ts'

/** A result in the book that is not what the rules make of what stood before it. */
export interface Difference {
  readonly position: Position
  readonly instant: Instant
  readonly of: 'draw' | 'round' | 'walk-up'
  readonly written: readonly DayEvent[]
  readonly reckoned: readonly DayEvent[]
}
/** How many people a round left without a place because crews go whole or not at all. */
export interface CrewCost {
  readonly position: Position
  readonly instant: Instant
  readonly people: number
}
export interface Audited {
  /** The day after the entry. */
  readonly day: Day
  readonly rounds: number
  readonly walkUps: number
  readonly draws: number
  /** Rounds that could have placed more people if no crew had to stay together. */
  readonly crewCosts: readonly CrewCost[]
  readonly differences: readonly Difference[]
}

/**
 * Makes the results of one entry again: a draw from the seed whose digest was shown before, a round from the day as it saw
 * it, a job tapped in the list from the day of the tap. Whoever doubts a result need trust nothing but the entries before it.
 */
export function auditEntry(before: Day, entry: Entry<DayEvent>): Audited {
  const { position, instant, events } = entry
  const differences: Difference[] = []
  const crewCosts: CrewCost[] = []
  const seen = { instant, position: Position.parse(position - 1) }
  let [day, rounds, walkUps, draws] = [before, 0, 0, 0]
  for (const [at, event] of events.entries()) {
    if (event.type === 'lots-drawn') {
      draws += 1
      const reckoned = isFairDraw(day, event, instant) ? [drawLots(day, event.seed)] : []
      if (!isSame([event], reckoned)) differences.push({ position, instant, of: 'draw', written: [event], reckoned })
    }
    if (event.type === 'round-run') {
      rounds += 1
      const people = costOfCrews(day)
      if (people > 0) crewCosts.push({ position, instant, people })
      const written = events.slice(at)
      const reckoned = isBeforeDraw(day) ? [] : runRound(day, seen)
      if (!isSame(written, reckoned)) differences.push({ position, instant, of: 'round', written, reckoned })
    }
    if (event.type === 'offer-made' && event.by === 'walk-up') {
      walkUps += 1
      const reckoned = walkUp(before, event, seen)
      if (!isSame([event], reckoned)) differences.push({ position, instant, of: 'walk-up', written: [event], reckoned })
    }
    day = evolveDay(day, event, { instant })
  }
  return { day, rounds, walkUps, draws, crewCosts, differences }
}

/** Once a day, not before its time, and with the seed whose digest was shown. */
const isFairDraw = (day: Day, { seed }: DayEventOf<'lots-drawn'>, instant: Instant): boolean =>
  isBeforeDraw(day) && opens(day, seed) && (day.lottery?.drawsAt ?? instant) <= instant

/** What whoever is called would have been offered at once, had they tapped this job themselves; of a crew any tap is that of all. */
function walkUp(before: Day, { worker, posting }: DayEventOf<'offer-made'>, seen: Moment): readonly DayEvent[] {
  const decision = askForJob(before, { type: 'ask-for-job', worker, posting }, seen)
  return 'refusal' in decision ? [] : decision.events.filter(({ type }) => type === 'offer-made')
}

const isSame = (one: readonly DayEvent[], other: readonly DayEvent[]) => JSON.stringify(one) === JSON.stringify(other)
