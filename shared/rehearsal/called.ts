import type { Offer } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import type { WorkerId } from '../ids.ts'
import type { TextRef } from '../register.ts'
import { type Luck, oneOf } from './luck.ts'

/** By who was called; by somebody else it is a slip, or nobody heard the call, perhaps for the second time. */
export function answerOffer(
  luck: Luck,
  { offer, people: called, again }: Offer,
  other: WorkerId,
  reason: TextRef,
): DayCommand {
  if (again === true && luck.once(2)) return { type: 'call-again', offer, reason }
  const type = luck.once(3) ? 'decline-offer' : 'accept-offer'
  // Called twice and not there: staff give the place on.
  const notThere = type === 'decline-offer' && again === true ? { reason, notFound: true as const } : {}
  if (!luck.once(6)) return { type, worker: oneOf(luck, called), offer, ...notThere }
  return type === 'accept-offer' ? { type: 'call-again', offer, reason } : { type, worker: other, offer }
}
