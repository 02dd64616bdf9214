import type { Hall } from '../hall.ts'
import type { WorkerSession } from '../matching/worker-session.ts'
import { checkSignature } from '../placement/ticket.ts'
import { done, type Handlers, refuse } from '../reply.ts'

/**
 * A ticket held out to the reader opens its holder's session, as number and last four would: nobody but the market can sign one.
 * One that was replaced, or whose job was taken back, still says whose it is.
 */
export const scanRoutes = (hall: Hall, session: WorkerSession): Pick<Handlers, 'check-in/scan'> => ({
  async 'check-in/scan'({ token }, visit) {
    const claim = checkSignature(token, hall.keys.ticket.publicKey)
    const worker = claim && hall.day.state.placements.get(claim.placement)?.worker
    if (worker === undefined) return refuse({ code: 'ticket-not-known' })
    const view = session(worker)
    if (view === undefined) return refuse({ code: 'not-in-line' })
    visit.openWorker(worker)
    return done(view)
  },
})
