import type { Reply } from '../../shared/answer.ts'
import type { CountyCommand } from '../../shared/county/messages.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { CommandId, DayNumber, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import { type GivenTicket, ticketsGiven } from '../../shared/places/staff-desk/given.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { done, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { keepText } from '../texts.ts'
import { givenBefore } from './given-before.ts'

/** A reason goes sealed into the register; the ledger gets its digest. Another reason under the same id is refused. */
export async function keepReason(
  hall: Hall,
  command: CommandId,
  typed: string | undefined,
): Promise<{ readonly reason?: TextRef } | { readonly refusal: Refusal }> {
  const text = await keepText(hall, command, 'reason', typed)
  if ('refusal' in text) return text
  return text.kept === undefined ? {} : { reason: text.kept }
}

/** Keeps the reason of what is asked, then asks it. Refuses `reason-needed` for none. */
export const withReason =
  (hall: Hall) =>
  async <Value>(
    body: { readonly command: CommandId; readonly reason: string },
    ask: (reason: TextRef) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> => {
    const kept = await keepReason(hall, body.command, body.reason)
    if ('refusal' in kept) return refuse(kept.refusal)
    return kept.reason === undefined ? refuse({ code: 'reason-needed' }) : ask(kept.reason)
  }

/** What the member of staff who sits there tapped; `people` are whom it is about, where it says so by their papers. */
export const staffTap = (
  hall: Hall,
  body: { readonly command: CommandId },
  visit: Visit,
  ...people: readonly WorkerId[]
) => ({ id: body.command, actor: staffActor(visit), bodyDigest: digestOf(hall, body, ...people) })

/** Asks the day as the member of staff who sits there. */
export const askAsStaff =
  (hall: Hall) =>
  async (body: { readonly command: CommandId }, visit: Visit, command: DayCommand): Promise<Reply<null>> => {
    const answer = await hall.day.ask({ ...staffTap(hall, body, visit), command })
    return answer.answer === 'refused' ? answer : done(null)
  }

/** Asks the county. */
export const askCountyAsStaff =
  (hall: Hall) =>
  async (
    body: { readonly command: CommandId },
    visit: Visit,
    command: CountyCommand,
    ...people: readonly WorkerId[]
  ): Promise<Reply<null>> => {
    const answer = await hall.county.ask({ ...staffTap(hall, body, visit, ...people), command })
    return answer.answer === 'refused' ? answer : done(null)
  }

/** The same for whoever stands at the window with their number. Refuses `not-in-line` for a number nobody has today. */
export const askForSomebody =
  (hall: Hall) =>
  async (
    body: { readonly command: CommandId; readonly number: DayNumber },
    visit: Visit,
    command: (worker: WorkerId) => DayCommand,
  ): Promise<Reply<null>> => {
    const worker = holderOf(hall, body.number)
    return worker === undefined ? refuse({ code: 'not-in-line' }) : askAsStaff(hall)(body, visit, command(worker))
  }

/** The same of a job: answers with the tickets that come of it, or that somebody else gave before. */
export const askForTickets =
  (hall: Hall) =>
  async (
    body: { readonly command: CommandId; readonly number: DayNumber },
    visit: Visit,
    command: (worker: WorkerId) => DayCommand,
  ): Promise<Reply<readonly GivenTicket[]>> => {
    const worker = holderOf(hall, body.number)
    if (worker === undefined) return refuse({ code: 'not-in-line' })
    const answer = await hall.day.ask({ ...staffTap(hall, body, visit), command: command(worker) })
    if (answer.answer === 'refused') return answer
    const tickets = ticketsGiven(hall.day.state, answer.events, worker)
    const { staff } = staffActor(visit)
    const isNew = answer.events.length > 0
    return done(isNew ? tickets : await Promise.all(tickets.map((each) => givenBefore(hall, each, staff))))
  }

/** Who has this number today. */
export const holderOf = (hall: Hall, number: DayNumber): WorkerId | undefined =>
  hall.dayNow().line.find((person) => person.number === number)?.worker

/** The routes let nobody but staff come this far. */
export function staffActor(visit: Visit): Extract<Actor, { by: 'staff' }> {
  if (visit.staff === undefined) throw new Error('A desk route was reached without staff')
  return { by: 'staff', staff: visit.staff }
}
