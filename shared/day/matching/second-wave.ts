import { happened, refused } from '../../decider.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import type { RefusalOf } from '../../refusal.ts'
import { instantOn, minuteOn } from '../../time.ts'
import {
  type Day,
  type DayContext,
  type DayDecision,
  leavesAt,
  type Posting,
  type Stop,
  sendableUntil,
  workDates,
} from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { placesLeftFrom } from '../placement/taken.ts'
import { approvable, awaitsStaff } from '../posting/on-board.ts'
import { restFrom, runningDay } from '../posting/running.ts'
import { employerStopped } from './edges.ts'
import type { CloseSecondWave, OpenSecondWave } from './messages.ts'
import { offersBack } from './offers.ts'
import { waveLeaves } from './wave-leaves.ts'

/**
 * 补员: somebody did not turn up, and the next in line may still be sent although the others have left; of a job that runs for
 * today and the days behind it.
 * Refuses `posting-not-open` for what staff never let onto the board, or not again, or what is called off, `employer-stopped` for what
 * was on it before the stop, `work-stopped`, `no-place-left`, and `wave-out-of-hours` for a time that has passed or at which the work is over.
 */
export function openSecondWave(day: Day, command: OpenSecondWave, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  if (posting === undefined) return refused({ code: 'posting-not-open' })
  const refusal = notSent(posting, command.stoppedAt)
  if (refusal !== undefined) return refused(refusal)
  const wave = waveOf(day, posting, command, context)
  if ('refusal' in wave) return wave
  const { workDate } = wave
  const { leaveMinute, reason } = command
  if (posting.status === 'open' && posting.wave?.leaveMinute === leaveMinute && workDate === posting.terms.workDate)
    return happened()
  // Whoever was just called was told another hour to leave at.
  return happened(...offersBack(day, command.posting, 'terms-changed'), {
    type: 'second-wave-opened',
    posting: command.posting,
    leaveMinute,
    ...sentFor(day, posting, workDate),
    reason,
  })
}

/** Why nobody is sent to it, whenever they would leave. */
function notSent(
  posting: Posting,
  stoppedAt: Instant | undefined,
): RefusalOf<'posting-not-open' | 'employer-stopped'> | undefined {
  if ((posting.status !== 'open' && posting.status !== 'expired') || awaitsStaff(posting))
    return { code: 'posting-not-open' }
  return stoppedAt && employerStopped(posting, stoppedAt)
}

/** For which day of the work a wave goes that leaves at that minute, or why none does. */
function waveOf(
  day: Day,
  posting: Posting,
  { leaveMinute }: Pick<OpenSecondWave, 'leaveMinute'>,
  { instant, today }: Pick<DayContext, 'instant' | 'today'>,
): { readonly workDate: MarketDay } | ReturnType<typeof refused> {
  // Where a night shift has gone over into the next of its days, the minute says which of the two it is of.
  const days = [posting.terms.workDate, runningDay(posting, today)]
  const fits = days.find((date) => canLeaveAt(posting, date, leaveMinute, instant))
  const workDate = fits ?? runningDay(posting, today)
  // Before the seventh edition a wave left on it, and took people for all days that had been agreed.
  if (isOff(posting, workDate) && isOfEdition(day.rules, 7)) return refused({ code: 'posting-not-open' })
  const stop = stopOn(posting, workDate)
  if (stop !== undefined) return refused({ code: 'work-stopped', minute: stop.minute })
  if (placesLeftFrom(day, posting, workDate) <= 0) return refused({ code: 'no-place-left' })
  return fits === undefined ? refused({ code: 'wave-out-of-hours' }) : { workDate }
}

/** What the event says where it is not for the day that people were last sent for, or days behind that were called off since. */
export function sentFor(day: Day, posting: Posting, workDate: MarketDay): { readonly workDate?: MarketDay } {
  const { terms } = posting
  const isAsBefore = workDates(restFrom(posting, workDate)).length === workDates(terms).length
  return workDate === terms.workDate && (isAsBefore || !isOfEdition(day.rules, 7)) ? {} : { workDate }
}
export const isOff = ({ offFrom }: Posting, date: MarketDay): boolean => offFrom !== undefined && offFrom <= date

/** Whether people can still be sent at that minute of that day: it is to come, and the work is not over by then. */
export function canLeaveAt({ terms }: Posting, date: MarketDay, minute: number, now: Instant): boolean {
  const leaves = instantOn(date, minute)
  return now < leaves && leaves < instantOn(date, terms.endMinute)
}

/** The minute of that day's work at which a wave that is asked for now leaves. */
export const nextWaveMinute = (date: MarketDay, now: Instant): number => waveLeaves(minuteOn(date, now))

interface AtDesk {
  readonly now: Instant
  readonly today: MarketDay
  /** When its employer was. */
  readonly stoppedAt: Instant | undefined
}
/** Its employer was stopped: nobody more is sent before staff let them post, or the job through, or it is posted anew. */
export type NotSentUntil = 'may-post' | 'approved' | 'posted-anew'

/**
 * Whether staff can still say when a wave leaves on that day, the next minute being the first that they can; or what they
 * could do first, where only a stop of its employer keeps them from it.
 */
export function waveAtDesk(
  day: Day,
  posting: Posting,
  date: MarketDay,
  { now, today, stoppedAt }: AtDesk,
): 'may-open' | NotSentUntil | undefined {
  const wave = waveOf(day, posting, { leaveMinute: minuteOn(date, now) + 1 }, { instant: now, today })
  if (!day.open || 'refusal' in wave) return undefined
  const refusal = notSent(posting, stoppedAt)
  if (refusal === undefined) return 'may-open'
  if (refusal.code === 'employer-stopped') return 'may-post'
  if (!posting.held.includes('stopped')) return undefined
  return posting.status === 'held' && approvable(posting, now) ? 'approved' : 'posted-anew'
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
export const waveIsOpen = (posting: Posting, now: Instant): boolean =>
  posting.status === 'open' &&
  posting.wave !== undefined &&
  leavesAt(posting.terms) <= now &&
  sendableUntil(posting) > now

/** Of the day that people were last sent for: once it is stopped nobody is sent any more. */
export const stopOfFirstDay = (posting: Posting): Stop | undefined => stopOn(posting, posting.terms.workDate)
export const stopOn = ({ stops }: Posting, date: MarketDay): Stop | undefined =>
  stops?.find(({ workDate }) => workDate === date)
