import type { Instant } from '../ids.ts'
import { checkTicket, type KnownTickets, type ListedTicket, type TicketCheck, type Verify } from './check.ts'
import { fromBase32 } from './token.ts'

/** What the desk keeps to check tickets while the server is away: every one of today and of days to come, nothing of who holds it. */
export interface TicketList {
  /** The market's 32 bytes of Ed25519, in base32. */
  readonly publicKey: string
  readonly listedAt: Instant
  /** Of a hall where everything is made up: no ticket is worth anything. */
  readonly practice: boolean
  readonly tickets: readonly ListedTicket[]
}

/** Checks without the server, by a list of some minutes ago. */
export function checkOffLine(scanned: string, list: TicketList, now: Instant, verify: Verify): TicketCheck {
  const publicKey = fromBase32(list.publicKey)
  if (publicKey === undefined) throw new Error('The list has no key')
  const known: KnownTickets = {
    publicKey,
    practice: list.practice,
    find: (placement) => list.tickets.find((listed) => listed.placement === placement),
  }
  return checkTicket(scanned, known, now, verify)
}
