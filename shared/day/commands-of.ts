import { lineCommands } from './check-in/commands-of.ts'
import type { Day } from './day.ts'
import { marketDayCommands } from './market-day/commands-of.ts'
import { matchingCommands } from './matching/commands-of.ts'
import type { DayCommand, DayEvent } from './messages.ts'
import { placementCommands } from './placement/commands-of.ts'
import { postingCommands } from './posting/commands-of.ts'
import type { Told } from './told.ts'

/**
 * Every command that an entry can have come from, read back from what it tells of the day before it: one of them made all of it,
 * or none did. Whoever is known when they ask asks for nobody else.
 */
export const commandsOf = (day: Day, told: Told): readonly DayCommand[] =>
  told.events.flatMap((event) => commandsIn(day, event, told)).filter((command) => isTheirs(command, told))

function isTheirs(command: DayCommand, { actor }: Told): boolean {
  if (actor.by === 'worker' && 'worker' in command) return command.worker === actor.worker
  if (actor.by === 'employer' && 'employer' in command) return command.employer === actor.employer
  return true
}

/** Which commands this can be the work of; none: it only ever happens beside something else. */
function commandsIn(day: Day, event: DayEvent, told: Told): readonly DayCommand[] {
  switch (event.type) {
    case 'day-opened':
    case 'day-closed':
    case 'rules-changed':
      return marketDayCommands(day, event, told)
    case 'checked-in':
    case 'wants-changed':
    case 'left-line':
    case 'came-back':
    case 'certificate-noted':
    case 'facts-corrected':
    case 'do-not-send-noted':
    case 'child-turned-away':
    case 'child-gone-to':
    case 'place-kept':
    case 'crew-formed':
    case 'crew-joined':
    case 'crew-left':
    case 'crew-dissolved':
      return lineCommands(day, event, told)
    case 'posted':
    case 'posting-approved':
    case 'closed-to-minors':
    case 'posting-turned-down':
    case 'posting-held-again':
    case 'posting-expired':
    case 'terms-changed':
    case 'change-proposed':
    case 'change-agreed':
    case 'places-changed':
    case 'posting-cancelled':
      return postingCommands(day, event, told)
    case 'wish-stated':
    case 'wish-taken-back':
    case 'name-requested':
    case 'name-taken-off':
    case 'lots-drawn':
    case 'round-run':
    case 'offer-made':
    case 'called-again':
    case 'held-anew':
    case 'offer-accepted':
    case 'offer-declined':
    case 'offer-passed':
    case 'offer-withdrawn':
    case 'waited-again':
    case 'second-wave-opened':
    case 'second-wave-closed':
      return matchingCommands(day, event, told)
    case 'placed-by-hand':
    case 'list-asked':
    case 'print-reported':
    case 'placement-made':
    case 'placement-released':
    case 'arrived':
    case 'absent':
    case 'report-taken-back':
    case 'work-stopped':
    case 'stop-taken-back':
    case 'ticket-asked':
    case 'boarded':
    case 'work-finished':
    case 'paid-here':
      return placementCommands(day, event, told)
    default:
      return event satisfies never
  }
}
