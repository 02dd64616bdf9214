import { happened, refused } from '../../decider.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { calendarDay } from '../../time.ts'
import { agreedTerms, type Day, type DayContext, type DayDecision, type Posting, sendableUntil } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { canLeaveAt, isOff, nextWaveMinute, sentFor, stopOn } from '../matching/second-wave.ts'
import { isWorthLeaving } from '../matching/wave-leaves.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { awaitsStaff } from '../posting/on-board.ts'
import { runningDay, wholeTerms } from '../posting/running.ts'
import { leavesFor, workDateAt } from './hours.ts'
import type { ReportMissing } from './messages.ts'
import { toldLate } from './tapped.ts'
import { expectedOn, isHeardOf, workDatesOf } from './work.ts'

/** An employer who misses more than half of their people is missing a bus, or wants others: staff look at that. One may always be ill. */
export const isTooMany = (missing: number, placed: number): boolean => missing > Math.max(1, Math.floor(placed / 2))

/**
 * Who did not come to the work they are away for, or that was today's, as long as the day may be told of. Of who gave the employer no good
 * cause, why is still to be heard, and their places are free from today on; who gave one keeps the days behind the first. Where a place
 * is free and the others have left a second wave is opened in the same entry, if one can still leave. Who was reported absent before
 * stays so. Refuses `posting-over` for what is not theirs or long over, `work-day-to-come` before anybody has left,
 * `placement-gone`, `already-arrived`, and `too-many-missing`.
 */
export function reportMissing(day: Day, command: ReportMissing, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  if (posting?.employer !== command.employer || !(posting.status === 'open' || posting.status === 'expired'))
    return refused({ code: 'posting-over' })
  const workDate = command.workDate ?? missedOn(posting, context.instant)
  if (workDate <= context.today && !isHeardOf(day, workDate, context.today)) return refused({ code: 'posting-over' })
  if (leavesFor(posting, workDate) > context.instant) return refused({ code: 'work-day-to-come' })
  const by = 'employer'
  const excused = new Set(command.excused)
  const expected = new Set(expectedOn(day, posting, workDate).map(({ placement }) => placement))
  const missing: DayEventOf<'absent'>[] = []
  let freed = 0
  for (const placement of new Set(command.missing)) {
    const job = day.placements.get(placement)
    if (job?.posting !== posting.posting || !workDatesOf(day, job).includes(workDate) || job.status === 'released')
      return refused({ code: 'placement-gone' })
    if (job.came.includes(workDate)) return refused({ code: 'already-arrived' })
    const isBehindFirst = agreedTerms(day, job).workDate < workDate
    if (!expected.has(placement)) continue
    const kind = excused.has(placement) ? 'excused' : 'not-heard'
    const cameSince = job.came.some((date) => date > workDate)
    const restFree = kind === 'not-heard' && isBehindFirst && !cameSince ? ({ restFree: true } as const) : {}
    missing.push({ type: 'absent', placement, workDate, kind, ...restFree, by, ...toldLate(command, context) })
    if (kind === 'not-heard' || !isBehindFirst) freed += 1
  }
  if (missing.length === 0) return happened()
  const before = missedByEmployer(day, posting, workDate)
  if (isTooMany(before + missing.length, before + expected.size)) return refused({ code: 'too-many-missing' })
  const wave = freed > 0 ? waveFor(day, posting, workDate, command, context) : undefined
  return happened<DayEvent>(
    ...missing,
    ...(wave === undefined ? [] : [{ type: 'second-wave-opened', posting: posting.posting, ...wave, by } as const]),
  )
}

/** The day whose people may be missed now: the one they are away for, be it the night of yesterday; else today's, or the next. */
function missedOn(posting: Posting, now: Instant): MarketDay {
  const away = workDateAt(wholeTerms(posting), now)
  return away === undefined || isOff(posting, away) ? runningDay(posting, calendarDay(now)) : away
}

/** Also whom staff have asked since: what they heard makes the employer's word no less. */
const missedByEmployer = (day: Day, { posting }: Posting, date: MarketDay): number =>
  day.placements.count(
    (placement) =>
      placement.posting === posting &&
      placement.missed.some(({ workDate, by }) => workDate === date && by === 'employer'),
  )

/**
 * The new wave with which the next in line can still be sent; none where they can as things stand, nor once the work is stopped
 * or nearly over, the employer is stopped, or the hall closed.
 */
function waveFor(
  day: Day,
  posting: Posting,
  workDate: MarketDay,
  { facts }: ReportMissing,
  { instant }: DayContext,
): Pick<DayEventOf<'second-wave-opened'>, 'leaveMinute' | 'workDate'> | undefined {
  if (!day.open || stopOn(posting, workDate) !== undefined || facts.stopped || awaitsStaff(posting)) return undefined
  // People are sent for a later day of it by now.
  if (workDate < posting.terms.workDate) return undefined
  if (sendableUntil(posting) > instant) return undefined
  const minute = nextWaveMinute(workDate, instant)
  if (isOfEdition(day.rules, 8) && !isWorthLeaving(minute, posting.terms.endMinute)) return undefined
  return canLeaveAt(posting, workDate, minute, instant)
    ? { leaveMinute: minute, ...sentFor(day, posting, workDate) }
    : undefined
}
