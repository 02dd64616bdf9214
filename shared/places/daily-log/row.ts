import type { InLine } from '../../day/day.ts'
import type { DayEvent } from '../../day/messages.ts'
import type { ReadTerms, Terms } from '../../day/posting/terms.ts'
import type { DayNumber, EmployerId, Instant, MarketDay, OfferId, PlacementId, PostingId, TradeId } from '../../ids.ts'
import type { Attendance } from '../staff-desk/roster.ts'

/** Where somebody in line stands, as one word of the log. */
export type LogStatus = 'waiting' | 'offered' | 'placed' | 'arrived' | 'absent' | 'left' | 'unsent'

/** A job somebody took: its terms as they were taken, and the ticket that is its paper. */
export type LogJob = Attendance & {
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

/** What last happened to somebody, and when. */
export interface LastStep {
  readonly at: Instant
  readonly what: DayEvent['type']
}

/** One person in the line of a day, or at work of it: the daily log has one row for each, and its totals are counted from the rows. */
export interface LogRow {
  readonly number: DayNumber
  /** Their number is of that day: they have a job of this one from then, and have none of today. */
  readonly from?: MarketDay
  /** `王*英`, or the masked ID number or phone. */
  readonly who: string
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

/** What they would work on, or do: of the place that is held for them, else of the job their status speaks of. */
export const termsShown = (row: LogRow): LogTerms | undefined => row.offer?.terms ?? jobShown(row)?.terms

/** Whether the work that their status speaks of was stopped. */
export const isStopped = (row: LogRow): boolean =>
  (row.status === 'placed' || row.status === 'arrived') && jobShown(row)?.stopped === true

/** The work a row shows: the one offered, the job its status speaks of, else the first wish. */
export const tradeShown = (row: LogRow): TradeId | undefined => termsShown(row)?.trade ?? row.trades[0]

/** All the work a row is about, by which it is looked for. */
export function tradesOf(row: LogRow): readonly TradeId[] {
  const shown = tradeShown(row)
  return [...new Set([...(shown === undefined ? [] : [shown]), ...row.jobs.map(({ terms }) => terms.trade)])]
}

/** The figures of the log. Each is a question to a row, so a figure, its filter and its rows cannot differ. */
export const measures = {
  checkedIn: (row) => row.from === undefined,
  waiting: (row) => row.status === 'waiting',
  offered: (row) => row.status === 'offered',
  placed: (row) => row.jobs.some(({ status }) => status !== 'absent'),
  arrived: (row) => row.jobs.some(({ status }) => status === 'arrived'),
  absent: (row) => row.jobs.some(({ status }) => status === 'absent'),
  left: (row) => row.status === 'left',
  unsent: (row) => row.status === 'unsent',
} as const satisfies Readonly<Record<string, (row: LogRow) => boolean>>
export type Measure = keyof typeof measures
export type Totals = Readonly<Record<Measure, number>>

const isMeasure = (name: string): name is Measure => name in measures
export const measureNames: readonly Measure[] = Object.keys(measures).filter(isMeasure)

export function totalsOf(rows: readonly LogRow[]): Totals {
  const totals = { checkedIn: 0, waiting: 0, offered: 0, placed: 0, arrived: 0, absent: 0, left: 0, unsent: 0 }
  for (const row of rows) for (const measure of measureNames) if (measures[measure](row)) totals[measure] += 1
  return totals
}
