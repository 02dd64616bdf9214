import { cardBytes } from '../../shared/county/employers/card-bytes.ts'
import { parseResidentId } from '../../shared/identity/resident-id.ts'
import { claimBytes, signatureBytes, siteBytes, tokenIn } from '../../shared/ticket/scanned.ts'

export type ScanKind = 'ticket' | 'site' | 'card' | 'resident-id'
export type Scan =
  | { readonly kind: ScanKind; readonly text: string; readonly name?: string }
  | { readonly kind: 'unreadable' }

/** What the house is told of an ID card: the birth date is in the number, and a name is given by some readers only. */
export interface IdCard {
  readonly number: string
  readonly name?: string | undefined
  /** Set by the reader that read it, and by nothing else: a number that is typed has none. */
  readonly read?: true
}

/**
 * What a reader read: a number with its check digit, or a token whose signature the house will look at. Length and form decide,
 * never a guess.
 */
export function readScan(read: string, today: string): Scan {
  const id = parseResidentId(read, today)
  if (id.ok) return { kind: 'resident-id', text: id.residentId }
  const token = tokenIn(read)
  if (isToken(token, claimBytes)) return { kind: 'ticket', text: token }
  if (isToken(token, siteBytes)) return { kind: 'site', text: token }
  if (isToken(token, cardBytes)) return { kind: 'card', text: token }
  return { kind: 'unreadable' }
}

/** Base32 of so many bytes and a signature. */
const isToken = (text: string, bytes: number): boolean =>
  text.length === Math.ceil(((bytes + signatureBytes) * 8) / 5) && /^[a-z2-7]*$/i.test(text)
