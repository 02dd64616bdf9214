import type { RoundToCome } from '../../shared/day/matching/round-times.ts'
import type { HeldOffer } from '../../shared/day/matching/view.ts'
import { hallMillis, hallTimeAt } from '../app/clock.ts'

/** `05:48:30` by the hall's clock. */
export const heldUntil = (offer: HeldOffer): string =>
  `${hallTimeAt(Date.parse(offer.expiresAt)).clock}:${offer.expiresAt.slice(17, 19)}`

/** `05:45`, while results are still to be made for all at once. */
export function roundTime({ nextRoundAt }: RoundToCome): string | undefined {
  const at = nextRoundAt === undefined ? 0 : Date.parse(nextRoundAt)
  return at > (hallMillis() ?? at) ? hallTimeAt(at).clock : undefined
}
