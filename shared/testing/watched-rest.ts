import type { DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { MarketDay, PlacementId, PostingId } from '../ids.ts'
import { datesOfJob, daysOf, type Job, withRest } from './watched-hours.ts'
import type { Ticket } from './watched-tickets.ts'

export const twoAtOnce = 'somebody is in two overlapping jobs'

interface Work {
  readonly jobs: Map<PlacementId, Job>
  readonly tickets: Map<PlacementId, Ticket>
  readonly isBusyBeside: (placement: PlacementId, job: Job) => boolean
}

/** The watcher's own notes of jobs of several days: who loses the days behind one they missed, and who is there on each. */
export function watchedRest(
  terms: ReadonlyMap<PostingId, Terms>,
  { jobs, tickets, isBusyBeside }: Work,
  promise: (kept: boolean, what: string) => void,
) {
  /** Without a cause, or before anybody was heard, the rest is lost from that day on; with one only what went to somebody else meanwhile. */
  function missed(event: DayEventOf<'absent'>, today: MarketDay | undefined): void {
    const { placement, workDate, kind, restFree = false } = event
    const job = jobs.get(placement)
    if (job === undefined) {
      promise(!restFree, 'who has no job lost days of it')
      return
    }
    const isLatest = !daysOf(job.terms).some((date) => date > workDate && today !== undefined && date <= today)
    const isLost = job.lostFrom === workDate
    const hasCause = kind === 'excused' || kind === 'employers-fault'
    const loses = workDate !== job.terms.workDate && (isLost || isLatest)
    promise(
      hasCause ? isLost || !restFree : restFree === loses,
      'who had a cause keeps the rest, and who had none does not',
    )
    if (restFree) jobs.set(placement, { ...job, lostFrom: workDate })
    else again(event)
  }

  function again({ placement, workDate }: { placement: PlacementId; workDate: MarketDay }): void {
    const job = jobs.get(placement)
    if (job?.lostFrom !== workDate) return
    const whole = withRest(job, workDate)
    promise(!isBusyBeside(placement, whole), twoAtOnce)
    jobs.set(placement, whole)
  }

  /** How many the posting counts as placed, and on which of its days more would be at work than there are places. */
  function placesOf(posting: PostingId, places: number): { readonly taken: number; readonly isOverFull: boolean } {
    const now = terms.get(posting)
    if (now === undefined) return { taken: 0, isOverFull: false }
    const theirs = [...jobs.values()].filter((job) => job.posting === posting)
    const on = (date: MarketDay) => theirs.filter((job) => datesOfJob(job).includes(date)).length
    return {
      taken: theirs.filter(({ lostFrom, freeFrom = '9' }) => lostFrom === undefined && freeFrom > now.workDate).length,
      isOverFull: theirs.length > places && daysOf(now).some((date) => on(date) > places),
    }
  }

  /** Also of who stayed away and may still turn out to have come. */
  function calledOff(posting: PostingId, from: MarketDay): void {
    for (const [placement, ticket] of tickets)
      if (ticket.job.posting === posting && (ticket.freeFrom ?? '9') > from)
        tickets.set(placement, { ...ticket, freeFrom: from })
    for (const [placement, job] of jobs)
      if (job.posting === posting && job.lostFrom !== undefined && (job.freeFrom ?? '9') > from)
        jobs.set(placement, { ...job, freeFrom: from })
  }

  const has = (placement: PlacementId): boolean => jobs.get(placement)?.lostFrom === undefined && jobs.has(placement)

  return { missed, again, calledOff, placesOf, has }
}
