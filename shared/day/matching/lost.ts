import type { Instant, PostingId, WorkerId } from '../../ids.ts'
import { type Day, mustHave, type Posting } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import { isAtTheEnd } from './order.ts'
import { stopOfFirstDay } from './second-wave.ts'

/** A place that was held for somebody and is not theirs, by no word of their own. */
export interface Lost {
  readonly posting: PostingId
  readonly at: Instant
  readonly because: 'passed' | TakenFromThem
}
export type TakenFromThem = Exclude<
  DayEventOf<'offer-withdrawn'>['because'],
  'asked-for-another' | 'left' | 'placed-by-hand' | 'number-gone' | 'day-closed'
>

/** What became of a place that was held for somebody who waits, and what it means for their turn. */
export type LostPlace =
  | { readonly code: 'passed'; readonly at: Instant; readonly atTheEnd: boolean }
  | { readonly code: Gone | Exclude<TakenFromThem, 'posting-gone'> }
type Gone = 'called-off' | 'stopped' | 'set-out' | 'taken-down'

/** Undefined for who has heard of it: they have another since, asked for one, or wait no more. */
export function lostPlace(day: Day, id: WorkerId): LostPlace | undefined {
  const worker = day.line.get(id)
  if (worker?.lost === undefined || worker.standing.status !== 'waiting') return undefined
  const { posting, at, because } = worker.lost
  if (because === 'passed') return { code: because, at, atTheEnd: isAtTheEnd(worker) }
  return { code: because === 'posting-gone' ? goneHow(mustHave(day.postings.get(posting), posting)) : because }
}

function goneHow(posting: Posting): Gone {
  if (posting.status === 'cancelled') return 'called-off'
  if (stopOfFirstDay(posting) !== undefined) return 'stopped'
  return posting.status === 'expired' ? 'set-out' : 'taken-down'
}
