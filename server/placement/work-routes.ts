import type { Reply } from '../../shared/answer.ts'
import type { RequestOf } from '../../shared/api.ts'
import type { Placement } from '../../shared/day/day.ts'
import type { Board } from '../../shared/day/placement/site-messages.ts'
import { boardedAt } from '../../shared/day/placement/work.ts'
import type { CommandId, PlacementId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import { atTheDoor, type BoardAnswer, type Boarder, type NotToday } from '../../shared/places/staff-desk/boarding.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers } from '../reply.ts'
import { askAsStaff, staffTap } from '../staff-desk/staff.ts'
import type { Tickets } from './ticket.ts'
import { listedTicket } from './ticket-list.ts'

type ScannedTicket = Extract<RequestOf<'placement/board'>['ticket'], { by: 'scan' }>
type WorkHandlers = Pick<Handlers, 'placement/board' | 'placement/report-here-for' | 'placement/finish-work-for'>

/** The work of a day, at the door and by telephone. */
export function workRoutes(hall: Hall, tickets: Tickets): WorkHandlers {
  const ask = askAsStaff(hall)
  const holderOf = (id: PlacementId) => hall.day.state.placements.get(id)

  function boarder(placement: Placement): Boarder {
    const { state } = hall.day
    const posting = mustHave(state.postings.get(placement.posting), placement.posting)
    const ticket = listedTicket(hall, placement)
    return { ticket, who: hall.shown.worker(placement.worker), ...atTheDoor(state, posting, hall.today()) }
  }

  const byThemselves = (placement: Placement): BoardAnswer => ({
    result: 'no-bus',
    ticket: listedTicket(hall, placement),
    who: hall.shown.worker(placement.worker),
  })

  async function board(
    body: { readonly command: CommandId },
    visit: Visit,
    about: Omit<Board, 'type'>,
  ): Promise<Reply<BoardAnswer>> {
    const id = about.placement
    const answer = await hall.day.ask({ ...staffTap(hall, body, visit), command: { type: 'board', ...about } })
    const placement = holderOf(id)
    if (answer.answer === 'refused') {
      if (answer.refusal.code === 'no-bus' && placement !== undefined) return done(byThemselves(placement))
      const why = whyNot[answer.refusal.code]
      return why === undefined || placement === undefined ? answer : done({ ...boarder(placement), result: why })
    }
    const boarded = mustHave(placement, id)
    const at = boardedAt(boarded, hall.today())
    if (answer.events.length > 0 || at === undefined) return done({ ...boarder(boarded), result: 'boarded' })
    return done({ ...boarder(boarded), result: 'before', at })
  }

  /** Who noted it is told where another tells it; whom nobody knows has noted nothing. */
  function notedBy({ noted }: ScannedTicket, { staff }: Visit): Pick<Board, 'notedAt' | 'notedBy'> {
    if (noted === undefined || !hall.county.state.staff.has(noted.by)) return {}
    return { notedAt: noted.at, ...(noted.by === staff ? {} : { notedBy: noted.by }) }
  }

  /** What its paper is worth, if it is not worth a seat of today. */
  function notToday(check: ReturnType<Tickets['atDoor']>): NotToday | PlacementId {
    if (check.result !== 'valid') return check
    return check.validDay === hall.today() ? check.ticket.placement : { ...check, result: 'over' }
  }

  return {
    async 'placement/board'(body, visit) {
      const { ticket } = body
      if (ticket.by === 'list') return board(body, visit, { placement: ticket.placement, how: 'list' })
      const check = tickets.atDoor(ticket.token)
      const placement = 'ticket' in check ? holderOf(check.ticket.placement) : undefined
      // A day that was missed is none of the ticket's any more; why, staff should hear.
      if (placement?.missed.some(({ workDate }) => workDate === hall.today()))
        return done({ ...boarder(placement), result: 'missed' })
      const worth = notToday(check)
      return typeof worth === 'string'
        ? board(body, visit, { placement: worth, how: 'scan', ...notedBy(ticket, visit) })
        : done(worth)
    },
    'placement/report-here-for': (body, visit) =>
      ask(body, visit, { type: 'report-here', posting: body.posting, here: body.here }),
    'placement/finish-work-for': (body, visit) =>
      ask(body, visit, {
        type: 'finish-work',
        posting: body.posting,
        workDate: body.workDate,
        people: body.people.map(({ placement, minutes, pieces }) => ({
          placement,
          ...(minutes === undefined ? {} : { minutes }),
          ...(pieces === undefined ? {} : { pieces }),
        })),
      }),
  }
}

/** What the day's rules say no to, as the door tells it. */
const whyNot: { readonly [code: string]: 'missed' | 'too-early' } = {
  'was-missed': 'missed',
  'work-day-to-come': 'too-early',
}
