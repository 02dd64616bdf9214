import type { PostingId, WorkerId } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import { type Day, holdsPlace, type InLine, mustHave, type Posting, placesLeft } from '../day.ts'
import { type JobLine, jobLine } from '../posting/view.ts'
import { openBoard } from './board.ts'
import { became, type Decided, given, givenTo, gives, isFor, roundIn, settles } from './decided.ts'
import { inPostingsOrder, notGiven, notWanted } from './edges.ts'
import type { AsThingsStand } from './live/answers.ts'
import { askingByName } from './named.ts'
import { keyInLine } from './order.ts'
import { partyOf, partyWishes } from './parties.ts'
import { solveRound } from './results.ts'
import { stopOfFirstDay } from './second-wave.ts'

/** Why a job of today is not somebody's: a rule says so, with its facts, or it was decided when its places were given out. */
export type WhyNot = { readonly refusal: Refusal } | Outcome
export type Outcome =
  | { readonly code: 'said-no' | 'not-found' | 'let-pass' | 'given-back' }
  | PlacesGone
  /** With this one for them somebody would have gone without, or a place stayed empty. */
  | { readonly code: 'for-the-most' }
  /** There was other work for them, so a crew behind them was sent there, which goes whole. */
  | { readonly code: 'to-a-crew'; readonly people: number }
  /** Of all ways to give as many people work this suits them best together: where the market wants the greatest total fit. */
  | { readonly code: 'suited-all-best' }
  /** They were given a place of a second wave, and this one waits for the market's time. */
  | { readonly code: 'wave-first' }
  /** They were asked for by name for another one. */
  | { readonly code: 'asked-elsewhere' }
  /** They were given one that they wished for more, or it was theirs. */
  | { readonly code: 'got-better' }
  /** They had work, or had gone, when its places were given out. */
  | { readonly code: 'not-waiting' }
  | { readonly code: Hope }
  | { readonly code: 'called-off' | 'taken-down' | 'stopped' | 'left-empty' }

/** `owed-by-name`: to people before them and to whom the employer asks for. */
export type Hope = 'owed-before' | 'owed-by-name' | 'still-to-come' | 'staff-give'

/** Who had the places of a job when the last of them went. */
export interface PlacesGone {
  readonly code: 'places-gone'
  readonly places: number
  /** Given to people who stood before them, when they waited and could have had it. */
  readonly before: number
  /** Given while they did not wait, or could not have had it. */
  readonly earlier: number
  /** Given to people whom the employer asked for by name; absent: none. */
  readonly byName?: number
  readonly byStaff: number
}

export interface WhyLine extends JobLine {
  readonly because: WhyNot
}

/** What is asked about: the day as it is, and what was decided in it. */
export interface AsRecorded {
  readonly day: Day
  readonly decided: readonly Decided[]
  readonly stands: AsThingsStand | undefined
}

/**
 * Why each job of today that is not theirs is not, those of their trades first. A job that can still be had is looked at in the
 * day as it is; one that is gone, in the day as it was when its last places went: what that moment knew.
 */
export function whyNot(record: AsRecorded, id: WorkerId): readonly WhyLine[] {
  const { day } = record
  const trades = day.line.get(id)?.wants.trades ?? []
  const lines = [...day.postings.values()].sort(inPostingsOrder).flatMap((posting) => {
    const because = takers(day, posting.posting).includes(id) ? undefined : reason(record, id, posting)
    return because === undefined ? [] : [{ ...jobLine(posting), because }]
  })
  const rank = ({ trade }: WhyLine) => (trades.includes(trade) ? trades.indexOf(trade) : trades.length)
  return lines.sort((one, other) => rank(one) - rank(other))
}

function reason({ day, decided, stands }: AsRecorded, id: WorkerId, job: Posting): WhyNot | undefined {
  const { posting, status } = job
  if (couldHave(day, id, posting)) return refusalAt(day, decided, id, posting) ?? { code: hope(day, stands, posting) }
  const isOpen = status === 'open'
  const settled = decided.filter((entry) => settles(entry, posting, isOpen))
  const off = settled.findLast(({ before }) => before.postings.get(posting)?.status === 'open')
  const end = isOpen ? day : off?.before
  // What never was on the board, or was over before they came, is no answer to anything.
  if (end?.line.has(id) !== true) return undefined
  if (status === 'cancelled') return { code: 'called-off' }
  if (!isOpen && off?.after.postings.get(posting)?.status === 'held') return { code: 'taken-down' }
  if (placesLeft(job) > 0 && stopOfFirstDay(job) !== undefined) return { code: 'stopped' }
  const at = decided.findLast(
    (entry) =>
      // Also where its place came free in the very entry in which it was held for them.
      given(entry, id, posting) !== undefined ||
      ((settles(entry, posting, isOpen) || gives(entry, id)) && couldHave(entry.before, id, posting)),
  )
  if (at !== undefined && given(at, id, posting) !== undefined) return became(decided, id, posting)
  if (at !== undefined) return decidedAt(at, decided.slice(0, decided.indexOf(at) + 1), id, posting)
  const other = otherTrade(end, id, posting)
  if (other !== undefined) return { refusal: other }
  const lastGiven = settled.findLast(({ after }) => after.postings.get(posting)?.status === 'open')
  const wasHere = isFree(end, posting) || lastGiven?.before.line.has(id) === true
  return wasHere ? { code: 'not-waiting' } : placesGone(end, decided, id, posting)
}

function hope(day: Day, stands: AsThingsStand | undefined, posting: PostingId): Hope {
  if (day.rules.order === 'staff-only') return 'staff-give'
  if (stands?.theirs !== false) return 'still-to-come'
  return askingByName(day).some((other) => other.posting === posting) ? 'owed-by-name' : 'owed-before'
}

/** What a moment decided in which they waited and a place was free; it is the last of what was decided until then. */
function decidedAt(at: Decided, until: readonly Decided[], id: WorkerId, posting: PostingId): WhyNot {
  const { before, events, after } = at
  const refusal = refusalAt(before, until, id, posting)
  if (refusal !== undefined) return refusal
  const got = events.find((event) => isFor(event, id))
  if (got?.type === 'placed-by-hand') return { code: 'not-waiting' }
  const worker = before.line.get(id)
  if (got?.type === 'offer-made' && worker !== undefined) {
    if (roundIn(at)?.of === 'second-waves' && before.postings.get(posting)?.wave === undefined)
      return { code: 'wave-first' }
    const wishes = partyWishes(before, partyOf(before, worker), openBoard(before)).map((wish) => wish.posting)
    if (got.by === 'walk-up' || wishes.indexOf(got.posting) < wishes.indexOf(posting)) return { code: 'got-better' }
    if (got.byName === true) return { code: 'asked-elsewhere' }
    if (isFree(after, posting) || !wentBefore(at, worker, posting)) return otherWork(at, worker, posting)
  }
  if (isFree(before, posting) && after.postings.get(posting)?.status === 'expired') return { code: 'left-empty' }
  return placesGone(after, until, id, posting)
}

/** Whether all who were given this job here stand before this person, or were asked for by name. */
const wentBefore = (at: Decided, worker: InLine, posting: PostingId): boolean =>
  lastKey(at, posting) < keyInLine(at.before.rules, partyOf(at.before, worker).last)

/** Where the last stood who was given this job here and was not asked for by name: before all, where nobody was. Of a moment it is reckoned once, whoever asks. */
function lastKey(at: Decided, posting: PostingId): string {
  const keys = lastKeys.get(at) ?? new Map<PostingId, string>()
  lastKeys.set(at, keys)
  const known = keys.get(posting)
  if (known !== undefined) return known
  const { rules, line } = at.before
  let last = ''
  for (const [other, how] of givenTo(at, posting) ?? []) {
    const person = line.get(other)
    if (how === 'by-name' || person === undefined) continue
    const key = keyInLine(rules, partyOf(at.before, person).last)
    if (key > last) last = key
  }
  keys.set(posting, last)
  return last
}
const lastKeys = new WeakMap<Decided, Map<PostingId, string>>()

/** Why a job they wish for less was theirs, and this one is somebody's behind them or nobody's. A crew takes the first with room for all of it. */
function otherWork(at: Decided, worker: InLine, posting: PostingId): WhyNot {
  const { before, after } = at
  if (partyOf(before, worker).people.length > 1) return { refusal: { code: 'whole-crew' } }
  const crew = isFree(after, posting) ? undefined : crewBehind(at, worker, posting)
  if (crew !== undefined) return { code: 'to-a-crew', people: crew.length }
  return { code: before.rules.filling === 'total-fit' ? 'suited-all-best' : 'for-the-most' }
}

/** Who of a crew behind them was given this job here. */
function crewBehind({ before, events }: Decided, worker: InLine, posting: PostingId) {
  const here = keyInLine(before.rules, worker)
  return events
    .flatMap((event) =>
      event.type === 'offer-made' && event.posting === posting ? [[event.worker, ...(event.with ?? [])]] : [],
    )
    .find(
      (people) =>
        people.length > 1 && people.some((one) => keyInLine(before.rules, mustHave(before.line.get(one), one)) > here),
    )
}

/**
 * Why somebody behind them was given this job while they could have had it: another one was theirs then. By the rounds' promise
 * only a crew can have been left without any: there was too little room for all of them.
 */
function otherwise(at: Decided, worker: InLine, posting: PostingId): WhyNot {
  const { before } = at
  const party = partyOf(before, worker)
  const theirs = solveRound(before, roundIn(at)?.of).find((given) => given.party.foreman === party.foreman)?.posting
  if (theirs === undefined) return { refusal: { code: 'whole-crew' } }
  const wishes = partyWishes(before, party, openBoard(before))
  const isBetter = wishes.indexOf(theirs) < wishes.findIndex((wish) => wish.posting === posting)
  return isBetter ? { code: 'got-better' } : otherWork(at, worker, posting)
}

function placesGone(day: Day, decided: readonly Decided[], id: WorkerId, posting: PostingId): WhyNot {
  const all = takers(day, posting)
  const giving = decided.filter((entry) => givenTo(entry, posting) !== undefined)
  let [before, byName, byStaff] = [0, 0, 0]
  for (const taker of all) {
    const at = giving.findLast((entry) => given(entry, taker, posting) !== undefined)
    if (at === undefined) continue
    const how = given(at, taker, posting)
    if (how === 'staff') byStaff += 1
    else if (how === 'by-name') byName += 1
    else if (couldHave(at.before, id, posting) && refusalAt(at.before, [], id, posting) === undefined) {
      const worker = mustHave(at.before.line.get(id), id)
      if (!wentBefore(at, worker, posting)) return otherwise(at, worker, posting)
      before += 1
    }
  }
  return {
    code: 'places-gone',
    places: all.length,
    before,
    earlier: all.length - before - byName - byStaff,
    ...(byName === 0 ? {} : { byName }),
    byStaff,
  }
}

/** Everybody for whom a place of this job is held, or who has one. Asked of every job of a day by whoever asks why, so it is sorted out once. */
function takers(day: Day, posting: PostingId): readonly WorkerId[] {
  const known = takersKnown.get(day)
  if (known !== undefined) return known.get(posting) ?? []
  const byJob = new Map<PostingId, WorkerId[]>()
  const take = (job: PostingId, people: readonly WorkerId[]) => byJob.set(job, [...(byJob.get(job) ?? []), ...people])
  for (const { posting: job, people } of day.offers.values()) take(job, people)
  for (const one of day.placements.values()) if (holdsPlace(one)) take(one.posting, [one.worker])
  takersKnown.set(day, byJob)
  return byJob.get(posting) ?? []
}
const takersKnown = new WeakMap<Day, ReadonlyMap<PostingId, readonly WorkerId[]>>()

function isFree({ postings }: Day, id: PostingId): boolean {
  const posting = postings.get(id)
  return posting?.status === 'open' && placesLeft(posting) > 0
}
const couldHave = (day: Day, worker: WorkerId, posting: PostingId): boolean =>
  day.line.get(worker)?.standing.status === 'waiting' && isFree(day, posting)

/** Nobody need hear of the places of work that they never came for. */
function otherTrade(day: Day, id: WorkerId, posting: PostingId): Refusal | undefined {
  const [worker, job] = [day.line.get(id), day.postings.get(posting)]
  const unwanted = worker && job && notWanted(day, partyOf(day, worker).foreman, job)
  return unwanted?.code === 'other-trade' ? unwanted : undefined
}

/** What stands between them and this job on such a day; undefined if nothing does. */
function refusalAt(day: Day, decided: readonly Decided[], id: WorkerId, posting: PostingId): WhyNot | undefined {
  const [worker, job] = [day.line.get(id), day.postings.get(posting)]
  if (worker === undefined || job === undefined) return undefined
  if (worker.notAgain.includes(posting)) return became(decided, id, posting)
  const party = partyOf(day, worker)
  const unwanted = notWanted(day, party.foreman, job)
  const refusal = unwanted?.code === 'other-trade' ? unwanted : (notGiven(day, worker, job) ?? unwanted)
  if (refusal !== undefined) return { refusal }
  const { length } = party.people
  const allMay = length === 1 || (length <= placesLeft(job) && partyWishes(day, party, openBoard(day)).includes(job))
  return allMay ? undefined : { refusal: { code: 'whole-crew' } }
}
