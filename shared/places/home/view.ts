import { type Day, mayCheckIn, placesLeft } from '../../day/day.ts'
import { waitingInOrder } from '../../day/matching/rules.ts'
import { type JobLine, openJobs, stillOpen } from '../../day/posting/view.ts'
import type { Instant } from '../../ids.ts'
import { calendarDay } from '../../time.ts'

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

export const homeView = (day: Day, now: Instant): HomeView => ({
  open: mayCheckIn(day, calendarDay(now)),
  placesOpen: stillOpen(day, now).reduce((sum, posting) => sum + placesLeft(posting), 0),
  waiting: waitingInOrder(day).length,
  placedToday: day.counts.placed,
  nextJobs: openJobs(day, now).slice(0, 3),
})
