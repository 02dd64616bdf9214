import { happened, refused } from '../../decider.ts'
import { type Instant, OfferId, type PostingId, type WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Refusal } from '../../refusal.ts'
import { later } from '../../time.ts'
import { counted } from '../counted.ts'
import {
  type Day,
  type DayContext,
  type DayDecision,
  holdsPlace,
  type Offer,
  type Posting,
  sendableUntil,
} from '../day.ts'
import type { DayEvent } from '../messages.ts'
import { makePlacement } from '../placement/rules.ts'
import { callTurn, callTurns } from './calls.ts'
import type { AcceptOffer, CallAgain, DeclineOffer } from './messages.ts'
import { cannotGo, type Party, partyOf } from './parties.ts'

/** When it is made, and when the wall comes to the number. */
interface Called {
  readonly instant: Instant
  readonly turn: Instant
}
/** What a result depends on besides the day. */
export type Moment = Pick<DayContext, 'instant' | 'position'>

/**
 * The worker takes what is held for them, also for their crew: the terms of this moment are locked and each has a ticket.
 * Nothing happens where it was taken for them before, by one of their crew or by staff, and they have the job.
 * Refuses `offer-gone` when the hold ran out or the offer is not theirs, and what may not lawfully be, should it have become so since.
 */
export function acceptOffer(day: Day, command: AcceptOffer, context: DayContext): DayDecision {
  const offer = offerOf(day, command)
  if (offer === undefined && hasJobBy(day, command)) return happened()
  if (offer === undefined || offer.expiresAt <= context.instant) return refused(offerGone(day, command, offer))
  const posting = mustHave(day.postings.get(offer.posting), offer.posting)
  const worker = mustHave(day.line.get(command.worker), command.worker)
  const refusal = cannotGo(day, worker, partyOf(day, worker), posting)
  if (refusal !== undefined) return refused(refusal)
  return happened<DayEvent>(
    { type: 'offer-accepted', offer: offer.offer },
    ...offer.people.map((person, nth) => makePlacement(day, person, posting, nth, offer.byName)),
  )
}

/** The worker does not want it, nor does their crew; their place in line stays. Refuses `offer-gone`. */
export function declineOffer(day: Day, command: DeclineOffer): DayDecision {
  const offer = offerOf(day, command)
  if (offer === undefined) return refused(offerGone(day, command))
  const { reason, notFound } = command
  return happened({
    type: 'offer-declined',
    offer: offer.offer,
    ...(reason === undefined ? {} : { reason }),
    ...(notFound === undefined ? {} : { notFound }),
  })
}

/**
 * The number is called once more and the place held anew from now. Only once: a third call would keep from the next in line
 * what two calls did not give away; and not before the wall has come to it at all, which would be no call, and their only one. Refuses
 * `offer-gone`, `called-twice`, `not-called-yet`.
 */
export function callAgain(day: Day, command: CallAgain, { instant }: DayContext): DayDecision {
  const offer = day.offers.get(command.offer)
  if (offer === undefined || offer.expiresAt <= instant)
    return refused({ code: 'offer-gone', ranOut: offer !== undefined })
  if (offer.again === true) return refused({ code: 'called-twice' })
  if (offer.calledAt > instant) return refused({ code: 'not-called-yet' })
  const turn = callTurn(day, instant, leavesFor(day, offer.posting))
  const { reason } = command
  const why = reason === undefined ? {} : { reason }
  return happened({ type: 'called-again', offer: offer.offer, ...heldFrom(day, offer, turn, instant), ...why })
}

/**
 * The hall is back, whose power or disk was gone: while nobody could answer no hold ran, so each is called and held anew, in
 * the order of their calls.
 */
export function holdAnew(day: Day, { instant }: DayContext): DayDecision {
  const canLeave = ({ posting }: Offer) => leavesFor(day, posting) > instant
  const offers = [...day.offers.values()].filter(canLeave).sort(inOrderOfCall)
  const turns = callTurns(
    day,
    instant,
    offers.map(({ posting }) => leavesFor(day, posting)),
  )
  return happened(
    ...offers.map(
      (offer, nth): DayEvent => ({
        type: 'held-anew',
        offer: offer.offer,
        ...heldFrom(day, offer, turns[nth] ?? instant, instant),
      }),
    ),
  )
}

const leavesFor = (day: Day, posting: PostingId): Instant => sendableUntil(mustHave(day.postings.get(posting), posting))

const inOrderOfCall = (a: Offer, b: Offer): number => {
  const [one, other] = [`${a.calledAt} ${a.offer}`, `${b.calledAt} ${b.offer}`]
  return Number(one > other) - Number(one < other)
}

function offerOf(day: Day, answered: Answered): Offer | undefined {
  const offer = day.offers.get(answered.offer)
  return offer?.people.includes(answered.worker) === true ? offer : undefined
}

interface Answered {
  readonly worker: WorkerId
  readonly offer: OfferId
}
/** Whether it was taken for them, and they still have what it gave. */
function hasJobBy(day: Day, { worker, offer }: Answered): boolean {
  const took = day.line.get(worker)?.took
  return (
    took?.offer === offer &&
    day.placements.some(
      (placement) => placement.worker === worker && placement.posting === took.posting && holdsPlace(placement),
    )
  )
}
/** What ran out went to the next in line; what was answered or withdrawn need not have. */
function offerGone(day: Day, { worker }: Answered, runOut?: Offer): Refusal {
  return { code: 'offer-gone', ranOut: runOut !== undefined || day.line.get(worker)?.lost?.because === 'passed' }
}

/** Whoever was just asked about this job is asked no more. */
export const offersBack = (
  day: Day,
  posting: PostingId,
  because: 'terms-changed' | 'posting-gone' | 'wave-closed',
): readonly DayEvent[] =>
  [...day.offers.values()]
    .filter((offer) => offer.posting === posting)
    .map(({ offer }): DayEvent => ({ type: 'offer-withdrawn', offer, because }))

/** Whoever of 16 or 17 was just asked, with those who go with them, is asked no more. */
export const offersToMinorsBack = (day: Day, posting: PostingId): readonly DayEvent[] =>
  [...day.offers.values()]
    .filter((offer) => offer.posting === posting && offer.people.some((id) => day.line.get(id)?.facts.minor))
    .map(({ offer }): DayEvent => ({ type: 'offer-withdrawn', offer, because: 'not-for-minors' }))

/** What a result gives to whom, and whether it is because the employer asked for them by name. */
export interface Given {
  readonly party: Party
  readonly posting: Posting
  readonly byName: boolean
}

/** A place is held for each of them; `nth` of those made in one entry. */
export function makeOffer(
  day: Day,
  { party, posting, byName }: Given,
  by: 'round' | 'walk-up',
  nth: number,
  { turn, instant }: Called,
): DayEvent {
  const [called, ...others] = party.people
  const offer = OfferId.parse(`off_${counted(day, day.counts.offers + 1 + nth, 4)}`)
  return {
    type: 'offer-made',
    offer,
    worker: called.worker,
    ...(others.length === 0 ? {} : { with: others.map(({ worker }) => worker) }),
    posting: posting.posting,
    ...heldFrom(day, { posting: posting.posting }, turn, instant),
    by,
    ...(byName ? { byName } : {}),
  }
}

/**
 * The turn, unless it is now, and until when the place is held: no longer than somebody can still leave for it. Where the
 * market has shortened its hold since, nobody gets less time by being called anew.
 */
function heldFrom(
  day: Day,
  { posting, expiresAt: before }: Pick<Offer, 'posting'> & Partial<Pick<Offer, 'expiresAt'>>,
  turn: Instant,
  now: Instant,
): { readonly calledAt?: Instant; readonly expiresAt: Instant } {
  const holdEnds = later(turn, day.rules.offerHoldSeconds)
  const leaves = leavesFor(day, posting)
  const held = holdEnds < leaves ? holdEnds : leaves
  return {
    ...(turn === now ? {} : { calledAt: turn }),
    expiresAt: before === undefined || before < held ? held : before,
  }
}
