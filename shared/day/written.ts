import type { TextId, WorkerId } from '../ids.ts'
import { mustHave } from '../must-have.ts'
import type { Day } from './day.ts'
import type { DayEvent } from './messages.ts'

/** What staff wrote about people since the last close, so that it can go with them; of a posting's own reasons nobody's. */
export function withWritten(before: Day, after: Day, event: DayEvent): Day {
  if (event.type === 'day-closed') return { ...after, written: after.written.clear() }
  const why = 'reason' in event ? event.reason : undefined
  const { text } = why ?? ('note' in event ? event.note : undefined) ?? {}
  if (text === undefined) return after
  const written = isAbout(before, event).reduce(
    (known, worker) => known.update(worker, noTexts, (texts) => [...texts, text]),
    after.written,
  )
  return { ...after, written }
}

const noTexts: readonly TextId[] = []

function isAbout(day: Day, event: DayEvent): readonly WorkerId[] {
  switch (event.type) {
    case 'placed-by-hand':
    case 'checked-in':
    case 'left-line':
    case 'crew-joined':
    case 'crew-left':
    case 'name-requested':
    case 'name-taken-off':
      return [event.worker]
    case 'crew-formed':
    case 'crew-dissolved':
      return event.members
    case 'called-again':
    case 'offer-declined':
      return mustHave(day.offers.get(event.offer), event.offer).people
    case 'placement-released':
    case 'arrived':
    case 'absent':
    case 'report-taken-back':
      return [mustHave(day.placements.get(event.placement), event.placement).worker]
    default:
      return []
  }
}
