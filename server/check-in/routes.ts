import type { Reply } from '../../shared/answer.ts'
import type { Replies } from '../../shared/api.ts'
import { certificatesOf, stillOffered } from '../../shared/county/people/facts.ts'
import { pausedOn } from '../../shared/county/people/no-shows.ts'
import { opensLater } from '../../shared/county/settings/opening.ts'
import { keepersAwaited } from '../../shared/day/check-in/keepers.ts'
import type { BroughtKeeper } from '../../shared/day/check-in/messages.ts'
import { hasWork } from '../../shared/day/market-day/carried.ts'
import { type ReadIdentity, readName } from '../../shared/identity/read.ts'
import type { WorkerIdentity } from '../../shared/identity/typed.ts'
import type { DayNumber, MarketDay, WorkerId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { WorkerRecord } from '../../shared/register.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { sameText } from '../access/tokens.ts'
import type { Visit } from '../access/visit.ts'
import { foreseen } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { askAsWorker, type WorkerSession } from '../matching/worker-session.ts'
import { recordOf, turnsOfPapers, workerUnder } from '../people/papers.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { holderOf } from '../staff-desk/staff.ts'
import { dayOfNumber } from './earlier-number.ts'
import { claim, isMinor, oldEnough, takeNumber } from './take-number.ts'

type CheckInHandlers = Pick<
  Handlers,
  | 'check-in/identify'
  | 'check-in/check-in'
  | 'check-in/change-wants'
  | 'check-in/leave'
  | 'check-in/come-back'
  | 'check-in/find'
  | 'check-in/form-crew'
  | 'check-in/leave-crew'
  | 'session/end'
>

export interface CheckInLimits {
  /** Day numbers are public, so guessing the last four of ID or phone must not get far: not for one number, not from one place. */
  readonly byNumber: GuessLimit
  readonly byAddress: GuessLimit
  /** Nor may a place ask without end whom the register knows: most of an ID number, or a neighbour's phone, is easily known. */
  readonly strangers: GuessLimit
  /** Nor make people up: whom the register does not know gets a number once they agree. */
  readonly newcomers: GuessLimit
}

/** Before somebody is known the terminal speaks for them, whoever stood there last. */
const terminal = { by: 'terminal' } as const

export function checkInRoutes(
  hall: Hall,
  session: WorkerSession,
  deskHears: () => boolean,
  limits: CheckInLimits,
): CheckInHandlers {
  /** Reads who stands there once the hall is open; children are turned away before anything is kept. */
  async function admit(typed: WorkerIdentity): Promise<ReadIdentity<WorkerRecord> | Reply<never>> {
    const openingMinute = opensLater(hall.county.state.market, hall.clock.now())
    if (openingMinute !== undefined) return refuse({ code: 'not-open-yet', openingMinute })
    return oldEnough(hall, typed, terminal, deskHears)
  }

  /** Why somebody the register does not know comes no further without consent; undefined if it knows them. */
  function stranger(found: WorkerId | undefined, visit: Visit): Refusal | undefined {
    const wait = limits.strangers.refusal(visit.address)
    if (wait !== undefined || found !== undefined) return wait
    limits.strangers.count(visit.address)
    return { code: 'consent-needed' }
  }

  /** Counts a number for somebody the register does not know against the place that asks for it. */
  function newcomer(found: WorkerId | undefined, visit: Visit): Refusal | undefined {
    const wait = limits.newcomers.refusal(visit.address)
    if (wait === undefined && found === undefined) limits.newcomers.count(visit.address)
    return wait
  }

  /** Who has this number, if they prove it: a guess that is wrong counts against the number and the place it came from. */
  function holderProven(number: DayNumber, lastFour: string, visit: Visit): { readonly worker: WorkerId } | Refusal {
    const wait = limits.byNumber.refusal(number) ?? limits.byAddress.refusal(visit.address)
    if (wait !== undefined) return wait
    const takeBack = [limits.byNumber.count(number), limits.byAddress.count(visit.address)]
    const worker = holderOf(hall, number)
    if (worker === undefined || !proofFits(hall, worker, lastFour)) return { code: 'wrong-proof', number }
    for (const back of takeBack) back()
    return { worker }
  }

  /** A place-keeper that nobody was given at that minute counts against the place it was typed at. */
  function guessed(brought: BroughtKeeper | undefined, visit: Visit) {
    const refusal = brought && limits.byAddress.refusal(visit.address)
    const takeBack = brought && !refusal ? limits.byAddress.count(visit.address) : () => {}
    return { refusal, takeBack }
  }

  const ask = askAsWorker(hall, session)
  const inTurnOf = turnsOfPapers(hall)

  return {
    async 'check-in/identify'({ identity, read: wasRead }, visit) {
      const read = await admit(identity)
      if ('answer' in read) return read
      const worker = workerUnder(hall, read.identity)
      const refusal = stranger(worker, visit)
      if (refusal !== undefined && refusal.code !== 'consent-needed') return refuse(refusal)
      const day = hall.day.state
      const kept = day.open && keepersAwaited(day, hall.clock.now()) ? ({ placesKept: true } as const) : {}
      if (worker === undefined) return done({ known: 'new', minor: isMinor(hall, read.record), ...kept })
      const isInLine = day.open && day.line.has(worker)
      const atWork = hasWork(day, worker, hall.clock.now())
      if (isInLine || atWork || wasRead) visit.openWorker(worker, proofBy(wasRead))
      if (isInLine) return done({ known: 'in-line' })
      const pausedUntil = atWork ? undefined : pausedNow(hall, worker)
      if (pausedUntil !== undefined) return refuse({ code: 'paused', until: pausedUntil })
      const has = atWork ? ({ hasWork: true } as const) : {}
      return done({ ...lastVisit(hall, worker), minor: isMinor(hall, read.record), ...has, ...kept })
    },

    async 'check-in/check-in'(body, visit) {
      const read = await admit(body.identity)
      if ('answer' in read) return read
      // Or somebody erased at this instant would stand in line without a name.
      return inTurnOf([read.identity], async (known) => {
        const refusal = body.consent ? newcomer(known, visit) : stranger(known, visit)
        if (refusal !== undefined) return refuse(refusal)
        const name = readName(body.name)
        const nameTyped = name.name === undefined ? undefined : body.nameTyped
        const record = { ...read.record, ...name, ...(nameTyped && { nameTyped }) }
        const guess = guessed(body.brought, visit)
        if (guess.refusal !== undefined) return refuse(guess.refusal)
        const taken = await takeNumber(hall, { identity: read.identity, record, known }, body, terminal)
        if (taken.answer !== 'refused' || taken.refusal.code !== 'keeper-unknown') guess.takeBack()
        if (taken.answer === 'refused') return taken
        visit.openWorker(taken.value, proofBy(body.read))
        const view = session(taken.value)
        return view === undefined ? refuse({ code: 'not-in-line' }) : done(view)
      })
    },

    async 'check-in/change-wants'(body, visit) {
      const { worker } = visit
      if (worker === undefined) return refuse({ code: 'session-over' })
      const command = { type: 'change-wants', worker, wants: body.wants } as const
      // Or somebody erased or merged at this instant would be said to have them; whom the day refuses says nothing either.
      return hall.inTurn(worker, async () => {
        const asked = { actor: visit.actor, bodyDigest: digestOf(hall, body) }
        const isRepeated = hall.day.repeated(body.command, asked.bodyDigest) !== undefined
        const refusal = isRepeated ? undefined : foreseen(hall, body.command, command)
        const unclaimed = refusal ?? (await claim(hall, worker, body, asked))
        return unclaimed === undefined ? ask(body, visit, () => command) : refuse(unclaimed)
      })
    },
    'check-in/leave': (body, visit) => ask(body, visit, (worker) => ({ type: 'leave-line', worker })),
    'check-in/come-back': (body, visit) => ask(body, visit, (worker) => ({ type: 'come-back', worker })),

    async 'check-in/find'({ number, lastFour }, visit) {
      const proven = holderProven(number, lastFour, visit)
      if ('code' in proven) {
        const wasTheirs = (worker: WorkerId) => proofFits(hall, worker, lastFour)
        const day = proven.code === 'wrong-proof' ? await dayOfNumber(hall, number, wasTheirs) : undefined
        return refuse(day === undefined ? proven : { code: 'number-of-before', number, day })
      }
      const view = session(proven.worker)
      if (view === undefined) return refuse({ code: 'wrong-proof', number })
      visit.openWorker(proven.worker)
      return done(view)
    },

    async 'check-in/form-crew'(body, visit) {
      const proven = holderProven(body.number, body.lastFour, visit)
      if ('code' in proven) return refuse(proven)
      return ask(body, visit, (worker) => ({ type: 'form-crew', worker, with: [proven.worker] }))
    },
    'check-in/leave-crew': (body, visit) => ask(body, visit, (worker) => ({ type: 'leave-crew', worker })),

    async 'session/end'(_body, visit) {
      await visit.endVisitor()
      return done(null)
    },
  }
}

const proofBy = (wasRead: true | undefined) => (wasRead ? 'card' : undefined)

type ReturningVisitor = Extract<Replies['check-in/identify'], { known: 'returning' }>

/** What they came for the last time, as far as the market still has it, and which certificates they have or say they have. */
function lastVisit(hall: Hall, worker: WorkerId): Omit<ReturningVisitor, 'minor'> {
  const person = hall.county.state.people.get(worker)
  const certificates = person === undefined ? [] : certificatesOf(person)
  const lastWants = stillOffered(person?.lastWants, hall.rulesToday())
  return { known: 'returning', ...(lastWants === undefined ? {} : { lastWants }), certificates }
}

/** Whoever is paused is told so before they are asked anything. */
function pausedNow(hall: Hall, worker: WorkerId): MarketDay | undefined {
  const person = hall.county.state.people.get(worker)
  return person && pausedOn(person, hall.today())
}

function proofFits(hall: Hall, worker: WorkerId, lastFour: string): boolean {
  const person = recordOf(hall, worker)
  if (person === undefined) return false
  const typed = lastFour.toUpperCase()
  return [person.residentId, person.document?.number, person.phone].some(
    (text) => text !== undefined && sameText(text.slice(-4), typed),
  )
}
