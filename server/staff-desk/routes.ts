import type { Reply } from '../../shared/answer.ts'
import type { Replies } from '../../shared/api.ts'
import { WorkerForgotten } from '../../shared/county/people/messages.ts'
import { hasMoreToTell } from '../../shared/day/market-day/results.ts'
import { readWorker } from '../../shared/identity/read.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { RecordedEvent } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { stepOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { forget } from '../housekeeping.ts'
import { turnsOfPapers, workerUnder } from '../people/papers.ts'
import { letThrough } from '../posting/let-through.ts'
import { seenBy } from '../posting/routes.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { forgetEmployerRoutes } from './forget-employer.ts'
import { askAsStaff, keepReason, staffTap, withReason } from './staff.ts'

type DeskHandlers = Pick<
  Handlers,
  'staff-desk/approve' | 'staff-desk/turn-down' | 'staff-desk/forget' | 'staff-desk/forget-employer'
>

/** What staff decide about postings, and forgetting somebody who asks for it. */
export function deskRoutes(hall: Hall): DeskHandlers {
  const inTurnOf = turnsOfPapers(hall)
  return {
    ...forgetEmployerRoutes(hall),
    async 'staff-desk/approve'(body, visit) {
      const posting = hall.day.state.postings.get(body.posting)
      if (posting === undefined) return refuse({ code: 'posting-not-held' })
      const reason = await keepReason(hall, body.command, body.reason)
      if ('refusal' in reason) return refuse(reason.refusal)
      const minors = body.forMinors === undefined ? {} : { forMinors: body.forMinors }
      const command = { type: 'approve-posting', posting: body.posting, ...seenBy(body), ...reason, ...minors } as const
      const answer = await letThrough(hall, {
        command,
        employer: posting.employer,
        employerName: body.employerName,
        tap: staffTap(hall, body, visit),
        papersId: stepOf(body.command, 'papers'),
      })
      return answer.answer === 'refused' ? answer : done(null)
    },

    'staff-desk/turn-down': (body, visit) =>
      withReason(hall)(body, (reason) =>
        askAsStaff(hall)(body, visit, { type: 'turn-down-posting', posting: body.posting, reason }),
      ),

    async 'staff-desk/forget'(body, visit) {
      const asked = staffTap(hall, body, visit)
      // Whoever is erased is not found again: a tap whose answer was lost is known by its id.
      const before = hall.county.repeated(asked.id, asked.bodyDigest)
      const read = readWorker(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      if (before !== undefined)
        return before.answer === 'refused' ? before : eraseForgotten(hall, before.events, read.value.identity)
      // Who checks in at this instant waits for the end of it, or is seen in line.
      return inTurnOf([read.value.identity], async (worker) => {
        if (worker === undefined) return refuse({ code: 'no-such-person' })
        const refusal = busy(hall, worker)
        if (refusal !== undefined) return refuse(refusal)
        const command = { type: 'forget-worker', worker } as const
        const answer = await hall.county.ask({ ...asked, command })
        return answer.answer === 'refused' ? answer : eraseForgotten(hall, answer.events, read.value.identity)
      })
    },
  }
}

/** What the running day, or one not handed over yet, will say of somebody must be said before their record goes. */
export function busy(hall: Hall, worker: WorkerId): Refusal | undefined {
  return placedPerhaps(hall, worker) ?? (hasMoreToTell(hall.day.state, worker) ? { code: 'work-ahead' } : undefined)
}

/** Until the county has the results of the day nobody knows yet whether it must keep a record of work. */
function placedPerhaps(hall: Hall, worker: WorkerId): Refusal | undefined {
  const { open, line, closed } = hall.day.state
  const inLine = open ? line.get(worker) : undefined
  if (inLine !== undefined) return { code: 'still-in-line', number: inLine.number }
  const handedOver = closed === undefined || hall.county.state.daysTaken.has(closed.day)
  return handedOver ? undefined : { code: 'day-not-handed-over' }
}

/** Does in the register what the county wrote down; said to be done only when it is, and the same tap tries it again. */
async function eraseForgotten(
  hall: Hall,
  events: readonly RecordedEvent[],
  identity: string,
): Promise<Reply<Replies['staff-desk/forget']>> {
  const { worker, eraseOn } = WorkerForgotten.parse(events[0])
  if ((workerUnder(hall, identity) ?? worker) !== worker) return refuse({ code: 'changed-under-the-same-id' })
  const gone = await forget(hall, worker, eraseOn)
  if (gone.outcome === 'failed') return refuse(cannotSave(hall))
  return done({ erased: eraseOn === undefined ? 'now' : 'after-legal-period' })
}
