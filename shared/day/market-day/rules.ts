import { fromJS, is } from 'immutable'
import { happened } from '../../decider.ts'
import type { EmployerId, Instant, MarketDay, TextId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { TextRef } from '../../register.ts'
import { instantOn } from '../../time.ts'
import { type Day, type DayContext, type DayDecision, sendableUntil } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { notSendable } from '../matching/edges.ts'
import { drawDue, drawDueAt } from '../matching/lottery.ts'
import type { OrderRules } from '../matching/order.ts'
import { runRound } from '../matching/results.ts'
import type { DayEvent } from '../messages.ts'
import { inOrderOfPosting } from '../posting/in-order.ts'
import { wholeTerms } from '../posting/running.ts'
import type { Terms } from '../posting/terms.ts'
import { daySheet } from './closing-sheet.ts'
import { jobsDone } from './jobs-done.ts'
import { type AskedFor, type CloseDay, type DayRules, isOfEdition, type LetTimePass } from './messages.ts'
import { resultsOf } from './results.ts'

/**
 * The next instant at which something falls due of itself: closing time, a bus that leaves, a hold that ran out, a draw, a round. Holds
 * that end behind `heardUntil` fall due with a later one.
 */
export function dayDueAt(day: Day, heardUntil?: Instant): Instant | undefined {
  if (!day.open) return undefined
  const instants: (Instant | undefined)[] = [day.closesAt, drawDueAt(day), day.roundDueAt]
  for (const { expiresAt } of day.offers.values()) if (isHeard(expiresAt, heardUntil)) instants.push(expiresAt)
  for (const posting of day.postings.values())
    if (posting.status === 'open' || posting.status === 'held') instants.push(sendableUntil(posting))
  return instants.reduce(
    (first, next) => (first === undefined || (next !== undefined && next < first) ? next : first),
    undefined,
  )
}

/** Screens answer every few seconds; so long after the last answer they are known to be cut off, and what ended since is no pass. */
export const unheardSeconds = 12

const isHeard = (end: Instant, heardUntil: Instant | undefined): boolean =>
  heardUntil === undefined || end <= heardUntil

/** The next instant at which somebody's time to answer ends, who could still leave for the work. */
export function answerDueAt({ offers, postings }: Day): Instant | undefined {
  const ends = [...offers.values()].flatMap(({ posting, expiresAt }) =>
    expiresAt < sendableUntil(mustHave(postings.get(posting), posting)) ? [expiresAt] : [],
  )
  return ends.sort()[0]
}

/**
 * The open day goes on by the settings as they are now. An earlier closing time that has passed already holds from tomorrow:
 * nobody is sent home by a figure typed in the afternoon. So does another order, another count of days for who is hard to
 * place, another filling or another share for names, once anybody has a number: by a setting nobody's place in line is moved,
 * and nobody's job goes to another. How long a place is held, and when results are made, changes at once. The version told is that by which jobs are given out. A change to lots or away from them always
 * does: what the wall said when the day opened is drawn. A place held for somebody whom these rules send there no more goes
 * on at once. Source: fair order, a manual change to the line needs actor and reason.
 */
export function takeRules(day: Day, context: DayContext): DayDecision {
  if (!day.open || day.day !== context.today) return happened()
  const isOver = instantOn(day.day, context.rules.closingMinute) <= context.instant
  const closingMinute = isOver ? day.rules.closingMinute : context.rules.closingMinute
  const isOther = (day.rules.order === 'lottery') !== (context.rules.order === 'lottery')
  const {
    order: _,
    edition: __,
    boostDays: ___,
    filling: ____,
    namesOneIn: _____,
    version: ______,
    ...others
  } = context.rules
  const policy = policyOf(isOther || !day.line.isEmpty() ? day.rules : context.rules)
  const taken = { ...policy, ...versionIn(day.rules), ...others, closingMinute }
  if (isSame(taken, day.rules)) return happened()
  const isNewest = day.rules.version !== undefined && isSame(policy, policyOf(context.rules))
  const rules = isNewest ? { ...taken, ...versionIn(context.rules) } : taken
  return happened({ type: 'rules-changed', rules }, ...unlawfulOffers({ ...day, rules }))
}
const isSame = (one: object, other: object): boolean => is(fromJS(one), fromJS(other))
const versionIn = ({ version }: DayRules): Pick<DayRules, 'version'> => (version === undefined ? {} : { version })

/** What decides who gets which job. */
const policyOf = ({ order, edition, boostDays, filling, namesOneIn }: DayRules): Policy => ({
  order,
  ...(edition === undefined ? {} : { edition }),
  ...(boostDays === undefined ? {} : { boostDays }),
  ...(filling === undefined ? {} : { filling }),
  ...(namesOneIn === undefined ? {} : { namesOneIn }),
})
type Policy = OrderRules & Pick<DayRules, 'filling' | 'namesOneIn'>

const unlawfulOffers = (day: Day): readonly DayEvent[] =>
  [...day.offers.values()]
    .filter(({ people, posting }) =>
      people.some(
        (worker) =>
          notSendable(day, mustHave(day.line.get(worker), worker), mustHave(day.postings.get(posting), posting)) !==
          undefined,
      ),
    )
    .map(({ offer }): DayEvent => ({ type: 'offer-withdrawn', offer, because: 'rules-changed' }))

/** 关账 by hand, also of a day to which nobody has come yet. */
export const closeDay = (day: Day, { reason }: CloseDay): DayDecision => happened(...close(day, reason))

/** Everything that is due by now, in one entry; nothing when nothing is, so a second sender does no harm. */
export function letTimePass(day: Day, { heardUntil }: LetTimePass, context: DayContext): DayDecision {
  const due = dayDueAt(day, heardUntil)
  if (due === undefined || due > context.instant) return happened()
  if (day.closesAt !== undefined && day.closesAt <= context.instant) return happened(...close(day))
  const events: DayEvent[] = [...runOut(day, context.instant, heardUntil), ...drawDue(day, context)]
  const after = events.reduce((state, event) => evolveDay(state, event, context), day)
  if (after.roundDueAt !== undefined && after.roundDueAt <= context.instant) events.push(...runRound(after, context))
  return happened(...events)
}

/** Holds that ran out, and postings whose people (or second wave) have left the hall, with whatever was still offered of them. */
function runOut(day: Day, now: Instant, heardUntil: Instant | undefined): readonly DayEvent[] {
  const over = [...day.postings.values()].filter(
    (posting) => (posting.status === 'open' || posting.status === 'held') && sendableUntil(posting) <= now,
  )
  const gone = new Set(over.map((posting) => posting.posting))
  const offers = [...day.offers.values()].flatMap((offer): DayEvent[] => {
    if (gone.has(offer.posting)) return [{ type: 'offer-withdrawn', offer: offer.offer, because: 'posting-gone' }]
    return offer.expiresAt <= now && isHeard(offer.expiresAt, heardUntil)
      ? [{ type: 'offer-passed', offer: offer.offer }]
      : []
  })
  // Expired first: a place freed behind a bus that left is worth no round.
  return [...over.map((posting): DayEvent => ({ type: 'posting-expired', posting: posting.posting })), ...offers]
}

/** 关账: holds are taken back, today's postings expire, and the results are written down for the county. */
function close(day: Day, reason?: TextRef): readonly DayEvent[] {
  const closing = mustHave(day.day, 'market day')
  const holds = [...day.offers.keys()].map(
    (offer): DayEvent => ({ type: 'offer-withdrawn', offer, because: 'day-closed' }),
  )
  const over = [...day.postings.values()]
    .filter((posting) => (posting.status === 'open' || posting.status === 'held') && posting.terms.workDate <= closing)
    .map((posting): DayEvent => ({ type: 'posting-expired', posting: posting.posting }))
  return [...holds, ...over, dayClosed(day, closing, reason)]
}

function dayClosed(day: Day, closing: MarketDay, reason: TextRef | undefined): DayEvent {
  const [jobs, isNew] = [jobsDone(day, closing), isOfEdition(day.rules, 8)]
  const { checkedIn, placed, turnedAwayUnderSixteen, ...sheet } = daySheet(day, closing, jobs)
  return {
    type: 'day-closed',
    day: closing,
    totals: { checkedIn, placed, turnedAwayUnderSixteen },
    ...(isNew ? { sheet } : {}),
    workers: resultsOf(day, closing),
    employers: askedFor(day),
    ...(isNew ? { jobs } : {}),
    ...(reason === undefined ? {} : { reason }),
  }
}

function changedBy(day: Day, employer: EmployerId): Pick<AskedFor, 'termsChanged'> {
  const termsChanged = day.termsChanged.get(employer)
  return termsChanged === undefined ? {} : { termsChanged }
}

/** What staff turned down is no model to copy; whatever was written beside a job goes with its employer. */
function askedFor(day: Day): AskedFor[] {
  const asked = new Map<EmployerId, { readonly terms: Terms[]; readonly notes: Set<TextId> }>()
  for (const posting of [...day.postings.values()].sort((a, b) => inOrderOfPosting(b, a))) {
    const { employer, earlierTerms, status } = posting
    const terms = wholeTerms(posting)
    const before = asked.get(employer) ?? { terms: [], notes: new Set() }
    const isModel = status !== 'turned-down'
    // Before the sixth edition what was written beside earlier terms was handed over by no close.
    const besides = isOfEdition(day.rules, 6) ? [...earlierTerms, ...(isModel ? [] : [terms])] : []
    for (const { notes } of besides) if (notes !== undefined) before.notes.add(notes.text)
    if (isModel) before.terms.push(terms)
    asked.set(employer, before)
  }
  return [...asked]
    .map(([employer, { terms, notes }]) => ({
      ...{ employer, terms },
      ...(notes.size === 0 ? {} : { notes: [...notes] }),
      ...changedBy(day, employer),
    }))
    .filter(({ terms, notes, termsChanged }) => terms.length > 0 || notes !== undefined || termsChanged !== undefined)
}
