import { CertificateId, type Instant, type PostingId, type TownshipId, type TradeId, type WorkerId } from '../../ids.ts'
import type { RefusalOf } from '../../refusal.ts'
import type { Distance, Wants } from '../check-in/messages.ts'
import { validUntil } from '../check-in/rules.ts'
import { type Day, type InLine, type Placement, type Posting, workDates } from '../day.ts'
import { type DayRules, isOfEdition } from '../market-day/messages.ts'
import { keepsFrom } from '../placement/hours.ts'
import { hasRest } from '../placement/taken.ts'
import { earliestLeaveMinute, hoursOf, isAtNight } from '../posting/hours.ts'
import { inOrderOfPosting } from '../posting/in-order.ts'
import type { Terms } from '../posting/terms.ts'
import { hourlyFen } from '../posting/worth.ts'

export type NotSendable = RefusalOf<
  | 'no-such-trade'
  | 'under-sixteen'
  | 'not-for-minors'
  | 'certificate-needed'
  | 'certificate-run-out'
  | 'already-placed'
  | 'hours-overlap'
  | 'not-to-them'
  | 'ask-at-window'
>

/** Whoever may be sent: in line, or with a ticket of an earlier day and no number of this one. */
type Sendable = Pick<InLine, 'worker' | 'facts'>

/**
 * Why this worker may not lawfully be sent to this posting, whatever either side wishes; undefined if they may.
 * Refuses `no-such-trade`, `under-sixteen`, `not-for-minors` (未成年工特殊保护规定), `certificate-needed`, `certificate-run-out`, `hours-overlap`,
 * and of who is not sent to this employer any more `not-to-them` or `ask-at-window`, by whose wish it is.
 */
export function notSendable(day: Day, worker: Sendable, posting: Posting): NotSendable | undefined {
  const trade = tradeOf(day.rules, posting.terms.trade)
  if (trade === undefined) return { code: 'no-such-trade' }
  if (worker.facts.child === true) return { code: 'under-sixteen', staffTold: true }
  if (worker.facts.minor && !minorsMay(day.rules, trade, posting)) return { code: 'not-for-minors' }
  if (trade.certificate !== undefined) {
    const until = validUntil(worker, trade.certificate)
    if (until === undefined) return { code: 'certificate-needed' }
    if (workDates(posting.terms).some((date) => date > until)) return { code: 'certificate-run-out', validUntil: until }
  }
  for (const placement of sortedOut(day, worker.worker).held) {
    // Also when its hours were changed and they have not said yes: it is one job.
    if (placement.posting === posting.posting) return { code: 'already-placed' }
    if (keepsFrom(day, placement, posting)) return { code: 'hours-overlap' }
  }
  return keptApart(worker, posting)
}

export type NotGiven = NotSendable | RefusalOf<'missed-there'>

/**
 * Why no round, wave or tap gives this worker this posting; staff may still, by hand, where the law allows it.
 * Refuses what `notSendable` does, and `missed-there` who had it and was missed there. Before the
 * fourth edition whoever was missed was called again.
 */
export function notGiven(day: Day, worker: Sendable, posting: Posting): NotGiven | undefined {
  const refusal = notSendable(day, worker, posting)
  if (refusal !== undefined || !isOfEdition(day.rules, 4)) return refusal
  const wasMissed = sortedOut(day, worker.worker).missed.includes(posting.posting)
  return wasMissed ? { code: 'missed-there' } : undefined
}

/**
 * Why this work may not be let to 16- and 17-year-olds, whoever ticks it (未成年工特殊保护规定): the market has not opened the trade to them, or
 * it is dangerous; it is at night, or loads are heavy by the employer's own word. The night holds from the sixth edition on, the rest from the seventh.
 */
export function notForMinors(
  rules: DayRules,
  terms: Terms,
): RefusalOf<'not-for-minors' | 'night-not-for-minors' | 'heavy-not-for-minors'> | undefined {
  const trade = tradeOf(rules, terms.trade)
  const isNow = isOfEdition(rules, 7)
  if (trade?.minorAllowed !== true || (isNow && isOnlyForAdults(trade))) return { code: 'not-for-minors' }
  if (isOfEdition(rules, 6) && isAtNight(terms)) return { code: 'night-not-for-minors' }
  return isNow && terms.remarks?.includes('carrying') === true ? { code: 'heavy-not-for-minors' } : undefined
}

/** Whoever stokes a boiler, works at height, on the mains or at a wheel holds a permit that nobody has before 18; to be healthy is no danger. */
export const isOnlyForAdults = ({ certificate }: { readonly certificate?: CertificateId | undefined }): boolean =>
  certificate !== undefined && certificate !== healthy
const healthy = CertificateId.parse('health')

/** A trade that minors may do can still be a night shift: staff look at each posting. What they let through on a day of an earlier edition is looked at again. */
const minorsMay = (rules: DayRules, { minorAllowed }: DayRules['trades'][number], { forMinors, terms }: Posting) =>
  forMinors && minorAllowed === true && (!isOfEdition(rules, 7) || notForMinors(rules, terms) === undefined)

/**
 * Why nobody more is sent to this job, whoever they are: its employer was stopped then, and staff have not let it through since. It leaves the board
 * with the stop (`hold-postings`); whoever would send people for it past the board asks here.
 */
export const employerStopped = (
  { onBoardSince }: Posting,
  stoppedAt: Instant,
): RefusalOf<'employer-stopped'> | undefined =>
  onBoardSince === undefined || onBoardSince <= stoppedAt ? { code: 'employer-stopped' } : undefined

/** 不再派往. Whose wish it is decides what the worker hears: of an employer's, only that staff can explain. */
function keptApart({ facts }: Sendable, { employer }: Posting): NotSendable | undefined {
  if (facts.doNotSend === undefined) return undefined
  const sides = facts.doNotSend.filter((other) => other.employer === employer).map(({ side }) => side)
  if (sides.length === 0) return undefined
  return sides.includes('worker') ? { code: 'not-to-them' } : { code: 'ask-at-window' }
}

/** Asked for every pair in every round, so the trades of a list are put by their ids once. */
function tradeOf({ trades }: DayRules, id: TradeId): DayRules['trades'][number] | undefined {
  const known = tradesById.get(trades)
  if (known !== undefined) return known.get(id)
  const byId = new Map(trades.map((trade) => [trade.id, trade]))
  tradesById.set(trades, byId)
  return byId.get(id)
}
const tradesById = new WeakMap<DayRules['trades'], ReadonlyMap<TradeId, DayRules['trades'][number]>>()

/** The jobs somebody has, and those where they were missed. Asked for every pair in every round; changed placements are other placements, so they are sorted out once. */
function sortedOut({ placements }: Day, worker: WorkerId): Readonly<Theirs> {
  const known = sorted.get(placements)
  if (known !== undefined) return known.get(worker) ?? none
  const byWorker = new Map<WorkerId, Theirs>()
  for (const placement of placements.values()) {
    const theirs = byWorker.get(placement.worker) ?? { held: [], missed: [] }
    if (hasRest(placement)) theirs.held.push(placement)
    else if (placement.status !== 'released') theirs.missed.push(placement.posting)
    byWorker.set(placement.worker, theirs)
  }
  sorted.set(placements, byWorker)
  return byWorker.get(worker) ?? none
}
interface Theirs {
  readonly held: Placement[]
  readonly missed: PostingId[]
}
const sorted = new WeakMap<Day['placements'], ReadonlyMap<WorkerId, Readonly<Theirs>>>()
const none: Theirs = { held: [], missed: [] }

export type NotWanted = RefusalOf<'other-trade' | 'below-ask' | 'outside-hours' | 'too-far'>

/**
 * Why this posting is not what the worker came for; undefined if it is. What they left out limits nothing, and a job they
 * tap themselves is what they came for.
 * Refuses `other-trade`, `below-ask`, `outside-hours`, `too-far`.
 */
export function notWanted({ rules }: Day, { wants, wishes }: InLine, post: Posting): NotWanted | undefined {
  const { posting, terms } = post
  if (wishes.includes(posting)) return undefined
  if (!wants.trades.includes(terms.trade)) return { code: 'other-trade' }
  const { askHourlyFen = 0, hours, township, distance } = wants
  if (hourlyFen(terms) < askHourlyFen) return { code: 'below-ask', hourlyFen: hourlyFen(terms), askHourlyFen }
  if (hours !== undefined && !isInHours(hours, post)) return { code: 'outside-hours' }
  if (township === undefined || distance === undefined) return undefined
  const band = bandOf(rules, township, terms.township)
  return bands.indexOf(band) <= bands.indexOf(distance) ? undefined : { code: 'too-far' }
}

/** From leaving the hall until the end of the work. */
export const isInHours = (
  { fromMinute, untilMinute }: NonNullable<Wants['hours']>,
  { terms, wave }: Posting,
): boolean => earliestLeaveMinute(terms, wave) >= fromMinute && terms.endMinute <= untilMinute

export type Band = Distance | 'outside'
const bands: readonly Band[] = ['home', 'near', 'county', 'outside']

/** How far work lies from home: no reliable coordinates are public, so distance is a band of townships. */
export function bandOf(rules: DayRules, home: TownshipId, work: TownshipId): Band {
  const fromHome = bandsOf(rules, home)
  const known = fromHome.get(work)
  if (known !== undefined) return known
  const band = reckonBand(rules, home, work)
  fromHome.set(work, band)
  return band
}

/** A round asks for every pair, and a market's townships are few: from each home to each place of work it is reckoned once. */
function bandsOf(rules: DayRules, home: TownshipId): Map<TownshipId, Band> {
  const homes = bandsKnown.get(rules) ?? new Map<TownshipId, Map<TownshipId, Band>>()
  bandsKnown.set(rules, homes)
  const known = homes.get(home) ?? new Map<TownshipId, Band>()
  homes.set(home, known)
  return known
}
const bandsKnown = new WeakMap<DayRules, Map<TownshipId, Map<TownshipId, Band>>>()

function reckonBand(rules: DayRules, home: TownshipId, work: TownshipId): Band {
  if (home === work) return 'home'
  const beside = rules.neighbours.some(
    ([one, other]) => (one === home && other === work) || (one === work && other === home),
  )
  if (beside) return 'near'
  return rules.townships.includes(work) ? 'county' : 'outside'
}

/** How far each posting lies from home. */
export function bandsFrom(rules: DayRules, home: TownshipId): (posting: Posting) => number {
  const known = bandsOf(rules, home)
  return ({ terms: { township } }) => bands.indexOf(known.get(township) ?? bandOf(rules, home, township))
}

/** The postings' order: start time, then posting. */
export const inPostingsOrder = (a: Posting, b: Posting): number => {
  const [one, other] = [hoursOf(a.terms).startsAt, hoursOf(b.terms).startsAt]
  return Number(one > other) - Number(one < other) || inOrderOfPosting(a, b)
}
