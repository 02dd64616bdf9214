import type { Terms } from '../../day/posting/terms.ts'
import type { PostingId } from '../../ids.ts'
import type { HistoryStep } from './history.ts'
import { jobShown, type LogRow } from './row.ts'

/** A job of somebody's day, with all its terms as they last stood for them, and what it is to them. */
export type JobDetails = {
  readonly posting: PostingId
  readonly terms: Terms
  readonly employerMasked: string
} & (
  | { readonly is: 'held' }
  | { readonly is: 'theirs'; readonly ticketNumber: string }
  /** They had it, or were only asked about it or asked for it. */
  | { readonly is: 'was-theirs' | 'spoken-of' }
)

/**
 * The jobs that an open row tells of: first the one the row itself speaks of, then others they have, then those they had. What
 * was only spoken of, the last of it, is told of somebody who had none.
 */
export function jobDetails(row: LogRow, steps: readonly HistoryStep[]): readonly JobDetails[] {
  const jobs = lastOfEach(steps)
  const shown = jobShown(row)
  const held = steps.findLast(({ event }) => event.type === 'offer-made' && event.offer === row.offer?.offer)?.job
  const own = [...row.jobs].sort((a, b) => Number(b === shown) - Number(a === shown))
  const theirs = own.flatMap(({ posting, ticketNumber }): readonly JobDetails[] => {
    const job = jobs.get(posting)
    return job === undefined ? [] : [{ ...job, is: 'theirs', ticketNumber }]
  })
  const rest = [...jobs.values()].filter(
    ({ posting }) => posting !== held?.posting && own.every((each) => each.posting !== posting),
  )
  const had = rest.filter(({ posting }) => steps.some((step) => step.job?.posting === posting && isGiven(step)))
  const found: readonly JobDetails[] = [
    ...(held === undefined ? [] : [{ ...detailsOf(held), is: 'held' as const }]),
    ...theirs,
    ...had.map((job) => ({ ...job, is: 'was-theirs' as const })),
  ]
  if (found.length > 0) return found
  return rest.slice(-1).map((job) => ({ ...job, is: 'spoken-of' }))
}

type Job = Pick<JobDetails, 'posting' | 'terms' | 'employerMasked'>
const detailsOf = ({ posting, terms, employerMasked }: Job): Job => ({ posting, terms, employerMasked })

/** Each job as the last step about it has it, in the order of those steps. */
function lastOfEach(steps: readonly HistoryStep[]): ReadonlyMap<PostingId, Job> {
  const jobs = new Map<PostingId, Job>()
  for (const { job } of steps) {
    if (job === undefined) continue
    jobs.delete(job.posting)
    jobs.set(job.posting, detailsOf(job))
  }
  return jobs
}

const isGiven = ({ event: { type } }: HistoryStep): boolean => type === 'placement-made' || type === 'placed-by-hand'
