import { type CommandId, type EmployerId, TextId, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Visit } from '../access/visit.ts'
import { stepOf, tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { forget } from '../housekeeping.ts'
import { readWorker } from '../people/identity.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'

type DeskHandlers = Pick<Handlers, 'staff-desk/approve' | 'staff-desk/turn-down' | 'staff-desk/forget'>

/** What staff decide about postings, and forgetting somebody who asks for it. */
export function deskRoutes(hall: Hall): DeskHandlers {
  return {
    async 'staff-desk/approve'(body, visit) {
      const posting = hall.day.state.postings.get(body.posting)
      if (posting === undefined) return refuse({ code: 'posting-not-held' })
      const asked = { actor: staffActor(visit), bodyDigest: hall.digest(body) }
      const known = await seePapers(hall, posting.employer, body.employerName, {
        ...asked,
        id: stepOf(body.command, 'employer'),
      })
      if (known !== undefined) return refuse(known)
      const reason = await keepReason(hall, body.command, body.reason)
      if ('refusal' in reason) return refuse(reason.refusal)
      const command = { type: 'approve-posting', posting: body.posting, ...reason } as const
      const answer = await hall.day.ask({ ...asked, id: body.command, command })
      return answer.answer === 'refused' ? answer : done(null)
    },

    async 'staff-desk/turn-down'(body, visit) {
      const kept = await keepReason(hall, body.command, body.reason)
      if ('refusal' in kept) return refuse(kept.refusal)
      if (kept.reason === undefined) return refuse({ code: 'reason-needed' })
      const command = { type: 'turn-down-posting', posting: body.posting, reason: kept.reason } as const
      const asked = { id: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body), command }
      const answer = await hall.day.ask(asked)
      return answer.answer === 'refused' ? answer : done(null)
    },

    async 'staff-desk/forget'(body, visit) {
      const read = readWorker(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const worker = WorkerId.safeParse(hall.register.find(read.value.identity))
      if (!worker.success) return refuse({ code: 'no-such-person' })
      // Until the day is closed nobody knows yet whether the county must keep a record of work.
      const inLine = hall.day.state.open ? hall.day.state.line.get(worker.data) : undefined
      if (inLine !== undefined) return refuse({ code: 'still-in-line', number: inLine.number })
      const command = { type: 'forget-worker', worker: worker.data } as const
      const asked = { id: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body), command }
      const answer = await hall.county.ask(asked)
      if (answer.answer === 'refused') return answer
      const person = hall.county.state.people.get(worker.data)
      if (person !== undefined) await forget(hall, person)
      return done({ erased: person?.forgotten?.eraseOn === undefined ? 'now' : 'after-legal-period' })
    },
  }
}

/** The real-name check of an employer: the name from their papers goes into the register, then the county knows. */
async function seePapers(
  hall: Hall,
  employer: EmployerId,
  name: string | undefined,
  asked: { readonly id: CommandId; readonly actor: Actor; readonly bodyDigest: string },
): Promise<Refusal | undefined> {
  if (hall.county.state.employers.get(employer)?.approved === true) return undefined
  const record = hall.register.person(employer)
  if (record?.kind !== 'employer') return { code: 'employer-unknown' }
  const typed = name?.trim() ?? ''
  if (typed === '') return { code: 'name-needed' }
  const kept = await hall.register.correct(employer, { ...record, name: typed })
  if (kept.outcome === 'failed') return cannotSave(hall)
  const answer = await hall.county.ask({ ...asked, command: { type: 'approve-employer', employer } })
  return answer.answer === 'refused' ? answer.refusal : undefined
}

/** A reason goes sealed into the register; the ledger gets its digest. */
async function keepReason(
  hall: Hall,
  command: CommandId,
  typed: string | undefined,
): Promise<{ readonly reason?: TextRef } | { readonly refusal: Refusal }> {
  const text = typed?.trim() ?? ''
  if (text === '') return {}
  const kept = await hall.register.keepText(TextId.parse(`txt_${tailOf(command)}`), text, hall.day.marketDay)
  return kept.outcome === 'failed' ? { refusal: cannotSave(hall) } : { reason: kept.value }
}

/** The routes let nobody but staff come this far. */
function staffActor(visit: Visit): Actor {
  if (visit.staff === undefined) throw new Error('A desk route was reached without staff')
  return { by: 'staff', staff: visit.staff }
}
