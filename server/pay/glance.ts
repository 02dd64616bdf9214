import { payCounts } from '../../shared/county/pay/lists.ts'
import type { PayGlance } from '../../shared/county/pay/pay-list.ts'
import type { Hall } from '../hall.ts'

/** How much of the work that is over waits for staff; counted anew only when it may be otherwise. */
export function payGlance({ county }: Pick<Hall, 'county'>): () => PayGlance {
  let known: { readonly works: unknown; readonly glance: PayGlance } | undefined
  return () => {
    const { works } = county.state
    if (known?.works !== works) known = { works, glance: { ...payCounts(county.state), version: county.position } }
    return known.glance
  }
}
