import { dueInAnyOrder } from '../../shared/county/follow-up/due.ts'
import { type DueGlance, dueCounts } from '../../shared/county/follow-up/view.ts'
import { talksDue } from '../../shared/county/people/no-shows.ts'
import type { Hall } from '../hall.ts'

interface Known {
  readonly of: readonly unknown[]
  readonly list: readonly unknown[]
  readonly glance: DueGlance
}

/** How much there is to ask; counted anew only when it may be otherwise, and told to be another list only when it is. */
export function dueGlance(hall: Pick<Hall, 'county' | 'today'>): () => DueGlance {
  let known: Known | undefined
  return () => {
    const { works, people, staff, market, followUps } = hall.county.state
    const of = [works, people, staff, market, hall.today()]
    if (known !== undefined && isSame(known.of, of)) return known.glance
    const counts = dueCounts(dueInAnyOrder(hall.county.state, hall.today()), hall.today())
    const talks = talksDue(hall.county.state, hall.today())
    // Whoever is only registered stands on no list.
    const list = [works, followUps, staff, hall.today(), counts.visit, JSON.stringify(talks)]
    const version = known !== undefined && isSame(known.list, list) ? known.glance.version : hall.county.position
    known = { of, list, glance: { ...counts, talks: talks.length, version } }
    return known.glance
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((each, at) => each === other[at])
