import type { PostingId, WorkerId } from '../../ids.ts'
import { type Day, type Posting, placesLeft } from '../day.ts'
import { type JobLine, jobLine } from '../posting/view.ts'
import { openBoard } from './board.ts'
import { couldHave, isFree, otherTrade, refusalAt } from './could-have.ts'
import { became, callsOff, type Decided, dayWhenSettled, given, gives, isFor, roundIn, settles } from './decided.ts'
import { inPostingsOrder } from './edges.ts'
import type { AsThingsStand } from './live/answers.ts'
import { partyOf, partyWishes } from './parties.ts'
import { asItEnded, otherWork, placesGone, takers, wentBefore } from './places-gone.ts'
import type { Hope, WhyNot } from './reasons.ts'
import { givenByName } from './results.ts'
import { stopOfFirstDay } from './second-wave.ts'

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
  const end = isOpen ? day : off && dayWhenSettled(off, posting)
  // What never was on the board, or was over before they came, is no answer to anything.
  if (end?.line.has(id) !== true) return undefined
  if (status === 'cancelled' || (!isOpen && off !== undefined && callsOff(off, posting))) return { code: 'called-off' }
  if (!isOpen && off?.after.postings.get(posting)?.status === 'held') return { code: 'taken-down' }
  if (placesLeft(job) > 0 && stopOfFirstDay(job) !== undefined) return { code: 'stopped' }
  const at = decided.findLast(
    (entry) =>
      // Also where its place came free in the very entry in which it was held for them.
      given(entry, id, posting) !== undefined ||
      ((settles(entry, posting, isOpen) || gives(entry, id)) && couldHave(dayWhenSettled(entry, posting), id, posting)),
  )
  if (at !== undefined && given(at, id, posting) !== undefined) return became(decided, id, posting)
  if (at !== undefined) {
    const told = decidedAt(at, decided.slice(0, decided.indexOf(at) + 1), id, posting)
    // They had one of its places as the last went, and have it no more.
    if ('refusal' in told && told.refusal.code === 'already-placed') return became(decided, id, posting)
    return asItEnded(told, decided, at.after, posting)
  }
  const other = otherTrade(end, id, posting)
  if (other !== undefined) return { refusal: other }
  const lastGiven = settled.findLast(({ after }) => after.postings.get(posting)?.status === 'open')
  const wasHere = isFree(end, posting) || lastGiven?.before.line.has(id) === true
  return wasHere ? { code: 'not-waiting' } : asItEnded(placesGone(end, decided, id, posting), decided, end, posting)
}

function hope(day: Day, stands: AsThingsStand | undefined, posting: PostingId): Hope {
  if (day.rules.order === 'staff-only') return 'staff-give'
  if (stands?.theirs !== false) return 'still-to-come'
  // Of whoever is asked for but does not wait for it, may not go, or is past the market's share, none of its places is.
  return [...givenByName(day).values()].includes(posting) ? 'owed-by-name' : 'owed-before'
}

/** What a moment decided in which they waited and a place was free; it is the last of what was decided until then. */
function decidedAt(at: Decided, until: readonly Decided[], id: WorkerId, posting: PostingId): WhyNot {
  const { events, after } = at
  const before = dayWhenSettled(at, posting)
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
