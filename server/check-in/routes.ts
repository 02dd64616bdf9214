import type { Reply } from '../../shared/answer.ts'
import type { RequestOf } from '../../shared/api.ts'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { ageBand } from '../../shared/identity/age.ts'
import { type DayNumber, WorkerId } from '../../shared/ids.ts'
import type { WorkerRecord } from '../../shared/register.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { sameText } from '../access/tokens.ts'
import type { Visit } from '../access/visit.ts'
import { stepOf, tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import type { WorkerSession } from '../matching/worker-session.ts'
import { type ReadIdentity, readWorker } from '../people/identity.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'

type CheckInHandlers = Pick<Handlers, 'check-in/identify' | 'check-in/check-in' | 'check-in/find' | 'session/end'>

/** Day numbers are public, so guessing the last four of ID or phone must not get far: not for one number, not from one place. */
export interface ProofLimits {
  readonly byNumber: GuessLimit
  readonly byAddress: GuessLimit
}

export function checkInRoutes(hall: Hall, session: WorkerSession, guesses: ProofLimits): CheckInHandlers {
  return {
    async 'check-in/identify'({ identity }, visit) {
      const read = readWorker(identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      if (isChild(hall, read.value.record)) return turnAway(hall, visit)
      const known = hall.register.find(read.value.identity)
      const worker = WorkerId.safeParse(known)
      if (!worker.success) return done({ known: 'new' })
      if (!hall.day.state.open || !hall.day.state.line.has(worker.data)) return done({ known: 'returning' })
      visit.openWorker(worker.data)
      return done({ known: 'in-line' })
    },

    async 'check-in/check-in'(body, visit) {
      const read = readWorker(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      if (isChild(hall, read.value.record)) return turnAway(hall, visit)
      if (!body.consent && hall.register.find(read.value.identity) === undefined)
        return refuse({ code: 'consent-needed' })
      return checkIn(hall, session, read.value, body, visit)
    },

    async 'check-in/find'({ number, lastFour }, visit) {
      const wait = guesses.byNumber.refusal(number) ?? guesses.byAddress.refusal(visit.address)
      if (wait !== undefined) return refuse(wait)
      const takeBack = [guesses.byNumber.count(number), guesses.byAddress.count(visit.address)]
      const worker = holderOf(hall, number)
      const view = worker === undefined || !proofFits(hall, worker, lastFour) ? undefined : session(worker)
      if (worker === undefined || view === undefined) return refuse({ code: 'wrong-proof' })
      for (const back of takeBack) back()
      visit.openWorker(worker)
      return done(view)
    },

    async 'session/end'(_body, visit) {
      visit.endVisitor()
      return done(null)
    },
  }
}

/** Registers whoever is new, gives today's number and opens their session; the same person keeps the same number. */
async function checkIn(
  hall: Hall,
  session: WorkerSession,
  { identity, record }: ReadIdentity<WorkerRecord>,
  body: RequestOf<'check-in/check-in'>,
  visit: Visit,
): Promise<Reply<WorkerView>> {
  const bodyDigest = hall.digest(body)
  const newId = WorkerId.parse(`wkr_${tailOf(body.command)}`)
  const kept = await hall.register.findOrCreate(identity, newId, record, hall.day.marketDay)
  if (kept.outcome === 'failed') return refuse(cannotSave(hall))
  const worker = kept.value.id
  const asked = { actor: visit.actor, bodyDigest }
  if (!hall.county.state.people.has(worker)) {
    const command = { type: 'register-worker', worker } as const
    const person = await hall.county.ask({ ...asked, id: stepOf(body.command, 'person'), command })
    if (person.answer === 'refused') return person
  }
  const minor = ageBand(record.birthDate, hall.today()) === 'minor'
  const number = await hall.day.ask({
    ...asked,
    id: body.command,
    command: { type: 'check-in', worker, minor, trades: body.trades },
  })
  if (number.answer === 'refused') return number
  visit.openWorker(worker)
  const view = session(worker)
  return view === undefined ? refuse({ code: 'not-in-line' }) : done(view)
}

const isChild = (hall: Hall, record: WorkerRecord): boolean => ageBand(record.birthDate, hall.today()) === 'child'

async function turnAway(hall: Hall, visit: Visit): Promise<Reply<never>> {
  const command = { type: 'turn-away-child' } as const
  await hall.day.ask({ id: hall.ownCommand(), actor: visit.actor, bodyDigest: hall.digest(command), command })
  return refuse({ code: 'under-sixteen' })
}

const holderOf = (hall: Hall, number: DayNumber): WorkerId | undefined =>
  hall.day.state.line.find((person) => person.number === number)?.worker

function proofFits(hall: Hall, worker: WorkerId, lastFour: string): boolean {
  const person = hall.register.person(worker)
  if (person?.kind !== 'worker') return false
  const typed = lastFour.toUpperCase()
  return [person.residentId, person.phone].some((text) => text !== undefined && sameText(text.slice(-4), typed))
}
