import type { AboutWork, StatePay } from '../../shared/county/pay/messages.ts'
import type { PayCommand } from '../../shared/county/pay/rules.ts'
import { deskWorks, payView } from '../../shared/county/pay/view.ts'
import type { CommandId } from '../../shared/ids.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { askCountyAsStaff, withReason } from '../staff-desk/staff.ts'

/** Everything about the pay of days that are over. */
export const payRoutes = (hall: Hall) => ({ ...ownPayRoutes(hall), ...deskPayRoutes(hall) })

/** A worker about their own days of work: what they did, and whether it was paid. */
function ownPayRoutes(hall: Hall): Pick<Handlers, 'pay/mine' | 'pay/state'> {
  const mine = (worker: NonNullable<Visit['worker']>) =>
    done(payView(hall.county.state, worker, hall.today(), hall.shown.employerShown))
  return {
    async 'pay/mine'(_, { worker }) {
      return worker === undefined ? refuse({ code: 'session-over' }) : mine(worker)
    },
    async 'pay/state'(body, { worker, actor }) {
      if (worker === undefined) return refuse({ code: 'session-over' })
      const command = { ...stated(body), worker, heard: 'terminal' } as const
      const answer = await hall.county.ask({ id: body.command, actor, bodyDigest: digestOf(hall, body), command })
      return answer.answer === 'refused' ? answer : mine(worker)
    },
  }
}

type DeskPayHandlers = Pick<
  Handlers,
  | 'pay/works'
  | 'pay/state-for'
  | 'pay/state-paid-for'
  | 'pay/correct-work'
  | 'pay/open-complaint'
  | 'pay/note-complaint'
  | 'pay/end-complaint'
  | 'pay/appeal-complaint'
>

/** What staff hear of pay, and what they do about complaints. Every note lies sealed. */
function deskPayRoutes(hall: Hall): DeskPayHandlers {
  const ask = askCountyAsStaff(hall)
  const reasoned = withReason(hall)
  interface Noted extends AboutWork {
    readonly command: CommandId
    readonly note: string
  }
  const noted = (body: Noted, visit: Visit, command: (note: TextRef) => PayCommand) =>
    reasoned({ ...body, reason: body.note }, (note) => ask(body, visit, command(note)))
  return {
    async 'pay/works'() {
      return done(deskWorks(hall.county.state, hall.today(), hall.shown))
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
