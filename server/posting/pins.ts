import { isEasyPin, pinLength } from '../../shared/identity/pin.ts'
import type { CommandId, EmployerId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { EmployerRecord } from '../../shared/register.ts'
import type { Hall } from '../hall.ts'
import { registerFirst } from '../register-first.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { staffTap } from '../staff-desk/staff.ts'

/** What was typed at a terminal to prove whose papers these are; undefined as long as nobody asked for it. */
export interface TypedPin {
  readonly typed: string | undefined
}

const isEasyFor = (pin: string, { phone, residentId, creditCode }: EmployerRecord): boolean =>
  isEasyPin(
    pin,
    [phone, residentId, creditCode].filter((number) => number !== undefined),
  )

/** How many PINs they have had by now, those that staff ended included. */
export const pinsOf = (hall: Pick<Hall, 'county'>, employer: EmployerId): number =>
  hall.county.state.employers.get(employer)?.pins ?? 0

/** The hash of a PIN that is theirs from now on, or why it cannot be. Refuses `pin-needed`, `easy-pin`. */
export async function chosenPin(
  hall: Hall,
  record: EmployerRecord,
  { typed }: TypedPin,
): Promise<Required<Pick<EmployerRecord, 'pinHash'>> | { readonly refusal: Refusal }> {
  if (typed === undefined) return { refusal: { code: 'pin-needed', choose: true } }
  if (isEasyFor(typed, record)) return { refusal: { code: 'easy-pin' } }
  return { pinHash: await hall.passwords.hash(typed, hall.clock.random(16)) }
}

/**
 * Why what was typed does not open what is somebody's, or nothing. Whom staff have never checked chooses a PIN, once; whom they
 * have, or whose PIN they ended, and who has none, gets it at the window, for their numbers are public. Refuses `pin-needed`, `wrong-pin`,
 * `pin-at-window`, `easy-pin`, `wrong-proof`, `cannot-save-now`.
 */
export async function pinRefusal(hall: Hall, employer: EmployerId, pin: TypedPin): Promise<Refusal | undefined> {
  const known = hall.register.person(employer)
  if (known?.kind !== 'employer') return { code: 'wrong-proof' }
  if (known.pinHash !== undefined) {
    if (pin.typed === undefined) return { code: 'pin-needed', choose: false }
    return (await hall.passwords.fits(pin.typed, known.pinHash)) ? undefined : { code: 'wrong-pin' }
  }
  const isChecked = hall.county.state.employers.get(employer)?.approved === true
  if (isChecked || pinsOf(hall, employer) > 0) return { code: 'pin-at-window' }
  const chosen = await chosenPin(hall, known, pin)
  if ('refusal' in chosen) return chosen.refusal
  const kept = await hall.register.correct(employer, { ...known, ...chosen })
  return kept.outcome === 'failed' ? cannotSave(hall) : undefined
}

/** Nobody's PIN any more: the next is given at the window, to whoever stands there with the papers. */
export const withoutPin = ({ pinHash: _, pinGiven: __, ...record }: EmployerRecord): EmployerRecord => record

/** Staff give whoever stands at the window with their papers a new PIN. */
export const pinRoutes = (hall: Hall): Pick<Handlers, 'staff-desk/reset-pin'> => ({
  async 'staff-desk/reset-pin'(body, visit) {
    const { employer } = body
    const asked = { ...staffTap(hall, body, visit), command: { type: 'reset-employer-pin', employer } } as const
    return hall.inTurn(employer, async () => {
      const before = hall.register.person(employer)
      if (before?.kind !== 'employer') return refuse({ code: 'employer-unknown' })
      const pin = givenPin(hall, body.command, before)
      const pinHash = await hall.passwords.hash(pin, hall.clock.random(16))
      const given = { ...before, pinHash, pinGiven: true } as const
      const refusal = await registerFirst(hall, asked, () => hall.register.correct(employer, given), {
        takeBack: () => hall.register.correct(employer, before),
      })
      return refusal === undefined ? done({ pin }) : refuse(refusal)
    })
  },
})

/** The same for a tap whose answer was lost, though it is kept nowhere; without the hall's key nobody can tell it. */
function givenPin(hall: Hall, tap: CommandId, record: EmployerRecord): string {
  for (let nth = 0; ; nth += 1) {
    const drawn = Buffer.from(hall.digest({ pinOf: tap, nth }), 'base64url').readUInt32BE(0)
    const pin = String(drawn % 10 ** pinLength).padStart(pinLength, '0')
    if (!isEasyFor(pin, record)) return pin
  }
}
