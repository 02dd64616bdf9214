import type { ReadEmployer } from '../../shared/identity/read.ts'
import { type CommandId, EmployerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { EmployerRecord } from '../../shared/register.ts'
import { isOfDay, stepOf, tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { cannotSave } from '../reply.ts'
import { chosenPin, pinRefusal, pinsOf, type TypedPin } from './pins.ts'

/** With how many PINs they had had when theirs was proven: one that staff give meanwhile is not what they know. */
type Known = { readonly employer: EmployerId; readonly pins: number } | { readonly refusal: Refusal }

/** Whose papers these are. */
export const employerUnder = (hall: Hall, identity: string): EmployerId | undefined =>
  EmployerId.safeParse(hall.register.find(identity)).data

/** Whoever is new is named after the tap that made them. */
export const newEmployer = (command: CommandId): EmployerId => EmployerId.parse(`emp_${tailOf(command)}`)

/** Nothing is kept of a person who is new before they were told what for and agreed; a firm's papers are public. */
export function consentMissing(
  hall: Hall,
  { identity, kind }: ReadEmployer,
  consent: true | undefined,
): Refusal | undefined {
  const found = employerUnder(hall, identity)
  const isKnown = found !== undefined && hall.county.state.employers.has(found)
  return kind === 'person' && !isKnown && consent === undefined ? { code: 'consent-needed' } : undefined
}

interface Knowing {
  readonly command: CommandId
  readonly actor: Actor
  /** At a terminal a PIN must prove whose papers these are; staff have them before them, or ask on the telephone. */
  readonly pin?: TypedPin
}

/**
 * Finds or registers an employer by their number. Whoever staff have approved must give the phone of then, and whoever calls
 * the phone that chose the PIN. Refuses
 * `wrong-proof`, `day-over`, `cannot-save-now`; at a terminal also as `pinRefusal` does.
 */
export async function knowEmployer(
  hall: Hall,
  { identity, record, kind }: ReadEmployer,
  { command: tapped, actor, pin }: Knowing,
): Promise<Known> {
  const asking = (employer: EmployerId) => {
    const command = { type: 'register-employer', employer, kind } as const
    const withPin = pin === undefined ? {} : ({ withPin: true } as const)
    const bodyDigest = hall.digest(command)
    return { id: stepOf(tapped, 'employer'), actor, bodyDigest, command: { ...command, ...withPin } }
  }
  const newId = newEmployer(tapped)
  const found = employerUnder(hall, identity)
  const { id, bodyDigest } = asking(found ?? newId)
  const before = hall.county.repeated(id, bodyDigest)
  if (before !== undefined) return before.answer === 'refused' ? before : sameEmployer(hall, found, record, pin)
  // Nothing is kept of an employer whom the county would refuse for the day of their tap.
  if (!isOfDay(tapped, hall.county.marketDay)) return { refusal: { code: 'day-over' } }
  const chosen = pin === undefined || found !== undefined ? undefined : await chosenPin(hall, record, pin)
  if (chosen !== undefined && 'refusal' in chosen) return chosen
  const kept = await hall.register.findOrCreate(identity, newId, { ...record, ...chosen }, hall.day.marketDay)
  if (kept.outcome === 'failed') return { refusal: cannotSave(hall) }
  const { id: employer, created } = kept.value
  let pins = 0
  const refusal = await hall.inTurn(employer, async () => {
    pins = pinsOf(hall, employer)
    const unproven = pin === undefined || created ? undefined : await pinRefusal(hall, employer, pin)
    return unproven ?? (await phoneRefusal(hall, employer, record, pin)) ?? completeLicence(hall, employer, record)
  })
  if (refusal !== undefined) return { refusal }
  const answer = await hall.county.ask(asking(employer))
  if (answer.answer === 'refused') return answer
  // Written down with this tap: nobody gave them another before.
  const isFirst = pins === 0 && answer.events.some(({ type }) => type === 'employer-pin-set')
  return { employer, pins: isFirst ? 1 : pins }
}

/** Of papers, phone and PIN no entry holds anything to compare with: a tap sent again is theirs who gives those there are. */
async function sameEmployer(
  hall: Hall,
  found: EmployerId | undefined,
  typed: EmployerRecord,
  pin: TypedPin | undefined,
): Promise<Known> {
  const known = found && hall.register.person(found)
  const isTheirs = known?.kind === 'employer' && known.phone === typed.phone
  if (found === undefined || !isTheirs) return { refusal: { code: 'wrong-proof' } }
  const pins = pinsOf(hall, found)
  const refusal = pin && (await pinRefusal(hall, found, pin))
  return refusal === undefined ? { employer: found, pins } : { refusal }
}

/** Somebody known as a company comes with an agency's licence: the register gets it before the county hears of it. */
async function completeLicence(hall: Hall, employer: EmployerId, typed: EmployerRecord): Promise<Refusal | undefined> {
  const known = hall.register.person(employer)
  if (typed.licence === undefined || known?.kind !== 'employer' || known.licence !== undefined) return undefined
  const completed = await hall.register.correct(employer, { ...known, licence: typed.licence })
  return completed.outcome === 'failed' ? cannotSave(hall) : undefined
}

/**
 * Why this phone does not speak for them. Until staff have approved an employer the newest phone of whoever knows the PIN
 * does. Of whoever calls nobody knows whether they chose it: credit codes are public, and the first who typed one must not
 * become the firm by the yes that the firm gets on the telephone, nor after staff have put the firm's phone right.
 */
async function phoneRefusal(
  hall: Hall,
  employer: EmployerId,
  typed: EmployerRecord,
  pin: TypedPin | undefined,
): Promise<Refusal | undefined> {
  const known = hall.register.person(employer)
  if (known?.kind !== 'employer') return { code: 'wrong-proof' }
  if (known.phone === typed.phone) return undefined
  const isAnothers = pin === undefined && (known.pinHash !== undefined || pinsOf(hall, employer) > 0)
  if (isAnothers || hall.county.state.employers.get(employer)?.approved === true) return { code: 'wrong-proof' }
  const corrected = await hall.register.correct(employer, { ...known, phone: typed.phone })
  return corrected.outcome === 'failed' ? cannotSave(hall) : undefined
}
