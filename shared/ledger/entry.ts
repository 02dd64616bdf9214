import { z } from 'zod'
import { CommandId, EmployerId, Instant, MarketDay, Position, StaffId, WorkerId } from '../ids.ts'

/** The two books: `day` is the line, postings, offers and placements; `county` is everything that lives for years. */
export const Book = z.enum(['day', 'county'])
export type Book = z.infer<typeof Book>

/** Who asked. A terminal speaks for whoever stands there before they are known; the clock lets time pass. */
export const Actor = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('terminal') }),
  z.strictObject({ by: z.literal('worker'), worker: WorkerId }),
  z.strictObject({ by: z.literal('employer'), employer: EmployerId }),
  z.strictObject({ by: z.literal('staff'), staff: StaffId }),
  z.strictObject({ by: z.literal('clock') }),
  z.strictObject({ by: z.literal('start-up') }),
])
export type Actor = z.infer<typeof Actor>

/** An event as the ledger carries it: which book's events it may be is checked by the book that reads it. */
export const RecordedEvent = z.looseObject({ type: z.string() })
export type RecordedEvent = z.infer<typeof RecordedEvent>

/** What one accepted command wrote, before the ledger has given it a place. */
export interface EntryDraft<Event extends RecordedEvent = RecordedEvent> {
  readonly instant: Instant
  readonly day: MarketDay
  readonly actor: Actor
  readonly command: CommandId
  /** Keyed digest of the command's body: the same id with another body is refused. */
  readonly bodyDigest: string
  readonly events: readonly Event[]
}

/** One line of the ledger. `batch` is the first position of the durable write it belongs to. */
export interface Entry<Event extends RecordedEvent = RecordedEvent> extends EntryDraft<Event> {
  readonly position: Position
  readonly batch: Position
}

/** The shape of a line as it lies on disk, its chain hash aside. */
export const EntryLine = z.strictObject({
  position: Position,
  batch: Position,
  instant: Instant,
  day: MarketDay,
  actor: Actor,
  command: CommandId,
  bodyDigest: z.string(),
  events: z.array(RecordedEvent),
})
