import { type Day, holdsPlace, type Placement } from '../../day/day.ts'
import { PlacementMade } from '../../day/placement/messages.ts'
import type { DayNumber, Instant, PlacementId, WorkerId } from '../../ids.ts'
import type { RecordedEvent } from '../../ledger/entry.ts'
import type { StepBy } from '../daily-log/history.ts'

/** A ticket that somebody has from what staff did for them, to be printed at once. */
export interface GivenTicket {
  readonly number: DayNumber
  readonly placement: PlacementId
  /** In this revision: the next copy says 补打. */
  readonly printed?: true
  /** It was given before this was asked: nobody takes what a colleague did for their own. */
  readonly before?: { readonly by: StepBy; readonly at: Instant }
}

/** Those that came of it, of a crew each one's; of a job that was taken for them before, theirs. */
export function ticketsGiven(day: Day, happened: readonly RecordedEvent[], worker: WorkerId): readonly GivenTicket[] {
  const made = new Set(happened.flatMap((event) => PlacementMade.safeParse(event).data?.placement ?? []))
  const took = day.line.get(worker)?.took?.posting
  const isGiven = (placement: Placement) =>
    made.size > 0
      ? made.has(placement.placement)
      : placement.worker === worker && placement.posting === took && holdsPlace(placement)
  return [...day.placements.values()]
    .filter(isGiven)
    .map(
      ({ number, placement, copies }): GivenTicket => ({ number, placement, ...(copies > 0 ? { printed: true } : {}) }),
    )
    .sort((a, b) => Number(a.placement > b.placement) - Number(a.placement < b.placement))
}
