import { happened, refused } from '../../decider.ts'
import { millisOf } from '../../hall-clock.ts'
import { type EmployerId, type MarketDay, PostingId } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import { dayAfter } from '../../time.ts'
import { counted } from '../counted.ts'
import type { Day, DayContext, DayDecision, Posting } from '../day.ts'
import { type DayRules, isOfEdition } from '../market-day/messages.ts'
import { notForMinors } from '../matching/edges.ts'
import { offersToMinorsBack } from '../matching/offers.ts'
import type { DayEvent } from '../messages.ts'
import { isOtherThanSeen } from './changed-terms.ts'
import { hasCome } from './gone.ts'
import { isAboutEmployer } from './held.ts'
import { leaveMinute } from './hours.ts'
import type { ApprovePosting, EmployerFacts, HeldBecause, Post, TurnDownPosting } from './messages.ts'
import { approvable, turnDownable } from './on-board.ts'
import type { Terms } from './terms.ts'
import { floorFor, hourlyFen, hourlyFenPresent } from './worth.ts'

/**
 * Takes an employer's posting: onto the board at once where nothing is to be judged, else held for staff with the reasons
 * why. The same work posted before is marked (网络招聘服务管理规定: re-posted jobs say so).
 * Refuses `work-date-out-of-range`, `today-is-closed`, `work-already-over`, `hours-do-not-fit`, `bus-after-start`, `no-such-trade`,
 * `no-such-township`.
 */
export function post(day: Day, command: Post, context: DayContext): DayDecision {
  const { employer, terms, facts } = command
  const refusal = checkTerms(day, terms, context)
  if (refusal !== undefined) return refused(refusal)
  const posting = PostingId.parse(`pst_${counted(day, day.counts.postings + 1, 3)}`)
  const held = toJudge(terms, facts, day.rules)
  const before = sameWork(day, employer, terms)
  const posted: DayEvent = {
    type: 'posted',
    posting,
    employer,
    terms,
    ...(held.length === 0 ? {} : { held: [...held] }),
    ...(before === undefined ? {} : { repostOf: before.posting }),
    ...(command.by === undefined ? {} : { by: command.by }),
    ...(facts.record === undefined ? {} : { record: facts.record }),
  }
  return held.length === 0 ? happened(posted, byRule(posting)) : happened(posted)
}

/** Nothing was to be judged, so nobody need look. */
export const byRule = (posting: PostingId): DayEvent => ({ type: 'posting-approved', posting, by: 'rule' })

/** Why staff must look before anybody sees it; none: it is open at once. */
export function toJudge(terms: Terms, facts: EmployerFacts, rules: FloorRules): readonly HeldBecause[] {
  const reasons: readonly (readonly [HeldBecause, boolean])[] = [
    ['new-employer', !facts.approved],
    ['stopped', facts.stopped],
    ['complaint', facts.complained],
    ['below-floor', belowFloor(terms, rules) !== undefined],
  ]
  return reasons.flatMap(([because, holds]) => (holds ? [because] : []))
}

/** The last posting of this employer for the same work, day and place: at the same hour, taken back since, or not filled in time. */
const sameWork = (day: Day, employer: EmployerId, terms: Terms): Posting | undefined =>
  [...day.postings.values()].findLast(
    (other) =>
      other.employer === employer &&
      other.terms.trade === terms.trade &&
      other.terms.township === terms.township &&
      other.terms.workDate === terms.workDate &&
      (other.terms.startMinute === terms.startMinute ||
        other.status === 'cancelled' ||
        (other.status === 'expired' && terms.startMinute < other.terms.endMinute)),
  )

export function checkTerms(day: Day, terms: Terms, context: DayContext): Refusal | undefined {
  if (!day.rules.trades.some((trade) => trade.id === terms.trade)) return { code: 'no-such-trade' }
  if (!day.rules.townships.includes(terms.township)) return { code: 'no-such-township' }
  if (terms.workDate < context.today || terms.workDate > dayAfter(context.today))
    return { code: 'work-date-out-of-range' }
  if (isClosedFor(day, terms.workDate)) return { code: 'today-is-closed' }
  if (hasCome(terms.workDate, leaveMinute(terms), millisOf(context.instant))) return { code: 'work-already-over' }
  const spanMinutes = terms.endMinute - terms.startMinute
  const leavesLate = terms.transport.kind === 'bus' && terms.transport.leaveMinute > terms.startMinute
  if (leavesLate) return { code: 'bus-after-start' }
  if (spanMinutes <= 0 || spanMinutes > 24 * 60 || terms.paidMinutes > spanMinutes) return { code: 'hours-do-not-fit' }
  // Nobody leaves for the next day's work before they are back from this one's.
  if ((terms.days ?? 1) > 1 && terms.endMinute > leaveMinute(terms) + 24 * 60) return { code: 'hours-do-not-fit' }
  return undefined
}

/** After the close nobody could be sent to what is for today. */
export const isClosedFor = (day: Day, workDate: MarketDay): boolean =>
  !day.open && day.day !== undefined && workDate <= day.day

/** What an hour is held against. */
export type FloorRules = Pick<DayRules, 'wageFloors' | 'edition'>

/** What the hourly value falls short of, or undefined when it reaches the floor of all its days. */
export function belowFloor(terms: Terms, rules: FloorRules): { hourlyFen: number; floorFen: number } | undefined {
  const floorFen = floorFor(rules.wageFloors, terms)
  // Before the seventh edition an employer's word for the hours paid was believed, however long the day.
  const worthFen = isOfEdition(rules, 7) ? hourlyFenPresent(terms) : hourlyFen(terms)
  return worthFen < floorFen ? { hourlyFen: worthFen, floorFen } : undefined
}

/**
 * Staff let a held posting onto the board. Below the wage floor they may, with a reason that stays in the log: many day
 * jobs are service relations outside wage law, so the market warns and never silently blocks or passes. They may look at an
 * open one again to let minors do it, in a trade that is open to them (未成年工特殊保护规定), or to take that back.
 * Refuses `posting-not-held`, `terms-changed-meanwhile`, `work-already-over`, `below-floor-needs-reason`, `reason-needed`, and what `notForMinors` does.
 */
export function approvePosting(day: Day, command: ApprovePosting, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  if (posting?.status === 'open' && posting.forMinors && command.forMinors === false)
    return happened({ type: 'closed-to-minors', posting: posting.posting }, ...offersToMinorsBack(day, posting.posting))
  const again = posting?.status === 'open' && command.forMinors === true && !posting.forMinors
  if (posting === undefined || (posting.status !== 'held' && !again)) return refused({ code: 'posting-not-held' })
  if (isOtherThanSeen(posting.terms, command.seen)) return refused({ code: 'terms-changed-meanwhile' })
  if (!approvable(posting, context.instant)) return refused({ code: 'work-already-over' })
  const minors = command.forMinors === true ? notForMinors(day.rules, posting.terms) : undefined
  if (minors !== undefined) return refused(minors)
  const short = belowFloor(posting.terms, day.rules)
  if (!again && command.reason === undefined) {
    if (short !== undefined) return refused({ code: 'below-floor-needs-reason', ...short })
    if (posting.held.some(isAboutEmployer)) return refused({ code: 'reason-needed' })
  }
  return happened({
    type: 'posting-approved',
    posting: command.posting,
    ...(command.reason === undefined ? {} : { reason: command.reason }),
    ...(command.forMinors === true ? { forMinors: true } : {}),
  })
}

/**
 * Staff do not let it onto the board and say why. Refuses `posting-not-held`, and `job-has-people` for one that was there before
 * and that somebody has: to take it from them is to cancel it.
 */
export function turnDownPosting(day: Day, command: TurnDownPosting): DayDecision {
  const posting = day.postings.get(command.posting)
  if (posting?.status !== 'held') return refused({ code: 'posting-not-held' })
  if (!turnDownable(posting)) return refused({ code: 'job-has-people', people: posting.placed })
  return happened({ type: 'posting-turned-down', posting: command.posting, reason: command.reason })
}
