import type { z } from 'zod'
import type { Reply } from '../../shared/answer.ts'
import type { Place } from '../../shared/county/printing/messages.ts'
import type { DayEventOf } from '../../shared/day/messages.ts'
import { ListAsked, TicketAsked } from '../../shared/day/placement/messages.ts'
import type { CommandId, EmployerId, PlacementId, PostingId, PrinterId, WorkerId } from '../../shared/ids.ts'
import type { Language } from '../../shared/language/saying.ts'
import type { Actor, RecordedEvent } from '../../shared/ledger/entry.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import type { PrintedTicket } from '../../shared/ticket/paper.ts'
import type { PrintAnswer } from '../../shared/ticket/print.ts'
import type { Hall } from '../hall.ts'
import type { PaperJob, PrintRoom } from '../printing/print-room.ts'
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
export function printRoutes(
  hall: Hall,
  tickets: Tickets,
  room: PrintRoom,
  publicAddress: URL | undefined,
): PrintHandlers {
  const listOf = employerLists(hall, publicAddress)
  const layout = layouts(hall)

  async function print(
    body: { readonly command: CommandId; readonly placement: PlacementId; readonly language: Language },
    { actor, place, worker }: Asking & { readonly worker?: WorkerId },
    layOut: (tickets: readonly PrintedTicket[], language: Language) => readonly Paper[],
  ): Promise<Reply<PrintAnswer>> {
    const printers = await room.reachedAt(place)
    const command = {
      type: 'ask-ticket',
      placement: body.placement,
      ...(worker === undefined ? {} : { worker }),
      ...ownOf(meantFor(place, printers)),
    } as const
    const answer = await hall.day.ask({ id: body.command, actor, bodyDigest: digestOf(hall, body), command })
    if (answer.answer === 'refused') return answer
    const asked = eventIn(TicketAsked, answer.events)
    const placement = hall.day.state.placements.get(body.placement)
    if (asked === undefined || placement === undefined) return refuse({ code: 'placement-gone' })
    // Of this asking, also when its answer was lost and another came in between.
    const papers = layOut(tickets.papers({ ...placement, copies: asked.copy }), body.language)
    const slip = { what: 'ticket', placement: body.placement, number: placement.number } as const
    return done(out(asked, { slip, papers, printers }))
  }

  async function printList(
    body: { readonly command: CommandId; readonly posting: PostingId; readonly language: Language },
    { actor, place, employer }: Asking & { readonly employer?: EmployerId },
  ): Promise<Reply<PrintAnswer>> {
    const printers = await room.reachedAt(place)
    const command = {
      type: 'ask-list',
      posting: body.posting,
      ...(employer === undefined ? {} : { employer }),
      ...ownOf(meantFor(place, printers)),
    } as const
    const answer = await hall.day.ask({ id: body.command, actor, bodyDigest: digestOf(hall, body), command })
    if (answer.answer === 'refused') return answer
    const asked = eventIn(ListAsked, answer.events)
    const posting = hall.day.state.postings.get(body.posting)
    if (asked === undefined || posting === undefined) return refuse({ code: 'posting-over' })
    const papers = layout.list(listOf(posting, asked), body.language)
    return done(out(asked, { slip: { what: 'list', posting: body.posting }, papers, printers }))
  }

  /** Nobody at a terminal tells what its browser printed: where it has printers the entry says so all the same. */
  const meantFor = (place: Place | undefined, reached: readonly PrinterId[]) =>
    reached.length > 0 || place === 'desk' ? reached : room.at(place)

  /** As the entry says it: a tap that is sent again finds its paper where it went. */
  function out({ printing }: Pick<DayEventOf<'ticket-asked'>, 'printing'>, papers: Omit<PaperJob, 'job'>): PrintAnswer {
    if (printing === undefined || (papers.printers.length === 0 && room.leaveToBrowser(printing.job)))
      return { by: 'browser', papers: rollMarkup(papers.papers) }
    room.send({ ...papers, job: printing.job, printers: [...new Set([printing.printer, ...papers.printers])] })
    return room.sentTo(printing.job, printing.printer)
  }

  return {
    async 'placement/print-ticket'(body, { worker, actor, terminal }) {
      if (worker === undefined) return refuse({ code: 'session-over' })
      return print(body, { actor, place: terminal, worker }, layout.slips)
    },
    'placement/print-ticket-for': (body, visit) =>
      print(body, { actor: staffActor(visit), place: 'desk' }, layout.withStub),

    async 'placement/print-list'(body, { employer, actor, terminal }) {
      if (employer === undefined) return refuse({ code: 'session-over' })
      return printList(body, { actor, place: terminal, employer })
    },
    'placement/print-list-for': (body, visit) => printList(body, { actor: staffActor(visit), place: 'desk' }),
    'placement/ticket-list': async () => done(ticketList(hall)),
    'placement/check-ticket': async ({ token }) => done(tickets.check(token)),
  }
}

/** Who asks, and where their papers come out. */
interface Asking {
  readonly actor: Actor
  readonly place: Place | undefined
}

const ownOf = ([own]: readonly PrinterId[]) => (own === undefined ? {} : { printer: own })

/** The first command of a day opens it in the same entry, so what was asked for need not stand first. */
export const eventIn = <Event extends RecordedEvent>(
  schema: z.ZodType<Event>,
  events: readonly RecordedEvent[],
): Event | undefined => events.map((event) => schema.safeParse(event).data).find((event) => event !== undefined)
