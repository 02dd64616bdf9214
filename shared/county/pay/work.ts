import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import type { Instant, MarketDay, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import { dayOfPosting } from '../../ticket/number-of.ts'
import { dayAfter } from '../../time.ts'
import type { County } from '../county.ts'
import type { Called } from '../follow-up/called.ts'
import type { WorkSubject } from '../follow-up/messages.ts'
import type { CountyEvent } from '../messages.ts'
import { livingRecord } from '../people/merge.ts'
import type { AboutWork, ComplaintAbout, ComplaintResult, PaidInTheEnd, PaySaid } from './messages.ts'
import { leastOf } from './short-of.ts'

/** `plc_20260817_0001/2026-08-17`: a day of the work of a ticket. */
export type WorkKey = `${PlacementId}/${MarketDay}`
export const workKey = ({ placement, workDate }: AboutWork): WorkKey => `${placement}/${workDate}`

/** A day of somebody's work, and what was said of its pay by either side. */
export interface Work {
  /** One for all who did it together. */
  readonly job: Omit<JobDone, 'people'>
  readonly person: DayOfWork
  /** As the close told it, where more is known since. */
  readonly asClosed?: DayOfWork
  /** It is staff who know more: the employer's word changes that no more. */
  readonly putRight?: true
  readonly workerSaid?: { readonly said: PaySaid; readonly fen: number; readonly at: Instant }
  readonly employerSaid?: { readonly fen: number; readonly at: Instant }
  readonly complaint?: Complaint
  /** What staff asked about it. */
  readonly calls?: { readonly [Kind in WorkSubject['kind']]?: Called }
  /** Once it was too little or nothing by the worker's word: whatever was paid since came late. */
  readonly wasLate?: true
  /** What was said of it last, or done about it, since its day was closed. */
  readonly last?: { readonly at: Instant; readonly what: CountyEvent['type'] }
}
export interface Complaint {
  readonly about: ComplaintAbout
  readonly openedAt: Instant
  readonly status: 'open' | ComplaintResult
  /** Once it is decided. */
  readonly endedAt?: Instant
  /** Once it is opened again. */
  readonly appealedAt?: Instant
  /** Beside what either side says, which stays as they said it. */
  readonly paid?: PaidInTheEnd
}

/**
 * How pay stands between the two: `disputed` where they say different things, `said-paid` and `said-short` where only the
 * employer has spoken, of all of it or of less; `settled` and `withdrawn` where a complaint of pay is over, whatever either had said.
 */
export type PayStanding = ReturnType<typeof asBothSay> | 'settled' | 'withdrawn'

type DayAtWork = Pick<Work, 'job' | 'person'>

/** Pieces are paid, and nobody has said how many: the pace that was stated is nobody's count. */
const isUncounted = ({ job, person }: DayAtWork): boolean => job.basis === 'piece' && person.done?.pieces === undefined

/** What is owed for a day on the employer's side, in fen: nothing for who was not there, undefined where nobody has counted the pieces. */
export function owedFor({ job, person }: DayAtWork): number | undefined {
  if (person.came !== 'arrived' && person.came !== 'unknown') return 0
  return isUncounted({ job, person }) ? undefined : (person.done?.fen ?? job.agreedFen)
}

/**
 * What the worker may ask for, in fen: the employer's word alone that they were away, or did nothing, takes none of it. Undefined as
 * above. Source: 保障农民工工资支付条例, article 50 (of pay in dispute the employer has to prove that it was paid).
 */
export function claimFor(work: DayAtWork): number | undefined {
  const owed = owedFor(work)
  if (owed !== 0 || !mayClaim(work)) return owed
  return work.job.basis === 'piece' ? undefined : work.job.agreedFen
}
/** Whether they may speak of its pay at all. */
export const isAskable = (work: DayAtWork): boolean => claimFor(work) !== 0
const mayClaim = ({ person: { came } }: DayAtWork): boolean =>
  came === 'arrived' || came === 'unknown' || came === 'not-heard'

/** What the worker says, as it counts: 给够了 of less than a stop leaves owing is 给少了. */
export const paySaid = ({ person, workerSaid }: Work): PaySaid | undefined =>
  workerSaid?.said === 'paid' && workerSaid.fen < leastOf(person.done) ? 'short' : workerSaid?.said

export function payStanding(work: Work): PayStanding {
  const said = asBothSay(work)
  if (said === 'paid') return said
  if (isPaySettled(work)) return 'settled'
  const { complaint, workerSaid } = work
  const isTakenBack = isOfPay(complaint) && complaint?.status === 'withdrawn'
  return isTakenBack && workerSaid !== undefined ? 'withdrawn' : said
}

/** What is settled of how somebody was treated says nothing of their pay, but where it was asked what that came to. */
const isPaySettled = ({ complaint }: Work): boolean =>
  complaint?.status === 'settled' && (isOfPay(complaint) || complaint.paid !== undefined)

function asBothSay(work: Work) {
  const { person, workerSaid, employerSaid } = work
  const [claim, said] = [claimFor(work), paySaid(work)]
  const isLess = employerSaid !== undefined && employerSaid.fen < (claim ?? leastOf(person.done))
  if (workerSaid === undefined || said === undefined)
    return employerSaid === undefined ? 'unheard' : isLess ? 'said-short' : 'said-paid'
  if (said === 'paid') return isLess ? 'disputed' : 'paid'
  // Also where they got what the employer reckons, and say that they did more.
  const isMore =
    (claim !== undefined && workerSaid.fen >= claim) ||
    (employerSaid !== undefined && employerSaid.fen > workerSaid.fen)
  return isMore ? 'disputed' : said
}

export const isDisputed = (work: Work): boolean => payStanding(work) === 'disputed'

export const isComplained = ({ complaint }: Work): boolean => complaint?.status === 'open'

export const isOfPay = (complaint: Pick<Complaint, 'about'> | undefined): boolean =>
  complaint?.about === 'unpaid' || complaint?.about === 'short'

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
  worksOf(county, worker).filter((work) => isUnheard(work) && isPayDue(work, today))

/**
 * Whom the employer missed is asked where the door saw them off; else staff hear first whether they went. Also asked is who said 给够了
 * of what counts as 给少了, and nobody whose pay staff have settled.
 */
export const isUnheard = (work: Work): boolean =>
  isAskable(work) &&
  (work.workerSaid === undefined ? !isPaySettled(work) : isMistaken(work)) &&
  (work.person.came !== 'not-heard' || work.person.boarded === true)

const isMistaken = (work: Work): boolean => paySaid(work) !== work.workerSaid?.said && !isOfPay(work.complaint)

/** Asked from the day after on: until midnight the employer has time. */
export const isPayDue = ({ job }: Pick<Work, 'job'>, today: MarketDay): boolean => job.payDay < today
