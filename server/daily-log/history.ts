import { CountyEvent } from '../../shared/county/messages.ts'
import { type EmployerId, type MarketDay, Position } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import {
  type Happening,
  type HistoryStep,
  happeningsOf,
  isOfEmployer,
  type StepBy,
  type Subject,
  told,
} from '../../shared/places/daily-log/history.ts'
import type { Hall } from '../hall.ts'
import { masks } from '../masks.ts'
import type { LoggedDay, LoggedDays } from './days.ts'

/** Histories as staff read them: from the ledger's own entries, with the names and reasons that the register has. */
export function histories(hall: Hall, days: LoggedDays) {
  const shown = masks(hall)

  function byWhom(actor: Actor): StepBy {
    switch (actor.by) {
      case 'employer':
        return { by: actor.by, name: shown.employerShown(actor.employer) }
      case 'staff': {
        const person = hall.register.person(actor.staff)
        return { by: actor.by, name: person?.kind === 'staff' ? person.name : '' }
      }
      default:
        return { by: actor.by }
    }
  }

  const step = ({ day, at, by, event, job }: Happening): HistoryStep => {
    const reason = 'reason' in event ? event.reason : undefined
    const text = reason === undefined ? undefined : hall.register.text(reason.text)
    return {
      day,
      at,
      by: byWhom(by),
      event: told(event),
      ...(job === undefined ? {} : { job: { ...job, employerMasked: shown.employerShown(job.employer) } }),
      ...(reason === undefined ? {} : { reason: text === undefined ? 'erased' : { text } }),
    }
  }

  return {
    async onDay(day: MarketDay, subject: Subject): Promise<readonly HistoryStep[]> {
      const found = await days.find(day)
      const { all } = await days.entriesFor(day)
      const isAsked = (happening: Happening) => subject.of === 'posting' || happening.day === day
      return happeningsOf(all, subject)
        .filter(isAsked)
        .map((happening) => ({ ...step(happening), ...numberOf(found, subject, happening) }))
    },
    async ofEmployer(employer: EmployerId): Promise<readonly HistoryStep[]> {
      const steps: HistoryStep[] = []
      for await (const { day, instant, actor, events } of hall.ledger.read('county', Position.parse(0)))
        for (const event of events.map((each) => CountyEvent.parse(each)))
          if (isOfEmployer(event, employer)) steps.push(step({ day, at: instant, by: actor, event }))
      return steps
    },
  }
}

/** Whom a step is about, where that is not the person asked for. */
function numberOf(
  found: LoggedDay | undefined,
  subject: Subject,
  { event, worker }: Happening,
): Pick<HistoryStep, 'number'> {
  if (subject.of === 'person' || worker === undefined) return {}
  const number = 'number' in event ? event.number : found?.state.line.get(worker)?.number
  return number === undefined ? {} : { number }
}
