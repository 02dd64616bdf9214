import { decideCounty } from '../shared/county/decide.ts'
import type { CountyCommand } from '../shared/county/messages.ts'
import { decideDay } from '../shared/day/decide.ts'
import { evolveDay } from '../shared/day/evolve.ts'
import type { DayCommand, DayEvent } from '../shared/day/messages.ts'
import type { CommandId } from '../shared/ids.ts'
import type { Refusal } from '../shared/refusal.ts'
import { isOfDay } from './command-steps.ts'
import type { Hall } from './hall.ts'

/**
 * What the day would refuse if it were asked now, before anything is kept for it elsewhere; with `next`, also what is then
 * asked of what happened. It is asked all the same afterwards, and may have changed by then.
 */
export function foreseen(
  hall: Hall,
  id: CommandId,
  command: DayCommand,
  next?: (happened: readonly DayEvent[]) => DayCommand | undefined,
): Refusal | undefined {
  const { state, position, marketDay } = hall.day
  if (!isOfDay(id, marketDay)) return { code: 'day-over' }
  const surroundings = hall.surround({ instant: hall.clock.now(), command: id, position })
  const decision = decideDay(state, command, surroundings)
  if ('refusal' in decision) return decision.refusal
  const then = next?.(decision.events)
  if (then === undefined) return undefined
  const after = decision.events.reduce((day, event) => evolveDay(day, event, surroundings), state)
  const second = decideDay(after, then, surroundings)
  return 'refusal' in second ? second.refusal : undefined
}

/** The same of the county. */
export function foreseenInCounty(hall: Hall, id: CommandId, command: CountyCommand): Refusal | undefined {
  const { state, position, marketDay } = hall.county
  if (!isOfDay(id, marketDay)) return { code: 'day-over' }
  const at = { instant: hall.clock.now(), today: hall.today(), command: id, position }
  const decision = decideCounty(state, command, at)
  return 'refusal' in decision ? decision.refusal : undefined
}
