import { happened, refused } from '../../decider.ts'
import { instantOn } from '../../time.ts'
import {
  awaitsStaff,
  type Day,
  type DayContext,
  type DayDecision,
  firstDayEndsAt,
  type Posting,
  placesLeft,
  type Stop,
} from '../day.ts'
import { isFromBeforeStop } from '../posting/held-again.ts'
import type { OpenSecondWave } from './messages.ts'
import { offersBack } from './offers.ts'

/**
 * 补员: somebody did not turn up, and the next in line may still be sent although the others have left.
 * Refuses `posting-not-open` for what staff never let onto the board, or not again, or what is called off, `employer-stopped` for what
 * was on it before the stop, `work-stopped`, `no-place-left`, and `wave-out-of-hours` for a time that has passed or at which the work is over.
 */
export function openSecondWave(day: Day, command: OpenSecondWave, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  if (posting === undefined || (posting.status !== 'open' && posting.status !== 'expired') || awaitsStaff(posting))
    return refused({ code: 'posting-not-open' })
  if (command.stoppedAt !== undefined && isFromBeforeStop(posting, command.stoppedAt))
    return refused({ code: 'employer-stopped' })
  const stop = stopOfFirstDay(posting)
  if (stop !== undefined) return refused({ code: 'work-stopped', minute: stop.minute })
  if (placesLeft(posting) <= 0) return refused({ code: 'no-place-left' })
  const leaves = instantOn(posting.terms.workDate, command.leaveMinute)
  if (leaves <= context.instant || leaves >= firstDayEndsAt(posting.terms))
    return refused({ code: 'wave-out-of-hours' })
  if (posting.status === 'open' && posting.wave?.leaveMinute === command.leaveMinute) return happened()
  const { leaveMinute, reason } = command
  // Whoever was just called was told another hour to leave at.
  return happened(...offersBack(day, command.posting, 'terms-changed'), {
    type: 'second-wave-opened',
    posting: command.posting,
    leaveMinute,
    reason,
  })
}

/** People leave for the first day of the work: once it is stopped nobody is sent any more. */
export const stopOfFirstDay = ({ stops, terms }: Posting): Stop | undefined =>
  stops?.find(({ workDate }) => workDate === terms.workDate)
