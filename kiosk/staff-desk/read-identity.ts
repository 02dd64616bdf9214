import { type IdentityRefusal, readWorker } from '../../shared/identity/read.ts'
import type { WorkerAtDesk } from '../../shared/identity/typed.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'

export interface TypedIdentity {
  readonly kind: WorkerAtDesk['kind']
  readonly number: string
  readonly phone: string
  /** `19650412`, or with hyphens. */
  readonly birth: string
}
type Read =
  | { readonly ok: true; readonly identity: WorkerAtDesk }
  | { readonly ok: false; readonly refusal: IdentityRefusal }

/** A slip of the finger is told before anything is asked of the server, which reads the same once more. */
export function readIdentity(typed: TypedIdentity, today: MarketDay): Read {
  const identity = asAsked(typed)
  const read = readWorker(identity, today)
  return 'refusal' in read ? { ok: false, refusal: read.refusal } : { ok: true, identity }
}

function asAsked({ kind, number, phone, birth }: TypedIdentity): WorkerAtDesk {
  if (kind === 'resident-id') return { kind, number }
  return kind === 'phone' ? { kind, phone, birthDate: birth } : { kind, number, birthDate: birth }
}

/** Under which box of the form a refusal belongs; undefined if it is not about who somebody is. */
export function boxOf(refusal: Refusal | undefined): 'number' | 'phone' | 'birth' | undefined {
  switch (refusal?.code) {
    case 'not-a-mobile':
      return 'phone'
    case 'not-a-document':
    case 'resident-id-not-document':
    case 'wrong-check-digit':
      return 'number'
    case 'wrong-length':
    case 'not-a-date':
      return refusal.of === 'birth-date' ? 'birth' : 'number'
    default:
      return undefined
  }
}
