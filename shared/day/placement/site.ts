import { happened, refused } from '../../decider.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { agreedTerms, type Day, type DayContext, type DayDecision, type Placement, type Posting } from '../day.ts'
import type { DayEvent } from '../messages.ts'
import { wholeTerms } from '../posting/running.ts'
import { finishedFen } from './finished-fen.ts'
import { leavesFor, leavesOn, startsFor, startsOn, workDateAt } from './hours.ts'
import type { Board, Finished, FinishWork, PayHere, ReportHere } from './site-messages.ts'
import { isOvertaken, toldLate } from './tapped.ts'
import { boardedAt, finishedOn, isHeardOf, isOwnWay, paidFor, stopOf, workDatesOf } from './work.ts'

/** The door opens so long before people leave. */
const boardingMinutes = 120

/**
 * They get on the bus to the work of today, be it told later; twice is once. Refuses `placement-gone`, also to whose ticket stands
 * no more, `work-day-to-come`, `was-missed` to whom somebody reported absent: staff put that right first, and `no-bus`.
 */
export function board(day: Day, command: Board, { instant, today }: DayContext): DayDecision {
  const placement = day.placements.get(command.placement)
  if (placement === undefined || placement.status === 'released') return refused({ code: 'placement-gone' })
  const dates = workDatesOf(day, placement)
  const workDate = dates.find((date) => date === today)
  if (workDate === undefined)
    return refused({ code: dates.some((date) => date > today) ? 'work-day-to-come' : 'placement-gone' })
  if (isMissed(placement, workDate)) return refused({ code: 'was-missed' })
  if (isOwnWay(day, placement)) return refused({ code: 'no-bus' })
  if (boardedAt(placement, workDate) !== undefined) return happened()
  const leaves = leavesOn(day, placement, workDate)
  if (leaves === undefined || stopOf(day, placement, workDate) !== undefined) return refused({ code: 'placement-gone' })
  const noted = notedBefore(command, instant)
  const scannedAt = noted.notedAt ?? instant
  if (Date.parse(scannedAt) < Date.parse(leaves) - boardingMinutes * 60_000)
    return refused({ code: 'work-day-to-come' })
  const how = command.how === undefined ? {} : { how: command.how }
  return happened({ type: 'boarded', placement: placement.placement, workDate, ...how, ...noted })
}

/** A clock that goes ahead has noted nothing yet. */
const notedBefore = ({ notedAt, notedBy }: Board, instant: Instant): Pick<Board, 'notedAt' | 'notedBy'> => ({
  ...(notedAt === undefined || notedAt >= instant ? {} : { notedAt }),
  ...(notedBy === undefined ? {} : { notedBy }),
})

/**
 * Who is at the work, or was. Refuses `posting-over` for what is not theirs, and where no day is said and none is under way,
 * `work-day-to-come` before its people have left, `too-late-to-report`, `placement-gone` for who is none of its people, and
 * `was-missed`: whoever was reported absent and came after all is put right by staff.
 */
export function reportHere(day: Day, command: ReportHere, context: DayContext): DayDecision {
  const { instant, today } = context
  const posting = theirPosting(day, command)
  const workDate = command.workDate ?? (posting && workDateAt(wholeTerms(posting), instant))
  if (posting === undefined || workDate === undefined) return refused({ code: 'posting-over' })
  if (leavesFor(posting, workDate) > instant) return refused({ code: 'work-day-to-come' })
  if (!isHeardOf(day, workDate, today)) return refused({ code: 'too-late-to-report' })
  const events: DayEvent[] = []
  for (const id of new Set(command.here)) {
    const at = placeAt(day, posting, id, workDate)
    if ('refusal' in at) return at
    if (!at.placement.came.includes(workDate)) events.push(arrivedAt(at.placement, workDate, command, context))
  }
  return happened(...events)
}

/**
 * What each did on a day of the work that has begun; who was not yet seen there was there. Refuses as `reportHere`, and
 * `work-day-to-come`, `too-late-to-report`, `heard-too-late` where something else was said since, `pieces-needed` where pieces are paid, `work-stopped` where what is owed is known: how many
 * pieces were done until then is not.
 */
export function finishWork(day: Day, command: FinishWork, context: DayContext): DayDecision {
  const { instant, today } = context
  const posting = theirPosting(day, command)
  if (posting === undefined) return refused({ code: 'posting-over' })
  const { workDate } = command
  if (startsOn(posting, workDate) > instant) return refused({ code: 'work-day-to-come' })
  if (!isHeardOf(day, workDate, today)) return refused({ code: 'too-late-to-report' })
  const arrived: DayEvent[] = []
  const people: Finished[] = []
  for (const said of command.people) {
    const at = placeAt(day, posting, said.placement, workDate)
    if ('refusal' in at) return at
    const { placement } = at
    if (startsFor(day, placement, workDate) > instant) return refused({ code: 'work-day-to-come' })
    const terms = agreedTerms(day, placement)
    const isCounted = terms.pay.basis === 'piece'
    const stop = stopOf(day, placement, workDate)
    if (stop !== undefined && !isCounted) return refused({ code: 'work-stopped', minute: stop.minute })
    if (isCounted && said.pieces === undefined) return refused({ code: 'pieces-needed' })
    const isSeen = placement.came.includes(workDate)
    if (!isSeen) arrived.push(arrivedAt(placement, workDate, command, context))
    const finished = { ...said, fen: finishedFen(terms, said) }
    if (isSeen && isSaid(placement, workDate, finished)) continue
    if (isOvertaken(command, context, finishedOn(placement, workDate))) return refused({ code: 'heard-too-late' })
    people.push(finished)
  }
  if (people.length === 0) return happened(...arrived)
  const by = command.employer === undefined ? {} : ({ by: 'employer' } as const)
  const done = { type: 'work-finished', posting: posting.posting, workDate, people, ...by } as const
  return happened(...arrived, { ...done, ...toldLate(command, context) })
}

/**
 * What they paid for days of the work that have begun. Refuses as `finishWork`, but for how much was done and stopped work, and
 * `was-missed` only of whom nothing was said before.
 */
export function payHere(day: Day, command: PayHere, context: DayContext): DayDecision {
  const { instant, today } = context
  const posting = theirPosting(day, command)
  if (posting === undefined) return refused({ code: 'posting-over' })
  const payments: PayHere['payments'][number][] = []
  for (const paid of command.payments) {
    const { workDate, fen } = paid
    if (startsOn(posting, workDate) > instant) return refused({ code: 'work-day-to-come' })
    if (!isHeardOf(day, workDate, today)) return refused({ code: 'too-late-to-report' })
    const placement = placementAt(day, posting, paid.placement, workDate)
    if (placement === undefined) return refused({ code: 'placement-gone' })
    const before = paidFor(placement, workDate)
    // Said before it was known that they did not come: that is put right where it was said.
    if (before === undefined && isMissed(placement, workDate)) return refused({ code: 'was-missed' })
    if (before?.fen === fen) continue
    if (isOvertaken(command, context, before)) return refused({ code: 'heard-too-late' })
    payments.push(paid)
  }
  if (payments.length === 0) return happened()
  return happened({ type: 'paid-here', posting: posting.posting, payments, ...toldLate(command, context) })
}

function theirPosting(day: Day, { posting: id, employer }: ReportHere | FinishWork | PayHere): Posting | undefined {
  const posting = day.postings.get(id)
  const isTheirs = employer === undefined || employer === posting?.employer
  return isTheirs && (posting?.status === 'open' || posting?.status === 'expired') ? posting : undefined
}

type PlaceAt = { readonly placement: Placement } | ReturnType<typeof refused>
function placeAt(day: Day, posting: Posting, id: Placement['placement'], workDate: MarketDay): PlaceAt {
  const placement = placementAt(day, posting, id, workDate)
  if (placement === undefined) return refused({ code: 'placement-gone' })
  return isMissed(placement, workDate) ? refused({ code: 'was-missed' }) : { placement }
}

function placementAt(day: Day, posting: Posting, id: Placement['placement'], workDate: MarketDay) {
  const placement = day.placements.get(id)
  const isTheirs = placement?.posting === posting.posting && placement.status !== 'released'
  return isTheirs && workDatesOf(day, placement).includes(workDate) ? placement : undefined
}
const isMissed = ({ missed }: Placement, date: MarketDay): boolean => missed.some(({ workDate }) => workDate === date)

const arrivedAt = (
  { placement }: Placement,
  workDate: MarketDay,
  command: ReportHere | FinishWork,
  context: DayContext,
): DayEvent => ({
  type: 'arrived',
  placement,
  workDate,
  ...(command.employer === undefined ? {} : { by: 'employer' }),
  ...toldLate(command, context),
})

const isSaid = ({ finished = [] }: Placement, workDate: MarketDay, now: Finished): boolean =>
  finished.some(
    (before) =>
      before.workDate === workDate &&
      before.fen === now.fen &&
      before.minutes === now.minutes &&
      before.pieces === now.pieces,
  )
