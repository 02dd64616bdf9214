import { happened, refused } from '../../decider.ts'
import type { EmployerId, MarketDay, PostingId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Refusal } from '../../refusal.ts'
import { aboutOne } from '../check-in/crews.ts'
import {
  type Day,
  type DayContext,
  type DayDecision,
  holdsPlace,
  type InLine,
  leavesAt,
  type Placement,
  type Posting,
  revisionOf,
  sendableUntil,
} from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { notSendable } from '../matching/edges.ts'
import { leastByName } from '../matching/named.ts'
import { offersBack } from '../matching/offers.ts'
import type { DayEvent } from '../messages.ts'
import { keepsFrom } from '../placement/hours.ts'
import { daysAtWork } from '../placement/work.ts'
import { whyOf } from '../told.ts'
import { changedTerms, isOtherThanSeen } from './changed-terms.ts'
import { hoursOf } from './hours.ts'
import type { AnswerChange, CancelPosting, ChangePlaces, ChangeTerms } from './messages.ts'
import { takenPlaces } from './places.ts'
import { proposedTo } from './proposed.ts'
import { belowFloor, byRule, checkTerms, toJudge } from './rules.ts'
import { wholeTerms } from './running.ts'
import type { Terms } from './terms.ts'

/**
 * Other terms for a job that nobody has left for yet. Whoever was just offered it is offered it anew; whoever has it is
 * asked, and keeps the terms on their ticket until they say yes. Another trade or other days would be another job for them.
 * Refuses `posting-over`, `terms-changed-meanwhile`, what `post` refuses, `another-job`, `places-taken`, `given-by-name`, and
 * `below-floor-needs-reason` for a posting that is on the board, `reason-needed` for notes that choose by what only a law may.
 */
export function changeTerms(day: Day, command: ChangeTerms, context: DayContext): DayDecision {
  const posting = changeable(day, command, context)
  if (posting === undefined) return refused({ code: 'posting-over' })
  const { terms, facts, reason } = command
  if (isOtherThanSeen(posting.terms, command.seen)) return refused({ code: 'terms-changed-meanwhile' })
  const refusal = checkTerms(day, terms, context) ?? placesRefusal(day, posting, terms.places)
  if (refusal !== undefined) return refused(refusal)
  const places = placesEvents(posting, terms.places)
  const changed = changedTerms(posting.terms, terms).filter((name) => name !== 'places')
  if (changed.length === 0) return happened(...places)
  const { limits } = command
  if (limits !== undefined && reason === undefined) return refused({ code: 'reason-needed' })
  const lawful = limits === undefined ? {} : { limits, ...whyOf(command) }
  const same = { posting: posting.posting, revision: revisionOf(posting) + 1, terms, ...lawful }
  if (posting.status === 'held' && posting.placed === 0) {
    // What staff write beside a job lets nothing through that waits for them.
    const isNote = changed.every((name) => name === 'notes')
    const held = isNote ? posting.held : toJudge(terms, facts, day.rules)
    return held.length === 0
      ? happened(...places, { type: 'terms-changed', ...same }, byRule(posting.posting))
      : happened(...places, { type: 'terms-changed', ...same, held: [...held] })
  }
  // What staff let through below the floor stays so until its worth changes.
  const moves = changed.some((name) => movesWorth(name) || (movesHours(name) && isOfEdition(day.rules, 7)))
  const short = moves ? belowFloor(terms, day.rules) : undefined
  if (short !== undefined && reason === undefined) return refused({ code: 'below-floor-needs-reason', ...short })
  if (posting.placed > 0 && changed.some(isAnotherJob)) return refused({ code: 'another-job' })
  return happened(...places, ...offersBack(day, posting.posting, 'terms-changed'), {
    type: posting.placed > 0 ? 'change-proposed' : 'terms-changed',
    ...same,
    ...(reason === undefined ? {} : { reason }),
  })
}

const movesWorth = (name: keyof Terms): boolean => ['pay', 'paidMinutes', 'workDate', 'days'].includes(name)
const movesHours = (name: keyof Terms): boolean => name === 'startMinute' || name === 'endMinute'
const isAnotherJob = (name: keyof Terms): boolean => name === 'trade' || name === 'workDate' || name === 'days'

/** More people, or fewer, but not fewer than have it already; also while a second wave is still to leave. Refuses `posting-over`, `places-taken`, `given-by-name`. */
export function changePlaces(day: Day, command: ChangePlaces, context: DayContext): DayDecision {
  const posting = placesChangeable(day, command, context)
  if (posting === undefined) return refused({ code: 'posting-over' })
  const refusal = placesRefusal(day, posting, command.places)
  return refusal === undefined ? happened(...placesEvents(posting, command.places)) : refused(refusal)
}

/**
 * A place that somebody has, or is just being offered, is never taken back for a smaller number; nor is a share for names that
 * was reckoned of more.
 */
function placesRefusal(day: Day, posting: Posting, places: number): Refusal | undefined {
  const taken = takenPlaces(posting)
  if (places < taken) return { code: 'places-taken', taken }
  const least = leastByName(day, posting)
  return places < Math.min(least, posting.terms.places) ? { code: 'given-by-name', least } : undefined
}

const placesEvents = ({ posting, terms }: Posting, places: number): readonly DayEvent[] =>
  places === terms.places ? [] : [{ type: 'places-changed', posting, places }]

/**
 * The employer takes it back before anybody has left for it, or the days to come of work that has begun; whoever had it is free,
 * at no cost. Refuses `posting-over`.
 */
export function cancelPosting(day: Day, command: CancelPosting, context: DayContext): DayDecision {
  const rest = toCancel(day, command, context)
  if (rest === undefined) return refused({ code: 'posting-over' })
  const { posting, from } = rest
  const off = from === undefined ? {} : { from }
  const released = [...day.placements.values()]
    .filter((placement) => placement.posting === posting && daysAtWork(day, placement).some(isFrom(from)))
    .map(({ placement }): DayEvent => ({ type: 'placement-released', placement, because: 'posting-cancelled', ...off }))
  return happened(
    { type: 'posting-cancelled', posting, because: command.because, ...off },
    ...offersBack(day, posting, 'posting-gone'),
    ...released,
  )
}

const isFrom = (from: MarketDay | undefined) => (date: MarketDay) => from === undefined || date >= from

/**
 * What of a job may still be taken back: all of it, or its days from one on while somebody has them. A day to which somebody
 * has come is none of these, also where the job was moved to a later hour since and nobody would have left for it.
 */
export function toCancel(
  day: Day,
  asked: { readonly posting: PostingId; readonly employer?: EmployerId },
  context: Pick<DayContext, 'instant'>,
): { readonly posting: PostingId; readonly from?: MarketDay } | undefined {
  const isTheirs = (placement: Placement) => placement.posting === asked.posting
  const begun = new Set([...day.placements.filter(isTheirs).values()].flatMap(({ came }) => came))
  if (begun.size === 0 && changeable(day, asked, context) !== undefined) return { posting: asked.posting }
  const posting = day.postings.get(asked.posting)
  if (posting === undefined || (posting.status !== 'open' && posting.status !== 'expired')) return undefined
  if (asked.employer !== undefined && asked.employer !== posting.employer) return undefined
  const { days } = hoursOf(posting.terms)
  const from = days.find(({ leavesAt, date }) => leavesAt > context.instant && !begun.has(date))?.date
  return from !== undefined && day.placements.some((own) => isTheirs(own) && daysAtWork(day, own).some(isFrom(from)))
    ? { posting: posting.posting, from }
    : undefined
}

/**
 * The worker's answer to a proposed change: yes makes a new revision of their ticket, no frees the place and costs them
 * nothing in line. Refuses `change-gone` when there is nothing to answer (any more) or other terms came since, a yes of who has no
 * number today and of whom nothing is known `not-in-line`, and what may not lawfully be, such as hours that now overlap with
 * another job of theirs.
 */
export function answerChange(day: Day, command: AnswerChange, { instant }: DayContext): DayDecision {
  const placement = day.placements.get(command.placement)
  if (placement === undefined || placement.worker !== command.worker) return refused({ code: 'change-gone' })
  const posting = proposedTo(day, placement, instant)
  const { revision } = command
  if (posting === undefined || revision !== revisionOf(posting)) return refused({ code: 'change-gone' })
  const theirs = [...day.placements.values()].filter(
    (other) => other.worker === placement.worker && other.posting === placement.posting && holdsPlace(other),
  )
  if (command.answer === 'decline')
    return happened(
      ...theirs.map(
        (own): DayEvent => ({
          type: 'placement-released',
          placement: own.placement,
          because: 'terms-declined',
        }),
      ),
    )
  const inLine = day.line.get(command.worker)
  const known = inLine ?? (command.facts && { worker: command.worker, facts: command.facts })
  if (known === undefined) return refused({ code: 'not-in-line' })
  const others = day.placements.filter((other) => !theirs.includes(other))
  const refusal = notSendable({ ...day, placements: others }, known, asTheirs(posting, placement))
  if (refusal !== undefined) return refused(refusal)
  return happened(
    ...theirs.map((own): DayEvent => ({ type: 'change-agreed', placement: own.placement, revision })),
    ...(inLine === undefined ? [] : heldBeside(day, inLine, { ...placement, revision })),
  )
}

/** The posting, if it is still this employer's to change: nobody has left for it. */
export function changeable(
  day: Day,
  asked: { readonly posting: PostingId; readonly employer?: EmployerId },
  context: Pick<DayContext, 'instant'>,
): Posting | undefined {
  const posting = theirs(day, asked)
  return posting === undefined || leavesAt(wholeTerms(posting)) <= context.instant ? undefined : posting
}

/** The posting, if how many it wants is still to be said: people are sent to it. */
export function placesChangeable(
  day: Day,
  asked: { readonly posting: PostingId; readonly employer?: EmployerId },
  context: Pick<DayContext, 'instant'>,
): Posting | undefined {
  const posting = theirs(day, asked)
  return posting === undefined || sendableUntil(posting) <= context.instant ? undefined : posting
}

/** What is not over, of the employer who asks; staff may change everybody's. */
function theirs(day: Day, asked: { readonly posting: PostingId; readonly employer?: EmployerId }): Posting | undefined {
  const posting = day.postings.get(asked.posting)
  if (posting === undefined || (posting.status !== 'open' && posting.status !== 'held')) return undefined
  return asked.employer !== undefined && asked.employer !== posting.employer ? undefined : posting
}

/** The job as it is for who has it: they leave when their ticket says, whatever second wave was called since. */
const asTheirs = ({ wave: _, ...posting }: Posting, { leaveMinute }: Placement): Posting =>
  leaveMinute === undefined ? posting : { ...posting, wave: { leaveMinute } }

/** Another job held for them at hours that they have just agreed to work elsewhere goes back. */
function heldBeside(day: Day, { worker, standing }: InLine, agreed: Placement): readonly DayEvent[] {
  const offer = standing.status === 'offered' ? day.offers.get(standing.offer) : undefined
  if (offer === undefined) return []
  const isBeside = keepsFrom(day, agreed, mustHave(day.postings.get(offer.posting), offer.posting))
  return isBeside
    ? [{ type: 'offer-withdrawn', offer: offer.offer, because: 'at-work', ...aboutOne(day, offer.offer, worker) }]
    : []
}
