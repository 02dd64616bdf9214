import type { ReadEmployer } from '../../shared/identity/read.ts'
import { type CommandId, EmployerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { EmployerRecord } from '../../shared/register.ts'
import { isOfDay, stepOf, tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { cannotSave } from '../reply.ts'
import type { Turns } from '../turns.ts'

/** Whoever is new is named after the tap that made them. */
export const newEmployer = (command: CommandId): EmployerId => EmployerId.parse(`emp_${tailOf(command)}`)

/**
 * Finds or registers an employer by their number. Whoever staff have approved must give the phone of then: a code can be
 * overheard. Refuses `wrong-proof`, `day-over`, `cannot-save-now`.
 */
export async function knowEmployer(
  hall: Hall,
  inTurn: Turns,
  { identity, record, kind }: ReadEmployer,
  tap: { readonly command: CommandId; readonly actor: Actor; readonly bodyDigest: string },
): Promise<{ readonly employer: EmployerId } | { readonly refusal: Refusal }> {
  const asked = { id: stepOf(tap.command, 'employer'), actor: tap.actor, bodyDigest: tap.bodyDigest }
  // Nothing is kept of an employer whom the county would refuse for the day of their tap.
  const before = hall.county.repeated(asked.id, asked.bodyDigest)
  if (before?.answer === 'refused') return before
  if (before === undefined && !isOfDay(tap.command, hall.county.marketDay)) return { refusal: { code: 'day-over' } }
  const kept = await hall.register.findOrCreate(identity, newEmployer(tap.command), record, hall.day.marketDay)
  if (kept.outcome === 'failed') return { refusal: cannotSave(hall) }
  const employer = kept.value.id
  const refusal = await inTurn(employer, async () => {
    const unproven = await phoneRefusal(hall, employer, record)
    return unproven ?? completeLicence(hall, employer, record)
  })
  if (refusal !== undefined) return { refusal }
  const answer = await hall.county.ask({ ...asked, command: { type: 'register-employer', employer, kind } })
  return answer.answer === 'refused' ? answer : { employer }
}

/** Somebody known as a company comes with an agency's licence: the register gets it before the county hears of it. */
async function completeLicence(hall: Hall, employer: EmployerId, typed: EmployerRecord): Promise<Refusal | undefined> {
  const known = hall.register.person(employer)
  if (typed.licence === undefined || known?.kind !== 'employer' || known.licence !== undefined) return undefined
  const completed = await hall.register.correct(employer, { ...known, licence: typed.licence })
  return completed.outcome === 'failed' ? cannotSave(hall) : undefined
}

/**
 * Why this phone does not speak for them. Until staff have approved an employer the newest phone does: credit codes are
 * public, and whoever typed one first must not shut the company out for ever.
 */
async function phoneRefusal(hall: Hall, employer: EmployerId, typed: EmployerRecord): Promise<Refusal | undefined> {
  const known = hall.register.person(employer)
  if (known?.kind !== 'employer') return { code: 'wrong-proof' }
  if (known.phone === typed.phone) return undefined
  if (hall.county.state.employers.get(employer)?.approved === true) return { code: 'wrong-proof' }
  const corrected = await hall.register.correct(employer, { ...known, phone: typed.phone })
  return corrected.outcome === 'failed' ? cannotSave(hall) : undefined
}
