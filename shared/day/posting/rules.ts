import { happened, refused } from '../../decider.ts'
import { PostingId } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import { dayAfter } from '../../time.ts'
import { counted, type Day, type DayContext, type DayDecision, leavesAt, type Posting } from '../day.ts'
import type { ApprovePosting, Post, TurnDownPosting } from './messages.ts'
import type { Terms } from './terms.ts'
import { floorOn, hourlyFen, type WageFloors } from './worth.ts'

/**
 * Takes an employer's posting and holds it for staff: the employer must be real before anybody sees the job.
 * Refuses `work-date-out-of-range`, `work-already-over`, `hours-do-not-fit`, `bus-after-start`, `no-such-trade`,
 * `no-such-township`.
 */
export function post(day: Day, command: Post, context: DayContext): DayDecision {
  const refusal = checkTerms(day, command.terms, context)
  if (refusal !== undefined) return refused(refusal)
  const posting = PostingId.parse(`pst_${counted(day, day.counts.postings + 1, 3)}`)
  return happened({ type: 'posted', posting, employer: command.employer, terms: command.terms })
}

function checkTerms(day: Day, terms: Terms, context: DayContext): Refusal | undefined {
  if (!day.rules.trades.some((trade) => trade.id === terms.trade)) return { code: 'no-such-trade' }
  if (!day.rules.townships.includes(terms.township)) return { code: 'no-such-township' }
  if (terms.workDate < context.today || terms.workDate > dayAfter(context.today))
    return { code: 'work-date-out-of-range' }
  // After the close nobody could be sent to what is for today.
  const tooLate = !day.open && day.day !== undefined && terms.workDate <= day.day
  if (tooLate || leavesAt(terms) <= context.instant) return { code: 'work-already-over' }
  const spanMinutes = terms.endMinute - terms.startMinute
  const leavesLate = terms.transport.kind === 'bus' && terms.transport.leaveMinute > terms.startMinute
  if (leavesLate) return { code: 'bus-after-start' }
  if (spanMinutes <= 0 || spanMinutes > 24 * 60 || terms.paidMinutes > spanMinutes) return { code: 'hours-do-not-fit' }
  return undefined
}

/** What the hourly value falls short of, or undefined when it reaches the floor of the work date. */
export function belowFloor(terms: Terms, floors: WageFloors): { hourlyFen: number; floorFen: number } | undefined {
  const floorFen = floorOn(floors, terms.workDate)
  return hourlyFen(terms) < floorFen ? { hourlyFen: hourlyFen(terms), floorFen } : undefined
}

/**
 * Staff let a held posting onto the board. Below the wage floor they may, with a reason that stays in the log: many day
 * jobs are service relations outside wage law, so the market warns and never silently blocks or passes.
 * Refuses `posting-not-held`, `work-already-over`, `below-floor-needs-reason`.
 */
export function approvePosting(day: Day, command: ApprovePosting, context: DayContext): DayDecision {
  const posting = heldPosting(day, command.posting)
  if (posting === undefined) return refused({ code: 'posting-not-held' })
  if (leavesAt(posting.terms) <= context.instant) return refused({ code: 'work-already-over' })
  const short = belowFloor(posting.terms, day.rules.wageFloors)
  if (short !== undefined && command.reason === undefined)
    return refused({ code: 'below-floor-needs-reason', ...short })
  return happened({
    type: 'posting-approved',
    posting: command.posting,
    ...(command.reason === undefined ? {} : { reason: command.reason }),
  })
}

/** Staff do not let it onto the board and say why. Refuses `posting-not-held`. */
export function turnDownPosting(day: Day, command: TurnDownPosting): DayDecision {
  if (heldPosting(day, command.posting) === undefined) return refused({ code: 'posting-not-held' })
  return happened({ type: 'posting-turned-down', posting: command.posting, reason: command.reason })
}

function heldPosting(day: Day, id: PostingId): Posting | undefined {
  const posting = day.postings.get(id)
  return posting?.status === 'held' ? posting : undefined
}
