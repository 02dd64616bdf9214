import type { ApprovePosting } from '../../shared/day/posting/messages.ts'
import type { CommandId, EmployerId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Answer, Tap } from '../book.ts'
import { foreseen } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { cannotSave } from '../reply.ts'

export interface LetThrough {
  readonly command: ApprovePosting
  readonly employer: EmployerId
  /** As it stands on their papers; needed for an employer nobody has checked yet. */
  readonly employerName: string | undefined
  readonly tap: Tap
  /** Of the step that tells the county that their papers were seen. */
  readonly papersId: CommandId
}

/** Staff let a posting onto the board, and with the first one its employer's papers are taken for seen. */
export async function letThrough(hall: Hall, judged: LetThrough): Promise<Answer> {
  const { command, employer, employerName, tap, papersId } = judged
  const before = hall.day.repeated(tap.id, tap.bodyDigest)
  if (before !== undefined) return before
  // Nobody's papers are taken for seen by an approval that the day refuses.
  const refusal = foreseen(hall, tap.id, command)
  if (refusal !== undefined) return { answer: 'refused', refusal }
  const unseen = await hall.inTurn(employer, () => seePapers(hall, employer, employerName, { ...tap, id: papersId }))
  return unseen === undefined ? hall.day.ask({ ...tap, command }) : { answer: 'refused', refusal: unseen }
}

/**
 * The real-name check of an employer: the name from their papers goes into the register, then the county knows. Once it does
 * the name stays: whoever puts it right does so by an entry of its own.
 */
async function seePapers(
  hall: Hall,
  employer: EmployerId,
  name: string | undefined,
  tap: Tap,
): Promise<Refusal | undefined> {
  const typed = name?.trim() ?? ''
  const approved = hall.county.state.employers.get(employer)?.approved === true
  const record = hall.register.person(employer)
  const isNamed = record?.kind === 'employer' && record.name !== undefined
  if (approved && (typed === '' || isNamed)) return undefined
  if (record?.kind !== 'employer') return { code: 'employer-unknown' }
  if (typed === '') return { code: 'name-needed', of: 'employer' }
  const kept = await hall.register.correct(employer, { ...record, name: typed })
  if (kept.outcome === 'failed') return cannotSave(hall)
  const answer = await hall.county.ask({ ...tap, command: { type: 'approve-employer', employer } })
  return answer.answer === 'refused' ? answer.refusal : undefined
}
