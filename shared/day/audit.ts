import { type Instant, Position } from '../ids.ts'
import type { Entry } from '../ledger/entry.ts'
import { calendarDay, later } from '../time.ts'
import { commandsOf } from './commands-of.ts'
import { type Day, type DayContext, type DayDecision, noDay } from './day.ts'
import { decideDay } from './decide.ts'
import { evolveDay } from './evolve.ts'
import type { DayRules } from './market-day/messages.ts'
import { dayDueAt, unheardSeconds } from './market-day/rules.ts'
import { sealed } from './matching/lottery.ts'
import { costOfCrews } from './matching/results.ts'
import { type DayCommand, DayEvent } from './messages.ts'

/** What stands before an entry: the day, and when the last one was written. */
export interface Before {
  readonly day: Day
  readonly last?: Instant
}
export const nothingBefore: Before = { day: noDay }

/** The settings of the market, laid over what a day would keep to where nobody ever set them. */
export type Settings = (rules: DayRules) => DayRules
/** As they can have been then. */
export type SettingsAt = (instant: Instant) => readonly Settings[]

/** An entry that is not what the rules make of what stood before it. */
export interface Difference {
  readonly position: Position
  readonly instant: Instant
  readonly before: Day
  readonly written: readonly DayEvent[]
  readonly reckoned: Reckoned
}
/**
 * What comes of the command that the entry says it came from. Or why nothing can: no command makes such a thing happen, it is said
 * to be before what stands before it, what had fallen due by then is nowhere, or the rules find what can never be, such as lots drawn
 * by another seed than the sealed one.
 */
export type Reckoned = DayDecision | { readonly nothing: 'nobody-asks' | 'back-in-time' | 'overdue' | 'cannot-be' }

/** How many people a round left without a place because crews go whole or not at all. */
export interface CrewCost {
  readonly position: Position
  readonly instant: Instant
  readonly people: number
}
/** What was made again. */
export interface Counts {
  readonly entries: number
  readonly rounds: number
  readonly walkUps: number
  readonly draws: number
  readonly tickets: number
}
export const nothingCounted: Counts = { entries: 0, rounds: 0, walkUps: 0, draws: 0, tickets: 0 }
export const together = (one: Counts, other: Counts): Counts => ({
  entries: one.entries + other.entries,
  rounds: one.rounds + other.rounds,
  walkUps: one.walkUps + other.walkUps,
  draws: one.draws + other.draws,
  tickets: one.tickets + other.tickets,
})

/** The day after the entry, and what was found. */
export interface Audited extends Before {
  readonly counts: Counts
  /** Rounds that could have placed more people if no crew had to stay together. */
  readonly crewCosts: readonly CrewCost[]
  readonly difference?: Difference
}

/**
 * Decides an entry again, as the hall did: the command is read back from what it tells, and must make all of it. What a command knew
 * that no entry before says, such as what the county told of somebody who checked in, is taken from the entry itself; so are the
 * settings, unless it is known what they were. Whoever doubts need trust nothing but the entries before it.
 */
export function auditEntry(before: Before, entry: Entry<DayEvent>, settingsAt?: SettingsAt): Audited {
  const { position, instant, events } = entry
  const reckoned = reckon(before, entry, settingsAt)
  const count = (isOne: (event: DayEvent) => boolean) => events.filter(isOne).length
  return {
    ...after(before.day, entry, reckoned),
    counts: {
      entries: 1,
      rounds: count(({ type }) => type === 'round-run'),
      walkUps: count((event) => event.type === 'offer-made' && event.by === 'walk-up'),
      draws: count(({ type }) => type === 'lots-drawn'),
      tickets: count(({ type }) => type === 'placement-made'),
    },
    ...(reckoned === undefined
      ? {}
      : { difference: { position, instant, before: before.day, written: events, reckoned } }),
  }
}

/** Nothing that belongs to a result may be missing from it, and nothing be in it besides; undefined: it is as it was written. */
function reckon(before: Before, entry: Entry<DayEvent>, settingsAt: SettingsAt | undefined): Reckoned | undefined {
  const { day, last } = before
  if (last !== undefined && entry.instant < last) return { nothing: 'back-in-time' }
  const commands = commandsOf(day, entry)
  if (isOverdue(before, entry) && !commands.every(isOfTime)) return { nothing: 'overdue' }
  const written = entry.events.map(asRead)
  let [nearest, most]: [Reckoned, number] = [{ nothing: 'nobody-asks' }, -1]
  for (const command of commands)
    for (const rules of rulesThen(day, entry, settingsAt)) {
      const decision = tried(() => decideDay(day, command, contextOf(entry, rules))) ?? {
        nothing: 'cannot-be' as const,
      }
      const reckoned = 'events' in decision ? decision.events.map(asRead) : []
      if (reckoned.join() === written.join()) return undefined
      const same = reckoned.filter((event) => written.includes(event)).length
      if (same > most) [nearest, most] = [decision, same]
    }
  return nearest
}

/** The hall lets time pass before it decides anything else, and decides all that wait by then in one turn. */
const turnSeconds = 10
function isOverdue({ day, last }: Before, { instant }: Entry<DayEvent>): boolean {
  // The end of a hold waits for a beat behind it, or for the silence to be known.
  const due = dayDueAt(day, later(instant, -unheardSeconds))
  if (due === undefined || last === undefined) return false
  // An opened day may find what fell due in the night.
  return later(due > last ? due : last, turnSeconds) < instant
}
const isOfTime = ({ type }: DayCommand): boolean => type === 'let-time-pass' || type === 'hold-anew'

/** The settings as a command may have found them: the day's own rules hold for all but opening one and taking new ones. */
function rulesThen(
  day: Day,
  { instant, events }: Entry<DayEvent>,
  settingsAt: SettingsAt | undefined,
): readonly DayRules[] {
  const [told] = events.flatMap((event) => ('rules' in event ? event : []))
  if (told === undefined) return [day.rules]
  if (settingsAt === undefined) return [told.rules]
  return settingsAt(instant).map((over) => over(told.type === 'day-opened' ? told.rules : day.rules))
}

/** As the hall knew it: the sealed lots stand in what they decided, and nowhere before. */
function contextOf({ position, instant, command, events }: Entry<DayEvent>, rules: DayRules): DayContext {
  const lottery = events.find((event) => event.type === 'day-opened')?.lottery
  const lots = sealed(events.find((event) => event.type === 'lots-drawn')?.seed ?? '')
  const at = { instant, today: calendarDay(instant), command, position: Position.parse(position - 1) }
  return { ...at, rules, lots: { ...lots, ...lottery } }
}

/** The day goes on as it is written; where that names what is not there, as the rules would have it. */
function after(
  day: Day,
  entry: Entry<DayEvent>,
  reckoned: Reckoned | undefined,
): Pick<Audited, 'day' | 'last' | 'crewCosts'> {
  if (reckoned === undefined) return lived(day, entry)
  const events = 'events' in reckoned ? reckoned.events : []
  return tried(() => lived(day, entry)) ?? lived(day, { ...entry, events })
}

function lived(before: Day, { position, instant, events }: Pick<Entry<DayEvent>, 'position' | 'instant' | 'events'>) {
  const crewCosts: CrewCost[] = []
  let day = before
  for (const event of events) {
    const people = event.type === 'round-run' ? costOfCrews(day, event.of) : 0
    if (people > 0) crewCosts.push({ position, instant, people })
    day = evolveDay(day, event, { instant })
  }
  return { day, last: instant, crewCosts }
}

const asRead = (event: DayEvent): string => JSON.stringify(DayEvent.parse(event))

/** Of what is forged, and of whatever stands behind it, the rules may find what they take for a bug. */
function tried<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
