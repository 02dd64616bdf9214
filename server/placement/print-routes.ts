import type { z } from 'zod'
import type { Reply } from '../../shared/answer.ts'
import { ListAsked, TicketAsked } from '../../shared/day/placement/messages.ts'
import type { CommandId, EmployerId, PlacementId, PostingId, WorkerId } from '../../shared/ids.ts'
import type { Language } from '../../shared/language/saying.ts'
import type { Actor, RecordedEvent } from '../../shared/ledger/entry.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import type { PrintedTicket } from '../../shared/ticket/paper.ts'
import type { PrintAnswer } from '../../shared/ticket/print.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { staffActor } from '../staff-desk/staff.ts'
import { employerLists } from './employer-list.ts'
import { layouts } from './laid-out.ts'
import { rollMarkup } from './paper-markup.ts'
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

/** The papers of both sides, for whoever stands there and for the desk. Each printing is a line of the ledger. */
export function printRoutes(hall: Hall, tickets: Tickets): PrintHandlers {
  const listOf = employerLists(hall)
  const layout = layouts(hall)

  async function print(
    body: { readonly command: CommandId; readonly placement: PlacementId; readonly language: Language },
    actor: Actor,
    layOut: (tickets: readonly PrintedTicket[], language: Language) => readonly Paper[],
    worker?: WorkerId,
  ): Promise<Reply<PrintAnswer>> {
    const command = {
      type: 'ask-ticket',
      placement: body.placement,
      ...(worker === undefined ? {} : { worker }),
    } as const
    const answer = await hall.day.ask({ id: body.command, actor, bodyDigest: digestOf(hall, body), command })
    if (answer.answer === 'refused') return answer
    const asked = eventIn(TicketAsked, answer.events)
    const placement = hall.day.state.placements.get(body.placement)
    if (asked === undefined || placement === undefined) return refuse({ code: 'placement-gone' })
    // Of this asking, also when its answer was lost and another came in between.
    return done(byBrowser(layOut(tickets.papers({ ...placement, copies: asked.copy }), body.language)))
  }

  async function printList(
    body: { readonly command: CommandId; readonly posting: PostingId; readonly language: Language },
    actor: Actor,
    employer?: EmployerId,
  ): Promise<Reply<PrintAnswer>> {
    const command = {
      type: 'ask-list',
      posting: body.posting,
      ...(employer === undefined ? {} : { employer }),
    } as const
    const answer = await hall.day.ask({ id: body.command, actor, bodyDigest: digestOf(hall, body), command })
    if (answer.answer === 'refused') return answer
    const asked = eventIn(ListAsked, answer.events)
    const posting = hall.day.state.postings.get(body.posting)
    if (asked === undefined || posting === undefined) return refuse({ code: 'posting-over' })
    return done(byBrowser(layout.list(listOf(posting, asked), body.language)))
  }

  return {
    async 'placement/print-ticket'(body, { worker, actor }) {
      return worker === undefined ? refuse({ code: 'session-over' }) : print(body, actor, layout.slips, worker)
    },
    'placement/print-ticket-for': (body, visit) => print(body, staffActor(visit), layout.withStub),

    async 'placement/print-list'(body, { employer, actor }) {
      return employer === undefined ? refuse({ code: 'session-over' }) : printList(body, actor, employer)
    },
    'placement/print-list-for': (body, visit) => printList(body, staffActor(visit)),
    'placement/ticket-list': async () => done(ticketList(hall)),
    'placement/check-ticket': async ({ token }) => done(tickets.check(token)),
  }
}

const byBrowser = (papers: readonly Paper[]): PrintAnswer => ({ by: 'browser', papers: rollMarkup(papers) })

/** The first command of a day opens it in the same entry, so what was asked for need not stand first. */
const eventIn = <Event extends RecordedEvent>(
  schema: z.ZodType<Event>,
  events: readonly RecordedEvent[],
): Event | undefined => events.map((event) => schema.safeParse(event).data).find((event) => event !== undefined)
