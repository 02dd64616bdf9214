import { compactDay } from '../hall-clock.ts'
import type { MarketDay, PlacementId } from '../ids.ts'
import { claimBytes } from './scanned.ts'

/** What a ticket's QR says, besides the signature: nothing personal. */
export interface TicketClaim {
  /** Which market gave it, so that a neighbour's ticket is not taken for ours: the first four bytes of the market's public key. */
  readonly market: Uint8Array
  readonly placement: PlacementId
  readonly revision: number
  /** The work date. */
  readonly validDay: MarketDay
}

/** What a ticket's token begins with. */
const ticketLayout = 1
const epochMillis = Date.UTC(2020, 0, 1)
const dayMillis = 24 * 60 * 60 * 1000

/**
 * Fifteen bytes: layout (1), market (4), day of the placement (2, days since 2020-01-01), its count of the day (3),
 * revision (2), work date (2, the same way), zero (1). With an Ed25519 signature behind it: 79 bytes, 127 characters.
 */
export function packClaim(claim: TicketClaim): Uint8Array {
  const bytes = new Uint8Array(claimBytes)
  const view = new DataView(bytes.buffer)
  bytes[0] = ticketLayout
  bytes.set(claim.market.subarray(0, 4), 1)
  const [, placedOn = '', count = ''] = claim.placement.split('_')
  view.setUint16(5, daysSinceEpoch(placedOn))
  view.setUint8(7, Number(count) >> 16)
  view.setUint16(8, Number(count) & 0xffff)
  view.setUint16(10, claim.revision)
  view.setUint16(12, daysSinceEpoch(compactDay(claim.validDay)))
  return bytes
}

/** The claim in these bytes, or undefined if they are none of ours. */
export function unpackClaim(bytes: Uint8Array): TicketClaim | undefined {
  if (bytes.length !== claimBytes || bytes[0] !== ticketLayout || bytes[14] !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = (view.getUint8(7) << 16) | view.getUint16(8)
  const [placedOn, validDay] = [dayOf(view.getUint16(5)), dayOf(view.getUint16(12))]
  if (!isMarketDay(placedOn) || !isMarketDay(validDay)) return undefined
  const placement = `plc_${compactDay(placedOn)}_${String(count).padStart(4, '0')}`
  if (!isPlacement(placement)) return undefined
  return { market: bytes.slice(1, 5), placement, revision: view.getUint16(10), validDay }
}

// Screens read tokens too, and the schemas of the ids are nothing for them.
export const isMarketDay = (text: string): text is MarketDay => /^\d{4}-\d{2}-\d{2}$/.test(text)
const isPlacement = (text: string): text is PlacementId => /^plc_\d{8}_\d{4,}$/.test(text)

export const daysSinceEpoch = (compact: string): number =>
  (Date.UTC(Number(compact.slice(0, 4)), Number(compact.slice(4, 6)) - 1, Number(compact.slice(6, 8))) - epochMillis) /
  dayMillis
export const dayOf = (days: number): string => new Date(epochMillis + days * dayMillis).toISOString().slice(0, 10)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 without padding: upper case only, so that a QR stores it in its dense alphanumeric mode. */
export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text
}

/** The bytes of a base32 text, either case, or undefined if a character or the tail is not one that `toBase32` writes. */
export function fromBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  // Before changing case: some letters beyond ASCII turn into ours.
  if (!/^[a-z2-7]*$/i.test(text)) return undefined
  for (const character of text.toUpperCase()) {
    held = (held << 5) | alphabet.indexOf(character)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
    held &= (1 << bits) - 1
  }
  const whole = Uint8Array.from(bytes)
  return toBase32(whole) === text.toUpperCase() ? whole : undefined
}
