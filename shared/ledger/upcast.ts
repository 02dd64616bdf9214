import { z } from 'zod'
import type { RecordedEvent } from './entry.ts'

/**
 * How one older shape becomes today's. Keys are event types as they were written; a lift runs on every event of its type
 * that is read, must leave today's shape as it is, and may change the type.
 */
export type Lifts = ReadonlyMap<string, (event: RecordedEvent) => RecordedEvent>

/** The past is never edited: a shape that was ever written keeps its line in `fixtures/` and its lift here for good. */
const lifts: Lifts = new Map([
  ['day-opened', floorsByDate],
  ['checked-in', wantsAndFacts],
  ['hard-to-place-set', markInPlain],
  ['round-run', withoutSeed],
])

/** Today's shape of an event read back from the ledger. */
export const upcast = upcastWith(lifts)

const OneFloor = z.looseObject({
  type: z.literal('day-opened'),
  day: z.string(),
  rules: z.looseObject({ floorFen: z.int() }),
})

/** Days once knew one floor, whatever the work date, and no neighbours; the very first also no townships. */
function floorsByDate(event: RecordedEvent): RecordedEvent {
  const old = OneFloor.safeParse(event)
  if (!old.success) return event
  const { floorFen, ...rules } = old.data.rules
  const wageFloors = [{ from: old.data.day, hourlyFen: floorFen }]
  return { ...old.data, rules: { townships: [], ...rules, wageFloors, neighbours: [] } }
}

/** People once stated trades and nothing else, and the day knew of them only whether they were minors. */
function wantsAndFacts(event: RecordedEvent): RecordedEvent {
  if (!('trades' in event)) return event
  const { trades, minor, ...rest } = event
  return { ...rest, wants: { trades }, facts: { minor } }
}

const HardToPlaceSet = z.looseObject({ type: z.literal('hard-to-place-set'), holds: z.boolean() })

/** What a supervisor found of somebody once stood in the ledger itself. */
function markInPlain(event: RecordedEvent): RecordedEvent {
  const { holds, ...rest } = HardToPlaceSet.parse(event)
  return { ...rest, type: 'worker-marked', mark: holds ? 'hard-to-place' : 'found-no-more' }
}

/** Rounds once had a seed for ties, of which there are none. */
function withoutSeed(event: RecordedEvent): RecordedEvent {
  if (!('seed' in event)) return event
  const { seed: _, ...rest } = event
  return rest
}

export function upcastWith(known: Lifts) {
  return (event: RecordedEvent): RecordedEvent => known.get(event.type)?.(event) ?? event
}
