import type { Reply } from '../../shared/answer.ts'
import { TicketAsked } from '../../shared/day/placement/messages.ts'
import type { CommandId, PlacementId, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { TicketPrint } from '../../shared/ticket/paper.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { staffActor } from '../staff-desk/staff.ts'
import { employerLists } from './employer-list.ts'
import type { Tickets } from './ticket.ts'
import { ticketList } from './ticket-list.ts'

type PrintHandlers = Pick<
  Handlers,
  | 'placement/print-ticket'
  | 'placement/print-list'
  | 'placement/print-ticket-for'
  | 'placement/print-list-for'
  | 'placement/ticket-list'
  | 'placement/check-ticket'
>

/** The papers of both sides, for whoever stands there and for the desk. Each printing of a ticket is a line of the ledger. */
export function printRoutes(hall: Hall, tickets: Tickets): PrintHandlers {
  const listOf = employerLists(hall)

  async function print(
    body: { readonly command: CommandId; readonly placement: PlacementId },
    actor: Actor,
    worker?: WorkerId,
  ): Promise<Reply<TicketPrint>> {
    const command = {
      type: 'ask-ticket',
      placement: body.placement,
      ...(worker === undefined ? {} : { worker }),
    } as const
    const answer = await hall.day.ask({ id: body.command, actor, bodyDigest: hall.digest(body), command })
    if (answer.answer === 'refused') return answer
    const { copy } = TicketAsked.parse(answer.events[0])
    const placement = hall.day.state.placements.get(body.placement)
    if (placement === undefined) return refuse({ code: 'placement-gone' })
    // Of this asking, also when its answer was lost and another came in between.
    return done(tickets.papers({ ...placement, copies: copy }))
  }

  return {
    async 'placement/print-ticket'(body, { worker, actor }) {
      return worker === undefined ? refuse({ code: 'session-over' }) : print(body, actor, worker)
    },
    'placement/print-ticket-for': (body, visit) => print(body, staffActor(visit)),

    async 'placement/print-list'({ posting: id }, { employer }) {
      const posting = hall.day.state.postings.get(id)
      if (employer === undefined) return refuse({ code: 'session-over' })
      return posting?.employer === employer ? done(listOf(posting)) : refuse({ code: 'posting-over' })
    },
    async 'placement/print-list-for'({ posting: id }) {
      const posting = hall.day.state.postings.get(id)
      return posting === undefined ? refuse({ code: 'posting-over' }) : done(listOf(posting))
    },
    'placement/ticket-list': async () => done(ticketList(hall)),
    'placement/check-ticket': async ({ token }) => done(tickets.check(token)),
  }
}
