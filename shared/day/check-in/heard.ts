import type { WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { changePerson } from '../change.ts'
import type { Day, InLine } from '../day.ts'
import { isAtTheEnd } from '../matching/order.ts'
import type { DayEvent } from '../messages.ts'

/**
 * Whether two calls ran out and nothing was heard of them since: nobody can tell them from who went home without a word, so
 * they did not wait until somebody could need them. Who says no was heard, whatever the work: to decline is never counted.
 */
export const isUnheard = (person: Pick<InLine, 'passes' | 'unheard'>): boolean =>
  isAtTheEnd(person) && person.unheard === true

/** Whoever somebody was heard of by this is no longer one who let a call run out and was gone. */
export const heardFrom = (before: Day, after: Day, event: DayEvent): Day =>
  heardBy(before, event).reduce(
    (day, worker) =>
      day.line.get(worker)?.unheard === true
        ? changePerson(day, worker, ({ unheard: _, ...person }): InLine => person)
        : day,
    after,
  )

/** Who did something themselves, or stood before staff when they did it for them. */
function heardBy(before: Day, event: DayEvent): readonly WorkerId[] {
  switch (event.type) {
    case 'wants-changed':
    case 'came-back':
    case 'certificate-noted':
    case 'crew-joined':
    case 'wish-stated':
    case 'wish-taken-back':
    case 'waited-again':
    case 'placement-made':
      return [event.worker]
    case 'crew-formed':
      return event.members
    case 'offer-declined':
      // Staff who did not find them put the place free; it tells nothing of them.
      return event.notFound ? nobody : mustHave(before.offers.get(event.offer), event.offer).people
    default:
      return nobody
  }
}
const nobody: readonly WorkerId[] = []
