import type { Posting } from '../../day/day.ts'
import type { JobDone } from '../../day/market-day/job-done.ts'
import { wholeTerms } from '../../day/posting/running.ts'
import type { Terms } from '../../day/posting/terms.ts'
import type { MarketDay } from '../../ids.ts'
import type { InBoth } from '../../language/words.ts'
import type { SiteFacts } from './view.ts'

/** The job a link is about; its hours and pay as long as the day's book has them. */
export interface SiteJob {
  readonly trade: InBoth<string>
  readonly township: InBoth<string>
  readonly employerMasked: string
  readonly workDate: MarketDay
  readonly basis: Terms['pay']['basis']
  readonly terms?: Pick<Terms, 'pay' | 'startMinute' | 'endMinute' | 'paidMinutes' | 'places' | 'rainRule' | 'days'>
}

export function siteJob(
  posting: Posting | undefined,
  done: Omit<JobDone, 'people'> | undefined,
  { tradeName, townshipName, employerMasked }: SiteFacts,
): SiteJob | undefined {
  if (posting !== undefined) {
    const { trade, township, workDate, pay, startMinute, endMinute, paidMinutes, places, rainRule, days } =
      wholeTerms(posting)
    return {
      ...{ trade: tradeName(trade), township: townshipName(township), employerMasked, workDate, basis: pay.basis },
      terms: { pay, startMinute, endMinute, paidMinutes, places, rainRule, ...(days === undefined ? {} : { days }) },
    }
  }
  if (done === undefined) return undefined
  const { trade, township, workDate, basis } = done
  return { trade: tradeName(trade), township: townshipName(township), employerMasked, workDate, basis }
}
