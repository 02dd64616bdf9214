import { compactDay } from '../hall-clock.ts'
import { type MarketDay, PostingId } from '../ids.ts'
import { siteBytes } from './scanned.ts'
import { dayOf, daysSinceEpoch, isMarketDay } from './token.ts'

/** What the QR of an employer's list says, besides the signature: nothing of who they are, nor of whom they expect. */
export interface SiteClaim {
  /** Which market gave it, as on a ticket. */
  readonly market: Uint8Array
  readonly posting: PostingId
  /** Counted from 1: staff took the ones before it back. */
  readonly link: number
  /** The last day on which it opens anything. */
  readonly until: MarketDay
}

/** What it begins with; a ticket is 1, an employer's card 2. */
const siteLayout = 3

/** Thirteen bytes: layout (1), market (4), day of the posting (2, days since 2020-01-01), its count of the day (2), link (2), last day (2). */
export function packSite({ market, posting, link, until }: SiteClaim): Uint8Array {
  const bytes = new Uint8Array(siteBytes)
  const view = new DataView(bytes.buffer)
  bytes[0] = siteLayout
  bytes.set(market.subarray(0, 4), 1)
  const [, postedOn = '', count = ''] = posting.split('_')
  view.setUint16(5, daysSinceEpoch(postedOn))
  view.setUint16(7, Number(count))
  view.setUint16(9, link)
  view.setUint16(11, daysSinceEpoch(compactDay(until)))
  return bytes
}

/** The claim in these bytes, or undefined if they are none of ours. */
export function unpackSite(bytes: Uint8Array): SiteClaim | undefined {
  if (bytes.length !== siteBytes || bytes[0] !== siteLayout) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const until = dayOf(view.getUint16(11))
  const postedOn = dayOf(view.getUint16(5)).replaceAll('-', '')
  const posting = PostingId.safeParse(`pst_${postedOn}_${String(view.getUint16(7)).padStart(3, '0')}`)
  if (!posting.success || !isMarketDay(until)) return undefined
  return { market: bytes.slice(1, 5), posting: posting.data, link: view.getUint16(9), until }
}
