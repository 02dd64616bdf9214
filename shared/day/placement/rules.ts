import { happened, refused } from '../../decider.ts'
import { type Instant, type MarketDay, PlacementId, type WorkerId } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import { instantOn } from '../../time.ts'
import { becauseOf, crewOf, partsFromCrew } from '../check-in/crews.ts'
import { outOfLine } from '../check-in/out-of-line.ts'
import {
  agreedTerms,
  counted,
  type Day,
  type DayContext,
  type DayDecision,
  holdsPlace,
  mustHave,
  type Placement,
  type Posting,
  placesLeft,
  revisionOf,
  sendableUntil,
  wasOnBoard,
} from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { notSendable } from '../matching/edges.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { atOnce, leaveMinute } from '../posting/hours.ts'
import type { Terms } from '../posting/terms.ts'
import { awayForTheirs, firstToCome, keepFromEachOther, leavesOn } from './hours.ts'
import type { AbsenceKind, AskList, AskTicket, PlaceByHand, ReleasePlacement, ReportArrival } from './messages.ts'
import { hasRest, placesLeftFrom } from './taken.ts'
import { expectedOn, isCutOff, isHeardOf, nextWorkDate, ticketStands, workDatesOf } from './work.ts'

/** Worker and employer are agreed on the terms of this moment, for all days of the work; `nth` of those made in one entry. */
export function makePlacement(
  day: Day,
  worker: WorkerId,
  posting: Posting,
  nth: number,
  byName: true | undefined,
): DayEventOf<'placement-made'> {
  return {
    type: 'placement-made',
    placement: PlacementId.parse(`plc_${counted(day, day.counts.placements + 1 + nth, 4)}`),
    worker,
    number: mustHave(day.line.get(worker), worker).number,
    posting: posting.posting,
    revision: revisionOf(posting),
    ...(posting.wave === undefined ? {} : { leaveMinute: posting.wave.leaveMinute }),
    ...(byName === undefined ? {} : { byName }),
  }
}

/**
 * Staff give somebody in line, without their crew, a free place that they may lawfully have; an offer they hold goes back. Refuses
 * `not-in-line`, `number-gone`, `already-placed` (also when two desks try at once: for a second job they wait again first),
 * `posting-not-open`, `no-place-left` and what may not lawfully be.
 */
export function placeByHand(day: Day, command: PlaceByHand, context: DayContext): DayDecision {
  const worker = day.line.get(command.worker)
  const out = outOfLine(worker)
  if (worker === undefined || out !== undefined) return refused(out ?? { code: 'not-in-line' })
  if (worker.standing.status === 'placed') return refused({ code: 'already-placed' })
  const posting = day.postings.get(command.posting)
  if (posting?.status !== 'open' || sendableUntil(posting) <= context.instant)
    return refused({ code: 'posting-not-open' })
  const held = worker.standing.status === 'offered' ? day.offers.get(worker.standing.offer) : undefined
  const theirs = held?.posting === command.posting ? held.people.length : 0
  if (placesLeft(posting) + theirs <= 0) return refused({ code: 'no-place-left' })
  const refusal = notSendable(day, worker, posting)
  if (refusal !== undefined) return refused(refusal)
  const { reason } = command
  return happened(
    ...offerBack(day, command.worker, 'placed-by-hand'),
    ...partsFromCrew(day, command.worker),
    { type: 'placed-by-hand', worker: command.worker, posting: command.posting, reason },
    makePlacement(day, command.worker, posting, 0, undefined),
  )
}

/**
 * Staff undo what was agreed, of work that has begun the days to come. The worker waits where they stood, and is not offered this
 * job again unless they tap it. Refuses `placement-gone`, `already-arrived`.
 */
export function releasePlacement(day: Day, command: ReleasePlacement, { instant, today }: DayContext): DayDecision {
  const placement = day.placements.get(command.placement)
  if (placement === undefined || !hasRest(placement) || isCutOff(day, placement, today))
    return refused({ code: 'placement-gone' })
  const { because, reason } = command
  const dates = workDatesOf(day, placement)
  const from = firstToCome(day, placement, instant) ?? dates.at(-1)
  if (from === undefined || placement.came.includes(from)) return refused({ code: 'already-arrived' })
  return happened({
    type: 'placement-released',
    placement: command.placement,
    because,
    ...(from === dates[0] ? {} : { from }),
    reason,
  })
}

/**
 * Whether somebody turned up on a day of their work. Refuses `placement-gone`, also once the days they still had are off,
 * `too-late-to-report` for one that the county has long been told of, `work-day-to-come`, also to an absence before the hour to leave, for
 * who cannot be there yet `too-early-to-arrive`, and for who was reported absent and came after all, or was by mistake, what now
 * stands in the way: `no-place-left`, `hours-overlap`.
 */
export function reportArrival(day: Day, command: ReportArrival, context: DayContext): DayDecision {
  const placement = day.placements.get(command.placement)
  const { workDate } = command
  // A job that was over is not carried into the next day.
  if (placement === undefined && workDate < context.today) return refused({ code: 'too-late-to-report' })
  if (placement === undefined || placement.status === 'released' || isCutOff(day, placement, context.today))
    return refused({ code: 'placement-gone' })
  const leavesAt = leavesOn(day, placement, workDate)
  if (leavesAt === undefined) return refused({ code: 'placement-gone' })
  if (workDate > context.today) return refused({ code: 'work-day-to-come' })
  if (!isHeardOf(day, workDate, context.today)) return refused({ code: 'too-late-to-report' })
  const missed = placement.missed.find((other) => other.workDate === workDate)
  const about = { placement: placement.placement, workDate }
  if (command.report === 'unreported') return takeBackReport(day, placement, workDate)
  if (command.report !== 'arrived') {
    const kind = command.report
    if (missed?.kind === kind) return happened()
    // Before the fifth edition an absence was taken at any hour of the day.
    if (isOfEdition(day.rules, 5) && leavesAt > context.instant) return refused({ code: 'work-day-to-come' })
    const numberGone = kind === 'unexcused' && workDate === day.day
    const { worker } = placement
    const rest = restAfter(day, placement, workDate, kind)
    const back = numberGone ? [...offerBack(day, worker, 'number-gone'), ...partsFromCrew(day, worker)] : []
    const again = rest === 'theirs-again' ? offerBack(day, worker, 'at-work') : []
    return happened(...back, ...again, {
      type: 'absent',
      ...about,
      kind,
      ...(rest === 'free' ? { restFree: true } : {}),
    })
  }
  if (placement.came.includes(workDate)) return happened()
  const from = arrivesFrom(agreedTerms(day, placement), workDate)
  if (context.instant < from) return refused({ code: 'too-early-to-arrive', from })
  if (holdsPlace(placement) && missed === undefined) return happened({ type: 'arrived', ...about })
  const refusal = hasPlaceWith(placement, workDate) ? undefined : cannotReturn(day, placement)
  if (refusal !== undefined) return refused(refusal)
  return happened(...offerBack(day, placement.worker, 'at-work'), { type: 'arrived', ...about })
}

/**
 * What a day behind the first does to the rest of a job: who stayed away without a cause, or as far as anybody has heard, loses it from
 * that day on; who had one keeps the days behind it, or has them again while their place is free. Before the sixth edition
 * only an employer's word freed any.
 */
function restAfter(
  day: Day,
  placement: Placement,
  workDate: MarketDay,
  kind: AbsenceKind,
): 'free' | 'theirs' | 'theirs-again' {
  const isLost = placement.lostFrom === workDate
  if (kind === 'excused' || kind === 'employers-fault') {
    if (!isLost) return 'theirs'
    return cannotReturn(day, placement) === undefined ? 'theirs-again' : 'free'
  }
  const dates = workDatesOf(day, placement)
  const isLatest = !dates.some((date) => date > workDate && day.day !== undefined && date <= day.day)
  const frees = isOfEdition(day.rules, 6) && holdsPlace(placement) && workDate !== dates[0] && isLatest
  return isLost || frees ? 'free' : 'theirs'
}

/** Whether what is reported of that day leaves them the place they have. */
const hasPlaceWith = (placement: Placement, workDate: MarketDay): boolean =>
  holdsPlace(placement) && placement.lostFrom !== workDate

function takeBackReport(day: Day, placement: Placement, workDate: MarketDay): DayDecision {
  const isMissed = placement.missed.some((other) => other.workDate === workDate)
  if (!isMissed && !placement.came.includes(workDate)) return happened()
  const refusal = hasPlaceWith(placement, workDate) ? undefined : cannotReturn(day, placement)
  if (refusal !== undefined) return refused(refusal)
  const back = isMissed ? offerBack(day, placement.worker, 'at-work') : []
  return happened(...back, { type: 'report-taken-back', placement: placement.placement, workDate })
}

/** Before that an arrival is a slip of the hand: an hour before they leave the hall that day, or begin by themselves. */
const arrivesFrom = (terms: Terms, workDate: MarketDay): Instant => instantOn(workDate, leaveMinute(terms) - 60)

/**
 * The ticket goes to a printer, for the first time or again, with the same number. One of a crew may have those of all printed
 * once. Refuses `placement-gone`, also to whom it is not.
 */
export function askTicket(day: Day, command: AskTicket): DayDecision {
  const placement = day.placements.get(command.placement)
  if (placement === undefined || !hasRest(placement)) return refused({ code: 'placement-gone' })
  const { worker } = command
  const isTheirs = worker === undefined || worker === placement.worker
  if (!isTheirs && !ticketsOfCrew(day, worker).includes(placement)) return refused({ code: 'placement-gone' })
  const { revision, copies } = placement
  return happened({ type: 'ticket-asked', placement: command.placement, revision, copy: copies + 1 })
}

/** Those of the others in their crew, for work they do together, that nobody has printed yet. */
export function ticketsOfCrew(day: Day, worker: WorkerId): readonly Placement[] {
  const members = crewOf(day, worker)?.members ?? []
  if (members.length === 0) return []
  const held = [...day.placements.values()].filter((placement) => ticketStands(day, placement))
  const jobs = new Set(held.filter((placement) => placement.worker === worker).map(({ posting }) => posting))
  return held.filter(
    (placement) =>
      placement.worker !== worker &&
      members.includes(placement.worker) &&
      jobs.has(placement.posting) &&
      placement.copies === 0,
  )
}

/**
 * The list of who comes on the next day of a job goes to a printer. Refuses `posting-over`, for a job that was never on the
 * board or was called off, and to whom it does not belong.
 */
export function askList(day: Day, { posting: id, employer }: AskList, { today }: DayContext): DayDecision {
  const posting = day.postings.get(id)
  const isTheirs = employer === undefined || employer === posting?.employer
  const isJob = posting !== undefined && wasOnBoard(posting)
  if (!isTheirs || !isJob || posting.status === 'cancelled' || posting.status === 'turned-down')
    return refused({ code: 'posting-over' })
  const workDate = nextWorkDate(posting, today)
  const placements = expectedOn(day, posting, workDate).map(({ placement }) => placement)
  return happened({ type: 'list-asked', posting: id, workDate, placements })
}

/** Their place was free since: somebody else may have it, or they other work. */
function cannotReturn(day: Day, { lostFrom, ...before }: Placement): Refusal | undefined {
  const placement = { ...before, status: 'accepted' } as const
  const posting = mustHave(day.postings.get(placement.posting), placement.posting)
  if (posting.status === 'cancelled') return { code: 'placement-gone' }
  const from = lostFrom ?? agreedTerms(day, placement).workDate
  if (placesLeftFrom(day, posting, from) <= 0) return { code: 'no-place-left' }
  const others = day.placements.filter((other) => other.worker === placement.worker && hasRest(other))
  // Before the seventh edition nobody knew of other work that was over by then.
  const over = (isOfEdition(day.rules, 7) && day.lastClose?.away.get(placement.worker)) || []
  if (atOnce(awayForTheirs(day, placement), over)) return { code: 'hours-overlap' }
  return others.some((other) => other.posting === placement.posting || keepFromEachOther(day, other, placement))
    ? { code: 'hours-overlap' }
    : undefined
}

function offerBack(
  day: Day,
  worker: WorkerId,
  because: 'placed-by-hand' | 'number-gone' | 'at-work',
): readonly DayEvent[] {
  const held = day.offers.find(({ people }) => people.includes(worker))
  if (held === undefined) return []
  return [{ type: 'offer-withdrawn', offer: held.offer, because: becauseOf(day, held.offer, because) }]
}
