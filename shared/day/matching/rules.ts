import { happened, refused } from '../../decider.ts'
import { OfferId, type PostingId, type WorkerId } from '../../ids.ts'
import { later } from '../../time.ts'
import { outOfLine } from '../check-in/out-of-line.ts'
import {
  counted,
  type Day,
  type DayContext,
  type DayDecision,
  type InLine,
  mustHave,
  type Offer,
  type Posting,
  placesLeft,
  sendableUntil,
} from '../day.ts'
import type { DayEvent } from '../messages.ts'
import { makePlacement } from '../placement/rules.ts'
import { openBoard, wishOrder } from './board.ts'
import { notSendable } from './edges.ts'
import { fitOf } from './fit.ts'
import type { AcceptOffer, AskForJob, DeclineOffer, WaitAgain } from './messages.ts'
import { fairOrder } from './order.ts'
import { none, type Round, roundOf, type Solve } from './round.ts'
import { roundAt } from './round-times.ts'
import { choiceFirst } from './solve/choice-first.ts'
import { fillFirst } from './solve/fill-first.ts'
import { totalFit } from './solve/total-fit.ts'

/** What a result depends on besides the day and the seed. */
type Moment = Pick<DayContext, 'instant' | 'position'>

interface Pair {
  readonly worker: InLine
  readonly posting: Posting
}

/** Whom the round gives what: over the people waiting and the places free; offers and placements stand outside it. */
export const solveDay = (day: Day): readonly Pair[] => solveFor(day, waitingInOrder(day))

/** What these people get, who stand in the fair order, if nobody else is in line. */
function solveFor(day: Day, workers: readonly InLine[]): readonly Pair[] {
  const board = openBoard(day)
  const postings = board.inOrder
  const indexOf = new Map(postings.map((posting, index) => [posting.posting, index]))
  const wishes = workers.map((worker) =>
    wishOrder(day, worker, board).map((posting) => mustHave(indexOf.get(posting.posting), 'open posting')),
  )
  const round = roundOf(wishes, postings.map(placesLeft))
  const result = solverOf(day, workers, postings, round)(round)
  return workers.flatMap((worker, index) => {
    const posting = postings[result[index] ?? none]
    return posting === undefined ? [] : [{ worker, posting }]
  })
}

/** As the market wants places given out. */
function solverOf(
  day: Day,
  workers: readonly InLine[],
  postings: readonly Posting[],
  { wishes, wishesFrom }: Round,
): Solve {
  switch (day.rules.filling) {
    case 'fill-first':
      return fillFirst
    case 'total-fit':
      return totalFit(
        Int32Array.from(
          workers.flatMap((worker, index) =>
            [...wishes.subarray(wishesFrom[index], wishesFrom[index + 1])].map((wish) =>
              fitOf(day, worker, mustHave(postings[wish], 'open posting')),
            ),
          ),
        ),
      )
    case 'choice-first':
    case undefined:
      return choiceFirst
    default:
      return day.rules.filling satisfies never
  }
}

/** Who waits, in the fair order. */
export const waitingInOrder = (day: Day): readonly InLine[] =>
  [...day.line.values()].filter((person) => person.standing.status === 'waiting').sort(fairOrder(day.rules.order))

/** The round that is due, as events: the round itself, then its offers. */
export function runRound(day: Day, seed: string, context: Moment): readonly DayEvent[] {
  const offers = solveDay(day).map(({ worker, posting }, index) =>
    makeOffer(day, worker.worker, posting.posting, 'round', index, context),
  )
  const { order, filling } = day.rules
  const run = {
    type: 'round-run',
    order,
    ...(filling === undefined ? {} : { filling }),
    seed,
    input: context.position,
  } as const
  return [run, ...offers]
}

/**
 * A worker taps a job: it becomes their first wish, and if a place is free and owed to nobody before, it is offered at once.
 * An offer they held for another job goes back. Refuses what may not lawfully be, `posting-not-open`, `no-place-left`,
 * `already-placed`, `not-in-line`, `number-gone`.
 */
export function askForJob(day: Day, command: AskForJob, context: DayContext): DayDecision {
  const worker = day.line.get(command.worker)
  const out = outOfLine(worker)
  if (worker === undefined || out !== undefined) return refused(out ?? { code: 'not-in-line' })
  if (worker.standing.status === 'placed') return refused({ code: 'already-placed' })
  const held = worker.standing.status === 'offered' ? day.offers.get(worker.standing.offer) : undefined
  if (held?.posting === command.posting) return happened()
  const posting = day.postings.get(command.posting)
  if (posting?.status !== 'open' || sendableUntil(posting) <= context.instant)
    return refused({ code: 'posting-not-open' })
  if (placesLeft(posting) <= 0) return refused({ code: 'no-place-left' })
  const refusal = notSendable(day, worker, posting)
  if (refusal !== undefined) return refused(refusal)

  const wish: DayEvent = { type: 'wish-stated', worker: command.worker, posting: command.posting }
  // Until the market makes its results, or where staff do, the wishes of all are only written down.
  if (roundAt(day, context.instant) !== context.instant) return happened(wish)
  if (!isOwedToNobodyBefore(day, worker, posting)) return happened(wish)
  const offer = makeOffer(day, command.worker, command.posting, 'walk-up', 0, context)
  if (held === undefined) return happened(wish, offer)
  return happened(wish, { type: 'offer-withdrawn', offer: held.offer, because: 'asked-for-another' }, offer)
}

/** Whether a place there is left when everybody before them in line has got theirs. */
export function isOwedToNobodyBefore(day: Day, worker: InLine, posting: Posting): boolean {
  const compare = fairOrder(day.rules.order)
  const before = waitingInOrder(day).filter((other) => compare(other, worker) < 0)
  const owed = solveFor(day, before).filter((pair) => pair.posting === posting)
  return owed.length < placesLeft(posting)
}

/**
 * The worker takes the place held for them: the terms of this moment are locked and the ticket exists.
 * Refuses `offer-gone` when the hold ran out or the offer is not theirs.
 */
export function acceptOffer(day: Day, command: AcceptOffer, context: DayContext): DayDecision {
  const offer = offerOf(day, command)
  if (offer === undefined || offer.expiresAt <= context.instant) return refused({ code: 'offer-gone' })
  const posting = mustHave(day.postings.get(offer.posting), offer.posting)
  return happened<DayEvent>({ type: 'offer-accepted', offer: offer.offer }, makePlacement(day, offer.worker, posting))
}

/** The worker does not want it; their place in line stays. Refuses `offer-gone`. */
export function declineOffer(day: Day, command: DeclineOffer): DayDecision {
  const offer = offerOf(day, command)
  if (offer === undefined) return refused({ code: 'offer-gone' })
  return happened({ type: 'offer-declined', offer: offer.offer })
}

/** Somebody placed waits again, for hours that do not overlap. Refuses `not-in-line` for who never checked in, `number-gone`. */
export function waitAgain(day: Day, command: WaitAgain): DayDecision {
  const worker = day.line.get(command.worker)
  const out = outOfLine(worker)
  if (out !== undefined) return refused(out)
  return worker?.standing.status === 'placed' ? happened({ type: 'waited-again', worker: command.worker }) : happened()
}

function offerOf(day: Day, command: { readonly worker: WorkerId; readonly offer: OfferId }): Offer | undefined {
  const offer = day.offers.get(command.offer)
  return offer?.worker === command.worker ? offer : undefined
}

function makeOffer(
  day: Day,
  worker: WorkerId,
  posting: PostingId,
  by: 'round' | 'walk-up',
  nth: number,
  context: Moment,
): DayEvent {
  const holdEnds = later(context.instant, day.rules.offerHoldSeconds)
  const leaves = sendableUntil(mustHave(day.postings.get(posting), posting))
  const offer = OfferId.parse(`off_${counted(day, day.counts.offers + 1 + nth, 4)}`)
  return {
    type: 'offer-made',
    offer,
    worker,
    posting,
    // A place is held no longer than somebody can still leave for it.
    expiresAt: holdEnds < leaves ? holdEnds : leaves,
    by,
  }
}
