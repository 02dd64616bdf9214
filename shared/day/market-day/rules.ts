import { fromJS, is } from 'immutable'
import { happened } from '../../decider.ts'
import type { EmployerId, Instant, MarketDay, WorkerId } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import {
  agreedTerms,
  type Day,
  type DayContext,
  type DayDecision,
  holdsPlace,
  inOrderOfPosting,
  leavesAt,
  mustHave,
  workDates,
} from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { runRound } from '../matching/rules.ts'
import type { DayEvent } from '../messages.ts'
import type { Terms } from '../posting/terms.ts'
import type { AskedFor, LetTimePass } from './messages.ts'

/** The next instant at which something falls due of itself: closing time, a bus that leaves, a hold that ran out, a round. */
export function dayDueAt(day: Day): Instant | undefined {
  if (!day.open) return undefined
  const instants: (Instant | undefined)[] = [day.closesAt, day.roundDueAt]
  for (const offer of day.offers.values()) instants.push(offer.expiresAt)
  for (const posting of day.postings.values())
    if (posting.status === 'open' || posting.status === 'held') instants.push(leavesAt(posting.terms))
  return instants.reduce(
    (first, next) => (first === undefined || (next !== undefined && next < first) ? next : first),
    undefined,
  )
}

/**
 * The open day goes on by the settings as they are now. An earlier closing time that has passed already holds from tomorrow:
 * nobody is sent home by a figure typed in the afternoon.
 */
export function takeRules(day: Day, context: DayContext): DayDecision {
  if (!day.open || day.day !== context.today) return happened()
  const isOver = instantOn(day.day, context.rules.closingMinute) <= context.instant
  const closingMinute = isOver ? day.rules.closingMinute : context.rules.closingMinute
  const rules = { ...context.rules, closingMinute }
  return is(fromJS(rules), fromJS(day.rules)) ? happened() : happened({ type: 'rules-changed', rules })
}

/** Everything that is due by now, in one entry; nothing when nothing is, so a second sender does no harm. */
export function letTimePass(day: Day, command: LetTimePass, context: DayContext): DayDecision {
  const due = dayDueAt(day)
  if (due === undefined || due > context.instant) return happened()
  if (day.closesAt !== undefined && day.closesAt <= context.instant) return happened(...close(day))
  const events: DayEvent[] = [...runOut(day, context.instant)]
  const after = events.reduce((state, event) => evolveDay(state, event, context), day)
  if (after.roundDueAt !== undefined) events.push(...runRound(after, command.seed, context))
  return happened(...events)
}

/**
 * Holds that ran out, and postings whose people have left the hall, with whatever was still offered of them: nobody can be
 * sent after a bus before there are second waves.
 */
function runOut(day: Day, now: Instant): readonly DayEvent[] {
  const over = [...day.postings.values()].filter(
    (posting) => (posting.status === 'open' || posting.status === 'held') && leavesAt(posting.terms) <= now,
  )
  const gone = new Set(over.map((posting) => posting.posting))
  const offers = [...day.offers.values()].flatMap((offer): DayEvent[] => {
    if (gone.has(offer.posting)) return [{ type: 'offer-withdrawn', offer: offer.offer, because: 'posting-gone' }]
    return offer.expiresAt <= now ? [{ type: 'offer-passed', offer: offer.offer }] : []
  })
  // Expired first: a place freed behind a bus that left is worth no round.
  return [...over.map((posting): DayEvent => ({ type: 'posting-expired', posting: posting.posting })), ...offers]
}

/** 关账: holds are taken back, today's postings expire, and the results are written down for the county. */
function close(day: Day): readonly DayEvent[] {
  const closing = mustHave(day.day, 'market day')
  const holds = [...day.offers.keys()].map(
    (offer): DayEvent => ({ type: 'offer-withdrawn', offer, because: 'day-closed' }),
  )
  const over = [...day.postings.values()]
    .filter((posting) => (posting.status === 'open' || posting.status === 'held') && posting.terms.workDate <= closing)
    .map((posting): DayEvent => ({ type: 'posting-expired', posting: posting.posting }))
  const dates = new Map<WorkerId, Set<MarketDay>>()
  for (const placement of day.placements.values()) {
    if (!holdsPlace(placement)) continue
    // Not the days that are over already: a night shift from the day before, the first of several days.
    const ahead = workDates(agreedTerms(day, placement)).filter((date) => date >= closing)
    dates.set(placement.worker, new Set([...(dates.get(placement.worker) ?? []), ...ahead]))
  }
  return [
    ...holds,
    ...over,
    {
      type: 'day-closed',
      day: closing,
      totals: {
        checkedIn: day.counts.numbers,
        placed: day.counts.placed,
        turnedAwayUnderSixteen: day.counts.turnedAwayUnderSixteen,
      },
      workers: [...day.line.values()]
        .sort((a, b) => a.turn - b.turn)
        .map(({ worker }) => ({ worker, workDates: [...(dates.get(worker) ?? [])].sort() })),
      employers: askedFor(day),
    },
  ]
}

/** What staff turned down is no model to copy. */
function askedFor(day: Day): AskedFor[] {
  const asked = new Map<EmployerId, Terms[]>()
  for (const { employer, terms } of [...day.postings.values()]
    .filter(({ status }) => status !== 'turned-down')
    .sort((a, b) => inOrderOfPosting(b, a)))
    asked.set(employer, [...(asked.get(employer) ?? []), terms])
  return [...asked].map(([employer, terms]) => ({ employer, terms }))
}
