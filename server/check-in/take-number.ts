import type { Reply } from '../../shared/answer.ts'
import { knownPerson } from '../../shared/county/county.ts'
import { personFacts } from '../../shared/county/people/facts.ts'
import { isTheirs } from '../../shared/day/check-in/keepers.ts'
import type { BroughtKeeper, FactsAtCheckIn, Wants } from '../../shared/day/check-in/messages.ts'
import { isAway } from '../../shared/day/check-in/rules.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { datesOf } from '../../shared/day/placement/work.ts'
import { ageBand } from '../../shared/identity/age.ts'
import { type ReadIdentity, readWorker } from '../../shared/identity/read.ts'
import type { WorkerAtDesk } from '../../shared/identity/typed.ts'
import { type CertificateId, type CommandId, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef, WorkerRecord } from '../../shared/register.ts'
import type { Tap } from '../book.ts'
import { stepOf, tailOf } from '../command-steps.ts'
import { foreseen } from '../foreseen.ts'
import { type Hall, rulesNow } from '../hall.ts'
import { isHardToPlace } from '../people/marks.ts'
import { workerUnder } from '../people/papers.ts'
import { cannotSave, done, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'

/** Somebody who asks for today's number: what the register finds them by, and who it found. */
export interface Arrival extends ReadIdentity<WorkerRecord> {
  readonly known: WorkerId | undefined
}
export interface NumberAsked {
  readonly command: CommandId
  readonly wants: Wants
  readonly certificates: readonly CertificateId[]
  /** 占位号 they brought. */
  readonly brought?: BroughtKeeper | undefined
}

/** Whoever is new is named after the tap that made them. */
export const newWorker = (command: CommandId): WorkerId => WorkerId.parse(`wkr_${tailOf(command)}`)

/**
 * Registers whoever is new and gives today's number; the same person keeps the same number. Whoever stands in line already
 * is asked nothing at a terminal; at the desk what is typed then is what they want now.
 */
export async function takeNumber(
  hall: Hall,
  { identity, record, known }: Arrival,
  body: NumberAsked,
  actor: Actor,
  /** Why staff give one to somebody who is paused. */
  why: { readonly reason?: TextRef } = {},
): Promise<Reply<WorkerId>> {
  const newId = known ?? newWorker(body.command)
  const asked = { actor, bodyDigest: digestOf(hall, body, newId) }
  const isAskedAgain = hall.day.repeated(body.command, asked.bodyDigest) !== undefined
  if (body.brought !== undefined && !isAskedAgain && !isTheirs(hall.dayNow(), body.brought))
    return refuse({ code: 'keeper-unknown', keeper: body.brought.keeper })
  const numberOf = (worker: WorkerId): DayCommand =>
    actor.by === 'staff' && body.brought === undefined && standsInLine(hall, worker)
      ? { type: 'change-wants', worker, wants: body.wants }
      : {
          type: 'check-in',
          worker,
          wants: body.wants,
          facts: factsOf(hall, worker, record),
          ...(body.brought === undefined ? {} : { keeper: body.brought.keeper }),
          ...why,
        }
  const certificates = gating(hall, body.certificates)
  // Nothing is kept of somebody who then gets no number; where nothing need be kept, the day itself says so below.
  if (certificates.length > 0 || !isRegistered(hall, known)) {
    const before = hall.day.repeated(body.command, asked.bodyDigest)
    if (before?.answer === 'refused') return before
    const refusal = before !== undefined ? undefined : foreseen(hall, body.command, numberOf(newId))
    if (refusal !== undefined) return refuse(refusal)
  }
  const kept =
    known === undefined ? await hall.register.findOrCreate(identity, newId, record, hall.day.marketDay) : undefined
  if (kept?.outcome === 'failed') return refuse(cannotSave(hall))
  const worker = kept?.value.id ?? newId
  if (!isRegistered(hall, worker)) {
    const command = { type: 'register-worker', worker } as const
    const answer = await hall.county.ask({ ...asked, id: stepOf(body.command, 'person'), command })
    if (answer.answer === 'refused') return answer
  }
  const unclaimed = await claim(hall, worker, body, asked)
  if (unclaimed !== undefined) return refuse(unclaimed)
  const number = await hall.day.ask({ ...asked, id: body.command, command: numberOf(worker) })
  return number.answer === 'refused' ? number : done(worker)
}

/** What the day must know of somebody with a ticket of an earlier day and no number of this one. */
export const unlessInLine =
  (hall: Hall) =>
  (worker: WorkerId): { readonly facts?: FactsAtCheckIn } => {
    const record = hall.dayNow().line.has(worker) ? undefined : hall.register.person(worker)
    return record?.kind === 'worker' ? { facts: factsOf(hall, worker, record) } : {}
  }

function factsOf(hall: Hall, worker: WorkerId, record: WorkerRecord): FactsAtCheckIn {
  const person = hall.county.state.people.get(worker)
  const besides = {
    age: ageBand(record.birthDate, hall.today()),
    hardToPlace: isHardToPlace(hall, person),
    booked: datesOf(hall.dayNow(), worker),
  }
  return personFacts(person, besides, hall.today(), rulesNow(hall))
}

/** Whoever left, or may be gone after two calls, comes back by asking for the number again. */
const standsInLine = (hall: Hall, worker: WorkerId): boolean => {
  const person = hall.day.state.open ? hall.day.state.line.get(worker) : undefined
  return person !== undefined && !isAway(person)
}

export const isRegistered = (hall: Hall, worker: WorkerId | undefined): boolean =>
  worker !== undefined && knownPerson(hall.county.state, worker) !== undefined

/** The county notes which certificates they say they have, of those that some trade needs: others would only be kept. */
export async function claim(
  hall: Hall,
  worker: WorkerId,
  body: { readonly command: CommandId; readonly certificates: readonly CertificateId[] },
  by: Omit<Tap, 'id'>,
): Promise<Refusal | undefined> {
  const certificates = gating(hall, body.certificates)
  if (certificates.length === 0) return undefined
  const command = { type: 'claim-certificates', worker, certificates } as const
  const answer = await hall.county.ask({ ...by, id: stepOf(body.command, 'certificates'), command })
  return answer.answer === 'refused' ? answer.refusal : undefined
}

/** Those that some trade of the market needs. */
const gating = (hall: Hall, certificates: readonly CertificateId[]): readonly CertificateId[] =>
  certificates.filter((certificate) => hall.rulesToday().trades.some((trade) => trade.certificate === certificate))

export const isMinor = (hall: Hall, record: WorkerRecord): boolean =>
  ageBand(record.birthDate, hall.today()) === 'minor'

/** Reads who somebody is. Children are turned away before anything is kept; `deskHears` says whether somebody there is told. */
export async function oldEnough(
  hall: Hall,
  typed: WorkerAtDesk,
  actor: Actor,
  deskHears: () => boolean,
): Promise<ReadIdentity<WorkerRecord> | Reply<never>> {
  const read = readWorker(typed, hall.today())
  if ('refusal' in read) return refuse(read.refusal)
  const { identity, record } = read.value
  const known = workerUnder(hall, identity)
  const stored = known === undefined ? undefined : hall.register.person(known)
  // A date that staff have put right counts, whichever is typed.
  const birthDate = stored?.kind === 'worker' ? stored.birthDate : record.birthDate
  const isChild = ageBand(birthDate, hall.today()) === 'child'
  return isChild ? turnAway(hall, identity, actor, deskHears) : { identity, record: { ...record, birthDate } }
}

/** Counts a child once a day, however often they try. */
async function turnAway(hall: Hall, identity: string, actor: Actor, deskHears: () => boolean): Promise<Reply<never>> {
  const command = { type: 'turn-away-child' } as const
  const day = hall.day.marketDay
  const isCounted = await hall.onceADay(day, identity, async () => {
    const answer = await hall.day.ask({ id: hall.ownCommand(), actor, bodyDigest: hall.digest(command), command })
    return answer.answer === 'done' && answer.events.length > 0
  })
  return refuse({ code: 'under-sixteen', staffTold: isCounted && deskHears() })
}
