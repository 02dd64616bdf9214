import { millisOf, wallClock } from '../hall-clock.ts'
import type { DayNumber, Instant, MarketDay, PlacementId } from '../ids.ts'
import { claimBytes, fromBase32, signatureBytes, type TicketClaim, tokenIn, unpackClaim } from './token.ts'

/** What the desk keeps to check tickets while the server is away: every one of today and of days to come, nothing of who holds it. */
export interface TicketList {
  /** The market's 32 bytes of Ed25519, in base32. */
  readonly publicKey: string
  readonly listedAt: Instant
  /** Of a hall where everything is made up: no ticket is worth anything. */
  readonly practice: boolean
  readonly tickets: readonly ListedTicket[]
}
export interface ListedTicket {
  readonly placement: PlacementId
  readonly number: DayNumber
  readonly revision: number
  /** The days it holds, each until its last hour: none once the place was given back. */
  readonly days: readonly { readonly date: MarketDay; readonly endsAt: Instant }[]
}

/** What a ticket is worth by a list of some minutes ago. */
export type OffLineCheck =
  | { readonly result: 'valid' | 'not-yet' | 'over'; readonly ticket: ListedTicket; readonly validDay: MarketDay }
  /** Both sides agreed to other terms since: `ticket.revision` is the one that counts. */
  | { readonly result: 'replaced'; readonly ticket: ListedTicket }
  /** The place was given back, or its holder did not come that day. */
  | { readonly result: 'released'; readonly ticket: ListedTicket }
  /** Ours, but not on the list: made after it, or of a day before. */
  | { readonly result: 'not-listed'; readonly validDay: MarketDay }
  | { readonly result: 'other-market' | 'forged' | 'no-ticket' | 'practice' }

/** Whether these bytes were signed with this key (RFC 8032). */
export type Verify = (signature: Uint8Array, said: Uint8Array, publicKey: Uint8Array) => boolean

/** Checks without the server what a reader read or somebody typed. */
export function checkOffLine(scanned: string, list: TicketList, now: Instant, verify: Verify): OffLineCheck {
  if (list.practice) return { result: 'practice' }
  const bytes = fromBase32(tokenIn(scanned))
  const said = bytes?.subarray(0, claimBytes)
  const claim = said && unpackClaim(said)
  if (bytes?.length !== claimBytes + signatureBytes || said === undefined || claim === undefined)
    return { result: 'no-ticket' }
  const publicKey = fromBase32(list.publicKey)
  if (publicKey === undefined) throw new Error('The list has no key')
  // Nobody here has another market's key, so no more can be said of it.
  if (!claim.market.every((byte, at) => byte === publicKey[at])) return { result: 'other-market' }
  if (!verify(bytes.subarray(claimBytes), said, publicKey)) return { result: 'forged' }
  return standing(claim, list, now)
}

function standing({ placement, revision, validDay }: TicketClaim, { tickets }: TicketList, now: Instant): OffLineCheck {
  const ticket = tickets.find((listed) => listed.placement === placement)
  if (ticket === undefined) return { result: 'not-listed', validDay }
  if (ticket.revision !== revision) return { result: 'replaced', ticket }
  const day = ticket.days.find(({ date }) => date === validDay)
  if (day === undefined) return { result: 'released', ticket }
  // A night shift's ticket holds until the morning it ends in.
  if (day.endsAt <= now) return { result: 'over', ticket, validDay }
  return { result: validDay > hallDay(now) ? 'not-yet' : 'valid', ticket, validDay }
}
const hallDay = (now: Instant): string => wallClock(millisOf(now)).toISOString().slice(0, 10)
