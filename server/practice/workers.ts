import type { RequestOf } from '../../shared/api.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { CommandId, DayNumber, OfferId } from '../../shared/ids.ts'
import { answerTo, lookAgain, type Tap } from '../../shared/rehearsal/answers.ts'
import type { MadeUpPerson } from '../../shared/rehearsal/people.ts'
import { later } from '../../shared/time.ts'
import type { Stage } from './play.ts'
import type { Screen } from './screen.ts'

/** The made-up people who look for work, once they have a number. */
export function makeWorkers({ clock, screen }: Stage, command: () => CommandId) {
  const numbers = new Map<DayNumber, MadeUpPerson>()
  const answered = new Set<OfferId>()
  const board = screen()

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

  return {
    checkIn,
    lookAgain: async (person: MadeUpPerson): Promise<void> => {
      const [number] = [...numbers].find(([, other]) => other === person) ?? []
      if (number !== undefined) await visit(number, person, lookAgain)
    },
    has: (number: DayNumber): boolean => numbers.has(number),

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
