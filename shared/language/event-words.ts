import type { Pay } from '../day/posting/terms.ts'
import type { Instant, TradeId } from '../ids.ts'
import type { ToldEvent } from '../places/daily-log/history.ts'

type EventType = ToldEvent['type']
type Facts = { readonly [Type in EventType]: Extract<ToldEvent, { type: Type }> }
/** The events of these types, told in a way that keeps a type and its words together. */
type EventOf<Types extends EventType> = { [Type in Types]: { readonly type: Type } & Facts[Type] }[Types]

/** What the words of an event need besides the event, already in the language. */
export interface EventSurroundings {
  /** `蔬菜采收·李*福·170 元/天`; in the history of a job instead whom it is about, `A018`, or nothing. */
  readonly job: string
  /** How it pays, where there is one. */
  readonly basis?: Pay['basis'] | undefined
  readonly trades: (ids: readonly TradeId[]) => string
  readonly clock: (instant: Instant) => string
  readonly date: (day: string) => string
  /** Staff did it, whoever decided it. */
  readonly byStaff: boolean
}

/** Words for everything that can happen, a name and perhaps more: an event that is missing here does not compile. */
export type EventWords = {
  readonly [Type in EventType]: {
    readonly name: string
    readonly more?: (event: EventOf<Type>, around: EventSurroundings) => string
  }
}

/** `派单：蔬菜采收·李*福·170 元/天，留到 05:48`, as its two parts. */
export const eventWords = <Type extends EventType>(
  words: EventWords,
  event: EventOf<Type>,
  around: EventSurroundings,
): { readonly name: string; readonly more: string } => {
  const { name, more } = words[event.type]
  return { name, more: more?.(event, around) ?? '' }
}
