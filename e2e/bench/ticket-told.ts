import { randomTail } from '../../server/clock.ts'
import { tailOf } from '../../server/command-steps.ts'
import { type PrinterTrouble, type Simulator, startSimulator } from '../../server/printing/simulator.ts'
import { CommandId, type PlacementId } from '../../shared/ids.ts'
import type { Live } from '../../shared/live.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { type FullHall, fullHall } from './full-hall.ts'
import { measured } from './measure.ts'
import { atMost, type Row, row, stretch } from './rows.ts'

/** Until then staff should know that a paper did not come out. */
const mostMillis = 5000
const rounds = 4
/** Bytes of the ticket it has obeyed when it happens. */
const within = 2000

const set = (change: Partial<PrinterTrouble>) => (simulator: Simulator) => simulator.set(change)
const outages: readonly (readonly [string, (simulator: Simulator) => unknown])[] = [
  ['the paper ends', set({ paper: 'out' })],
  ['the cover is opened', set({ cover: 'open' })],
  ['the knife jams', set({ cutter: 'jammed' })],
  ['it falls mute', set({ answers: false, answersEnd: false })],
  ['it never says that it is done', set({ answersEnd: false })],
  ['the cable is pulled', (simulator) => simulator.cutOff()],
  ['it is switched off', (simulator) => simulator.stop()],
]

/**
 * From the outage of a printer's line to the desk's live view that says so, median and longest; the rival is five seconds. Of a printer that
 * may yet be well the desk hears first that it has not said that it is done, and later what became of the paper.
 */
export async function ticketTold(): Promise<readonly Row[]> {
  const hall = await fullHall(0)
  const desk = await watchDesk(hall)
  const rows: Row[] = []
  try {
    for (const [outage, happens] of outages) {
      const told = measured()
      for (let round = 0; round < rounds; round += 1) told.figures.push(await oneOutage(hall, desk, happens))
      const [rival, target] = [{ figures: [mostMillis] }, stretch(atMost(1))]
      const common = { goal: 18, unit: 'ms', rival, target } as const
      rows.push(row({ ...common, what: `${outage}: desk told, median; 5 s`, ours: told }))
      rows.push(row({ ...common, what: `${outage}: longest`, ours: { figures: [Math.max(...told.figures)] } }))
    }
  } finally {
    await desk.close()
    await hall.stop()
  }
  return rows
}

async function oneOutage(hall: FullHall, desk: Desk, happens: (simulator: Simulator) => unknown): Promise<number> {
  const simulator = await startSimulator()
  const { host, port } = simulator
  const added = command(hall)
  await ask(hall, 'printing/set-printer', { command: added, name: '窗口', host, port, rollMetres: 50 })
  const printer = `prn_${tailOf(added)}`
  await ask(hall, 'printing/set-place-printers', { command: command(hall), place: 'desk', printers: [printer] })
  const placement = await placed(hall)
  const { toReprint: before } = desk.now()
  const out = new Promise<number>((resolve) =>
    simulator.after(within, () => {
      resolve(performance.now())
      void happens(simulator)
    }),
  )
  await ask(hall, 'placement/print-ticket-for', { command: command(hall), placement, language: 'zh' })
  const since = await out
  const isSettled = ({ toReprint }: DeskView) => toReprint > before
  const told = (await desk.until((view) => view.alarms !== undefined || isSettled(view))) - since
  await desk.until(isSettled)
  await ask(hall, 'printing/remove-printer', { command: command(hall), printer })
  await simulator.stop()
  await desk.until(({ alarms }) => alarms === undefined)
  return told
}

const command = ({ hall }: FullHall) => CommandId.parse(`cmd_20260817_${randomTail(hall.clock)}`)

async function ask({ address, session }: FullHall, name: string, body: object): Promise<void> {
  const headers = { origin: address, 'content-type': 'application/json', cookie: `staff=${session}` }
  const response = await fetch(`${address}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const { answer, refusal } = await response.json()
  if (answer !== 'done') throw new Error(`${name}: ${JSON.stringify(refusal)}`)
}

let people = 0
/** Somebody new with a ticket of their own. */
async function placed(market: FullHall): Promise<PlacementId> {
  people += 1
  const { hall } = market
  await market.posts(people, { ...broccoli, places: 1 })
  const worker = await market.comes(people)
  const posting = [...hall.day.state.postings.keys()].at(-1)
  if (posting === undefined) throw new Error('There is no job.')
  await market.ask({ type: 'ask-for-job', worker, posting })
  const offer = [...hall.day.state.offers.values()].find(({ people: [first] }) => first === worker)
  if (offer === undefined) throw new Error('Nothing was offered.')
  await market.ask({ type: 'accept-offer', worker, offer: offer.offer })
  const placement = [...hall.day.state.placements.values()].find((each) => each.worker === worker)
  if (placement === undefined) throw new Error('Nobody was placed.')
  return placement.placement
}

type Desk = Awaited<ReturnType<typeof watchDesk>>

/** The trace: each live view of a desk, and when it came. */
async function watchDesk({ address, session }: FullHall) {
  const stop = new AbortController()
  const { body } = await fetch(`${address}/api/live/desk`, {
    headers: { cookie: `staff=${session}` },
    signal: stop.signal,
  })
  if (body === null) throw new Error('The desk has no view.')
  let seen: DeskView | undefined
  let heard = () => {}
  const reading = read(body, (view) => {
    seen = view
    heard()
  }).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  const until = (isSo: (view: DeskView) => boolean) =>
    new Promise<number>((resolve) => {
      heard = () => {
        if (seen !== undefined && isSo(seen)) resolve(performance.now())
      }
      heard()
    })
  await until(() => true)
  return {
    now(): DeskView {
      if (seen === undefined) throw new Error('The desk saw nothing.')
      return seen
    },
    until,
    async close() {
      stop.abort()
      await reading
    },
  }
}

async function read(body: ReadableStream<Uint8Array>, saw: (view: DeskView) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of body) {
    text += decoder.decode(piece, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, data] = /^event: view\ndata: (.*)$/m.exec(event) ?? []
      if (data === undefined) continue
      const live: Live<DeskView> = JSON.parse(data)
      saw(live.view)
    }
  }
}
