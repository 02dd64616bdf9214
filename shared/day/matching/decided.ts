import type { PostingId, WorkerId } from '../../ids.ts'
import type { Day } from '../day.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'

/** One entry in which places were given out, refused or given back, or a job was closed, between the day before and after it. */
export interface Decided {
  readonly before: Day
  readonly events: readonly DayEvent[]
  readonly after: Day
}

/**
 * What was decided today, for whoever asks why: old days stay valid, so the moment itself is kept and nothing is copied from it.
 * Told of every entry of the day book; begins anew with each day.
 */
export function decidedToday() {
  let decided: Decided[] = []
  return {
    entries: (): readonly Decided[] => decided,
    note(before: Day, events: readonly DayEvent[], after: Day): void {
      if (before.day !== after.day) decided = []
      else if (events.some(({ type }) => deciding.has(type))) decided.push({ before, events, after })
    },
  }
}

const deciding: ReadonlySet<DayEvent['type']> = new Set([
  'offer-made',
  'offer-declined',
  'offer-passed',
  'offer-withdrawn',
  'placed-by-hand',
  'placement-released',
  'posting-expired',
  'posting-held-again',
  'posting-cancelled',
])

/** Whether places of this job were given out here, or it was closed. */
export const settles = ({ events }: Decided, posting: PostingId): boolean =>
  events.some(
    (event) =>
      (event.type === 'offer-made' ||
        event.type === 'placed-by-hand' ||
        event.type === 'posting-expired' ||
        event.type === 'posting-held-again' ||
        event.type === 'posting-cancelled') &&
      event.posting === posting,
  )

type Giving = DayEventOf<'offer-made' | 'placed-by-hand'>
/** Whether this gave the person a job, alone or with their crew. */
export const isFor = (event: DayEvent, worker: WorkerId): event is Giving =>
  (event.type === 'placed-by-hand' && event.worker === worker) ||
  (event.type === 'offer-made' && (event.worker === worker || event.with?.includes(worker) === true))

/** Whether this person was given any job here. */
export const gives = ({ events }: Decided, worker: WorkerId): boolean => events.some((event) => isFor(event, worker))

/** How this person was given this job here, if they were. */
export const given = (
  { events }: Decided,
  worker: WorkerId,
  posting: PostingId,
): 'round' | 'walk-up' | 'by-name' | 'staff' | undefined => {
  for (const event of events) {
    if (!isFor(event, worker) || event.posting !== posting) continue
    if (event.type === 'placed-by-hand') return 'staff'
    return event.byName === true ? 'by-name' : event.by
  }
  return undefined
}

/** What became here of this job that was theirs, if anything. */
export function undone({ before, events }: Decided, worker: WorkerId, posting: PostingId) {
  for (const event of events) {
    if (event.type === 'offer-declined' || event.type === 'offer-passed' || event.type === 'offer-withdrawn') {
      const offer = before.offers.get(event.offer)
      if (offer?.people.includes(worker) !== true || offer.posting !== posting) continue
      if (event.type === 'offer-declined') return 'said-no'
      if (event.type === 'offer-passed') return 'let-pass'
      return event.because === 'asked-for-another' ? 'got-better' : 'not-waiting'
    }
    if (event.type === 'placement-released') {
      const placement = before.placements.get(event.placement)
      if (placement?.worker === worker && placement.posting === posting) return 'given-back'
    }
  }
  return undefined
}
