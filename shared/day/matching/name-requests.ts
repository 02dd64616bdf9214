import { happened, refused } from '../../decider.ts'
import type { Day, DayContext, DayDecision } from '../day.ts'
import { changeable } from '../posting/changes.ts'
import { whyOf } from '../told.ts'
import type { RequestName, TakeOffName } from './messages.ts'
import { mostByName } from './named.ts'

/**
 * An employer asks for somebody by today's number. Whoever has it is given a place before the line only if they want the job and
 * may be sent; of all that the employer hears here only that the number exists. Refuses `posting-over`, `no-such-number`,
 * `already-named`, `names-full`.
 */
export function requestName(day: Day, command: RequestName, context: DayContext): DayDecision {
  const posting = changeable(day, command, context)
  if (posting === undefined) return refused({ code: 'posting-over' })
  const worker = holderOf(day, command)
  if (worker === undefined) return refused({ code: 'no-such-number' })
  const { named = [] } = posting
  if (named.includes(worker)) return refused({ code: 'already-named' })
  const most = mostByName(day.rules, posting)
  if (named.length >= most) return refused({ code: 'names-full', most })
  return happened({ type: 'name-requested', posting: posting.posting, worker, ...whyOf(command) })
}

/** The employer asks for them no more; nothing if they were not asked for. Refuses `posting-over`, `no-such-number`. */
export function takeOffName(day: Day, command: TakeOffName, context: DayContext): DayDecision {
  const posting = changeable(day, command, context)
  if (posting === undefined) return refused({ code: 'posting-over' })
  const worker = holderOf(day, command)
  if (worker === undefined) return refused({ code: 'no-such-number' })
  if (posting.named?.includes(worker) !== true) return happened()
  return happened({ type: 'name-taken-off', posting: posting.posting, worker, ...whyOf(command) })
}

const holderOf = (day: Day, { number }: RequestName | TakeOffName) =>
  day.line.find((person) => person.number === number)?.worker
