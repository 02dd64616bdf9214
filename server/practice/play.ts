import type { RequestOf } from '../../shared/api.ts'
import { compactDay, millisOf } from '../../shared/hall-clock.ts'
import {
  CommandId,
  type DayNumber,
  type Instant,
  type MarketDay,
  type OfferId,
  type PostingId,
} from '../../shared/ids.ts'
import { answerTo, lookAgain, type Tap } from '../../shared/rehearsal/answers.ts'
import type { MadeUpEmployer } from '../../shared/rehearsal/employers.ts'
import { type Act, type MadeUpJob, morningSeconds, type Scheduled } from '../../shared/rehearsal/morning.ts'
import type { MadeUpPerson } from '../../shared/rehearsal/people.ts'
import { instantOn, later } from '../../shared/time.ts'
import { type Clock, randomTail } from '../clock.ts'
import type { Screen } from './screen.ts'

/** Where a morning is played: the hall's own clock, its screens, and a desk where somebody of the staff is signed in. */
export interface Stage {
  readonly day: MarketDay
  readonly clock: Pick<Clock, 'now' | 'random'>
  /** Resolves when the hall's clock has come so far. */
  readonly until: (instant: Instant) => Promise<void>
  readonly screen: () => Screen
  readonly desk: Screen
  /** Somebody of the cast looks up at the board this often. */
  readonly lookEverySeconds: number
  /** When the play is over, whoever is still called. */
  readonly ends: Instant
}

/** Long enough for the last who come to be called and to answer. */
export const wholeMorning = (day: MarketDay): Instant => instantOn(day, Math.ceil(morningSeconds.ends / 60) + 5)

/**
 * Plays a made-up morning in a real hall, from its first act on: every act goes through the
 * doors that people's taps go through. It knows its own cast and answers for nobody else, so whoever practises beside it
 * is left alone.
 */
export async function playMorning(stage: Stage, script: readonly Scheduled[]): Promise<void> {
  const cast = makeCast(stage)
  const left = [...script]
  for (let now = stage.clock.now(); now < stage.ends; now = stage.clock.now()) {
    while (left[0] !== undefined && onDay(stage.day, left[0].atSecond) <= now) {
      const [next] = left.splice(0, 1)
      if (next !== undefined) await cast.act(next.act)
    }
    await cast.answerCalls()
    await stage.until(later(stage.clock.now(), stage.lookEverySeconds))
  }
}

const onDay = (day: MarketDay, atSecond: number): Instant => later(instantOn(day, 0), atSecond)

function makeCast({ day, clock, screen, desk }: Stage) {
  const numbers = new Map<DayNumber, MadeUpPerson>()
  const posted = new Map<MadeUpJob, PostingId>()
  const answered = new Set<OfferId>()
  const board = screen()
  const command = () => CommandId.parse(`cmd_${compactDay(day)}_${randomTail(clock)}`)

  async function checkIn(person: MadeUpPerson): Promise<void> {
    const { wants } = person
    const body = { command: command(), identity: identityOf(person), consent: true, wants, certificates: [] }
    const reply = await screen().ask('check-in/check-in', body)
    if (reply.answer === 'done') numbers.set(reply.value.number, person)
  }

  /** At a terminal with their number, as far as they can prove it is theirs. */
  async function visit(number: DayNumber, person: MadeUpPerson, choose: typeof answerTo): Promise<void> {
    const terminal = screen()
    const found = await terminal.ask('check-in/find', {
      number,
      lastFour: (person.phone ?? person.residentId).slice(-4),
    })
    const tap = found.answer === 'done' ? choose(person, found.value) : undefined
    if (tap !== undefined) await ask(terminal, tap)
    await terminal.ask('session/end', {})
  }

  const ask = (terminal: Screen, tap: Tap) => {
    switch (tap.does) {
      case 'accept':
        return terminal.ask('matching/accept', { command: command(), offer: tap.offer })
      case 'decline':
        return terminal.ask('matching/decline', { command: command(), offer: tap.offer })
      case 'ask-for-job':
        return terminal.ask('matching/ask-for-job', { command: command(), posting: tap.posting })
      case 'wait-again':
        return terminal.ask('matching/wait-again', { command: command() })
      case 'change-wants':
        return terminal.ask('check-in/change-wants', { command: command(), wants: tap.wants, certificates: [] })
      case 'leave':
        return terminal.ask('check-in/leave', { command: command() })
      default:
        return tap satisfies never
    }
  }

  async function post(job: MadeUpJob): Promise<void> {
    const terminal = screen()
    await terminal.ask('posting/identify', { command: command(), identity: employerIdentity(job.employer) })
    const reply = await terminal.ask('posting/post', { command: command(), terms: job.terms })
    const newest = reply.answer === 'done' ? reply.value.postings[0] : undefined
    if (newest !== undefined) posted.set(job, newest.posting)
    await terminal.ask('session/end', {})
  }

  async function cancel(job: MadeUpJob): Promise<void> {
    const posting = posted.get(job)
    if (posting === undefined) return
    const terminal = screen()
    await terminal.ask('posting/identify', { command: command(), identity: employerIdentity(job.employer) })
    await terminal.ask('posting/cancel', { command: command(), posting, because: 'weather' })
    await terminal.ask('session/end', {})
  }

  async function judge(job: MadeUpJob): Promise<void> {
    const posting = posted.get(job)
    if (posting === undefined) return
    if (job.verdict.is === 'turned-down') {
      await desk.ask('staff-desk/turn-down', { command: command(), posting, reason: job.verdict.reason })
      return
    }
    const reason = job.verdict.is === 'below-floor' ? { reason: job.verdict.reason } : {}
    await desk.ask('staff-desk/approve', { command: command(), posting, employerName: job.employer.name, ...reason })
  }

  return {
    async act(act: Act): Promise<void> {
      switch (act.does) {
        case 'check-in':
          return checkIn(act.person)
        case 'look-again': {
          const [number] = [...numbers].find(([, person]) => person === act.person) ?? []
          return number === undefined ? undefined : visit(number, act.person, lookAgain)
        }
        case 'post':
          return post(act.job)
        case 'judge':
          return judge(act.job)
        case 'cancel':
          return cancel(act.job)
        default:
          return act satisfies never
      }
    },

    /** Whoever of the cast is called comes once they have walked over; the board says who. */
    async answerCalls(): Promise<void> {
      for (const { offer, number, calledAt } of (await board.look('board')).calls) {
        const person = numbers.get(number)
        if (person === undefined || answered.has(offer)) continue
        if (millisOf(clock.now()) < millisOf(later(calledAt, person.temper.walkSeconds))) continue
        answered.add(offer)
        await visit(number, person, answerTo)
      }
    },
  }
}

const identityOf = ({ phone, birthDate, residentId }: MadeUpPerson): RequestOf<'check-in/identify'>['identity'] =>
  phone === undefined ? { kind: 'resident-id', number: residentId } : { kind: 'phone', phone, birthDate }

function employerIdentity({
  creditCode,
  residentId,
  phone,
}: MadeUpEmployer): RequestOf<'posting/identify'>['identity'] {
  if (creditCode !== undefined) return { kind: 'company', creditCode, phone }
  if (residentId === undefined) throw new Error('An employer has one of the two')
  return { kind: 'person', residentId, phone }
}
