import type { County } from '../../county/county.ts'
import { leastOwed } from '../../county/pay/short-of.ts'
import { owedFor, type Work, workKey, worksOfPosting } from '../../county/pay/work.ts'
import type { Day } from '../../day/day.ts'
import type { DayOfWork } from '../../day/market-day/job-done.ts'
import type { Terms } from '../../day/posting/terms.ts'
import type { DayNumber, Instant, MarketDay, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import type { InBoth } from '../../language/words.ts'
import { type NumberOf, numberOf } from '../../ticket/number-of.ts'
import { calendarDay } from '../../time.ts'
import { type SiteDay, siteDay } from './day.ts'
import { type SiteJob, siteJob } from './job.ts'

/** What the employer of one job sees of it, wherever they are: day numbers and masked names, nothing else of anybody. */
export interface SiteView {
  /** In the hall: what is asked for now belongs to it. */
  readonly today: MarketDay
  /** By the hall's clock; a phone only counts on from it. */
  readonly now: Instant
  readonly job: SiteJob
  /** The day of the work that the day's book still hears of. */
  readonly day?: SiteDay
  /** Days that have begun: what is owed for them, and what the employer said they paid; oldest first. */
  readonly pay: readonly SitePay[]
}

/** Somebody the employer deals with. */
export interface OnSite extends NumberOf {
  readonly placement: PlacementId
  readonly number: DayNumber
  readonly holderMasked?: string
}

export interface SitePay extends OnSite {
  readonly workDate: MarketDay
  readonly came: DayOfWork['came']
  /** Absent: pieces are paid, and nobody has counted them. */
  readonly owedFen?: number
  /** Then a stop owes so much at least. */
  readonly leastFen?: number
  readonly paidFen?: number
}

/** What the view needs of the register and of the market's lists. */
export interface SiteFacts {
  readonly holder: (worker: WorkerId) => { readonly holderMasked?: string }
  readonly tradeName: (trade: Terms['trade']) => InBoth<string>
  readonly townshipName: (township: Terms['township']) => InBoth<string>
  readonly employerMasked: string
}

/** Undefined for a job of which neither book knows anything any more. */
export function siteView(
  { day, county }: { readonly day: Day; readonly county: County },
  id: PostingId,
  now: Instant,
  facts: SiteFacts,
): SiteView | undefined {
  const today = calendarDay(now)
  const posting = day.postings.get(id)
  const works = worksOfPosting(county, id, today)
  const job = siteJob(posting, works.at(-1)?.job, facts)
  if (job === undefined) return undefined
  const inHand = posting && siteDay(day, posting, now, facts)
  return {
    today,
    now,
    job,
    ...(inHand === undefined ? {} : { day: inHand }),
    pay: [...works.map((work) => sitePay(work, facts)), ...payInHand(inHand, county)],
  }
}

/** Of the day in hand, as long as the county has not heard of it. */
function payInHand(inHand: SiteDay | undefined, { works }: County): readonly SitePay[] {
  if (inHand?.mayPay !== true) return []
  const { workDate, people } = inHand
  return people.flatMap(({ is, missed, boarded: _, leaveMinute: __, done: ___, ...person }) => {
    const came = is === 'missed' ? (missed ?? 'not-heard') : is === 'here' ? 'arrived' : 'unknown'
    return works.has(workKey({ ...person, workDate })) ? [] : [{ ...person, workDate, came }]
  })
}

function sitePay(work: Work, { holder }: SiteFacts): SitePay {
  const { person, job, employerSaid } = work
  const owedFen = owedFor(work)
  const leastFen = leastOwed({ ...person, owedFen })
  return {
    placement: person.placement,
    number: person.number,
    ...numberOf(person.placement, job.workDate),
    ...holder(person.worker),
    workDate: job.workDate,
    came: person.came,
    ...(owedFen === undefined ? {} : { owedFen }),
    ...(leastFen === undefined ? {} : { leastFen }),
    ...(employerSaid === undefined ? {} : { paidFen: employerSaid.fen }),
  }
}
