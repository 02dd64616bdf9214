import { parsePhone } from '../../shared/identity/phone.ts'
import { isBirthDate, parseResidentId } from '../../shared/identity/resident-id.ts'
import type { WorkerIdentity } from '../../shared/identity/typed.ts'
import type { Refusal } from '../../shared/refusal.ts'

interface Typed {
  readonly kind: WorkerIdentity['kind']
  readonly number: string
  readonly phone: string
  /** `19650412`, or with hyphens. */
  readonly birth: string
}
type Read =
  | { readonly ok: true; readonly identity: WorkerIdentity }
  | {
      readonly ok: false
      readonly refusal: Extract<Refusal, { code: 'wrong-length' | 'wrong-check-digit' | 'not-a-date' | 'not-a-mobile' }>
    }

/** A slip of the finger is told before anybody is asked whether they are sure. `today` is `YYYY-MM-DD`. */
export function readIdentity(typed: Typed, today: string): Read {
  if (typed.kind === 'resident-id') {
    const read = parseResidentId(typed.number, today)
    if (read.ok) return { ok: true, identity: { kind: 'resident-id', number: read.residentId } }
    const code = read.refusal === 'wrong-characters' ? 'wrong-check-digit' : read.refusal
    return { ok: false, refusal: { code, of: 'resident-id' } }
  }
  const phone = parsePhone(typed.phone)
  if (!phone.ok) return { ok: false, refusal: { code: 'not-a-mobile' } }
  const digits = typed.birth.normalize('NFKC').replace(/\D/g, '')
  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  if (!isBirthDate(birthDate, today)) return { ok: false, refusal: { code: 'not-a-date', of: 'birth-date' } }
  return { ok: true, identity: { kind: 'phone', phone: phone.phone, birthDate } }
}
