import type { Context, Decider, Decision } from '../decider.ts'
import { type CommandId, Instant, type MarketDay, Position } from '../ids.ts'
import { calendarDay, instantOn } from '../time.ts'

/** Given what happened, when asked, then this: every step is a new story, so one beginning may have many endings. */
export interface Story<State, Command, Event> {
  readonly state: State
  /** What the last question was answered; its events have happened to `state`. */
  readonly answer: Decision<Event>
  given(clock: string, ...events: readonly Event[]): Story<State, Command, Event>
  when(clock: string, command: Command): Story<State, Command, Event>
}

/** Tells stories to a decider; `surround` adds what its rules may know besides the time and the last position. */
export function storyOf<State, Command, Event, Surroundings extends Context>(
  decider: Decider<State, Command, Event, Surroundings>,
  firstDay: MarketDay,
  command: CommandId,
  surround: (at: Context) => Surroundings,
): Story<State, Command, Event> {
  const tell = (state: State, answer: Decision<Event>, position: number): Story<State, Command, Event> => {
    const after = (instant: Instant, events: readonly Event[]) =>
      events.reduce((next, event) => decider.evolve(next, event, { instant }), state)
    return {
      state,
      answer,
      given: (clock, ...events) => tell(after(instantOf(firstDay, clock), events), { events: [] }, position + 1),
      when(clock, asked) {
        const instant = instantOf(firstDay, clock)
        const at = { instant, today: calendarDay(instant), command, position: Position.parse(position) }
        const told = decider.decide(state, asked, surround(at))
        return 'refusal' in told
          ? tell(state, told, position)
          : tell(after(instant, told.events), told, position + Number(told.events.length > 0))
      },
    }
  }
  return tell(decider.initial, { events: [] }, 0)
}

/** `05:30`, `05:30:15` on the story's first day; `day2 05:30` on the second. */
export function instantOf(firstDay: MarketDay, clock: string): Instant {
  const [, day = '1', hours, minutes, seconds = '0'] = /^(?:day(\d+) )?(\d\d):(\d\d)(?::(\d\d))?$/.exec(clock) ?? []
  const minute = (Number(day) - 1) * 1440 + Number(hours) * 60 + Number(minutes)
  return Instant.parse(instantOn(firstDay, minute).replace(':00.000Z', `:${seconds.padStart(2, '0')}.000Z`))
}
