import { agreedTerms, type Placement } from '../../shared/day/day.ts'
import { daysOfTicket } from '../../shared/day/placement/hours.ts'
import { mustHave } from '../../shared/must-have.ts'
import type { ListedTicket } from '../../shared/ticket/check.ts'
import type { TicketList } from '../../shared/ticket/off-line.ts'
import { toBase32 } from '../../shared/ticket/token.ts'
import type { Hall } from '../hall.ts'
import { publicBytes } from '../signed-token.ts'

/** What the desk keeps to check tickets while it cannot ask. */
export function ticketList(hall: Hall): TicketList {
  const { state } = hall.day
  return {
    publicKey: toBase32(publicBytes(hall.keys.ticket.publicKey)),
    listedAt: hall.clock.now(),
    practice: hall.isPractice,
    tickets: [...state.placements.values()].map((placement) => listedTicket(hall, placement)),
  }
}

/** What of a placement says whether its paper counts. */
export function listedTicket(
  { day: { state }, shown }: Pick<Hall, 'day' | 'shown'>,
  placement: Placement,
): ListedTicket {
  const { placement: id, number, revision } = placement
  const { employer } = mustHave(state.postings.get(placement.posting), placement.posting)
  const { trade, township, startMinute, transport } = agreedTerms(state, placement)
  const days = daysOfTicket(state, placement).map(({ date, leavesAt, endsAt }) => ({ date, leavesAt, endsAt }))
  const job = { trade, township, startMinute, transport }
  return { placement: id, number, revision, job, employerMasked: shown.employerShown(employer), days }
}
