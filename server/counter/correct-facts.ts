import type { Reply } from '../../shared/answer.ts'
import { certificatesSeen } from '../../shared/county/people/facts.ts'
import { agreedTerms, holdsPlace, mustHave, workDates } from '../../shared/day/day.ts'
import { notSendable } from '../../shared/day/matching/edges.ts'
import { ageBand } from '../../shared/identity/age.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { JobsInDoubt } from '../../shared/places/counter/view.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import type { Tap } from '../book.ts'
import type { Hall } from '../hall.ts'
import { done, refuse } from '../reply.ts'

/**
 * Tells the day what the county and the register say of somebody since a clerk put it right, and answers which jobs of theirs
 * are in doubt. Whoever is not in line brings it with their next check-in.
 */
export async function tellDay(hall: Hall, worker: WorkerId, asked: Tap): Promise<Reply<JobsInDoubt>> {
  const record = hall.register.person(worker)
  if (record?.kind !== 'worker') return refuse({ code: 'no-such-person' })
  const age = ageBand(record.birthDate, hall.today())
  const certificates = certificatesSeen(hall.county.state.people.get(worker))
  // Before the first number of the morning the line is yesterday's, and must not open today.
  if (hall.day.state.day !== hall.day.marketDay || !hall.day.state.line.has(worker)) return done({ tickets: [] })
  const command = { type: 'correct-facts', worker, age, certificates } as const
  const told = await hall.day.ask({ ...asked, command })
  return told.answer === 'refused' ? told : done({ tickets: inDoubt(hall, worker) })
}

/** Asked of each job as if they had none: whether they could be sent to it now. */
export function inDoubt(hall: Hall, worker: WorkerId): readonly string[] {
  const { state } = hall.day
  const person = state.line.get(worker)
  if (person === undefined) return []
  const free = { ...state, placements: state.placements.clear() }
  return [...state.placements.values()]
    .filter((placement) => placement.worker === worker && holdsPlace(placement))
    .filter((placement) => {
      const terms = agreedTerms(state, placement)
      const posting = { ...mustHave(state.postings.get(placement.posting), placement.posting), terms }
      const isAhead = workDates(terms).some((date) => date >= hall.today())
      return isAhead && notSendable(free, person, posting) !== undefined
    })
    .map(({ placement }) => ticketNumber(placement))
}
