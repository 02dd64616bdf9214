import { instantOn } from '../../time.ts'
import type { Day } from '../day.ts'
import type { Told } from '../told.ts'
import type { LetTimePass } from './messages.ts'

/** Time passed; whose hold ran out says how long people were heard by then. Nobody's did: nobody need have been heard that day. */
export function timePassed(day: Day, { events }: Told): LetTimePass {
  const ends = events.flatMap((event) =>
    event.type === 'offer-passed' ? (day.offers.get(event.offer)?.expiresAt ?? []) : [],
  )
  const heardUntil = ends.sort().at(-1) ?? (day.day && instantOn(day.day, 0))
  return { type: 'let-time-pass', ...(heardUntil && { heardUntil }) }
}
