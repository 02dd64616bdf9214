import { generateKeyPairSync } from 'node:crypto'
import QRCode from 'qrcode'
import { openFileLedger } from '../../server/ledger/file.ts'
import { layouts } from '../../server/placement/laid-out.ts'
import { drawQr, signClaim, tickets } from '../../server/placement/ticket.ts'
import { receipt } from '../../server/printing/receipt.ts'
import { startSimulator } from '../../server/printing/simulator.ts'
import { tcpPrinter } from '../../server/printing/tcp-printer.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { MarketDay, PlacementId, type WorkerId } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import type { TicketClaim } from '../../shared/ticket/token.ts'
import { inFolder } from './bench-hall.ts'
import { type FullMarket, fullMarket } from './full-hall.ts'
import type { Stories } from './ledger.ts'
import { interleave, measured, median, side } from './measure.ts'
import { atMost, notJudged, type Row, row } from './rows.ts'
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

const rounds = 5
const people = 40

/** From the tap that takes a job to the first line on the paper of a printer on the same machine, and to its cut; the rival is the answer alone. */
async function ticketOut(): Promise<readonly Row[]> {
  const [answered, first, out] = [measured(), measured(), measured()]
  for (let round = 0; round <= rounds; round += 1) {
    const times = await inFolder(oneRound)
    // The first round only warms up.
    if (round === 0) continue
    answered.figures.push(median(times.answered))
    first.figures.push(median(times.first))
    out.figures.push(median(times.out))
  }
  const what = (until: string) => `taken to ${until}, p50; to the answer alone`
  const rows = { unit: 'ms', rival: answered, target: notJudged, goal: 18 } as const
  return [
    row({ ...rows, what: what('its first line at the printer'), ours: first }),
    row({ ...rows, what: what('its paper cut off and known to be'), ours: out }),
  ]
}

async function oneRound(folder: string) {
  const ledger = await openFileLedger({ folder })
  const market = await fullMarket(0, ledger)
  await market.posts(1, { ...broccoli, places: people })
  let firstOut: (() => void) | undefined
  const simulator = await startSimulator({ onPrinted: () => firstOut?.() })
  const printer = tcpPrinter({ host: simulator.host, port: simulator.port, clock: market.hall.clock })
  const { papers } = tickets(market.hall, address)
  const { slips } = layouts(market.hall)
  const times: Record<'answered' | 'first' | 'out', number[]> = { answered: [], first: [], out: [] }
  for (let n = 1; n <= people; n += 1) {
    const take = await offered(market, await market.comes(n))
    const began = performance.now()
    const since = () => performance.now() - began
    firstOut = () => {
      times.first.push(since())
      firstOut = undefined
    }
    await done(market, take)
    times.answered.push(since())
    const placement = [...market.hall.day.state.placements.values()].find(({ worker }) => worker === take.worker)
    const [paper] = placement === undefined ? [] : slips(papers(placement), 'zh')
    if (paper === undefined) throw new Error('Nobody was placed.')
    const job = { id: take.offer, asked: market.hall.clock.now(), pieces: receipt(paper) }
    const { outcome } = await printer.print(job)
    if (outcome !== 'printed') throw new Error(`A ticket was ${outcome}.`)
    times.out.push(since())
  }
  await simulator.stop()
  await market.hall.stop()
  await ledger.close()
  return times
}

/** Who came asks for the one job, and it is held for them. */
async function offered(market: FullMarket, worker: WorkerId) {
  const [posting] = market.hall.day.state.postings.keys()
  if (posting === undefined) throw new Error('There is no job.')
  await done(market, { type: 'ask-for-job', worker, posting })
  const { offer } = [...market.hall.day.state.offers.values()].find(({ people: [first] }) => first === worker) ?? {}
  if (offer === undefined) throw new Error('Nothing was offered.')
  return { type: 'accept-offer', worker, offer } as const
}

async function done({ ask }: FullMarket, command: DayCommand): Promise<void> {
  const { answer } = await ask(command)
  if (answer !== 'done') throw new Error(`${command.type} was ${answer}.`)
}

/** The ticket: goal 18, and how long its paper takes. */
export const ticketStories: Stories = new Map([
  ['ticket-drawn', ticketDrawn],
  ['ticket-out', ticketOut],
  ['ticket-told', ticketTold],
])
