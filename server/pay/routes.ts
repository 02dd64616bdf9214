import type { AboutWork, StatePay } from '../../shared/county/pay/messages.ts'
import type { PayCommand } from '../../shared/county/pay/rules.ts'
import { deskWorkOf, deskWorks, payView } from '../../shared/county/pay/view.ts'
import { payQuestions } from '../../shared/county/pay/work.ts'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { CommandId, WorkerId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Visit } from '../access/visit.ts'
import type { LoggedDays } from '../daily-log/days.ts'
import { histories } from '../daily-log/history.ts'
import type { Hall } from '../hall.ts'
import { remembering } from '../masks.ts'
import type { WorkerSession } from '../matching/worker-session.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { askCountyAsStaff, withReason } from '../staff-desk/staff.ts'

/** Everything about the pay of days that are over. */
export const payRoutes = (hall: Hall, session: WorkerSession, days: LoggedDays) => ({
  ...ownPayRoutes(hall, session),
  ...deskPayRoutes(hall, days),
})

/** A worker about their own days of work: what they did, and whether it was paid. */
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
      const command = { ...stated(body), worker, heard: 'terminal' } as const
      const answer = await hall.county.ask({ id: body.command, actor, bodyDigest: digestOf(hall, body), command })
      return answer.answer === 'refused' ? answer : mine(worker)
    },
  }
}

/** Whose pay may be spoken of here. */
function provenWorker({ worker, workerProof }: Visit): WorkerId | Refusal {
  if (worker === undefined) return { code: 'session-over' }
  return workerProof === undefined ? { code: 'proof-needed' } : worker
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

type DeskPayHandlers = Pick<
  Handlers,
  | 'pay/works'
  | 'pay/work'
  | 'pay/state-for'
  | 'pay/state-paid-for'
  | 'pay/correct-work'
  | 'pay/open-complaint'
  | 'pay/note-complaint'
  | 'pay/end-complaint'
  | 'pay/appeal-complaint'
>

/** What staff hear of pay, and what they do about complaints. Every note lies sealed. */
function deskPayRoutes(hall: Hall, days: LoggedDays): DeskPayHandlers {
  const ask = askCountyAsStaff(hall)
  const reasoned = withReason(hall)
  const history = histories(hall, days)
  const shown = () => ({ worker: hall.shown.worker, employerShown: remembering(hall.shown.employerShown) })
  interface Noted extends AboutWork {
    readonly command: CommandId
    readonly note: string
  }
  const noted = (body: Noted, visit: Visit, command: (note: TextRef) => PayCommand) =>
    reasoned({ ...body, reason: body.note }, (note) => ask(body, visit, command(note)))
  return {
    async 'pay/works'({ day }) {
      return done(deskWorks(hall.county.state, hall.today(), shown(), day))
    },
    async 'pay/work'(about) {
      const work = deskWorkOf(hall.county.state, about, hall.today(), shown())
      return work === undefined ? refuse({ code: 'no-such-work' }) : done({ work, steps: await history.ofWork(about) })
    },
    'pay/state-for': (body, visit) => ask(body, visit, { ...stated(body), heard: body.heard }),
    'pay/state-paid-for': (body, visit) => {
      const { employer, payments, heard } = body
      return ask(body, visit, { type: 'state-paid', employer, payments, heard })
    },
    'pay/correct-work': (body, visit) =>
      reasoned(body, (reason) => {
        const { placement, workDate, came, minutes, pieces } = body
        const did = { ...(minutes === undefined ? {} : { minutes }), ...(pieces === undefined ? {} : { pieces }) }
        const done = Object.keys(did).length === 0 ? {} : { done: did }
        return ask(body, visit, { type: 'correct-work', placement, workDate, came, ...done, reason })
      }),
    'pay/open-complaint': (body, visit) =>
      noted(body, visit, (note) => ({ type: 'open-complaint', ...workOf(body), about: body.about, note })),
    'pay/note-complaint': (body, visit) =>
      noted(body, visit, (note) => ({ type: 'note-complaint', ...workOf(body), step: body.step, note })),
    'pay/end-complaint': (body, visit) =>
      noted(body, visit, (note) => ({ type: 'end-complaint', ...workOf(body), result: body.result, note })),
    'pay/appeal-complaint': (body, visit) =>
      noted(body, visit, (note) => ({ type: 'appeal-complaint', ...workOf(body), by: body.by, note })),
  }
}

const workOf = ({ placement, workDate }: AboutWork): AboutWork => ({ placement, workDate })

const stated = (body: AboutWork & { readonly said: StatePay['said']; readonly fen?: number | undefined }) => ({
  type: 'state-pay' as const,
  ...workOf(body),
  said: body.said,
  ...(body.fen === undefined ? {} : { fen: body.fen }),
})
