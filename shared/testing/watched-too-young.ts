import type { CorrectFacts } from '../day/check-in/messages.ts'
import type { DayEvent } from '../day/messages.ts'
import type { Instant, MarketDay, PlacementId, WorkerId } from '../ids.ts'
import { calendarDay } from '../time.ts'
import { datesOfJob, type Job } from './watched-hours.ts'
import type { Ticket } from './watched-tickets.ts'

interface Work {
  readonly jobs: ReadonlyMap<PlacementId, Job>
  readonly tickets: ReadonlyMap<PlacementId, Ticket>
}

/** The watcher's own notes of who turned out to be a child: none of them has work on any later day, whatever is reported since (禁止使用童工规定). */
export function watchedTooYoung({ jobs, tickets }: Work, promise: (kept: boolean, what: string) => void) {
  const hasWork = 'a child has work'
  const knownOn = new Map<WorkerId, MarketDay>()
  /** What they had taken by then. */
  const taken = new Map<PlacementId, MarketDay>()

  function corrected({ worker, age }: CorrectFacts, instant: Instant): void {
    const theirs = [...tickets].filter(([, { job }]) => job.worker === worker)
    if (age === 'child') knownOn.set(worker, calendarDay(instant))
    else knownOn.delete(worker)
    for (const [placement] of theirs)
      if (age === 'child') taken.set(placement, taken.get(placement) ?? calendarDay(instant))
      else taken.delete(placement)
  }

  function note(event: DayEvent): void {
    // Whom the county lets in again it knows to be older.
    if (event.type === 'checked-in') knownOn.delete(event.worker)
    if (event.type === 'placement-made') promise(!knownOn.has(event.worker), hasWork)
  }

  function afterCommand(): void {
    for (const [placement, day] of taken) {
      const job = jobs.get(placement)
      promise(job === undefined || datesOfJob(job).every((date) => date <= day), hasWork)
    }
  }

  return { corrected, note, afterCommand }
}
