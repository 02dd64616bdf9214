import type { CountyEvent } from '../../county/messages.ts'
import type { PaidDay } from '../../county/pay/view.ts'
import type { InLine } from '../../day/day.ts'
import type { DayEvent } from '../../day/messages.ts'
import type { Attendance } from '../../day/placement/attendance.ts'
import { isByBus } from '../../day/posting/meeting.ts'
import type { ReadTerms, Terms } from '../../day/posting/terms.ts'
import type { Unnamed } from '../../identity/masks.ts'
import type { DayNumber, EmployerId, Instant, MarketDay, OfferId, PlacementId, PostingId, TradeId } from '../../ids.ts'
import { type DayFigures, type Measure, measureNames, noFigures } from '../figures.ts'
import type { Happening, HistoryStep } from './history.ts'

/** Where somebody in line stands, as one word of the log. */
export type LogStatus = 'waiting' | 'offered' | 'placed' | 'arrived' | 'absent' | 'left' | 'unsent'

/** A job somebody took: its terms as they were taken, and the ticket that is its paper. */
export type LogJob = Attendance &
  Pick<PaidDay, 'complaint' | 'paidInTheEnd'> & {
    readonly posting: PostingId
    readonly placement: PlacementId
    readonly ticketNumber: string
    /** The ticket of this revision went to a printer: the next copy says 补打. */
    readonly printed?: true
    readonly acceptedAt: Instant
    readonly employer: EmployerId
    /** `李*福`, or the ends of the number of an employer nobody has checked yet. */
    readonly employerMasked: string
    /** The days of which it may be told whether they came; the last is the one told of here. None of work that lies ahead. */
    readonly daysToReport: readonly MarketDay[]
    /** When they leave, or left, on the last day of it that has come. */
    readonly leavesAt?: Instant
    /** When the door saw them off, on the last day of it that has come. */
    readonly boardedAt?: Instant
    /** It is worked on this day, not only taken on it. */
    readonly isToday?: true
    /** What they are owed for the last day of it that has come, once it is said what they did or when it was stopped. */
    readonly owedFen?: number
    /** They were there, pieces are paid, and nobody has counted them. */
    readonly uncounted?: true
    /** What either side says was paid for that day, as far as it is known. */
    readonly workerSaysFen?: number
    readonly employerSaysFen?: number
    /** What last became of it, on the day, or was said and done about its pay since; absent: it was taken on another. */
    readonly last?: LastStep
    /** The last day of it that has come was stopped. */
    readonly stopped?: true
    /** The employer asks for other terms since, and they have not answered. */
    readonly change?: { readonly revision: number; readonly before: ReadTerms; readonly after: ReadTerms }
    readonly terms: LogTerms
  }

/** What the log says of a job. */
export type LogTerms = Pick<
  Terms,
  'trade' | 'township' | 'workDate' | 'startMinute' | 'endMinute' | 'paidMinutes' | 'pay' | 'transport'
>

/** What last happened to somebody, and when: on the day, or since then about the pay of its work. */
export interface LastStep {
  readonly at: Instant
  readonly what: (DayEvent | CountyEvent)['type']
}

/** One person in the line of a day, or at work of it: the daily log has one row for each, and its totals are counted from the rows. */
export interface LogRow {
  readonly number: DayNumber
  /** Their number is of that day: they have a job of this one from then, and have none of today. */
  readonly from?: MarketDay
  /** `王*英`; of who has no name `999***12****`, of which no terminal takes a part for a proof. */
  readonly who: string
  /** Set where it is of a number: of which. */
  readonly unnamed?: Unnamed['by']
  readonly minor: boolean
  /** Absent for who has no number of this day. */
  readonly checkedInAt?: Instant
  readonly trades: readonly TradeId[]
  /** Whom they travel with, themselves among them, in the order of their numbers. */
  readonly crew?: readonly DayNumber[]
  readonly status: LogStatus
  /** In the line itself, whatever became of the jobs they have. */
  readonly standing: InLine['standing']['status']
  /** The place that is held for them now. */
  readonly offer?: {
    readonly offer: OfferId
    readonly terms: LogTerms
    readonly employer: EmployerId
    readonly employerMasked: string
    readonly expiresAt: Instant
  }
  /** Jobs they tapped and that are still to be had, last first; absent: none. */
  readonly wishes?: readonly {
    readonly posting: PostingId
    readonly trade: TradeId
    readonly employerMasked: string
  }[]
  /** Taken today or worked today, in order of taking; whoever waits for another keeps them. */
  readonly jobs: readonly LogJob[]
  /** Beside what became of these jobs. */
  readonly last: LastStep
}

/** `A017`; `08-16 A017` of an earlier day: as rows are told apart, on the page as in the file. */
export const rowNumber = ({ number, from }: Pick<LogRow, 'number' | 'from'>): string =>
  from === undefined ? number : `${from.slice(5)} ${number}`

/** The job that the status of a row speaks of; of who waits beside the jobs they have, the one they took last. */
export function jobShown({ status, jobs }: LogRow): LogJob | undefined {
  switch (status) {
    case 'placed':
    case 'arrived':
      return jobs.findLast((job) => job.status !== 'absent')
    case 'absent':
      return jobs.findLast((job) => job.status === 'absent')
    case 'waiting':
    case 'left':
    case 'unsent':
      return jobs.at(-1)
    case 'offered':
      return undefined
    default:
      return status satisfies never
  }
}

/** A line of the log: a job of theirs, or what they wait for, or went home without. */
export interface RowLine {
  /** Tells lines apart; the first of a person keeps theirs whatever becomes of the others. */
  readonly key: string
  readonly row: LogRow
  readonly job?: LogJob
}

type Line = Omit<RowLine, 'key'>

const waits = ({ status }: LogRow): boolean => status === 'waiting' || status === 'offered'

/**
 * On the screen, on paper and in the file alike: a line for each job, with what became of it, and one for who waits beside it or
 * has none. Of a figure those alone for which the row counts, if there are such.
 */
export function linesOf(row: LogRow, measure?: Measure): readonly RowLine[] {
  const jobs: readonly Line[] = row.jobs.map((job) => ({ row, job }))
  const lines = jobs.length > 0 && !waits(row) ? jobs : [...jobs, { row }]
  const meant = measure === undefined ? [] : lines.filter(isMeant[measure])
  const number = rowNumber(row)
  return (meant.length > 0 ? meant : lines).map((line, at) => ({
    ...line,
    key: at === 0 ? number : `${number}/${'job' in line ? line.job.ticketNumber : ''}`,
  }))
}
const goesByBus = (job: LogJob): boolean => job.isToday === true && job.status !== 'absent' && isByBus(job.terms)
const hasNone = ({ job }: Line) => job === undefined
const isMeant = {
  checkedIn: () => true,
  waiting: hasNone,
  offered: hasNone,
  left: hasNone,
  unsent: hasNone,
  placed: ({ job }) => job !== undefined,
  withWork: ({ job }) => job?.isToday === true,
  arrived: ({ job }) => job?.isToday === true && job.status === 'arrived',
  absent: ({ job }) => job?.isToday === true && job.status === 'absent',
  unreported: ({ job }) => job?.isToday === true && job.status === 'accepted',
  byBus: ({ job }) => job !== undefined && goesByBus(job),
  boarded: ({ job }) => job !== undefined && goesByBus(job) && job.boardedAt !== undefined,
  notBoarded: ({ job }) => job !== undefined && goesByBus(job) && job.boardedAt === undefined,
} as const satisfies Readonly<Record<Measure, (line: Line) => boolean>>

/** Of the first line of the same person. */
export const firstKey = (key: string): string => key.split('/')[0] ?? key

export const lineStatus = ({ row, job }: RowLine): LogStatus => {
  if (job === undefined) return row.status
  return job.status === 'accepted' ? 'placed' : job.status
}
/** Where a person has several lines, what became of the job that each speaks of. */
export function lineLast({ row, job }: RowLine): LastStep {
  if (job === undefined) return row.last
  const last = job.last ?? { at: job.acceptedAt, what: 'placement-made' }
  return row.jobs.length > 1 || waits(row) || last.at >= row.last.at ? last : row.last
}
/** With the one job that the line speaks of: what is told of it is nothing of the others. */
export const rowOfLine = ({ row, job }: Omit<RowLine, 'key'>): LogRow =>
  job === undefined ? row : { ...row, jobs: [job] }
/** Of who has several jobs: their own steps, and what became of the one that the line speaks of. */
export const isOfLine = (
  { event, job }: Pick<Happening | HistoryStep, 'event' | 'job'>,
  { row, job: own }: Line,
): boolean =>
  own === undefined ||
  row.jobs.every(
    ({ placement, posting }) =>
      placement === own.placement ||
      ('placement' in event ? event.placement !== placement : posting === own.posting || job?.posting !== posting),
  )

/** Whether the work that its status speaks of was stopped. */
export const isStopped = ({ job }: RowLine): boolean => job?.stopped === true && job.status !== 'absent'

/** What they work on, or would: the place that is held for them. */
export const lineTerms = ({ row, job }: RowLine): LogTerms | undefined => job?.terms ?? row.offer?.terms
export const lineEmployer = ({ row, job }: RowLine): string | undefined =>
  job?.employerMasked ?? row.offer?.employerMasked
/** Without a job, the work they want first. */
export const lineTrade = (line: RowLine): TradeId | undefined => lineTerms(line)?.trade ?? line.row.trades[0]

/** All the work a row is about, by which it is looked for. */
export const tradesOf = (row: LogRow): readonly TradeId[] => [
  ...new Set(linesOf(row).flatMap((line) => lineTrade(line) ?? [])),
]

/** Whether a row counts, by what its figure means: so a figure, its filter and its rows cannot differ. */
export const measures = {
  checkedIn: (row) => row.from === undefined,
  waiting: (row) => row.status === 'waiting',
  offered: (row) => row.status === 'offered',
  placed: ({ from, status }) =>
    from === undefined && (status === 'placed' || status === 'arrived' || status === 'absent'),
  left: (row) => row.status === 'left',
  unsent: (row) => row.status === 'unsent',
  withWork: (row) => ofToday(row).length > 0,
  arrived: (row) => ofToday(row).includes('arrived'),
  absent: (row) => ofToday(row).length > 0 && ofToday(row).every((status) => status === 'absent'),
  unreported: (row) => ofToday(row).includes('accepted') && !ofToday(row).includes('arrived'),
  byBus: ({ jobs }) => jobs.some(goesByBus),
  boarded: ({ jobs }) => jobs.some((job) => goesByBus(job) && job.boardedAt !== undefined),
  notBoarded: ({ jobs }) => jobs.some(goesByBus) && !jobs.some((job) => goesByBus(job) && job.boardedAt !== undefined),
} as const satisfies Readonly<Record<Measure, (row: LogRow) => boolean>>

const ofToday = ({ jobs }: LogRow): readonly LogJob['status'][] =>
  jobs.flatMap(({ isToday, status }) => (isToday === true ? [status] : []))

export function totalsOf(rows: readonly LogRow[]): DayFigures {
  const totals = { ...noFigures }
  for (const row of rows) for (const measure of measureNames) if (measures[measure](row)) totals[measure] += 1
  return totals
}
