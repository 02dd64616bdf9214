import { once } from 'node:events'
import { connect } from 'node:net'
import { sessionTokens } from '../../server/access/tokens.ts'
import { randomTail } from '../../server/clock.ts'
import { tailOf } from '../../server/command-steps.ts'
import { openFileLedger } from '../../server/ledger/file.ts'
import { layouts } from '../../server/placement/laid-out.ts'
import { tickets } from '../../server/placement/ticket.ts'
import { nextChange } from '../../server/printing/print-room.ts'
import { type Simulator, startSimulator } from '../../server/printing/simulator.ts'
import { slipPieces } from '../../server/printing/slip-job.ts'
import { hallScreens } from '../../server/terminals/hall-screens.ts'
import type { RequestName, RequestOf } from '../../shared/api.ts'
import { CommandId, type OfferId, PrinterId, TerminalId, type WorkerId } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { openDoors } from './bench-doors.ts'
import { inFolder } from './bench-hall.ts'
import { type FullMarket, fullMarket } from './full-hall.ts'
import { measured, median } from './measure.ts'
import { notJudged, type Row, row } from './rows.ts'

const rounds = 5
const people = 40
const key = 'T'.repeat(43)

/**
 * From the tap that takes a job at a terminal, over its real doors and by the printer it has, to the first byte there and to the printer's
 * word that the paper is out. The rival takes the job by the same doors, and writes the same paper down a socket without asking anything.
 */
export async function ticketOut(): Promise<readonly Row[]> {
  const [first, out] = [
    [measured(), measured()],
    [measured(), measured()],
  ] as const
  for (let round = 0; round <= rounds; round += 1) {
    const times = await inFolder(oneRound)
    // The first round only warms up.
    if (round === 0) continue
    for (const side of [0, 1] as const) {
      first[side].figures.push(median(times[side].first))
      out[side].figures.push(median(times[side].out))
    }
  }
  const common = { goal: 18, unit: 'ms', target: notJudged } as const
  const what = (until: string) => `taken at a terminal to ${until}, p50; by a driver that only writes`
  return [
    row({ ...common, what: what('the first byte at its printer'), ours: first[0], rival: first[1] }),
    row({ ...common, what: what('its paper cut off and known to be; cut off'), ours: out[0], rival: out[1] }),
  ]
}

const noTimes = (): Record<'first' | 'out', number[]> => ({ first: [], out: [] })

async function oneRound(folder: string) {
  const ledger = await openFileLedger({ folder })
  const market = await fullMarket(0, ledger)
  const doors = await openDoors(market.hall)
  await market.posts(1, { ...broccoli, places: people })
  const sides = [await startSimulator(), await startSimulator()] as const
  const terminal = await openTerminal(market, doors.address, sides[0])
  const times = [noTimes(), noTimes()] as const
  for (let n = 1; n <= people; n += 1) {
    const side = n % 2 === 0 ? 0 : 1
    const worker = await market.comes(n)
    const offer = await offered(market, worker)
    const print = side === 0 ? terminal.print : () => written(market, worker, sides[1])
    const began = performance.now()
    const since = () => performance.now() - began
    sides[side].after(1, () => times[side].first.push(since()))
    await terminal.as(worker, 'matching/accept', { command: terminal.command(), offer })
    await print(worker)
    times[side].out.push(since())
  }
  await Promise.all(sides.map(({ stop }) => stop()))
  await doors.close()
  await market.hall.stop()
  await ledger.close()
  return times
}

/** Terminal 1, approved, with this printer. */
async function openTerminal({ hall, staff }: FullMarket, address: string, { host, port }: Simulator) {
  const tokens = sessionTokens(hall.keys.session, hall.clock)
  const command = () => CommandId.parse(`cmd_20260817_${randomTail(hall.clock)}`)
  async function ask<Name extends RequestName>(cookie: string, name: Name, body: RequestOf<Name>): Promise<void> {
    const headers = { origin: address, 'content-type': 'application/json', cookie }
    const response = await fetch(`${address}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const { answer, refusal } = await response.json()
    if (answer !== 'done') throw new Error(`${name}: ${JSON.stringify(refusal)}`)
  }
  const screens = hallScreens(hall)
  const { keyDigest = '' } = screens.showing(screens.show(key, 'terminal')) ?? {}
  const approve = { type: 'approve-terminal', number: 1, stands: 'terminal', keyDigest } as const
  const terminal = TerminalId.parse(`trm_${'0'.repeat(15)}1`)
  const byStaff = { id: hall.ownCommand(), actor: { by: 'staff', staff }, bodyDigest: '' } as const
  await hall.county.ask({ ...byStaff, command: { ...approve, terminal } })

  const session = `staff=${tokens.seal({ of: 'staff', staff, passwords: 1 }, 3600)}`
  const added = command()
  await ask(session, 'printing/set-printer', { command: added, name: '1 号机', host, port, rollMetres: 50 })
  const printers = [PrinterId.parse(`prn_${tailOf(added)}`)]
  await ask(session, 'printing/set-place-printers', { command: command(), place: 1, printers })

  const as = <Name extends RequestName>(worker: WorkerId, name: Name, body: RequestOf<Name>) =>
    ask(`terminal=${key}; visitor=${tokens.seal({ of: 'worker', worker }, 900)}`, name, body)
  return {
    command,
    as,
    /** Their ticket, until the printer said what became of it. */
    async print(worker: WorkerId): Promise<void> {
      const { placement } = placementOf(hall, worker)
      await as(worker, 'placement/print-ticket', { command: command(), placement, language: 'zh' })
      while (hall.day.state.prints.at(-1)?.end === undefined) await nextChange(hall)
      if (hall.day.state.prints.at(-1)?.end?.outcome !== 'printed') throw new Error('A ticket did not come out.')
    },
  }
}

async function written({ hall }: FullMarket, worker: WorkerId, simulator: Simulator): Promise<void> {
  const { papers } = tickets(hall, undefined)
  const pieces = slipPieces(layouts(hall).slips(papers(placementOf(hall, worker)), 'zh'))
  const line = connect({ host: simulator.host, port: simulator.port, noDelay: true })
  await once(line, 'connect')
  const cut = new Promise<void>((resolve) => simulator.after(Buffer.concat([...pieces]).length, resolve))
  for (const piece of pieces) line.write(piece)
  await cut
  line.destroy()
}

function placementOf({ day }: FullMarket['hall'], worker: WorkerId) {
  const placement = [...day.state.placements.values()].find((each) => each.worker === worker)
  if (placement === undefined) throw new Error('Nobody was placed.')
  return placement
}

/** Who came asks for the one job, and it is held for them. */
async function offered({ hall, ask }: FullMarket, worker: WorkerId): Promise<OfferId> {
  const [posting] = hall.day.state.postings.keys()
  if (posting === undefined) throw new Error('There is no job.')
  await ask({ type: 'ask-for-job', worker, posting })
  const { offer } = [...hall.day.state.offers.values()].find(({ people: [first] }) => first === worker) ?? {}
  if (offer === undefined) throw new Error('Nothing was offered.')
  return offer
}
