import type { RecordedEvent } from './entry.ts'

/**
 * How one older shape becomes today's. Keys are event types as they were written; a lift runs on every event of its type
 * that is read, must leave today's shape as it is, and may change the type.
 */
export type Lifts = ReadonlyMap<string, (event: RecordedEvent) => RecordedEvent>

/** The past is never edited: a shape that was ever written keeps its line in `fixtures/` and its lift here for good. */
const lifts: Lifts = new Map()

/** Today's shape of an event read back from the ledger. */
export const upcast = upcastWith(lifts)

export function upcastWith(known: Lifts) {
  return (event: RecordedEvent): RecordedEvent => known.get(event.type)?.(event) ?? event
}
