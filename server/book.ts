import type { Context, Decider } from '../shared/decider.ts'
import type { CommandId, Instant, MarketDay, Position } from '../shared/ids.ts'
import type { Actor, Book, Entry, EntryDraft, RecordedEvent } from '../shared/ledger/entry.ts'
import type { LedgerPort } from '../shared/ledger/port.ts'
import type { Refusal } from '../shared/refusal.ts'

/** Who asks, under which id, and the keyed digest of what they sent. */
export interface Tap {
  readonly id: CommandId
  readonly actor: Actor
  readonly bodyDigest: string
}
/** A command on its way. */
export interface Asked<Command> extends Tap {
  readonly command: Command
}

export type Answer =
  | { readonly answer: 'done'; readonly events: readonly RecordedEvent[] }
  | { readonly answer: 'refused'; readonly refusal: Refusal }

/** What time itself asks of a book: when it is next due, and the command. */
export interface BookTime<State, Command> {
  readonly dueAt: (state: State, heardUntil: Instant | undefined) => Instant | undefined
  /** When an answer is waited for no longer; absent: none ever is. */
  readonly answerDueAt?: (state: State) => Instant | undefined
  /**
   * The first after a start, when saving works again and after time went on unheard, hears that nobody could be heard until now. So does,
   * while nobody can be heard, each that would end a wait for an answer. `heardUntil`: whose wait ends later may not have been heard.
   */
  readonly ask: (day: MarketDay, wasAway: boolean, heardUntil: Instant | undefined) => Asked<Command>
}

export interface BookSetup<State, Command, Event extends RecordedEvent, Surroundings extends Context> {
  readonly book: Book
  readonly ledger: LedgerPort
  readonly decider: Decider<State, Command, Event, Surroundings>
  /** Distrusts what the ledger gives back. */
  readonly parseEvent: (event: RecordedEvent) => Event
  readonly now: () => Instant
  readonly surround: (at: { instant: Instant; command: CommandId; position: Position }) => Surroundings
  /** The market day new commands belong to; ids of another day are refused. */
  readonly marketDay: (state: State) => MarketDay
  /** The market day an entry belongs to, seen from the state after it. */
  readonly entryDay: (state: State) => MarketDay
  readonly time?: BookTime<State, Command>
  /** Told of each entry once it is in the book, those read at the start too: what happened, between the states before and after. */
  readonly witness?: (...step: [...Step<State, Event>, at: Pick<Entry, 'position' | 'instant' | 'actor'>]) => void
  /** Told after every turn that wrote, after reading on, and with no entries when saving fails or works again. */
  readonly published: (entries: readonly Entry[]) => void
  /** Told of a rule that threw: a bug, which must not stop the hall. */
  readonly bug: (error: unknown) => void
  /** Waits a little before the disk is tried again. */
  readonly pause: () => Promise<void>
  /** Where to begin instead of at the first entry. */
  readonly snapshot?: BookSnapshot<State> | undefined
}

/** A book as it stood after some entry, the last before a market day; the entry's command tells whether it belongs to this ledger. */
export interface BookSnapshot<State> {
  readonly state: State
  readonly last: Pick<Entry, 'position' | 'instant' | 'command'>
}

export type Waiting<Command> = Asked<Command> & { readonly answer: (answer: Answer) => void; readonly isTime?: boolean }
/** What one entry made of the book. */
export type Step<State, Event> = readonly [before: State, events: readonly Event[], after: State]
/** What a turn has decided so far; nobody hears of it before it is durable. */
export interface Turn<State, Event> {
  state: State
  instant: Instant | undefined
  readonly drafts: Map<CommandId, EntryDraft>
  readonly decided: Step<State, Event>[]
  readonly answers: (() => void)[]
}

export const beginTurn = <State, Event>(state: State, instant: Instant | undefined): Turn<State, Event> => ({
  state,
  instant,
  drafts: new Map(),
  decided: [],
  answers: [],
})

/** Whoever listens may fail; what happened is durable all the same. */
export function tell<Setup extends { readonly bug: (error: unknown) => void }>(
  setup: Setup,
  listen: (setup: Setup) => void,
): void {
  try {
    listen(setup)
  } catch (error) {
    setup.bug(error)
  }
}
