import type { Reply } from '../../shared/answer.ts'
import type { Replies, RequestOf } from '../../shared/api.ts'
import { certificatesOf, personFacts } from '../../shared/county/people/facts.ts'
import { opensLater } from '../../shared/county/settings/opening.ts'
import type { CheckIn } from '../../shared/day/check-in/messages.ts'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { ageBand } from '../../shared/identity/age.ts'
import type { WorkerIdentity } from '../../shared/identity/typed.ts'
import { type CertificateId, type CommandId, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { PersonId, WorkerRecord } from '../../shared/register.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { sameText } from '../access/tokens.ts'
import type { Visit } from '../access/visit.ts'
import { commandOf, stepOf, tailOf } from '../command-steps.ts'
import { foreseen } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { askAsWorker, type WorkerSession } from '../matching/worker-session.ts'
import { type ReadIdentity, readWorker } from '../people/identity.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { holderOf } from '../staff-desk/staff.ts'
import type { Turns } from '../turns.ts'

type CheckInHandlers = Pick<
  Handlers,
  | 'check-in/identify'
  | 'check-in/check-in'
  | 'check-in/change-wants'
  | 'check-in/leave'
  | 'check-in/come-back'
  | 'check-in/find'
  | 'session/end'
>

export interface CheckInLimits {
  /** Day numbers are public, so guessing the last four of ID or phone must not get far: not for one number, not from one place. */
  readonly byNumber: GuessLimit
  readonly byAddress: GuessLimit
  /** Nor may a place ask without end whom the register knows: most of an ID number, or a neighbour's phone, is easily known. */
  readonly strangers: GuessLimit
}

/** Before somebody is known the terminal speaks for them, whoever stood there last. */
const terminal = { by: 'terminal' } as const

export function checkInRoutes(
  hall: Hall,
  session: WorkerSession,
  limits: CheckInLimits,
  inTurn: Turns,
): CheckInHandlers {
  /** Reads who stands there once the hall is open; children are turned away before anything is kept. */
  async function admit(typed: WorkerIdentity): Promise<ReadIdentity<WorkerRecord> | Reply<never>> {
    const openingMinute = opensLater(hall.county.state.market, hall.clock.now())
    if (openingMinute !== undefined) return refuse({ code: 'not-open-yet', openingMinute })
    const read = readWorker(typed, hall.today())
    if ('refusal' in read) return refuse(read.refusal)
    return isChild(hall, read.value.record) ? turnAway(hall, read.value.identity) : read.value
  }

  /** Why somebody the register does not know comes no further without consent; undefined if it knows them. */
  function stranger(found: PersonId | undefined, visit: Visit): Refusal | undefined {
    const wait = limits.strangers.refusal(visit.address)
    if (wait !== undefined || found !== undefined) return wait
    limits.strangers.count(visit.address)
    return { code: 'consent-needed' }
  }

  const ask = askAsWorker(hall, session)

  return {
    async 'check-in/identify'({ identity }, visit) {
      const read = await admit(identity)
      if ('answer' in read) return read
      const found = hall.register.find(read.identity)
      const refusal = stranger(found, visit)
      if (refusal?.code === 'consent-needed') return done({ known: 'new', minor: isMinor(hall, read.record) })
      if (refusal !== undefined) return refuse(refusal)
      const worker = WorkerId.parse(found)
      if (!hall.day.state.open || !hall.day.state.line.has(worker))
        return done({ ...lastVisit(hall, worker), minor: isMinor(hall, read.record) })
      visit.openWorker(worker)
      return done({ known: 'in-line' })
    },

    async 'check-in/check-in'(body, visit) {
      const read = await admit(body.identity)
      if ('answer' in read) return read
      // Or somebody erased at this instant would stand in line without a name.
      return inTurn(read.identity, async () => {
        const found = hall.register.find(read.identity)
        const refusal = body.consent ? undefined : stranger(found, visit)
        const known = found === undefined ? undefined : WorkerId.parse(found)
        return refusal === undefined ? checkIn(hall, session, { ...read, known }, body, visit) : refuse(refusal)
      })
    },

    async 'check-in/change-wants'(body, visit) {
      const refusal = visit.worker === undefined ? undefined : await claim(hall, visit.worker, body, visit.actor)
      if (refusal !== undefined) return refuse(refusal)
      return ask(body, visit, (worker) => ({ type: 'change-wants', worker, wants: body.wants }))
    },
    'check-in/leave': (body, visit) => ask(body, visit, (worker) => ({ type: 'leave-line', worker })),
    'check-in/come-back': (body, visit) => ask(body, visit, (worker) => ({ type: 'come-back', worker })),

    async 'check-in/find'({ number, lastFour }, visit) {
      const wait = limits.byNumber.refusal(number) ?? limits.byAddress.refusal(visit.address)
      if (wait !== undefined) return refuse(wait)
      const takeBack = [limits.byNumber.count(number), limits.byAddress.count(visit.address)]
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
  { identity, record, known }: ReadIdentity<WorkerRecord> & { readonly known: WorkerId | undefined },
  body: RequestOf<'check-in/check-in'>,
  visit: Visit,
): Promise<Reply<WorkerView>> {
  const asked = { actor: terminal, bodyDigest: hall.digest(body) }
  const minor = isMinor(hall, record)
  const numberOf = (worker: WorkerId): CheckIn => ({
    type: 'check-in',
    worker,
    wants: body.wants,
    facts: personFacts(hall.county.state.people.get(worker), minor, hall.today()),
  })
  const newId = known ?? WorkerId.parse(`wkr_${tailOf(body.command)}`)
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
  const unclaimed = await claim(hall, worker, body, terminal)
  if (unclaimed !== undefined) return refuse(unclaimed)
  const number = await hall.day.ask({ ...asked, id: body.command, command: numberOf(worker) })
  if (number.answer === 'refused') return number
  visit.openWorker(worker)
  const view = session(worker)
  return view === undefined ? refuse({ code: 'not-in-line' }) : done(view)
}

function isRegistered(hall: Hall, worker: WorkerId | undefined): boolean {
  const person = worker === undefined ? undefined : hall.county.state.people.get(worker)
  return person !== undefined && person.forgotten === undefined
}

/** The county notes which certificates they say they have, of those that some trade needs: others would only be kept. */
async function claim(
  hall: Hall,
  worker: WorkerId,
  body: { readonly command: CommandId; readonly certificates: readonly CertificateId[] },
  actor: Actor,
): Promise<Refusal | undefined> {
  const certificates = gating(hall, body.certificates)
  if (certificates.length === 0) return undefined
  const command = { type: 'claim-certificates', worker, certificates } as const
  const asked = { id: stepOf(body.command, 'certificates'), actor, bodyDigest: hall.digest(body), command }
  const answer = await hall.county.ask(asked)
  return answer.answer === 'refused' ? answer.refusal : undefined
}

/** Those that some trade of the market needs. */
const gating = (hall: Hall, certificates: readonly CertificateId[]): readonly CertificateId[] =>
  certificates.filter((certificate) => hall.rulesToday().trades.some((trade) => trade.certificate === certificate))

type ReturningVisitor = Extract<Replies['check-in/identify'], { known: 'returning' }>

/** What they came for the last time, as far as the market still has it, and which certificates they have or say they have. */
function lastVisit(hall: Hall, worker: WorkerId): Omit<ReturningVisitor, 'minor'> {
  const person = hall.county.state.people.get(worker)
  const certificates = person === undefined ? [] : certificatesOf(person)
  const { township, ...wants } = person?.lastWants ?? { trades: [] }
  const trades = wants.trades.filter((trade) => hall.rulesToday().trades.some(({ id }) => id === trade))
  if (trades.length === 0) return { known: 'returning', certificates }
  const known = township !== undefined && hall.rulesToday().townships.includes(township)
  const lastWants = { ...wants, trades, ...(known ? { township } : {}) }
  return { known: 'returning', lastWants, certificates }
}

const isMinor = (hall: Hall, record: WorkerRecord): boolean => ageBand(record.birthDate, hall.today()) === 'minor'
const isChild = (hall: Hall, record: WorkerRecord): boolean => ageBand(record.birthDate, hall.today()) === 'child'

/** Counts a child once a day, however often they try: the id follows from who they are and tells nobody. */
async function turnAway(hall: Hall, identity: string): Promise<Reply<never>> {
  const command = { type: 'turn-away-child' } as const
  const day = hall.day.marketDay
  const id = commandOf(day, hall.digest({ ...command, identity, day }))
  const answer = await hall.day.ask({ id, actor: terminal, bodyDigest: hall.digest(command), command })
  return refuse({ code: 'under-sixteen', staffTold: answer.answer === 'done' && answer.events.length > 0 })
}

function proofFits(hall: Hall, worker: WorkerId, lastFour: string): boolean {
  const person = hall.register.person(worker)
  if (person?.kind !== 'worker') return false
  const typed = lastFour.toUpperCase()
  return [person.residentId, person.phone].some((text) => text !== undefined && sameText(text.slice(-4), typed))
}
