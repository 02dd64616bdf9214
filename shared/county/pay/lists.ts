import type { MarketDay } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import type { County } from '../county.ts'
import { livingRecord } from '../people/merge.ts'
import { type PayCounts, type PayList, payLists } from './pay-list.ts'
import { isComplained, owedFor, payStanding, type Work } from './work.ts'

/** So long whoever is owed may come by themselves and say it; then staff ask. */
const daysToCome = 3

/** The lists a day of work stands on. */
export function listsOf(county: Pick<County, 'people'>, work: Work, today: MarketDay): readonly PayList[] {
  const { job, person, workerSaid } = work
  const isOn: { readonly [List in PayList]: boolean } = {
    unreported: person.came === 'unknown' && workerSaid === undefined,
    'to-ask':
      workerSaid === undefined &&
      owedFor(work) > 0 &&
      job.payDay <= dayAfter(today, -daysToCome) &&
      livingRecord(county.people, person.worker)?.forgotten === undefined,
    disputed: payStanding(work) === 'disputed',
    complaints: isComplained(work),
  }
  return payLists.filter((list) => isOn[list])
}

/** How many stand on each list. */
export function payCounts(county: Pick<County, 'people' | 'works'>, today: MarketDay): PayCounts {
  const counts = { unreported: 0, 'to-ask': 0, disputed: 0, complaints: 0 }
  for (const work of county.works.values()) for (const list of listsOf(county, work, today)) counts[list] += 1
  return counts
}
