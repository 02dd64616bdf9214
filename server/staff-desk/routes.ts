import type { Reply } from '../../shared/answer.ts'
import type { Replies } from '../../shared/api.ts'
import { WorkerForgotten } from '../../shared/county/people/messages.ts'
import { type CommandId, type EmployerId, WorkerId } from '../../shared/ids.ts'
import type { Actor, RecordedEvent } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { stepOf } from '../command-steps.ts'
import { foreseen } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { forget } from '../housekeeping.ts'
import { readWorker } from '../people/identity.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import type { Turns } from '../turns.ts'
import { askAsStaff, keepReason, staffActor, withReason } from './staff.ts'

type DeskHandlers = Pick<Handlers, 'staff-desk/approve' | 'staff-desk/turn-down' | 'staff-desk/forget'>

/** What staff decide about postings, and forgetting somebody who asks for it. */
export function deskRoutes(hall: Hall, inTurn: Turns): DeskHandlers {
  return {
    async 'staff-desk/approve'(body, visit) {
      const posting = hall.day.state.postings.get(body.posting)
      if (posting === undefined) return refuse({ code: 'posting-not-held' })
      const asked = { actor: staffActor(visit), bodyDigest: hall.digest(body) }
      const reason = await keepReason(hall, body.command, body.reason)
      if ('refusal' in reason) return refuse(reason.refusal)
      const minors = body.forMinors === true ? { forMinors: true } : {}
      const command = { type: 'approve-posting', posting: body.posting, ...reason, ...minors } as const
      const before = hall.day.repeated(body.command, asked.bodyDigest)
      if (before !== undefined) return before.answer === 'refused' ? before : done(null)
      // Nobody's papers are taken for seen by an approval that the day refuses.
      const refusal = foreseen(hall, body.command, command)
      if (refusal !== undefined) return refuse(refusal)
      const employerAsked = { ...asked, id: stepOf(body.command, 'employer') }
      const unseen = await inTurn(posting.employer, () =>
        seePapers(hall, posting.employer, body.employerName, employerAsked),
      )
      if (unseen !== undefined) return refuse(unseen)
      const answer = await hall.day.ask({ ...asked, id: body.command, command })
      return answer.answer === 'refused' ? answer : done(null)
    },

    'staff-desk/turn-down': (body, visit) =>
      withReason(hall)(body, (reason) =>
        askAsStaff(hall)(body, visit, { type: 'turn-down-posting', posting: body.posting, reason }),
      ),

    async 'staff-desk/forget'(body, visit) {
      const asked = { id: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body) }
      // Whoever is erased is not found again: a tap whose answer was lost is known by its id.
      const before = hall.county.repeated(asked.id, asked.bodyDigest)
      if (before !== undefined) return before.answer === 'refused' ? before : eraseForgotten(hall, before.events)
      const read = readWorker(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const { identity } = read.value
      // Who checks in at this instant waits for the end of it, or is seen in line.
      return inTurn(identity, async () => {
        const worker = WorkerId.safeParse(hall.register.find(identity))
        if (!worker.success) return refuse({ code: 'no-such-person' })
        const refusal = placedPerhaps(hall, worker.data)
        if (refusal !== undefined) return refuse(refusal)
        const command = { type: 'forget-worker', worker: worker.data } as const
        const answer = await hall.county.ask({ ...asked, command })
        return answer.answer === 'refused' ? answer : eraseForgotten(hall, answer.events)
      })
    },
  }
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
): Promise<Reply<Replies['staff-desk/forget']>> {
  const { worker, eraseOn } = WorkerForgotten.parse(events[0])
  const gone = await forget(hall, worker, eraseOn)
  if (gone.outcome === 'failed') return refuse(cannotSave(hall))
  return done({ erased: eraseOn === undefined ? 'now' : 'after-legal-period' })
}

/**
 * The real-name check of an employer: the name from their papers goes into the register, then the county knows. Until
 * something of theirs is let through today, the name may still be corrected: the approval may have failed half-way.
 */
async function seePapers(
  hall: Hall,
  employer: EmployerId,
  name: string | undefined,
  asked: { readonly id: CommandId; readonly actor: Actor; readonly bodyDigest: string },
): Promise<Refusal | undefined> {
  const typed = name?.trim() ?? ''
  const approved = hall.county.state.employers.get(employer)?.approved === true
  if (approved && (typed === '' || hasJobOnBoard(hall, employer))) return undefined
  const record = hall.register.person(employer)
  if (record?.kind !== 'employer') return { code: 'employer-unknown' }
  if (typed === '') return { code: 'name-needed', of: 'employer' }
  const kept = await hall.register.correct(employer, { ...record, name: typed })
  if (kept.outcome === 'failed') return cannotSave(hall)
  const answer = await hall.county.ask({ ...asked, command: { type: 'approve-employer', employer } })
  return answer.answer === 'refused' ? answer.refusal : undefined
}

const hasJobOnBoard = (hall: Hall, employer: EmployerId): boolean =>
  hall.day.state.postings.some((posting) => posting.employer === employer && posting.status === 'open')
