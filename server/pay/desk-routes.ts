import { basename } from 'node:path'
import type { AboutWork } from '../../shared/county/pay/messages.ts'
import type { PayCommand } from '../../shared/county/pay/rules.ts'
import { deskWorkOf, deskWorks } from '../../shared/county/pay/view.ts'
import { workKey } from '../../shared/county/pay/work.ts'
import type { CommandId } from '../../shared/ids.ts'
import type { RefusalOf } from '../../shared/refusal.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Visit } from '../access/visit.ts'
import type { LoggedDays } from '../daily-log/days.ts'
import { histories } from '../daily-log/history.ts'
import type { Hall } from '../hall.ts'
import { ChainBroken } from '../ledger/read-through.ts'
import type { ReadSeals } from '../ledger/seals.ts'
import { remembering } from '../masks.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, keepReason, withReason } from '../staff-desk/staff.ts'
import { workRecords } from './record.ts'
import { stated, workOf } from './routes.ts'

type DeskPayHandlers = Pick<
  Handlers,
  | 'pay/works'
  | 'pay/work'
  | 'pay/state-for'
  | 'pay/state-paid-for'
  | 'pay/correct-work'
  | 'pay/print-record'
  | 'pay/open-complaint'
  | 'pay/note-complaint'
  | 'pay/end-complaint'
  | 'pay/appeal-complaint'
>

/** What staff hear of pay, and what they do about complaints. Every note lies sealed. */
export function deskPayRoutes(hall: Hall, days: LoggedDays, seals: ReadSeals | undefined): DeskPayHandlers {
  const ask = askCountyAsStaff(hall)
  const reasoned = withReason(hall)
  const history = histories(hall, days)
  const recordOf = workRecords(hall, days, seals)
  const shown = () => ({ ...hall.shown, employerShown: remembering(hall.shown.employerShown) })
  interface Noted extends AboutWork {
    readonly command: CommandId
    readonly note: string
  }
  const noted = (body: Noted, visit: Visit, command: (note: TextRef) => PayCommand) =>
    reasoned({ ...body, reason: body.note }, (note) => ask(body, visit, command(note)))
  return {
    async 'pay/works'({ day }) {
      return done(deskWorks(hall.county.state, shown(), day))
    },
    async 'pay/work'(about) {
      const [work, held] = [deskWorkOf(hall.county.state, about, shown()), hall.county.state.works.get(workKey(about))]
      if (work === undefined || held === undefined) return refuse({ code: 'no-such-work' })
      return done({ work, steps: await history.ofDayOfWork(about, held) })
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
    async 'pay/print-record'(body, visit) {
      const { command, masked, reason: typed, ...about } = body
      const work = hall.county.state.works.get(workKey(about))
      if (work === undefined) return refuse({ code: 'no-such-work' })
      const record = await recordOf(about, work, masked).catch(brokenChain)
      if ('code' in record) return refuse(record)
      const kept = await keepReason(hall, command, typed)
      if ('refusal' in kept) return refuse(kept.refusal)
      const answer = await ask(body, visit, { type: 'print-work-record', ...about, masked, ...kept })
      return answer.answer === 'refused' ? answer : done(record)
    },
    'pay/open-complaint': (body, visit) =>
      noted(body, visit, (note) => ({ type: 'open-complaint', ...workOf(body), about: body.about, note })),
    'pay/note-complaint': (body, visit) =>
      noted(body, visit, (note) => ({ type: 'note-complaint', ...workOf(body), step: body.step, note })),
    'pay/end-complaint': (body, visit) =>
      noted(body, visit, (note) => {
        const paid = body.paid === undefined ? {} : { paid: body.paid }
        return { type: 'end-complaint', ...workOf(body), result: body.result, ...paid, note }
      }),
    'pay/appeal-complaint': (body, visit) =>
      noted(body, visit, (note) => ({ type: 'appeal-complaint', ...workOf(body), by: body.by, note })),
  }
}

/** What no chain proves is no record. */
function brokenChain(error: unknown): RefusalOf<'chain-broken'> {
  if (error instanceof ChainBroken) return { code: 'chain-broken', file: basename(error.path), line: error.line }
  throw error
}
