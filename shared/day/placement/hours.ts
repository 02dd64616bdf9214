import type { Instant, MarketDay } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { instantOn } from '../../time.ts'
import { agreedTerms, type Day, type Placement, type Posting } from '../day.ts'
import { type Away, atOnce, awayFor, hoursOf, leaveMinute } from '../posting/hours.ts'
import { wholeTerms } from '../posting/running.ts'
import type { Terms } from '../posting/terms.ts'
import { begunAt } from './owed.ts'
import { daysAtWork, isCutOff, isLost } from './work.ts'

/** The day of the work for which people are away at this instant: on the bus, or at it. */
export const workDateAt = (terms: Terms, instant: Instant): MarketDay | undefined =>
  hoursOf(terms).days.find(({ leavesAt, endsAt }) => leavesAt <= instant && instant < endsAt)?.date

/** Before it nobody can have been seen there, or missed. */
export const leavesFor = (posting: Posting, workDate: MarketDay): Instant =>
  instantOn(workDate, leaveMinute(wholeTerms(posting)))
/** Before it nobody has worked, or is paid for it. */
export const startsOn = ({ terms }: Posting, workDate: MarketDay): Instant => instantOn(workDate, terms.startMinute)
/** Nor has who leaves with a second wave before that leaves. */
export const startsFor = (day: Day, placement: Placement, workDate: MarketDay): Instant =>
  instantOn(workDate, begunAt(day, placement, workDate))

/** Whether whoever has this job would have to be away for both at once, if they were sent to that one now. */
export const keepsFrom = (day: Day, placement: Placement, { terms, wave }: Posting): boolean =>
  atOnce(awayForTheirs(day, placement), awayFor(terms, wave))
/** Whether whoever has both jobs would. */
export const keepFromEachOther = (day: Day, one: Placement, other: Placement): boolean =>
  atOnce(awayForTheirs(day, one), awayForTheirs(day, other))

/** The days of a job that its ticket counts on, with their hours as they stand: none that they missed. */
export function daysOfTicket(day: Day, placement: Placement): readonly Away[] {
  const theirs = daysAtWork(day, placement)
  return awayForTheirs(day, placement).filter(({ date }) => theirs.includes(date))
}
/** Those of them that are not over. */
export const daysToWork = (day: Day, placement: Placement, now: Instant): readonly MarketDay[] =>
  daysOfTicket(day, placement).flatMap(({ date, endsAt }) => (endsAt > now ? [date] : []))

/** The first of its days for which they have not left and on which nobody saw them, with all behind it to come. */
export const firstToCome = (day: Day, placement: Placement, now: Instant): MarketDay | undefined =>
  awayForTheirs(day, placement).find(({ date, leavesAt }) => leavesAt > now && !placement.came.includes(date))?.date

/** The first of its days that is not over and on which nobody has seen them or missed them, with all behind it. */
export function firstUnseen(day: Day, placement: Placement, now: Instant): MarketDay | undefined {
  const lastCame = placement.came.reduce<MarketDay | undefined>(
    (last, date) => (last && last > date ? last : date),
    undefined,
  )
  return daysToWork(day, placement, now).find((date) => lastCame === undefined || date > lastCame)
}

/** When they leave the hall on that day, whether or not it is stopped; undefined for one that is not of their work. */
export const leavesOn = (day: Day, placement: Placement, workDate: MarketDay): Instant | undefined =>
  awayAsAgreed(day, placement).find(({ date }) => date === workDate)?.leavesAt

/** As their ticket says when they leave. */
function awayAsAgreed(day: Day, placement: Placement): readonly Away[] {
  const { leaveMinute } = placement
  return awayFor(agreedTerms(day, placement), leaveMinute === undefined ? undefined : { leaveMinute }).filter(
    ({ date }) => !isCutOff(day, placement, date) && !isLost(placement, date),
  )
}

/** A day whose work was stopped is over from that minute on, and one from which they lost the rest is none. */
export function awayForTheirs(day: Day, placement: Placement): readonly Away[] {
  const days = awayAsAgreed(day, placement).filter(({ date }) => date !== placement.lostFrom)
  const { stops } = mustHave(day.postings.get(placement.posting), placement.posting)
  if (stops === undefined) return days
  const until = new Map(stops.map(({ workDate, minute }) => [workDate, instantOn(workDate, minute)]))
  return days
    .map((hours) => ({ ...hours, endsAt: until.get(hours.date) ?? hours.endsAt }))
    .filter(({ leavesAt, endsAt }) => leavesAt < endsAt)
}
