import { generateKeyPairSync } from 'node:crypto'
import QRCode from 'qrcode'
import { drawQr, signClaim } from '../../server/placement/ticket.ts'
import { MarketDay, PlacementId } from '../../shared/ids.ts'
import type { TicketClaim } from '../../shared/ticket/token.ts'
import type { Stories } from './ledger.ts'
import { interleave, side } from './measure.ts'
import { atMost, type Row, row } from './rows.ts'
import { ticketOut } from './ticket-out.ts'
import { ticketTold } from './ticket-told.ts'

const address = new URL('https://gig.zhangbei.gov.cn')
const drawn = 200

/** Goal 18: a ticket signed and drawn, against the modules of the same code alone. */
async function ticketDrawn(): Promise<readonly Row[]> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const claims = Array.from({ length: drawn }, (_, n): TicketClaim => {
    const placement = PlacementId.parse(`plc_20260817_${String(n + 1).padStart(4, '0')}`)
    return { market: Uint8Array.of(1, 2, 3, 4), placement, revision: 1, validDay: MarketDay.parse('2026-08-17') }
  })
  const textOf = (claim: TicketClaim) => `${address.origin.toUpperCase()}/T/${signClaim(claim, privateKey)}`
  const texts = claims.map(textOf)
  const ours = side(async () => millisEach(claims, (claim) => svgOf(textOf(claim)).length))
  const rival = side(async () =>
    millisEach(texts, (text) => QRCode.create(text, { errorCorrectionLevel: 'M' }).modules.size),
  )
  await interleave([ours, rival])
  return [
    row({
      goal: 18,
      what: 'ticket signed and drawn; its QR modules alone',
      unit: 'ms',
      ours,
      rival,
      target: atMost(1.2),
    }),
  ]
}

/** As a screen shows it, its quiet zone around it. */
function svgOf(text: string): string {
  const { size, path } = drawQr(text)
  return `<svg viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

function millisEach<Item>(items: readonly Item[], work: (item: Item) => number): number {
  const began = performance.now()
  let sum = 0
  for (const item of items) sum += work(item)
  if (sum === 0) throw new Error('Nothing was drawn.')
  return (performance.now() - began) / items.length
}

/** The ticket: goal 18, and how long its paper takes. */
export const ticketStories: Stories = new Map([
  ['ticket-drawn', ticketDrawn],
  ['ticket-out', ticketOut],
  ['ticket-told', ticketTold],
])
