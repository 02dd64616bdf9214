import { Instant } from '../../ids.ts'
import type { PersonFacts } from '../check-in/messages.ts'
import { type Day, workDates } from '../day.ts'
import { timePassed } from '../market-day/commands-of.ts'
import type { DayCommand, DayEventOf } from '../messages.ts'
import { askedBy, type Told, whyOf } from '../told.ts'
import type { PostingEvent } from './evolve.ts'
import type { EmployerFacts, HeldBecause } from './messages.ts'

/** Which commands what happened to a posting can be the work of. */
export function postingCommands(day: Day, event: PostingEvent, told: Told): readonly DayCommand[] {
  switch (event.type) {
    case 'posted': {
      const { employer, terms, held, by, record } = event
      const facts = { ...factsOf(held), ...(record === undefined ? {} : { record }) }
      return [{ type: 'post', employer, terms, facts, ...(by === undefined ? {} : { by }) }]
    }
    case 'posting-approved':
      return approved(event)
    case 'closed-to-minors':
      return [{ type: 'approve-posting', posting: event.posting, forMinors: false }]
    case 'posting-turned-down':
      return [{ ...event, type: 'turn-down-posting' }]
    case 'posting-held-again':
      return heldAgain(day, event, told)
    case 'posting-expired':
      return [timePassed(day, told)]
    case 'terms-changed':
      return [changed(event, factsOf(event.held), told)]
    case 'change-proposed':
      return [changed(event, factsOf(undefined), told)]
    case 'change-agreed':
      return agreed(day, event)
    case 'places-changed':
      return [{ type: 'change-places', posting: event.posting, places: event.places, ...askedBy(told) }]
    case 'posting-cancelled':
      return [{ type: 'cancel-posting', posting: event.posting, because: event.because, ...askedBy(told) }]
    default:
      return event satisfies never
  }
}

/** What the county said of the employer, as far as it decided anything. */
const factsOf = (held: readonly HeldBecause[] = []): EmployerFacts => ({
  approved: !held.includes('new-employer'),
  stopped: held.includes('stopped'),
  complained: held.includes('complaint'),
})

/** What the rule lets through stands beside what was posted or changed. */
function approved({ by, posting, forMinors, ...why }: DayEventOf<'posting-approved'>): readonly DayCommand[] {
  if (by === 'rule') return []
  return [{ type: 'approve-posting', posting, ...whyOf(why), ...(forMinors === undefined ? {} : { forMinors }) }]
}

const changed = (
  event: DayEventOf<'terms-changed' | 'change-proposed'>,
  facts: EmployerFacts,
  told: Told,
): DayCommand => ({
  type: 'change-terms',
  posting: event.posting,
  terms: event.terms,
  facts,
  ...(event.limits === undefined ? {} : { limits: event.limits }),
  ...whyOf(event),
  ...askedBy(told),
})

/** When the employer was stopped is the county's to know; not before the newest of what was taken off the board for it. */
function heldAgain(
  day: Day,
  { posting: id }: DayEventOf<'posting-held-again'>,
  { events }: Told,
): readonly DayCommand[] {
  const employer = day.postings.get(id)?.employer
  if (employer === undefined) return []
  const since = events.flatMap((event): Instant[] => {
    const posting = event.type === 'posting-held-again' ? day.postings.get(event.posting) : undefined
    return posting?.status === 'open' && posting.onBoardSince !== undefined ? [posting.onBoardSince] : []
  })
  return [{ type: 'hold-postings', employer, stoppedAt: since.sort().at(-1) ?? beforeAll }]
}
const beforeAll = Instant.parse('2000-01-01T00:00:00.000Z')

function agreed(day: Day, { placement: id, revision }: DayEventOf<'change-agreed'>): readonly DayCommand[] {
  const placement = day.placements.get(id)
  if (placement === undefined) return []
  const { worker, posting } = placement
  const facts = day.line.has(worker) ? {} : { facts: nothingAgainst(day, posting) }
  return [{ type: 'answer-change', worker, placement: id, revision, answer: 'agree', ...facts }]
}

/** Of who has no number today only the county knew what they may be sent to. */
function nothingAgainst(day: Day, id: DayEventOf<'posted'>['posting']): PersonFacts {
  const posting = day.postings.get(id)
  const last = posting && workDates(posting.terms).at(-1)
  const certificates = day.rules.trades.flatMap(({ certificate }) =>
    certificate === undefined || last === undefined ? [] : [{ certificate, validUntil: last }],
  )
  return { minor: false, certificates }
}
