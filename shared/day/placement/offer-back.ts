import type { WorkerId } from '../../ids.ts'
import { becauseOf } from '../check-in/crews.ts'
import type { Day } from '../day.ts'
import type { DayEvent } from '../messages.ts'

/** The place that is held for them goes back. */
export function offerBack(
  day: Day,
  worker: WorkerId,
  because: 'placed-by-hand' | 'number-gone' | 'at-work',
): readonly DayEvent[] {
  const held = day.offers.find(({ people }) => people.includes(worker))
  if (held === undefined) return []
  return [{ type: 'offer-withdrawn', offer: held.offer, because: becauseOf(day, held.offer, because) }]
}
