import type { Instant } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Day, Offer } from '../day.ts'
import { isAtTheEnd } from './order.ts'

/** A place held for somebody while they look elsewhere, and what of their turn is left if they do not take it. */
export interface Held {
  readonly until: Instant
  /** More than one: their crew. */
  readonly people: number
  /** `once-more`: a call missed costs nothing yet; `not-again`: the next one puts them last; `no-line`: staff give out the work. */
  readonly keeps: 'once-more' | 'not-again' | 'at-the-end' | 'no-line'
}

export const held = (day: Day, { expiresAt, people }: Offer): Held => ({
  until: expiresAt,
  people: people.length,
  keeps: day.rules.order === 'staff-only' ? 'no-line' : keepsAfter(day, people),
})

/** A crew stands where the one of them who has missed most does. */
function keepsAfter(day: Day, people: Offer['people']): Held['keeps'] {
  const passes = Math.max(...people.map((worker) => mustHave(day.line.get(worker), worker).passes))
  if (isAtTheEnd({ passes })) return 'at-the-end'
  return passes === 0 ? 'once-more' : 'not-again'
}
