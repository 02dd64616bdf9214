import { allDue } from '../../shared/county/follow-up/due.ts'
import { type DueGlance, dueCounts } from '../../shared/county/follow-up/view.ts'
import { talksDue } from '../../shared/county/people/no-shows.ts'
import type { Hall } from '../hall.ts'

/** How much there is to ask; reckoned anew only when it may be otherwise, and told to be another list only when it is. */
export function dueGlance(hall: Pick<Hall, 'county' | 'today'>): () => DueGlance {
  let known: { readonly of: readonly unknown[]; readonly list: string; readonly glance: DueGlance } | undefined
  return () => {
    const { works, people, staff, market } = hall.county.state
    const of = [works, people, staff, market, hall.today()]
    if (known?.of.every((each, at) => each === of[at])) return known.glance
    const due = allDue(hall.county.state, hall.today())
    const talks = talksDue(hall.county.state, hall.today())
    const list = JSON.stringify([due, talks])
    const version = known?.list === list ? known.glance.version : hall.county.position
    known = { of, list, glance: { ...dueCounts(due, hall.today()), talks: talks.length, version } }
    return known.glance
  }
}
