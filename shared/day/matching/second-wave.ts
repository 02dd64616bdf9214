import { happened, refused } from '../../decider.ts'
import type { Instant } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import {
  awaitsStaff,
  type Day,
  type DayContext,
  type DayDecision,
  firstDayEndsAt,
  leavesAt,
  type Posting,
  placesLeft,
  type Stop,
  sendableUntil,
} from '../day.ts'
import { isFromBeforeStop } from '../posting/held-again.ts'
import type { CloseSecondWave, OpenSecondWave } from './messages.ts'
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

/**
 * 不补了: it is off before it leaves. Whoever was sent with it keeps the job and the hour on their ticket; who was just called is
 * asked no more. Refuses `no-second-wave` where none is still to leave.
 */
export function closeSecondWave(day: Day, { posting: id, reason }: CloseSecondWave, context: DayContext): DayDecision {
  const posting = day.postings.get(id)
  if (posting === undefined || !waveIsOpen(posting, context.instant)) return refused({ code: 'no-second-wave' })
  return happened({ type: 'second-wave-closed', posting: id, reason }, ...offersBack(day, id, 'wave-closed'))
}

/** The others have left, and people are still sent. */
const waveIsOpen = (posting: Posting, now: Instant): boolean =>
  posting.status === 'open' &&
  posting.wave !== undefined &&
  leavesAt(posting.terms) <= now &&
  sendableUntil(posting) > now

/** People leave for the first day of the work: once it is stopped nobody is sent any more. */
export const stopOfFirstDay = ({ stops, terms }: Posting): Stop | undefined =>
  stops?.find(({ workDate }) => workDate === terms.workDate)
