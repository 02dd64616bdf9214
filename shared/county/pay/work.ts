import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import type { Instant, MarketDay, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import { dayOfPosting } from '../../ticket/number-of.ts'
import { dayAfter } from '../../time.ts'
import type { County } from '../county.ts'
import type { Called } from '../follow-up/called.ts'
import type { WorkSubject } from '../follow-up/messages.ts'
import { livingRecord } from '../people/merge.ts'
import type { AboutWork, ComplaintAbout, ComplaintResult, PaySaid } from './messages.ts'

/** `plc_20260817_0001/2026-08-17`: a day of the work of a ticket. */
export type WorkKey = `${PlacementId}/${MarketDay}`
export const workKey = ({ placement, workDate }: AboutWork): WorkKey => `${placement}/${workDate}`

/** A day of somebody's work, and what was said of its pay by either side. */
export interface Work {
  /** One for all who did it together. */
  readonly job: Omit<JobDone, 'people'>
  readonly person: DayOfWork
  /** As the close told it, where staff have put it right since. */
  readonly asClosed?: DayOfWork
  readonly workerSaid?: { readonly said: PaySaid; readonly fen: number; readonly at: Instant }
  readonly employerSaid?: { readonly fen: number; readonly at: Instant }
  readonly complaint?: Complaint
  /** What staff asked about it. */
  readonly calls?: { readonly [Kind in WorkSubject['kind']]?: Called }
}
export interface Complaint {
  readonly about: ComplaintAbout
  readonly openedAt: Instant
  readonly status: 'open' | ComplaintResult
}

/** How pay stands between the two: `disputed` where they say different things, `said-paid` where only the employer has spoken. */
export type PayStanding = 'unheard' | 'said-paid' | 'paid' | 'short' | 'unpaid' | 'disputed'

/** What somebody is owed for a day, in fen: what was said they did, else what was agreed; nothing for who was not there. */
export function owedFor({ job, person }: Pick<Work, 'job' | 'person'>): number {
  if (person.came !== 'arrived' && person.came !== 'unknown') return 0
  return person.done?.fen ?? job.agreedFen
}

export function payStanding(work: Work): PayStanding {
  const { workerSaid, employerSaid } = work
  if (workerSaid === undefined) return employerSaid === undefined ? 'unheard' : 'said-paid'
  if (workerSaid.said === 'paid') return 'paid'
  return employerSaid !== undefined && employerSaid.fen > workerSaid.fen ? 'disputed' : workerSaid.said
}

export const isComplained = ({ complaint }: Work): boolean => complaint?.status === 'open'

/** The days of somebody's work that the county still holds one by one, under whatever record it was done, oldest first. */
export function worksOf({ people, works, worksOf: kept }: County, worker: WorkerId): readonly Work[] {
  const person = livingRecord(people, worker)
  const records = person === undefined ? [worker] : [person.worker, ...person.mergedFrom]
  return records
    .flatMap((record) => kept.get(record) ?? [])
    .flatMap((key) => works.get(key) ?? [])
    .sort((a, b) => (a.job.workDate < b.job.workDate ? -1 : a.job.workDate > b.job.workDate ? 1 : 0))
}

/** The days of a job's work that the county holds, up to that one, in the order of its days and tickets. */
export function worksOfPosting({ works, worksOn }: County, posting: PostingId, until: MarketDay): readonly Work[] {
  const found: Work[] = []
  for (let date = dayOfPosting(posting); date <= until; date = dayAfter(date))
    for (const key of worksOn.get(date) ?? []) {
      const work = works.get(key)
      if (work?.job.posting === posting) found.push(work)
    }
  return found
}

/** Those days whose pay is due and of which they have said nothing yet, oldest first. */
export const payQuestions = (county: County, worker: WorkerId, today: MarketDay): readonly Work[] =>
  worksOf(county, worker).filter((work) => owedFor(work) > 0 && work.workerSaid === undefined && isPayDue(work, today))

/** Asked from the day after on: until midnight the employer has time. */
const isPayDue = ({ job }: Pick<Work, 'job'>, today: MarketDay): boolean => job.payDay < today
