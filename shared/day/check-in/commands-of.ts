import type { Day } from '../day.ts'
import type { DayCommand, DayEventOf } from '../messages.ts'
import { type Told, whyOf } from '../told.ts'
import type { LineEvent } from './evolve.ts'

/** Which commands what happened in the line can be the work of. */
export function lineCommands(day: Day, event: LineEvent, told: Told): readonly DayCommand[] {
  switch (event.type) {
    case 'checked-in': {
      const { worker, wants, facts, keeper } = event
      const brought = keeper === undefined ? {} : { keeper }
      return [{ type: 'check-in', worker, wants, facts, ...brought, ...whyOf(event) }]
    }
    case 'came-back':
      return cameBack(day, event, told)
    case 'wants-changed':
      return [{ ...event, type: 'change-wants' }]
    case 'left-line':
      return [{ type: 'leave-line', worker: event.worker, ...whyOf(event) }]
    case 'certificate-noted':
      return [{ ...event, type: 'note-certificate' }]
    case 'facts-corrected': {
      const { worker, minor, child, certificates } = event
      return [{ type: 'correct-facts', worker, age: child ? 'child' : minor ? 'minor' : 'adult', certificates }]
    }
    case 'do-not-send-noted':
      return [{ ...event, type: 'note-do-not-send' }]
    case 'child-turned-away':
      return [{ type: 'turn-away-child' }]
    case 'child-gone-to':
      return day.childTurnedAwayAt === undefined ? [] : [{ type: 'go-to-child', cameAt: day.childTurnedAwayAt }]
    case 'place-kept':
      return [{ ...event, type: 'keep-place' }]
    case 'crew-formed': {
      const others = event.members.filter((member) => member !== event.foreman)
      return [{ type: 'form-crew', worker: event.foreman, with: others, ...whyOf(event) }]
    }
    case 'crew-joined':
      return joined(day, event, told)
    case 'crew-left':
      return [{ type: 'leave-crew', worker: event.worker, ...whyOf(event) }]
    case 'crew-dissolved':
      return event.members.map((worker) => ({ type: 'dissolve-crew', worker, ...whyOf(event) }))
    default:
      return event satisfies never
  }
}

/** Whoever checks in a second time comes back, and may want other work now. */
function cameBack(day: Day, { worker }: DayEventOf<'came-back'>, { events }: Told): readonly DayCommand[] {
  const person = day.line.get(worker)
  const changed = events.find((event) => event.type === 'wants-changed')
  if (person === undefined || changed === undefined) return [{ type: 'come-back', worker }]
  return [{ type: 'check-in', worker, wants: changed.wants, facts: person.facts }]
}

/** Any of a crew may take others into it. */
function joined(day: Day, event: DayEventOf<'crew-joined'>, { events }: Told): readonly DayCommand[] {
  const others = events.flatMap((each) => (each.type === 'crew-joined' ? each.worker : []))
  const members = day.crews.get(event.crew)?.members ?? []
  return members.map((worker) => ({ type: 'form-crew', worker, with: others, ...whyOf(event) }))
}
