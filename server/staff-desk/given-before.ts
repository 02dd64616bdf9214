import { PlacementMade } from '../../shared/day/placement/messages.ts'
import type { StaffId } from '../../shared/ids.ts'
import type { GivenTicket } from '../../shared/places/staff-desk/given.ts'
import type { Hall } from '../hall.ts'

/** The ticket with who gave it and when, for whoever asked a moment later; their own is no other one's. */
export async function givenBefore(hall: Hall, ticket: GivenTicket, asks: StaffId): Promise<GivenTicket> {
  for await (const { instant, actor, events } of hall.ledger.readDay(hall.day.marketDay, [ticket.placement])) {
    if (!events.some((event) => PlacementMade.safeParse(event).data?.placement === ticket.placement)) continue
    const isOwn = actor.by === 'staff' && actor.staff === asks
    return isOwn ? ticket : { ...ticket, before: { by: hall.shown.by(actor), at: instant } }
  }
  return ticket
}
