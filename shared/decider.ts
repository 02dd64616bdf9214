import type { CommandId, Instant, MarketDay, Position } from './ids.ts'
import type { Refusal } from './refusal.ts'

/** What a rule answers: what happened, or why not. No events means that it already was so. */
export type Decision<Event> = { readonly events: readonly Event[] } | { readonly refusal: Refusal }

export const happened = <Event>(...events: readonly Event[]): Decision<Event> => ({ events })
export const refused = (refusal: Refusal): { readonly refusal: Refusal } => ({ refusal })

/** What a rule may know of the world around its book: time, the command's id and the last position, all as values. */
export interface Context {
  readonly instant: Instant
  /** The calendar day in the hall. */
  readonly today: MarketDay
  readonly command: CommandId
  /** The last position of the book before this command. */
  readonly position: Position
}

/** A book's rules, as the command path uses them. */
export interface Decider<State, Command, Event, Surroundings extends Context> {
  readonly initial: State
  readonly decide: (state: State, command: Command, context: Surroundings) => Decision<Event>
  readonly evolve: (state: State, event: Event, at: { readonly instant: Instant }) => State
}
