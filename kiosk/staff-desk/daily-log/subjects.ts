import type { RequestOf } from '../../../shared/api.ts'
import type { LogJob, LogRow } from '../../../shared/places/daily-log/row.ts'

type Subject = RequestOf<'staff-desk/history'>['subject']

/** One history that can be opened from a row. */
export interface HistorySubject {
  /** Stays the same however often the row is told anew. */
  readonly key: string
  readonly of: 'person' | 'posting' | 'employer'
  readonly subject: Subject
  /** Whose posting or employer it is, where the row has several. */
  readonly job?: LogJob
}

/** The person's own history, and that of each posting and each employer they took a job of. */
export function subjectsOf(row: LogRow): readonly [HistorySubject, ...HistorySubject[]] {
  const postings = firstOfEach(row.jobs, ({ posting }) => posting)
  const employers = firstOfEach(row.jobs, ({ employer }) => employer)
  return [
    { key: 'person', of: 'person', subject: personOf(row) },
    ...postings.map(
      (job): HistorySubject => ({
        key: job.posting,
        of: 'posting',
        subject: { of: 'posting', posting: job.posting },
        ...(postings.length > 1 ? { job } : {}),
      }),
    ),
    ...employers.map(
      (job): HistorySubject => ({
        key: job.employer,
        of: 'employer',
        subject: { of: 'employer', employer: job.employer },
        ...(employers.length > 1 ? { job } : {}),
      }),
    ),
  ]
}

/** Without a number of the day they are known by the first job they have. */
function personOf({ number, from, jobs: [first] }: LogRow): Subject {
  return from !== undefined && first ? { of: 'holder', placement: first.placement } : { of: 'person', number }
}

const firstOfEach = (jobs: readonly LogJob[], idOf: (job: LogJob) => string): readonly LogJob[] =>
  jobs.filter((job, at) => jobs.findIndex((each) => idOf(each) === idOf(job)) === at)
