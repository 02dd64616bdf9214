import type { Instant, PostingId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Day, InLine } from '../day.ts'
import { hasRest } from '../placement/taken.ts'
import { openBoard } from './board.ts'
import { couldHave, isFree, refusalAt } from './could-have.ts'
import { type Decided, dayWhenGiven, given, givenTo, roundIn, unansweredIn } from './decided.ts'
import { keyInLine } from './order.ts'
import { partyOf, partyWishes } from './parties.ts'
import type { WhyNot } from './reasons.ts'
import { solveRound } from './results.ts'

export function placesGone(day: Day, decided: readonly Decided[], id: WorkerId, posting: PostingId): WhyNot {
  const all = takers(day, posting)
  const giving = decided.filter((entry) => givenTo(entry, posting) !== undefined)
  let [before, byName, byStaff] = [0, 0, 0]
  const kept: Instant[] = []
  for (const taker of all) {
    const at = giving.findLast((entry) => given(entry, taker, posting) !== undefined)
    if (at === undefined) continue
    const how = given(at, taker, posting)
    if (how === 'staff') byStaff += 1
    else if (how === 'by-name') byName += 1
    else {
      const then = dayWhenGiven(at)
      if (!couldHave(then, id, posting) || refusalAt(then, [], id, posting) !== undefined) continue
      const worker = mustHave(then.line.get(id), id)
      const hadToo = given(at, id, posting) !== undefined
      if (!hadToo && !wentBefore(at, worker, posting)) return otherwise(at, worker, posting)
      const who = mustHave(then.line.get(taker), taker)
      if (hadToo && !standsBefore(then, who, worker)) continue
      before += 1
      if (who.keptAt !== undefined && who.number > worker.number) kept.push(who.keptAt)
    }
  }
  return {
    code: 'places-gone',
    places: all.length,
    before,
    ...(kept.length === 0 ? {} : { byKeeper: { people: kept.length, last: kept.reduce(later) } }),
    earlier: all.length - before - byName - byStaff,
    ...(byName === 0 ? {} : { byName }),
    byStaff,
  }
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

/** Of places that had gone: for how many of those who were called nobody answered until its end. */
export function asItEnded(because: WhyNot, decided: readonly Decided[], { offers }: Day, posting: PostingId): WhyNot {
  if (!('code' in because) || because.code !== 'places-gone') return because
  const unanswered = decided
    .flatMap(unansweredIn)
    .flatMap((id) => offers.get(id) ?? [])
    .filter((offer) => offer.posting === posting)
    .reduce((sum, { people }) => sum + people.length, 0)
  return unanswered === 0 ? because : { ...because, unanswered }
}

/** Everybody for whom a place of this job is held, or who has one. Asked of every job of a day by whoever asks why, so it is sorted out once. */
export function takers(day: Day, posting: PostingId): readonly WorkerId[] {
  const known = takersKnown.get(day)
  if (known !== undefined) return known.get(posting) ?? []
  const byJob = new Map<PostingId, WorkerId[]>()
  const take = (job: PostingId, people: readonly WorkerId[]) => byJob.set(job, [...(byJob.get(job) ?? []), ...people])
  for (const { posting: job, people } of day.offers.values()) take(job, people)
  for (const one of day.placements.values()) if (hasRest(one)) take(one.posting, [one.worker])
  takersKnown.set(day, byJob)
  return byJob.get(posting) ?? []
}
const takersKnown = new WeakMap<Day, ReadonlyMap<PostingId, readonly WorkerId[]>>()

/** Whether all who were given this job here stand before this person, or were asked for by name. */
export const wentBefore = (at: Decided, worker: InLine, posting: PostingId): boolean =>
  lastKey(at, posting) < keyInLine(dayWhenGiven(at).rules, partyOf(dayWhenGiven(at), worker).last)

const standsBefore = (day: Day, one: InLine, other: InLine): boolean =>
  keyInLine(day.rules, partyOf(day, one).last) < keyInLine(day.rules, partyOf(day, other).last)

/** Where the last stood who was given this job here and was not asked for by name: before all, where nobody was. Of a moment it is reckoned once, whoever asks. */
function lastKey(at: Decided, posting: PostingId): string {
  const keys = lastKeys.get(at) ?? new Map<PostingId, string>()
  lastKeys.set(at, keys)
  const known = keys.get(posting)
  if (known !== undefined) return known
  const day = dayWhenGiven(at)
  let last = ''
  for (const [other, how] of givenTo(at, posting) ?? []) {
    const person = day.line.get(other)
    if (how === 'by-name' || person === undefined) continue
    const key = keyInLine(day.rules, partyOf(day, person).last)
    if (key > last) last = key
  }
  keys.set(posting, last)
  return last
}
const lastKeys = new WeakMap<Decided, Map<PostingId, string>>()

/** Why a job they wish for less was theirs, and this one is somebody's behind them or nobody's. A crew takes the first with room for all of it. */
export function otherWork(at: Decided, worker: InLine, posting: PostingId): WhyNot {
  const { after } = at
  const before = dayWhenGiven(at)
  if (partyOf(before, worker).people.length > 1) return { refusal: { code: 'whole-crew' } }
  const crew = isFree(after, posting) ? undefined : crewBehind(at, worker, posting)
  if (crew !== undefined) return { code: 'to-a-crew', people: crew.length }
  return { code: before.rules.filling === 'total-fit' ? 'suited-all-best' : 'for-the-most' }
}

/** Who of a crew behind them was given this job here. */
function crewBehind(at: Decided, worker: InLine, posting: PostingId) {
  const before = dayWhenGiven(at)
  const here = keyInLine(before.rules, worker)
  return at.events
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
  const before = dayWhenGiven(at)
  const party = partyOf(before, worker)
  const theirs = solveRound(before, roundIn(at)?.of).find((given) => given.party.foreman === party.foreman)?.posting
  if (theirs === undefined) return { refusal: { code: 'whole-crew' } }
  const wishes = partyWishes(before, party, openBoard(before))
  const isBetter = wishes.indexOf(theirs) < wishes.findIndex((wish) => wish.posting === posting)
  return isBetter ? { code: 'got-better' } : otherWork(at, worker, posting)
}
