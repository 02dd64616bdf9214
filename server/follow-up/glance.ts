import { allDue } from '../../shared/county/follow-up/due.ts'
import { type DueGlance, dueCounts } from '../../shared/county/follow-up/view.ts'
import type { Hall } from '../hall.ts'

/** How much there is to ask; reckoned anew only when it may be otherwise, and told to be another list only when it is. */
export function dueGlance(hall: Pick<Hall, 'county' | 'today'>): () => DueGlance {
  let known: { readonly of: readonly unknown[]; readonly list: string; readonly glance: DueGlance } | undefined
  return () => {
    const { works, people, staff } = hall.county.state
    const of = [works, people, staff, hall.today()]
    if (known?.of.every((each, at) => each === of[at])) return known.glance
    const due = allDue(hall.county.state, hall.today())
    const list = JSON.stringify(due)
    const version = known?.list === list ? known.glance.version : hall.county.position
    known = { of, list, glance: { ...dueCounts(due, hall.today()), version } }
    return known.glance
  }
}
