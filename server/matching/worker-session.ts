import type { Reply } from '../../shared/answer.ts'
import { certificatesOf } from '../../shared/county/people/facts.ts'
import { type WorkerView, workerView } from '../../shared/day/matching/view.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { CommandId, WorkerId } from '../../shared/ids.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { notesIn, type Tickets } from '../placement/ticket.ts'
import { done, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'

/** Everything the session of one worker shows, or undefined if they neither are in today's line nor have a ticket of before. */
export function workerSession(hall: Hall, tickets: Tickets) {
  const { shown } = hall
  return (worker: WorkerId): WorkerView | undefined =>
    workerView(hall.dayNow(), worker, hall.clock.now(), {
      asThingsStand: hall.asThingsStand,
      employerMasked: shown.employerShown,
      ticket: tickets.paper,
      notes: (terms) => notesIn(hall, terms),
      printerName: shown.printer,
      certificates: (id) => {
        const person = hall.county.state.people.get(id)
        return person === undefined ? [] : certificatesOf(person)
      },
    })
}
export type WorkerSession = ReturnType<typeof workerSession>

/** Asks the day as the worker of a session and answers with what they see afterwards. */
export const askAsWorker =
  (hall: Hall, session: WorkerSession) =>
  async (
    body: { readonly command: CommandId },
    visit: Visit,
    command: (worker: WorkerId) => DayCommand,
  ): Promise<Reply<WorkerView>> => {
    const { worker } = visit
    if (worker === undefined) return refuse({ code: 'session-over' })
    const asked = { id: body.command, actor: visit.actor, bodyDigest: digestOf(hall, body), command: command(worker) }
    const answer = await hall.day.ask(asked)
    if (answer.answer === 'refused') return answer
    const view = session(worker)
    return view === undefined ? refuse({ code: 'not-in-line' }) : done(view)
  }
