import { happened, refused } from '../../decider.ts'
import { PlacementId, type WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { crewOf, partsFromCrew } from '../check-in/crews.ts'
import { outOfLine } from '../check-in/out-of-line.ts'
import { counted } from '../counted.ts'
import {
  type Day,
  type DayContext,
  type DayDecision,
  type Placement,
  type Posting,
  placesLeft,
  revisionOf,
  sendableUntil,
} from '../day.ts'
import { notSendable } from '../matching/edges.ts'
import type { DayEventOf } from '../messages.ts'
import { wasOnBoard } from '../posting/on-board.ts'
import { sentTo } from '../printing/prints.ts'
import { firstToCome } from './hours.ts'
import type { AskList, AskTicket, PlaceByHand, ReleasePlacement } from './messages.ts'
import { offerBack } from './offer-back.ts'
import { hasRest } from './taken.ts'
import { expectedOn, isCutOff, nextWorkDate, ticketStands, workDatesOf } from './work.ts'

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
  return happened({
    type: 'ticket-asked',
    placement: command.placement,
    revision,
    copy: copies + 1,
    ...sentTo(day, command.printer),
  })
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
export function askList(day: Day, { posting: id, employer, printer }: AskList, { today }: DayContext): DayDecision {
  const posting = day.postings.get(id)
  const isTheirs = employer === undefined || employer === posting?.employer
  const isJob = posting !== undefined && wasOnBoard(posting)
  if (!isTheirs || !isJob || posting.status === 'cancelled' || posting.status === 'turned-down')
    return refused({ code: 'posting-over' })
  const workDate = nextWorkDate(posting, today)
  const placements = expectedOn(day, posting, workDate).map(({ placement }) => placement)
  return happened({ type: 'list-asked', posting: id, workDate, placements, ...sentTo(day, printer) })
}
