import { type Instant, Position } from '../../ids.ts'
import type { Entry } from '../../ledger/entry.ts'
import { calendarDay } from '../../time.ts'
import type { Day, DayDecision } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { letTimePass } from '../market-day/rules.ts'
import type { DayEvent } from '../messages.ts'
import { drawDueAt, opens } from './lottery.ts'
import { costOfCrews } from './results.ts'
import { askForJob } from './rules.ts'

/** A result in the book that is not what the rules make of what stood before it. */
export interface Difference {
  readonly position: Position
  readonly instant: Instant
  readonly of: 'draw' | 'round' | 'passing' | 'walk-up' | 'offer'
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
 * Makes the results of one entry again, by the command that made them: what falls due of itself, with the seed whose digest was
 * shown before, or a job tapped in the list. Whoever doubts a result need trust nothing but the entries before it.
 */
export function auditEntry(before: Day, entry: Entry<DayEvent>): Audited {
  const { position, instant, events } = entry
  const crewCosts: CrewCost[] = []
  let day = before
  for (const event of events) {
    const people = event.type === 'round-run' ? costOfCrews(day) : 0
    if (people > 0) crewCosts.push({ position, instant, people })
    day = evolveDay(day, event, { instant })
  }
  const count = (isOne: (event: DayEvent) => boolean) => events.filter(isOne).length
  return {
    day,
    rounds: count(({ type }) => type === 'round-run'),
    walkUps: count((event) => event.type === 'offer-made' && event.by === 'walk-up'),
    draws: count(({ type }) => type === 'lots-drawn'),
    crewCosts,
    differences: differences(before, entry),
  }
}

/** Nothing that belongs to a result may be missing from it, and nothing be in it besides. */
function differences(before: Day, entry: Entry<DayEvent>): readonly Difference[] {
  const { position, instant, events: written } = entry
  const of = resultIn(written)
  if (of === undefined) return []
  const reckoned = reckon(before, entry, of)
  return JSON.stringify(written) === JSON.stringify(reckoned) ? [] : [{ position, instant, of, written, reckoned }]
}

/** Of which result an entry tells, if of any. */
function resultIn(events: readonly DayEvent[]): Difference['of'] | undefined {
  const types = new Set(events.map(({ type }) => type))
  if (types.has('lots-drawn')) return 'draw'
  if (types.has('round-run')) return 'round'
  if (types.has('offer-passed')) return 'passing'
  if (types.has('wish-stated')) return 'walk-up'
  return types.has('offer-made') ? 'offer' : undefined
}

/** What the rules make of the day before. */
function reckon(before: Day, { position, instant, command, events }: Entry<DayEvent>, of: Difference['of']) {
  const lotSeed = events.find((event) => event.type === 'lots-drawn')?.seed ?? ''
  const seen = { instant, today: calendarDay(instant), command, position: Position.parse(position - 1) }
  const context = { ...seen, rules: before.rules, lotSeed }
  switch (of) {
    case 'draw':
    case 'round':
    case 'passing':
      return isDrawDue(before, instant) && !opens(before, lotSeed) ? [] : made(letTimePass(before, context))
    case 'walk-up': {
      const wish = events.find((event) => event.type === 'wish-stated')
      return wish === undefined ? [] : made(askForJob(before, { ...wish, type: 'ask-for-job' }, context))
    }
    // Nothing else gives a place.
    case 'offer':
      return []
    default:
      return of satisfies never
  }
}

function isDrawDue(day: Day, instant: Instant): boolean {
  const due = drawDueAt(day)
  return due !== undefined && due <= instant
}
const made = (decision: DayDecision): readonly DayEvent[] => ('refusal' in decision ? [] : decision.events)
