import { workKey } from '../../shared/county/pay/work.ts'
import { livingRecord } from '../../shared/county/people/merge.ts'
import { hasRest } from '../../shared/day/placement/taken.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { TicketClaim } from '../../shared/ticket/token.ts'
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
    if (claim === undefined) return refuse({ code: 'ticket-not-known' })
    const placement = hall.day.state.placements.get(claim.placement)
    const counts = placement !== undefined && hasRest(placement) && placement.revision === claim.revision
    const view = counts ? session(placement.worker) : undefined
    const worker = view === undefined ? workerOfThatDay(hall, claim) : placement?.worker
    if (worker === undefined) return refuse({ code: counts ? 'not-in-line' : 'ticket-not-known' })
    visit.openWorker(worker, 'ticket')
    return done(view === undefined ? {} : { placement: claim.placement, view })
  },
})

/** Whose paper it was on its day, which is over: the day book has forgotten it, the county asks about its pay. */
function workerOfThatDay({ county }: Hall, { placement, validDay, revision }: TicketClaim): WorkerId | undefined {
  const work = county.state.works.get(workKey({ placement, workDate: validDay }))
  if (work?.job.revision !== revision) return undefined
  const { worker } = work.person
  return livingRecord(county.state.people, worker)?.worker ?? worker
}
