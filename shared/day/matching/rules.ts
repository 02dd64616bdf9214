import { happened, refused } from '../../decider.ts'
import type { Instant } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import { outOfLine } from '../check-in/out-of-line.ts'
import { type Day, type DayDecision, type Posting, placesLeft, sendableUntil } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import type { DayEvent } from '../messages.ts'
import { placesNotTaken } from './board.ts'
import { callTurn } from './calls.ts'
import type { AskForJob, TakeBackWish, WaitAgain } from './messages.ts'
import { type Moment, makeOffer } from './offers.ts'
import { cannotGo, type Party, partyOf } from './parties.ts'
import { givenAtOnce } from './results.ts'
import { isBeforeDraw, roundForAllAt } from './round-times.ts'

/**
 * A worker taps a job, for their crew if they are in one: it becomes their first wish, and if a place is free and the line before them is owed none, it
 * is offered at once.
 * Also a place that is held for somebody may be wished for. An offer they held for another job goes back. Refuses what may not lawfully be, `posting-not-open`, `no-place-left`, `too-few-places`, `whole-crew`,
 * `already-placed`, `not-in-line`, `number-gone`.
 */
export function askForJob(day: Day, command: AskForJob, { instant }: Pick<Moment, 'instant'>): DayDecision {
  const worker = day.line.get(command.worker)
  const out = outOfLine(worker)
  if (worker === undefined || out !== undefined) return refused(out ?? { code: 'not-in-line' })
  if (worker.standing.status === 'placed') return refused({ code: 'already-placed' })
  const held = worker.standing.status === 'offered' ? day.offers.get(worker.standing.offer) : undefined
  if (held?.posting === command.posting) return happened()
  const posting = day.postings.get(command.posting)
  if (posting?.status !== 'open' || sendableUntil(posting) <= instant) return refused({ code: 'posting-not-open' })
  const party = partyOf(day, worker)
  const refusal = fewPlaces(posting, party) ?? cannotGo(day, worker, party, posting)
  if (refusal !== undefined) return refused(refusal)

  const wish: DayEvent = { type: 'wish-stated', worker: command.worker, posting: command.posting }
  // Until the market makes its results, or where staff do, the wishes of all are only written down.
  if (isBeforeDraw(day) || roundForAllAt(day, instant) !== instant || hasRunOut(day, instant)) return happened(wish)
  const given = placesLeft(posting) < party.people.length ? undefined : givenAtOnce(day, worker, posting)
  if (given === undefined) return happened(wish)
  const offer = makeOffer(day, given, 'walk-up', 0, { instant, turn: callTurn(day, instant, sendableUntil(posting)) })
  if (held === undefined) return happened(wish, offer)
  return happened(wish, { type: 'offer-withdrawn', offer: held.offer, because: 'asked-for-another' }, offer)
}

/** Whoever held a place whose time is up stands in line again, and comes first; only the clock has not said so yet. */
const hasRunOut = ({ rules, offers }: Day, instant: Instant): boolean =>
  isOfEdition(rules, 4) && offers.some(({ expiresAt }) => expiresAt <= instant)

/**
 * A worker wants a job they tapped no more, for their crew if they are in one; nothing where it is no wish of theirs. While it is held for them
 * they say no to the offer instead. Refuses `not-in-line`, `number-gone`.
 */
export function takeBackWish(day: Day, { worker: id, posting }: TakeBackWish): DayDecision {
  const worker = day.line.get(id)
  const out = outOfLine(worker)
  if (worker === undefined || out !== undefined) return refused(out ?? { code: 'not-in-line' })
  const held = worker.standing.status === 'offered' ? day.offers.get(worker.standing.offer) : undefined
  if (held?.posting === posting || !worker.wishes.includes(posting)) return happened()
  return happened({ type: 'wish-taken-back', worker: id, posting })
}

/** A place that is held for somebody may still be theirs. */
const fewPlaces = (posting: Posting, { people }: Party): Refusal | undefined => {
  const left = placesNotTaken(posting)
  if (left >= people.length) return undefined
  return left <= 0 ? { code: 'no-place-left' } : { code: 'too-few-places', left, people: people.length }
}
/** Somebody placed waits again, for hours that do not overlap. Refuses `not-in-line` for who never checked in, `number-gone`. */
export function waitAgain(day: Day, command: WaitAgain): DayDecision {
  const worker = day.line.get(command.worker)
  const out = outOfLine(worker)
  if (out !== undefined) return refused(out)
  return worker?.standing.status === 'placed' ? happened({ type: 'waited-again', worker: command.worker }) : happened()
}
