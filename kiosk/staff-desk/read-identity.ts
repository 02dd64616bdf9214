import { parseDocument } from '../../shared/identity/document.ts'
import { parsePhone } from '../../shared/identity/phone.ts'
import { isBirthDate, parseResidentId } from '../../shared/identity/resident-id.ts'
import type { WorkerAtDesk } from '../../shared/identity/typed.ts'
import type { Refusal } from '../../shared/refusal.ts'

export interface TypedIdentity {
  readonly kind: WorkerAtDesk['kind']
  readonly number: string
  readonly phone: string
  /** `19650412`, or with hyphens. */
  readonly birth: string
}
export type IdentityRefusal = Extract<
  Refusal,
  { code: 'wrong-length' | 'wrong-check-digit' | 'not-a-date' | 'not-a-mobile' | 'not-a-document' }
>
type Read =
  | { readonly ok: true; readonly identity: WorkerAtDesk }
  | { readonly ok: false; readonly refusal: IdentityRefusal }

const no = (refusal: IdentityRefusal): Read => ({ ok: false, refusal })

/** A slip of the finger is told before anything is asked of the server. `today` is `YYYY-MM-DD`. */
export function readIdentity(typed: TypedIdentity, today: string): Read {
  if (typed.kind === 'resident-id') {
    const read = parseResidentId(typed.number, today)
    if (read.ok) return { ok: true, identity: { kind: 'resident-id', number: read.residentId } }
    const code = read.refusal === 'wrong-characters' ? 'wrong-check-digit' : read.refusal
    return no({ code, of: 'resident-id' })
  }
  const phone = typed.kind === 'phone' ? parsePhone(typed.phone) : undefined
  if (phone?.ok === false) return no({ code: 'not-a-mobile' })
  const paper = typed.kind === 'phone' ? undefined : parseDocument(typed.number)
  if (paper?.ok === false) return no({ code: 'not-a-document' })
  const digits = typed.birth.normalize('NFKC').replace(/\D/g, '')
  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  if (!isBirthDate(birthDate, today)) return no({ code: 'not-a-date', of: 'birth-date' })
  if (typed.kind === 'phone') return { ok: true, identity: { kind: 'phone', phone: phone?.phone ?? '', birthDate } }
  return { ok: true, identity: { kind: typed.kind, number: paper?.number ?? '', birthDate } }
}

/** Under which box of the form a refusal belongs; undefined if it is not about who somebody is. */
export function boxOf(refusal: Refusal | undefined): 'number' | 'phone' | 'birth' | undefined {
  switch (refusal?.code) {
    case 'not-a-mobile':
      return 'phone'
    case 'not-a-document':
    case 'wrong-check-digit':
      return 'number'
    case 'wrong-length':
    case 'not-a-date':
      return refusal.of === 'birth-date' ? 'birth' : 'number'
    default:
      return undefined
  }
}
