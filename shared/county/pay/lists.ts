import type { County } from '../county.ts'
import { type PayCounts, type PayList, payLists } from './pay-list.ts'
import { isComplained, isDisputed, type Work } from './work.ts'

/** The lists a day of work stands on. */
export function listsOf(work: Work): readonly PayList[] {
  const isOn: { readonly [List in PayList]: boolean } = {
    disputed: isDisputed(work),
    complaints: isComplained(work),
  }
  return payLists.filter((list) => isOn[list])
}

/** How many stand on each list. */
export function payCounts({ works }: Pick<County, 'works'>): PayCounts {
  const counts = { disputed: 0, complaints: 0 }
  for (const work of works.values()) for (const list of listsOf(work)) counts[list] += 1
  return counts
}
