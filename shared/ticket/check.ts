import type { Terms } from '../day/posting/terms.ts'
import { millisOf, wallClock } from '../hall-clock.ts'
import type { DayNumber, Instant, MarketDay, PlacementId } from '../ids.ts'
import { claimBytes, signatureBytes, tokenIn } from './scanned.ts'
import { fromBase32, type TicketClaim, unpackClaim } from './token.ts'

/** What there is to know of a placement to judge its paper and to send it to its bus; nothing of who holds it. */
export interface ListedTicket {
  readonly placement: PlacementId
  readonly number: DayNumber
  readonly revision: number
  readonly job: Pick<Terms, 'trade' | 'township' | 'startMinute' | 'transport'>
  /** `李*福` */
  readonly employerMasked: string
  /** The days it holds, each until its last hour: none once the place was given back. */
  readonly days: readonly { readonly date: MarketDay; readonly leavesAt: Instant; readonly endsAt: Instant }[]
}

/** Where tickets are looked up: the day's own book, or the list that a desk keeps of it. */
export interface KnownTickets {
  /** The market's 32 bytes of Ed25519. */
  readonly publicKey: Uint8Array
  /** Of a hall where everything is made up: no ticket is worth anything. */
  readonly practice: boolean
  readonly find: (placement: PlacementId) => ListedTicket | undefined
}

/** What a ticket is worth. */
export type TicketCheck =
  | { readonly result: 'valid'; readonly ticket: ListedTicket; readonly validDay: MarketDay }
  | { readonly result: 'not-yet' | 'over'; readonly ticket: ListedTicket; readonly validDay: MarketDay }
  /** Both sides agreed to other terms since: `ticket.revision` is the one that counts. */
  | { readonly result: 'replaced'; readonly ticket: ListedTicket }
  /** The place was given back, or its holder did not come that day. */
  | { readonly result: 'released'; readonly ticket: ListedTicket }
  /** Ours, but not known here: of a day before, or made after the list. */
  | { readonly result: 'not-listed'; readonly validDay: MarketDay }
  | { readonly result: 'other-market' | 'forged' | 'no-ticket' | 'practice' }

/** Whether these bytes were signed with this key (RFC 8032). */
export type Verify = (signature: Uint8Array, said: Uint8Array, publicKey: Uint8Array) => boolean

/** Checks what a reader read or somebody typed: the one rule of the phone's page and of the desk, with the server or without. */
export function checkTicket(scanned: string, known: KnownTickets, now: Instant, verify: Verify): TicketCheck {
  if (known.practice) return { result: 'practice' }
  const bytes = fromBase32(tokenIn(scanned))
  const said = bytes?.subarray(0, claimBytes)
  const claim = said && unpackClaim(said)
  if (bytes?.length !== claimBytes + signatureBytes || said === undefined || claim === undefined)
    return { result: 'no-ticket' }
  // Nobody here has another market's key, so no more can be said of it.
  if (!claim.market.every((byte, at) => byte === known.publicKey[at])) return { result: 'other-market' }
  if (!verify(bytes.subarray(claimBytes), said, known.publicKey)) return { result: 'forged' }
  return standing(claim, known.find(claim.placement), now)
}

function standing(claim: TicketClaim, ticket: ListedTicket | undefined, now: Instant): TicketCheck {
  const { revision, validDay } = claim
  if (ticket === undefined) return { result: 'not-listed', validDay }
  const today = hallDay(now)
  const day = ticket.days.find(({ date }) => date === validDay)
  // A night shift's ticket holds until the morning it ends in.
  if (day === undefined ? validDay < today : day.endsAt <= now) return { result: 'over', ticket, validDay }
  // No new paper is printed for a place that was given back, whatever was agreed before.
  if (ticket.days.length === 0) return { result: 'released', ticket }
  if (ticket.revision !== revision) return { result: 'replaced', ticket }
  if (day === undefined) return { result: 'released', ticket }
  return { result: validDay > today ? 'not-yet' : 'valid', ticket, validDay }
}
const hallDay = (now: Instant): string => wallClock(millisOf(now)).toISOString().slice(0, 10)
