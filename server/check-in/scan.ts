import { hasRest } from '../../shared/day/placement/taken.ts'
import type { Hall } from '../hall.ts'
import type { WorkerSession } from '../matching/worker-session.ts'
import { checkSignature } from '../placement/ticket.ts'
import { done, type Handlers, refuse } from '../reply.ts'

/**
 * A ticket held out to the reader opens its holder's session at that ticket, as number and last four would: nobody but the market can sign one.
 * Whoever checked a paper at the bus has read its code too, so one that was replaced, or whose job was taken back, opens nothing.
 */
export const scanRoutes = (hall: Hall, session: WorkerSession): Pick<Handlers, 'check-in/scan'> => ({
  async 'check-in/scan'({ token }, visit) {
    const claim = checkSignature(token, hall.keys.ticket.publicKey)
    const placement = claim && hall.day.state.placements.get(claim.placement)
    const counts = placement !== undefined && hasRest(placement) && placement.revision === claim?.revision
    if (!counts) return refuse({ code: 'ticket-not-known' })
    const view = session(placement.worker)
    if (view === undefined) return refuse({ code: 'not-in-line' })
    visit.openWorker(placement.worker)
    return done({ placement: placement.placement, view })
  },
})
