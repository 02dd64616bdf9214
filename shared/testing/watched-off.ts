import type { Day, Posting } from '../day/day.ts'
import type { DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { MarketDay, PlacementId, PostingId } from '../ids.ts'
import { datesOfJob, daysOf, type Job } from './watched-hours.ts'

interface Work {
  readonly jobs: ReadonlyMap<PlacementId, Job>
  readonly calledOff: (posting: PostingId, from: MarketDay) => void
}

/** The watcher's own notes of what was taken back, all of it or its days to come, and of the days that remain of what runs. */
export function watchedOff(terms: Map<PostingId, Terms>, work: Work, promise: (kept: boolean, what: string) => void) {
  const cancelled = new Set<PostingId>()
  const offFrom = new Map<PostingId, MarketDay>()

  function note(event: DayEventOf<'posting-cancelled' | 'second-wave-opened'>): void {
    if (event.type === 'second-wave-opened') {
      remains(event)
      return
    }
    cancelled.add(event.posting)
    if (event.from === undefined) return
    offFrom.set(event.posting, event.from)
    work.calledOff(event.posting, event.from)
  }

  /** Whoever is sent to a job that runs agrees to the days that remain. */
  function remains({ posting, workDate }: DayEventOf<'second-wave-opened'>): void {
    const now = terms.get(posting)
    if (workDate === undefined || now === undefined) return
    const off = offFrom.get(posting)
    const { days: _, ...rest } = now
    const dates = daysOf(now)
    const left = dates.filter((date) => date >= workDate && (off === undefined || date < off)).length
    promise(left > 0 && left < dates.length, 'a wave is of a day that the job has')
    terms.set(posting, { ...rest, workDate, ...(left > 1 ? { days: left } : {}) })
  }

  function afterCommand(day: Day): void {
    // What was worked of it before stays work: of that the days to come are off.
    const isLeft = (job: Job) => datesOfJob(job).some((date) => date >= (offFrom.get(job.posting) ?? date))
    const held = new Set([...work.jobs.values()].filter(isLeft).map(({ posting }) => posting))
    // And of those that are left, people may be sent for the day that runs.
    const isOffered = ({ posting, offered, terms: now }: Posting) =>
      offered > 0 && now.workDate >= (offFrom.get(posting) ?? now.workDate)
    for (const posting of day.postings.values())
      promise(
        !cancelled.has(posting.posting) || (!isOffered(posting) && !held.has(posting.posting)),
        'somebody was left with a job that was taken back',
      )
  }

  return { note, afterCommand }
}
