import { happened, refused } from '../../decider.ts'
import { minuteOfDay } from '../../hall-clock.ts'
import { instantOn } from '../../time.ts'
import {
  awaitsStaff,
  type Day,
  type DayContext,
  type DayDecision,
  firstDayEndsAt,
  leavesAt,
  type Posting,
  sendableUntil,
} from '../day.ts'
import { stopOfFirstDay } from '../matching/second-wave.ts'
import type { DayEvent } from '../messages.ts'
import type { ReportMissing } from './messages.ts'

/** An employer who misses more than half of their people is missing a bus, or wants others: staff look at that. One may always be ill. */
const mostMissing = (placed: number): number => Math.max(1, Math.floor(placed / 2))

/** Time for the next in line to be called and to walk to the bus. */
const waveLeavesAfter = 20
const waveRounding = 5

/**
 * Who did not board: their places are free, why is still to be heard, and where the others have left a second wave is opened
 * in the same entry. Who was reported absent before stays so. Refuses `posting-over` for what is not theirs or over,
 * `work-day-to-come` before anybody has left, `placement-gone`, `already-arrived`, and an employer `nobody-to-call` where no wave
 * can leave any more and `too-many-missing`.
 */
export function reportMissing(day: Day, command: ReportMissing, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  const isTheirs = command.employer === undefined || command.employer === posting?.employer
  if (posting === undefined || !isTheirs || !(posting.status === 'open' || posting.status === 'expired'))
    return refused({ code: 'posting-over' })
  const { workDate } = posting.terms
  if (firstDayEndsAt(posting.terms) <= context.instant || workDate < context.today)
    return refused({ code: 'posting-over' })
  if (leavesAt(posting.terms) > context.instant) return refused({ code: 'work-day-to-come' })
  const by = command.employer === undefined ? {} : ({ by: 'employer' } as const)
  const missing: DayEvent[] = []
  for (const placement of new Set(command.missing)) {
    const job = day.placements.get(placement)
    if (job === undefined || job.posting !== posting.posting || job.status === 'released')
      return refused({ code: 'placement-gone' })
    if (job.came.includes(workDate)) return refused({ code: 'already-arrived' })
    if (job.status === 'accepted') missing.push({ type: 'absent', placement, workDate, kind: 'not-heard', ...by })
  }
  if (missing.length === 0) return happened()
  const way = wayToSend(day, posting, command, context)
  if (command.employer !== undefined) {
    if (way === 'nobody') return refused({ code: 'nobody-to-call' })
    const before = missedByEmployer(day, posting)
    if (before + missing.length > mostMissing(before + posting.placed)) return refused({ code: 'too-many-missing' })
  }
  if (typeof way === 'string') return happened(...missing)
  return happened(...missing, { type: 'second-wave-opened', posting: posting.posting, ...way, ...by })
}

/** Also whom staff have asked since: what they heard makes the employer's word no less. */
const missedByEmployer = (day: Day, { posting }: Posting): number =>
  day.placements.count(
    (placement) => placement.posting === posting && placement.missed.some(({ by }) => by === 'employer'),
  )

/**
 * With what the next in line can still be sent: as things stand or with a new wave; nobody is sent once the work is stopped or
 * nearly over, the employer is stopped, or the hall closed.
 */
function wayToSend(
  day: Day,
  posting: Posting,
  { facts }: ReportMissing,
  { instant }: DayContext,
): { readonly leaveMinute: number } | 'as-it-stands' | 'nobody' {
  const { workDate } = posting.terms
  if (!day.open || stopOfFirstDay(posting) !== undefined || facts.stopped || awaitsStaff(posting)) return 'nobody'
  if (sendableUntil(posting) > instant) return 'as-it-stands'
  const leaveMinute = Math.ceil(minuteOfDay(instant) / waveRounding) * waveRounding + waveLeavesAfter
  return instantOn(workDate, leaveMinute) < firstDayEndsAt(posting.terms) ? { leaveMinute } : 'nobody'
}
