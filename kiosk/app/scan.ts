import { cardBytes, cardLayout } from '../../shared/county/employers/card-bytes.ts'
import { parseResidentId } from '../../shared/identity/resident-id.ts'
import { claimBytes, fromBase32, signatureBytes, ticketLayout, tokenIn } from '../../shared/ticket/token.ts'

export type ScanKind = 'ticket' | 'card' | 'resident-id'
export type Scan = { readonly kind: ScanKind; readonly text: string } | { readonly kind: 'unreadable' }

/**
 * What a reader read: a number with its check digit, or a token whose signature the house will look at. Length and form decide,
 * never a guess.
 */
export function readScan(read: string, today: string): Scan {
  const id = parseResidentId(read, today)
  if (id.ok) return { kind: 'resident-id', text: id.residentId }
  const token = tokenIn(read)
  const bytes = fromBase32(token)
  if (bytes?.length === claimBytes + signatureBytes && bytes[0] === ticketLayout) return { kind: 'ticket', text: token }
  if (bytes?.length === cardBytes + signatureBytes && bytes[0] === cardLayout) return { kind: 'card', text: token }
  return { kind: 'unreadable' }
}
