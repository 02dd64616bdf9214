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
  ['posted', coverOfBefore],
  ['terms-changed', coverOfBefore],
  ['change-proposed', coverOfBefore],
  ['day-results-taken', coverInAsked],
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

const LastFour = z.looseObject({
  terms: z.looseObject({ cover: z.strictObject({ kind: z.literal('employer'), policyLastFour: z.string() }) }),
})
/** Of an employer's policy once only the last four digits were known, and not who insures. */
function coverOfBefore<Value extends object>(value: Value): Value {
  const old = LastFour.safeParse(value)
  if (!old.success) return value
  const { terms } = old.data
  return { ...value, terms: { ...terms, cover: { ...terms.cover, kind: 'employer-before' } } }
}

const Asked = z.looseObject({
  type: z.string(),
  employers: z.array(z.looseObject({ terms: z.array(z.looseObject({})) })),
})

/** The same in what the close hands over to be copied. */
function coverInAsked(event: RecordedEvent): RecordedEvent {
  const known = Asked.safeParse(event)
  if (!known.success) return event
  const employers = known.data.employers.map((asked) => ({
    ...asked,
    terms: asked.terms.map((terms) => coverOfBefore({ terms }).terms),
  }))
  return { ...known.data, employers }
}

export function upcastWith(known: Lifts) {
  return (event: RecordedEvent): RecordedEvent => known.get(event.type)?.(event) ?? event
}
