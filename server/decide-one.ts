import type { Context } from '../shared/decider.ts'
import { compactDay } from '../shared/hall-clock.ts'
import { type Instant, Position } from '../shared/ids.ts'
import type { RecordedEvent } from '../shared/ledger/entry.ts'
import type { Answer, Asked, BookSetup, Turn } from './book.ts'
import { refuse } from './reply.ts'

/** Another process may have written by a clock that is ahead: no entry comes before the last one, and what fell due by it is due. */
export const notBefore = (last: Instant | undefined, clock: Instant): Instant =>
  last !== undefined && clock < last ? last : clock

/** One command of a turn, on what those before it have changed. What it makes of the book joins the turn; nobody hears of it yet. */
export function decideOne<State, Command, Event extends RecordedEvent, Surroundings extends Context>(
  setup: BookSetup<State, Command, Event, Surroundings>,
  turn: Turn<State, Event>,
  { id, actor, bodyDigest, command }: Asked<Command>,
  written: Position,
): Answer {
  const { decider, now, surround, marketDay, entryDay, bug } = setup
  if (id.slice(4, 12) !== compactDay(marketDay(turn.state))) return refuse({ code: 'day-over' })
  const instant = notBefore(turn.instant, now())
  const at = { instant, command: id, position: Position.parse(written + turn.drafts.size) }
  try {
    const decision = decider.decide(turn.state, command, surround(at))
    if ('refusal' in decision) return refuse(decision.refusal)
    if (decision.events.length === 0) return { answer: 'done', events: [] }
    const state = decision.events.reduce((next, event) => decider.evolve(next, event, at), turn.state)
    turn.drafts.set(id, { instant, day: entryDay(state), actor, command: id, bodyDigest, events: decision.events })
    turn.decided.push([turn.state, decision.events, state])
    turn.state = state
    turn.instant = instant
    return { answer: 'done', events: decision.events }
  } catch (error) {
    bug(error)
    return refuse({ code: 'not-understood' })
  }
}
