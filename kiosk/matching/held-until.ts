import type { HeldOffer } from '../../shared/day/matching/view.ts'
import { hallTimeAt } from '../app/clock.ts'

/** `05:48:30` by the hall's clock. */
export const heldUntil = (offer: HeldOffer): string =>
  `${hallTimeAt(Date.parse(offer.expiresAt)).clock}:${offer.expiresAt.slice(17, 19)}`
