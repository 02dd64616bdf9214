import type { Instant, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import type { ImmutableMap } from '../../immutable.ts'
import { calendarDay, instantOn } from '../../time.ts'
import { agreedTerms, type Day, holdsPlace, type Placement, type Posting } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import { hasRest } from '../placement/taken.ts'
import { placementsOf } from '../placement/theirs.ts'
import { endsAt } from '../posting/hours.ts'
import { isOfEdition } from './messages.ts'

/**
 * What a new day keeps of the one before: postings for days to come, whatever became of them, so that the same work posted
 * again says so; and jobs whose work reaches into this calendar day or lies ahead. Who comes off a night shift, or is on the
 * second of several days, cannot start elsewhere before it ends; who was missed there is not called for it again.
 */
export function carriedOver(
  before: Day,
  { day, rules }: Pick<DayEventOf<'day-opened'>, 'day' | 'rules'>,
  instant: Instant,
): {
  readonly postings: ImmutableMap<PostingId, Posting>
  readonly placements: ImmutableMap<PlacementId, Placement>
} {
  const midnight = instantOn(calendarDay(instant), 0)
  const atWork = new Set(
    [...before.placements.values()].flatMap((placement) =>
      holdsPlace(placement) && endsAt(agreedTerms(before, placement)) > midnight ? [placement.posting] : [],
    ),
  )
  const postings = before.postings
    .filter(({ posting, terms }) => terms.workDate >= day || atWork.has(posting))
    // Whom an employer asked for by yesterday's number has another one today, if they come.
    .map(({ named: _, ...posting }): Posting => posting)
  // Before the seventh edition whoever was missed was forgotten.
  const isKnown = (placement: Placement) =>
    isOfEdition(rules, 7) ? placement.status !== 'released' : holdsPlace(placement)
  return {
    postings,
    placements: before.placements.filter((placement) => postings.has(placement.posting) && isKnown(placement)),
  }
}

/** Whether they have a job that is to come or goes on. */
export const hasWork = (day: Day, worker: WorkerId, instant: Instant): boolean =>
  placementsOf(day, worker).some((placement) => hasRest(placement) && endsAt(agreedTerms(day, placement)) > instant)
