import { type Day, placesLeft } from '../../day/day.ts'
import { waitingInOrder } from '../../day/matching/rules.ts'
import { type JobLine, openJobs } from '../../day/posting/view.ts'

/** The honest figures of this minute and the next jobs to leave. */
export interface HomeView {
  readonly open: boolean
  readonly placesOpen: number
  readonly waiting: number
  readonly placedToday: number
  /** At most three, by leaving time. */
  readonly nextJobs: readonly JobLine[]
}

export const homeView = (day: Day): HomeView => ({
  open: day.open || day.day === undefined,
  placesOpen: [...day.postings.values()].reduce(
    (sum, posting) => sum + (posting.status === 'open' ? placesLeft(posting) : 0),
    0,
  ),
  waiting: waitingInOrder(day).length,
  placedToday: day.counts.placements,
  nextJobs: openJobs(day).slice(0, 3),
})
