import type { JobLine } from '../../day/posting/view.ts'

/** The honest figures of this minute and the next jobs to leave. */
export interface HomeView {
  readonly open: boolean
  readonly placesOpen: number
  readonly waiting: number
  readonly placedToday: number
  /** At most three, by leaving time. */
  readonly nextJobs: readonly JobLine[]
}
