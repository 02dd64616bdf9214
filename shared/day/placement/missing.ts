import { happened, refused } from '../../decider.ts'
import { minuteOfDay } from '../../hall-clock.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { calendarDay, instantOn } from '../../time.ts'
import { agreedTerms, type Day, type DayContext, type DayDecision, type Posting, sendableUntil } from '../day.ts'
import { canLeaveAt, isOff, sentFor, stopOn } from '../matching/second-wave.ts'
import { waveLeaves } from '../matching/wave-leaves.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { leaveMinute } from '../posting/hours.ts'
import { awaitsStaff } from '../posting/on-board.ts'
import { runningDay } from '../posting/running.ts'
import { workDateAt } from './hours.ts'
import type { ReportMissing } from './messages.ts'
import { expectedOn, workDatesOf } from './work.ts'

/** An employer who misses more than half of their people is missing a bus, or wants others: staff look at that. One may always be ill. */
const mostMissing = (placed: number): number => Math.max(1, Math.floor(placed / 2))

/**
 * Who did not board today, or for the night shift of yesterday: their places are free from today on, why is still to be heard, and where the others have left a second
 * wave is opened in the same entry. Who was reported absent before stays so. Refuses `posting-over` for what is not theirs or over,
 * `work-day-to-come` before anybody has left, `placement-gone`, `already-arrived`, `nobody-to-call` where no wave can
 * leave any more, and `too-many-missing`.
 */
export function reportMissing(day: Day, command: ReportMissing, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  if (posting?.employer !== command.employer || !(posting.status === 'open' || posting.status === 'expired'))
    return refused({ code: 'posting-over' })
  const workDate = missedOn(posting, context.instant)
  if (instantOn(workDate, posting.terms.endMinute) <= context.instant) return refused({ code: 'posting-over' })
  if (instantOn(workDate, leaveMinute(posting.terms)) > context.instant) return refused({ code: 'work-day-to-come' })
  const by = 'employer'
  const expected = new Set(expectedOn(day, posting, workDate).map(({ placement }) => placement))
  const missing: DayEvent[] = []
  for (const placement of new Set(command.missing)) {
    const job = day.placements.get(placement)
    if (job?.posting !== posting.posting || !workDatesOf(day, job).includes(workDate) || job.status === 'released')
      return refused({ code: 'placement-gone' })
    if (job.came.includes(workDate)) return refused({ code: 'already-arrived' })
    const free = agreedTerms(day, job).workDate < workDate ? ({ restFree: true } as const) : {}
    if (expected.has(placement)) missing.push({ type: 'absent', placement, workDate, kind: 'not-heard', ...free, by })
  }
  if (missing.length === 0) return happened()
  const way = wayToSend(day, posting, workDate, command, context)
  if (way === 'nobody') return refused({ code: 'nobody-to-call' })
  const before = missedByEmployer(day, posting, workDate)
  if (before + missing.length > mostMissing(before + expected.size)) return refused({ code: 'too-many-missing' })
  if (way === 'as-it-stands') return happened(...missing)
  return happened(...missing, { type: 'second-wave-opened', posting: posting.posting, ...way, by })
}

/** The day whose people may be missed now: today's, or the night shift of yesterday while it lasts and none is of today. */
export function missedOn(posting: Posting, now: Instant): MarketDay {
  const running = runningDay(posting, calendarDay(now))
  const yesterday = workDateAt(posting.terms, now)
  return running === calendarDay(now) || yesterday === undefined || isOff(posting, yesterday) ? running : yesterday
}

/** Also whom staff have asked since: what they heard makes the employer's word no less. */
const missedByEmployer = (day: Day, { posting }: Posting, date: MarketDay): number =>
  day.placements.count(
    (placement) =>
      placement.posting === posting &&
      placement.missed.some(({ workDate, by }) => workDate === date && by === 'employer'),
  )

/** Past 1440 for the small hours of a night shift. */
const minuteSince = (date: MarketDay, instant: Instant): number =>
  minuteOfDay(instant) + (date < calendarDay(instant) ? 24 * 60 : 0)

/**
 * With what the next in line can still be sent: as things stand or with a new wave; nobody is sent once the work is stopped or
 * nearly over, the employer is stopped, or the hall closed.
 */
function wayToSend(
  day: Day,
  posting: Posting,
  workDate: MarketDay,
  { facts }: ReportMissing,
  { instant }: DayContext,
): Pick<DayEventOf<'second-wave-opened'>, 'leaveMinute' | 'workDate'> | 'as-it-stands' | 'nobody' {
  if (!day.open || stopOn(posting, workDate) !== undefined || facts.stopped || awaitsStaff(posting)) return 'nobody'
  if (sendableUntil(posting) > instant) return 'as-it-stands'
  const minute = waveLeaves(minuteSince(workDate, instant))
  return canLeaveAt(posting, workDate, minute, instant)
    ? { leaveMinute: minute, ...sentFor(day, posting, workDate) }
    : 'nobody'
}
