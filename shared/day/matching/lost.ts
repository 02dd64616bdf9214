import type { Instant, PostingId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { type Day, type InLine, type Posting, placesLeft, sendableUntil } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import { isAtTheEnd } from './order.ts'
import { stopOfFirstDay } from './second-wave.ts'

/** A place that was held for somebody and is not theirs, by no word of their own. */
export type Lost =
  | { readonly at: Instant; readonly because: 'passed'; readonly posting: PostingId }
  | { readonly at: Instant; readonly because: TakenFromThem }
type Withdrawn = DayEventOf<'offer-withdrawn'>['because']
type TakenFromThem = 'not-found' | Gone | Exclude<Withdrawn, 'posting-gone' | 'kept-apart' | TheirOwn>
type Gone = 'called-off' | 'stopped' | 'set-out' | 'taken-down'
/** What they, or staff before their eyes, did themselves need not be told to them. */
type TheirOwn = 'asked-for-another' | 'left' | 'placed-by-hand' | 'number-gone' | 'day-closed'

/** What became of the last place that was held for somebody, and what it means for their turn. */
export type LostPlace =
  /** `went`: it is still free, or somebody got it at that moment; absent where neither is so. */
  | {
      readonly code: 'passed'
      readonly at: Instant
      readonly atTheEnd: boolean
      readonly went?: 'nowhere' | 'to-next'
    }
  | { readonly code: TakenFromThem }

/** Undefined for who has heard of it: they have answered for another since, asked for one, or are in line no more. */
export function lostPlace(day: Day, id: WorkerId): LostPlace | undefined {
  const worker = day.line.get(id)
  if (worker?.lost === undefined || !isInLine(worker.standing)) return undefined
  const { lost } = worker
  if (lost.because !== 'passed') return { code: lost.because }
  const posting = mustHave(day.postings.get(lost.posting), lost.posting)
  return { code: lost.because, at: lost.at, atTheEnd: isAtTheEnd(worker), ...whereItWent(posting, lost.at) }
}

function whereItWent(posting: Posting, at: Instant): { readonly went?: 'nowhere' | 'to-next' } {
  if (posting.status === 'open' && placesLeft(posting) > 0) return { went: 'nowhere' }
  return posting.givenAt?.includes(at) === true ? { went: 'to-next' } : {}
}

const isInLine = ({ status }: InLine['standing']) => status === 'waiting' || status === 'offered'

/** Why it was taken from them, as it is at that moment: what becomes of the job later is no news of this. Undefined where it was their own doing. */
export function takenBecause(because: Withdrawn, posting: Posting, at: Instant): TakenFromThem | undefined {
  switch (because) {
    case 'asked-for-another':
    case 'left':
    case 'placed-by-hand':
    case 'number-gone':
    case 'day-closed':
      return undefined
    case 'posting-gone':
      return goneHow(posting, at)
    case 'kept-apart':
      // That an employer wants them no more is said at the window alone: here it is one of the things put right there.
      return 'facts-corrected'
    case 'terms-changed':
    case 'at-work':
    case 'facts-corrected':
    case 'not-for-minors':
    case 'rules-changed':
    case 'crew-changed':
    case 'wave-closed':
      return because
    default:
      return because satisfies never
  }
}

function goneHow(posting: Posting, at: Instant): Gone {
  // Before its people left it went with the days to come.
  const isOff = posting.offFrom !== undefined && posting.status === 'expired' && sendableUntil(posting) > at
  if (posting.status === 'cancelled' || isOff) return 'called-off'
  if (stopOfFirstDay(posting) !== undefined) return 'stopped'
  return posting.status === 'expired' ? 'set-out' : 'taken-down'
}
