import type { AboutWork, StatePay } from '../../shared/county/pay/messages.ts'
import { payView } from '../../shared/county/pay/view.ts'
import { payQuestions } from '../../shared/county/pay/work.ts'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import type { WorkerSession } from '../matching/worker-session.ts'
import type { PrintRoom } from '../printing/print-room.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { payPrintRoutes } from './print-routes.ts'
import { provenWorker } from './proven.ts'

/** A worker about their own days of work: what they did, and whether it was paid. */
export const payRoutes = (hall: Hall, session: WorkerSession, room: PrintRoom) => ({
  ...ownPayRoutes(hall, session),
  ...payPrintRoutes(hall, room),
})

/** What they did, and whether it was paid. */
function ownPayRoutes(hall: Hall, session: WorkerSession): Pick<Handlers, 'pay/mine' | 'pay/state'> {
  const mine = (worker: WorkerId) => {
    const view = payView(hall.county.state, worker, hall.today(), hall.shown.employerShown)
    const number = hall.dayNow().line.get(worker)?.number
    const goesOn = session(worker) !== undefined
    return done({ ...view, ...(number === undefined ? {} : { number }), ...(goesOn ? { goesOn } : {}) })
  }
  return {
    async 'pay/mine'(_, visit) {
      const worker = provenWorker(visit)
      if (typeof worker !== 'string') return refuse(worker)
      visit.askedAboutPay()
      return mine(worker)
    },
    async 'pay/state'(body, visit) {
      const worker = provenWorker(visit)
      if (typeof worker !== 'string') return refuse(worker)
      const { actor } = visit
      const heard = visit.workerProof === 'ticket' ? 'ticket' : 'terminal'
      const command = { ...stated(body), worker, heard } as const
      const answer = await hall.county.ask({ id: body.command, actor, bodyDigest: digestOf(hall, body), command })
      return answer.answer === 'refused' ? answer : mine(worker)
    },
  }
}

/** What a session shows, and whether its holder, once they have shown who they are, is to be asked about pay that is due. */
export function withPayDue(
  { county, today }: Hall,
  session: WorkerSession,
): (visit: Visit, worker: WorkerId) => WorkerView | undefined {
  return ({ workerProof, payAsked }, worker) => {
    const view = session(worker)
    const isAsked = workerProof !== undefined && !payAsked && payQuestions(county.state, worker, today()).length > 0
    return view !== undefined && isAsked ? { ...view, payDue: true } : view
  }
}

export const workOf = ({ placement, workDate }: AboutWork): AboutWork => ({ placement, workDate })

/** What somebody says of their pay, as it is asked of the county. */
export const stated = (body: AboutWork & { readonly said: StatePay['said']; readonly fen?: number | undefined }) => ({
  type: 'state-pay' as const,
  ...workOf(body),
  said: body.said,
  ...(body.fen === undefined ? {} : { fen: body.fen }),
})
