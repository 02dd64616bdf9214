import { happened, refused } from '../../decider.ts'
import { minuteOfDay } from '../../hall-clock.ts'
import { instantOn } from '../../time.ts'
import { type Day, type DayContext, type DayDecision, endsAt, leavesAt, type Posting, sendableUntil } from '../day.ts'
import type { DayEvent } from '../messages.ts'
import type { ReportMissing } from './messages.ts'

/** An employer who misses more than half of their people is missing a bus, or wants others: staff look at that. */
export const mostMissing = (placed: number): number => Math.ceil(placed / 2)

/** Time for the next in line to be called and to walk to the bus. */
const waveLeavesAfter = 20
const waveRounding = 5

/**
 * Who did not board: their places are free, why is still to be heard, and where the others have left a second wave is opened
 * in the same entry. Who was reported absent before stays so. Refuses `posting-over` for what is not theirs or over,
 * `work-day-to-come` before anybody has left, `placement-gone`, `already-arrived`, and an employer `too-many-missing`.
 */
export function reportMissing(day: Day, command: ReportMissing, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  const isTheirs = command.employer === undefined || command.employer === posting?.employer
  if (posting === undefined || !isTheirs || !(posting.status === 'open' || posting.status === 'expired'))
    return refused({ code: 'posting-over' })
  const { workDate } = posting.terms
  if (endsAt(posting.terms) <= context.instant || workDate < context.today) return refused({ code: 'posting-over' })
  if (leavesAt(posting.terms) > context.instant) return refused({ code: 'work-day-to-come' })
  const missing: DayEvent[] = []
  for (const placement of new Set(command.missing)) {
    const job = day.placements.get(placement)
    if (job === undefined || job.posting !== posting.posting || job.status === 'released')
      return refused({ code: 'placement-gone' })
    if (job.status === 'arrived') return refused({ code: 'already-arrived' })
    if (job.status === 'accepted') missing.push({ type: 'absent', placement, workDate, kind: 'not-heard' })
  }
  if (missing.length === 0) return happened()
  const before = notHeard(day, posting)
  if (command.employer !== undefined && before + missing.length > mostMissing(before + posting.placed))
    return refused({ code: 'too-many-missing' })
  return happened(...missing, ...nextWave(day, posting, context))
}

const notHeard = (day: Day, { posting }: Posting): number =>
  day.placements.count(
    (placement) => placement.posting === posting && placement.missed.some(({ kind }) => kind === 'not-heard'),
  )

/** Whoever can still be sent is sent without one; nobody is once the work is stopped or nearly over, or the hall closed. */
function nextWave(day: Day, posting: Posting, { instant }: DayContext): readonly DayEvent[] {
  const { workDate } = posting.terms
  if (!day.open || posting.stops !== undefined || sendableUntil(posting) > instant) return []
  const leaveMinute = Math.ceil(minuteOfDay(instant) / waveRounding) * waveRounding + waveLeavesAfter
  if (instantOn(workDate, leaveMinute) >= endsAt(posting.terms)) return []
  return [{ type: 'second-wave-opened', posting: posting.posting, leaveMinute }]
}
