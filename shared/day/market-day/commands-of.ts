import { instantOn } from '../../time.ts'
import type { Day } from '../day.ts'
import type { DayCommand, DayEventOf } from '../messages.ts'
import type { Told } from '../told.ts'
import type { LetTimePass } from './messages.ts'

/** Which commands the turns of a day can be the work of. */
export function marketDayCommands(
  day: Day,
  event: DayEventOf<'day-opened' | 'day-closed' | 'rules-changed'>,
  told: Told,
): readonly DayCommand[] {
  switch (event.type) {
    // Whatever was asked first on a day opened it.
    case 'day-opened':
      return []
    case 'day-closed':
      return [event.reason === undefined ? timePassed(day, told) : { type: 'close-day', reason: event.reason }]
    case 'rules-changed':
      return [{ type: 'take-rules' }]
    default:
      return event satisfies never
  }
}

/** Time passed; whose hold ran out says how long people were heard by then. Nobody's did: nobody need have been heard that day. */
export function timePassed(day: Day, { events }: Told): LetTimePass {
  const ends = events.flatMap((event) =>
    event.type === 'offer-passed' ? (day.offers.get(event.offer)?.expiresAt ?? []) : [],
  )
  const heardUntil = ends.sort().at(-1) ?? (day.day && instantOn(day.day, 0))
  return { type: 'let-time-pass', ...(heardUntil && { heardUntil }) }
}
