import type { RecordedEvent } from './entry.ts'

/**
 * Lifts events of older shapes to today's. The past is never edited: a shape that was ever written keeps its fixture
 * in `fixtures/` and its lift here for good. Keys are event types; a lift runs on every event of its type that is read,
 * and must leave today's shape as it is.
 */
const lifts: Readonly<Record<string, (event: RecordedEvent) => RecordedEvent>> = {}

/** Today's shape of an event read back from the ledger. */
export function upcast(event: RecordedEvent): RecordedEvent {
  const lift = lifts[event.type]
  return lift === undefined ? event : lift(event)
}
