import { type Day, mayCheckIn, placesLeft } from '../../day/day.ts'
import { waitingInOrder } from '../../day/matching/rules.ts'
import { type JobLine, openJobs } from '../../day/posting/view.ts'
import type { MarketDay } from '../../ids.ts'

/** The honest figures of this minute and the next jobs to leave. */
export interface HomeView {
  /** Whether somebody may check in now. */
  readonly open: boolean
  readonly placesOpen: number
  readonly waiting: number
  readonly placedToday: number
  /** At most three, by leaving time. */
  readonly nextJobs: readonly JobLine[]
}

export const homeView = (day: Day, today: MarketDay): HomeView => ({
  open: mayCheckIn(day, today),
  placesOpen: [...day.postings.values()].reduce(
    (sum, posting) => sum + (posting.status === 'open' ? placesLeft(posting) : 0),
    0,
  ),
  waiting: waitingInOrder(day).length,
  placedToday: day.counts.placements,
  nextJobs: openJobs(day).slice(0, 3),
})
