import type { NoShows } from '../../county/people/no-shows.ts'
import type { MarketDay, PlacementId, WorkerId } from '../../ids.ts'

/** How somebody at the counter stands who did not come to work. */
export interface NoShowsAtCounter extends NoShows {
  readonly worker: WorkerId
  /** Whether whoever looks may pause them, or lift a pause. */
  readonly decides: boolean
}

/** Somebody staff are to talk with. */
export interface TalkDue {
  readonly worker: WorkerId
  /** `王*英`. */
  readonly who: string
  /** They cannot be rung up. */
  readonly noPhone?: true
  readonly dates: readonly MarketDay[]
  /** Of the last of these days: by it their phone is looked up. */
  readonly placement: PlacementId
}
