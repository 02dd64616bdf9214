import { payCounts } from '../../shared/county/pay/lists.ts'
import type { PayCounts, PayGlance } from '../../shared/county/pay/pay-list.ts'
import type { Hall } from '../hall.ts'

/** How much of the work that is over waits for staff; counted anew only when it may be otherwise. */
export function payGlance(hall: Pick<Hall, 'county' | 'today'>): () => PayGlance {
  let known: { readonly of: readonly unknown[]; readonly counts: PayCounts } | undefined
  let told: { readonly works: unknown; readonly version: number } | undefined
  return () => {
    const { works, people } = hall.county.state
    const of = [works, people, hall.today()]
    if (known === undefined || known.of.some((each, at) => each !== of[at]))
      known = { of, counts: payCounts(hall.county.state, hall.today()) }
    if (told?.works !== works) told = { works, version: hall.county.position }
    return { ...known.counts, version: told.version }
  }
}
