import type { Reply } from '../../shared/answer.ts'
import { certificatesSeen } from '../../shared/county/people/facts.ts'
import { agreedTerms, holdsPlace, workDates } from '../../shared/day/day.ts'
import { notSendable } from '../../shared/day/matching/edges.ts'
import { ageBand } from '../../shared/identity/age.ts'
import type { WorkerId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import type { JobsInDoubt } from '../../shared/places/counter/view.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import type { Tap } from '../book.ts'
import { unlessInLine } from '../check-in/take-number.ts'
import type { Hall } from '../hall.ts'
import { done, refuse } from '../reply.ts'

/**
 * Tells the day what the county and the register say of somebody since a clerk put it right, and answers which jobs of theirs
 * are in doubt. Whoever is not in line brings it with their next check-in; a child goes out of the work they have at once.
 */
export async function tellDay(hall: Hall, worker: WorkerId, asked: Tap): Promise<Reply<JobsInDoubt>> {
  const record = hall.register.person(worker)
  if (record?.kind !== 'worker') return refuse({ code: 'no-such-person' })
  const age = ageBand(record.birthDate, hall.today())
  const certificates = certificatesSeen(hall.county.state.people.get(worker))
  const command = { type: 'correct-facts', worker, age, certificates } as const
  const told = await hall.day.ask({ ...asked, command })
  return told.answer === 'refused' ? told : done({ tickets: inDoubt(hall, worker) })
}

/** Asked of each job as if they had none: whether they could be sent to it now. */
export function inDoubt(hall: Hall, worker: WorkerId): readonly string[] {
  const day = hall.dayNow()
  const { facts } = day.line.get(worker) ?? unlessInLine(hall)(worker)
  if (facts === undefined) return []
  const free = { ...day, placements: day.placements.clear() }
  return [...day.placements.values()]
    .filter((placement) => placement.worker === worker && holdsPlace(placement))
    .filter((placement) => {
      const terms = agreedTerms(day, placement)
      const posting = { ...mustHave(day.postings.get(placement.posting), placement.posting), terms }
      const isAhead = workDates(terms).some((date) => date >= hall.today())
      return isAhead && notSendable(free, { worker, facts }, posting) !== undefined
    })
    .map(({ placement }) => ticketNumber(placement))
}
