import { once } from 'node:events'
import { createConnection } from 'node:net'
import { describe, expect, type TestContext, test } from 'vitest'
import { CommandId } from '../../shared/ids.ts'
import { first, placement, wang } from '../../shared/testing/cast.ts'
import { openDoor, screenKeys } from '../access/test-door.ts'
import { entriesOf } from '../ledger/stories.ts'
import type { Printed } from './decode.ts'
import type { Connect } from './hall-printers.ts'
import type { PrintOutcome } from './printer.ts'
import { type PrinterTrouble, type Simulator, startSimulator } from './simulator.ts'
import { hallWithPrinters, patient } from './test-printers.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'
const moment = (millis = 60) => new Promise((resolve) => setTimeout(resolve, millis))
const textOf = (slip: readonly Printed[]) =>
  slip.flatMap((each) => (each.kind === 'line' ? each.runs.map(({ text }) => text) : [])).join('')
/** Whole tickets of the worker that came out: number, code and the last line of it. */
const tickets = (simulator: Simulator) =>
  simulator
    .slips()
    .map(textOf)
    .filter((text) => text.includes('本人联') && text.includes('A001') && text.includes('须双方都同意'))
async function sims({ onTestFinished }: Pick<TestContext, 'onTestFinished'>, count = 1) {
  const all: Simulator[] = []
  for (let n = 0; n < count; n += 1) {
    const simulator = await startSimulator()
    onTestFinished(simulator.stop)
    all.push(simulator)
  }
  return all
}
const theOne = ([one]: readonly Simulator[]): Simulator => {
  if (one === undefined) throw new Error('no simulator')
  return one
}
const lastEnd = ({ hall }: Awaited<ReturnType<typeof hallWithPrinters>>) => hall.day.state.prints.at(-1)?.end

type Happens = (simulator: Simulator) => unknown
const mended: Partial<PrinterTrouble> = {
  paper: 'enough',
  cover: 'closed',
  cutter: 'works',
  answers: true,
  answersEnd: true,
  slowMillis: 0,
}
/** The driver's own matrix has these too: here they are tried in the long run alone. */
const inLong: readonly (readonly [string, Happens])[] = [
  ['the cutter jams', (simulator) => simulator.set({ cutter: 'jammed' })],
  ['the paper nears its end', (simulator) => simulator.set({ paper: 'near-end' })],
]
const states: readonly (readonly [string, Happens])[] = [
  ...(isLong ? inLong : []),
  ['it is well', () => {}],
  ['the paper ends', (simulator) => simulator.set({ paper: 'out' })],
  ['the cover is opened', (simulator) => simulator.set({ cover: 'open' })],
  ['it turns slow', (simulator) => simulator.set({ slowMillis: 2 })],
  ['it falls mute', (simulator) => simulator.set({ answers: false, answersEnd: false })],
  ['the cable is pulled', (simulator) => simulator.cutOff()],
  ['it is switched off', (simulator) => simulator.stop()],
]
/** Bytes of the ticket that it has obeyed when it happens; `after`: it had told already. */
const phases = ['before', 100, 2000, 4000, 'after'] as const
const matrix = states.flatMap(([state, happens]) => phases.map((phase) => ({ state, happens, phase })))
/** Each state at another phase; in the long run all at all. */
const tried = isLong
  ? matrix
  : matrix.filter((_, nth) => nth % phases.length === Math.floor(nth / phases.length) % phases.length)

/** Whoever asks then has their paper from the browser. */
const unreached: readonly string[] = ['it falls mute', 'it is switched off']

interface Played {
  readonly state: string
  readonly happens: Happens
  readonly phase: (typeof phases)[number]
  /** What the hall's server has instead of its own way to drive a printer. */
  readonly connect?: Connect
}

/** One printer, one trouble, one ticket, and another of the same once it is mended. */
async function playTicket({ state, happens, phase, connect }: Played): Promise<void> {
  const simulator = await startSimulator()
  const spare = await startSimulator()
  try {
    const at = await hallWithPrinters([simulator], connect === undefined ? {} : { connect })
    const before = at.hall.day.state.placements
    if (phase === 'before') await happens(simulator)
    else if (phase !== 'after') simulator.after(phase, () => void happens(simulator))
    const isReached = connect !== undefined || phase !== 'before' || !unreached.includes(state)
    expect(await at.printTicket()).toMatchObject({ by: isReached ? 'printer' : 'browser' })
    await at.told()
    const end = lastEnd(at)
    const cameOut = tickets(simulator).length
    // What a browser printed lies in no printer.
    if (!isReached) expect([end, cameOut, simulator.holds()]).toEqual([undefined, 0, 0])
    // Its word is never given for a paper that nobody has.
    if (end?.outcome === 'printed') expect(cameOut, 'papers that came out of what is said to be printed').toBe(1)
    if (end?.outcome === 'failed') expect(cameOut).toBe(0)
    if (phase === 'after') await happens(simulator)
    const { again } = await at.look()
    expect(again).toHaveLength(!isReached || end?.outcome === 'printed' ? 0 : 1)
    // Mended, or another in its place: nothing of before comes out.
    simulator.set(mended)
    await moment()
    const outBefore = tickets(simulator).length
    if (end?.outcome === 'failed') expect(outBefore, 'old papers after the refill').toBe(0)
    const isGone = happens.toString().includes('stop')
    if (isGone) {
      const [printer] = at.printers
      const moved = { printer, name: '1 号', host: spare.host, port: spare.port, rollMetres: 50 }
      expect(await at.ask('printing/set-printer', moved)).toBeNull()
    }
    const now = isGone ? spare : simulator
    await at.printTicket()
    await at.told()
    expect(lastEnd(at)).toMatchObject({ outcome: 'printed' })
    expect((await at.look()).again).toEqual([])
    const last = now.slips().map(textOf)
    expect(
      last.filter((text) => text.includes('补打') && text.includes('0817-0001') && text.includes('A001')).length,
    ).toBeGreaterThan(0)
    expect(tickets(now).length).toBe((isGone ? 0 : outBefore) + 1)
    expect([...at.hall.day.state.placements.keys()]).toEqual([...before.keys()])
    expect(at.hall.day.state.placements.get(placement(1))).toMatchObject({
      number: 'A001',
      status: 'accepted',
      copies: 2,
    })
    expect(at.hall.bugs).toEqual([])
  } finally {
    await simulator.stop()
    await spare.stop()
  }
}

describe('“printed” though out of paper, old jobs after refill: neither, of a printer in any trouble at any moment', () => {
  test.each(tried)(
    '$state ($phase): no number is lost, nothing stale comes out, the reprint has the same number',
    playTicket,
  )

  test('(the test of this test) “printed” though out of paper is what a driver says that believes its own writing', async () => {
    const connect = written(() => ({ outcome: 'printed', paper: 'enough', knownBy: 'its-answer' }))
    await expect(playTicket({ ...outOfPaper, connect })).rejects.toThrow('said to be printed')
  })

  test('(the test of this test) old jobs after refill come out of a driver that takes nothing back', async () => {
    const connect = written(() => ({ outcome: 'failed', because: 'paper', sent: 'all', mayComeYet: false }))
    await expect(playTicket({ ...outOfPaper, connect })).rejects.toThrow('old papers after the refill')
  })
})

/** A ticket that was asked for while there is no paper: its worker, what came out, and how many papers the desk is told to print again. */
async function withoutPaper(connect?: Connect) {
  const simulator = await startSimulator()
  try {
    const at = await hallWithPrinters([simulator], connect === undefined ? {} : { connect })
    simulator.set({ paper: 'out' })
    await at.printTicket()
    await at.told()
    const { number } = at.hall.day.state.placements.get(placement(1)) ?? {}
    return { number, cameOut: tickets(simulator).length, again: (await at.look()).again.length }
  } finally {
    await simulator.stop()
  }
}

test('a number exists but its paper does not: the desk is told to print it again', async () => {
  expect(await withoutPaper()).toEqual({ number: 'A001', cameOut: 0, again: 1 })
})

test('(the test of this test) a number exists but its paper does not, and nobody is told, where a driver believes its own writing', async () => {
  const connect = written(() => ({ outcome: 'printed', paper: 'enough', knownBy: 'its-answer' }))
  expect(await withoutPaper(connect)).toEqual({ number: 'A001', cameOut: 0, again: 0 })
})

const outOfPaper: Played = {
  state: 'the paper ends',
  happens: (simulator) => simulator.set({ paper: 'out' }),
  phase: 'before',
}

/** A driver that writes all of a job to its printer, asks nothing, and says so of it. */
const written =
  (said: () => PrintOutcome): Connect =>
  ({ host, port }) => ({
    async print(job) {
      const line = createConnection({ host, port })
      await once(line, 'connect')
      for (const piece of job.pieces) line.write(piece)
      await moment()
      line.destroy()
      return said()
    },
    status: async () => ({ status: 'ready', paper: 'enough' }),
    isThere: async () => true,
    classify: async () => ({ found: { answers: true, tellsEnd: true, forgets: true } }),
  })

type At = Awaited<ReturnType<typeof hallWithPrinters>>
/** The tap whose answer was lost, as the screen sends it again. */
async function tapTwice(again: (at: At) => Promise<unknown>): Promise<void> {
  const simulator = await startSimulator()
  try {
    const at = await hallWithPrinters([simulator])
    const answer = await at.printTicket()
    await at.told()
    const same = await again(at)
    await at.told()
    await moment()
    expect(tickets(simulator).length, 'papers of one tap').toBe(1)
    expect(same).toEqual(answer)
  } finally {
    await simulator.stop()
  }
}

/** Something stops the place's own printer within a ticket; another stands in for it. */
async function stopsWithin(connect?: Connect): Promise<void> {
  const [own, other] = [await startSimulator(), await startSimulator()]
  try {
    const at = await hallWithPrinters([own, other], connect === undefined ? {} : { connect })
    own.after(2000, () => own.set({ cover: 'open' }))
    await at.printTicket()
    await at.told()
    expect(other.slips().length, 'papers of the other, of what lies in the first').toBe(0)
    expect(lastEnd(at)).toEqual({ outcome: 'failed', because: 'cover', printer: at.printers[0] })
  } finally {
    await own.stop()
    await other.stop()
  }
}

describe('double printing: none of it', () => {
  test('a tap sent again finds its paper where it went', () => tapTwice((at) => at.printTicket(at.tapped())))
  test('(the test of this test) a repeated tap that is taken for another prints twice', async () => {
    await expect(tapTwice((at) => at.printTicket())).rejects.toThrow('papers of one tap')
  })

  test('nobody else prints what lies in a printer that stopped within it', () => stopsWithin())
  test('(the test of this test) another printer is tried although something was sent, where a driver denies it', async () => {
    const denies = written(() => ({ outcome: 'failed', because: 'cover', sent: 'nothing', mayComeYet: false }))
    await expect(stopsWithin(denies)).rejects.toThrow('of what lies in the first')
  })
})

describe('whoever prints', () => {
  test('has the papers of one asking behind each other, once for one tap, and the printer’s word in the ledger', async (context) => {
    const simulator = theOne(await sims(context))
    const at = await hallWithPrinters([simulator])
    const asked = () => simulator.printed().filter(({ kind }) => kind === 'asked').length
    const before = asked()
    const answer = await at.printTicket()
    await at.told()
    expect(await at.printTicket(at.tapped())).toEqual(answer)
    await moment()
    expect(simulator.slips().map((slip) => /本人联|市场留存/.exec(textOf(slip))?.[0])).toEqual(['本人联', '市场留存'])
    expect(asked() - before).toBe(1)
    const entries = await entriesOf(at.hall.ledger)
    expect(entries.at(-1)).toMatchObject({
      actor: { by: 'clock' },
      events: [{ type: 'print-reported', job: 'prj_20260817_0001', outcome: 'printed', printer: at.printers[0] }],
    })
    expect(simulator.faults()).toEqual([])
  })

  test('gets it from another printer of the place while the first had nothing of it, and hears which; else from none', async (context) => {
    const [own, other] = await sims(context, 2)
    if (own === undefined || other === undefined) throw new Error('two')
    const at = await hallWithPrinters([own, other])
    own.set({ paper: 'out' })
    await at.printTicket()
    await at.told()
    expect(lastEnd(at)).toEqual({ outcome: 'printed', printer: at.printers[1] })
    expect([tickets(own).length, tickets(other).length]).toEqual([0, 1])
    // Of what lies in the first nobody prints a second one.
    own.set({ paper: 'enough' })
    own.after(2000, () => own.set({ cover: 'open' }))
    await at.printTicket()
    await at.told()
    expect(lastEnd(at)).toEqual({ outcome: 'failed', because: 'cover', printer: at.printers[0] })
    // Both refuse: the word is that of the place's own.
    other.set({ paper: 'out' })
    await at.printTicket()
    await at.told()
    expect(lastEnd(at)).toEqual({ outcome: 'failed', because: 'cover', printer: at.printers[0] })
    expect(tickets(other)).toHaveLength(1)
  })

  test('has a browser’s papers where the place has no printer, as before, and no mark in the ledger', async () => {
    const at = await hallWithPrinters([])
    expect(await at.printTicket()).toMatchObject({ by: 'browser', papers: expect.stringContaining('A001') })
    expect(at.hall.day.state.prints).toEqual([])
  })

  test('has a browser’s papers too while nobody reaches a printer of the place, and the desk an alarm', async (context) => {
    const [own, other] = await sims(context, 2)
    if (own === undefined || other === undefined) throw new Error('two')
    const at = await hallWithPrinters([own, other])
    await own.stop()
    expect(await at.printTicket()).toMatchObject({ by: 'printer' })
    await at.told()
    expect(lastEnd(at)).toEqual({ outcome: 'printed', printer: at.printers[1] })
    await other.stop()
    const byBrowser = { by: 'browser', papers: expect.stringContaining('A001') }
    expect(await at.printTicket()).toMatchObject(byBrowser)
    // The tap sent again finds its paper where it went.
    expect(await at.printTicket(at.tapped())).toMatchObject(byBrowser)
    expect(await at.ask('placement/print-list-for', { posting: first, language: 'zh' })).toMatchObject({
      by: 'browser',
    })
    expect(await at.ask('printing/print-number', { number: 'A001', language: 'zh' })).toMatchObject(byBrowser)
    // Nothing waits to be printed again of what the browser has.
    expect([at.hall.day.state.prints.length, (await at.look()).again]).toEqual([1, []])
    expect((await at.deskView()).alarms?.printers.map(({ because }) => because)).toEqual(['unreachable', 'unreachable'])
  })

  test('at a terminal whose printers nobody reaches is never told that the browser’s paper is there, and the desk may print it', async (context) => {
    const simulator = theOne(await sims(context))
    const at = await hallWithPrinters([simulator], { knowsScreens: true })
    await at.ask('printing/set-place-printers', { place: 1, printers: at.printers })
    await simulator.stop()
    const cookies = { terminal: screenKeys.terminal, visitor: at.door.seal({ of: 'worker', worker: wang }) }
    const body = { command: at.hall.ownCommand(), placement: placement(1), language: 'zh' }
    const tap = async () => (await at.door.knock('/api/placement/print-ticket', { body, cookies })).json()
    expect(await tap()).toMatchObject({ value: { by: 'browser', papers: expect.stringContaining('A001') } })
    await at.told()
    expect(lastEnd(at)).toEqual({ outcome: 'unknown' })
    expect((await at.look()).again).toMatchObject([{ state: 'unknown', printer: at.printers[0] }])
    // Sent again, the tap brings no second paper; at the window staff see what comes.
    expect(await tap()).toMatchObject({ value: { by: 'printer' } })
    expect(await at.printTicket()).toMatchObject({ by: 'browser' })
    expect((await at.look()).again).toEqual([])
  })

  test('has the employer’s list and card from there too', async (context) => {
    const simulator = theOne(await sims(context))
    const at = await hallWithPrinters([simulator])
    await at.ask('placement/print-list-for', { posting: first, language: 'zh' })
    await at.told()
    expect(at.hall.day.state.prints).toMatchObject([
      { paper: { of: 'list', posting: first }, end: { outcome: 'printed' } },
    ])
    expect(textOf(simulator.slips()[0] ?? [])).toContain('用工方联')
  })
})

test('printers are asked while the hall is open though nobody looks at them, and what stops one is an alarm', async (context) => {
  const simulator = theOne(await sims(context))
  const at = await hallWithPrinters([simulator], { beatMillis: 20 })
  context.onTestFinished(at.door.live.stop)
  /** The printer was asked before anybody looks. */
  const asked = async () => {
    const before = simulator.received()
    at.hall.clock.pass(61)
    await expect.poll(simulator.received).toBeGreaterThan(before)
  }
  const alarms = async () => (await at.deskView()).alarms?.printers
  simulator.set({ paper: 'out' })
  await asked()
  await expect.poll(alarms).toEqual([{ name: '1 号', because: 'paper', places: ['desk'] }])
  simulator.set(mended)
  await asked()
  await expect.poll(alarms).toBeUndefined()
})

test('after a power cut nobody knows what became of what was asked for, and it waits to be printed again', async (context) => {
  const simulator = theOne(await sims(context))
  const at = await hallWithPrinters([simulator])
  // Written, and the server was gone before the printer told.
  const printer = at.printers[0]
  if (printer === undefined) throw new Error('no printer')
  await at.happens({ type: 'ask-ticket', placement: placement(1), printer })
  const next = await openDoor({ hall: at.hall })
  await at.told()
  expect(lastEnd(at)).toEqual({ outcome: 'unknown' })
  expect((await entriesOf(at.hall.ledger)).at(-1)).toMatchObject({ actor: { by: 'start-up' } })
  next.live.stop()
  expect((await at.look()).again).toMatchObject([{ state: 'unknown', slip: { what: 'ticket' } }])
})

describe('a printer of the hall', () => {
  test('is asked first what it can do, and not added where nobody answers or something stops it', async (context) => {
    const simulator = theOne(await sims(context))
    const at = await hallWithPrinters([])
    const add = { name: '窗口', host: simulator.host, port: simulator.port, rollMetres: 50 }
    simulator.set({ paper: 'out' })
    expect(await at.ask('printing/set-printer', add)).toEqual({ code: 'printer-stopped', because: 'paper' })
    simulator.set({ paper: 'enough', answers: false, answersEnd: false, clears: false })
    expect(await at.ask('printing/set-printer', add)).toBeNull()
    const mute = { answers: false, tellsEnd: false, forgets: false }
    expect((await at.look()).printers).toMatchObject([{ name: '窗口', kind: mute }])
    expect(await at.ask('printing/set-printer', { ...add, name: '二', port: 1 })).toEqual({ code: 'printer-not-there' })
    expect(simulator.printed().filter(({ kind }) => kind !== 'asked')).toEqual([])
  })

  test('is not touched while it prints by who adds it a second time, and is asked what it can do in its turn', async (context) => {
    const simulator = theOne(await sims(context))
    const at = await hallWithPrinters([simulator], { patience: patient })
    const { host, port } = simulator
    const [printer] = at.printers
    const asked = () => simulator.printed().filter(({ kind }) => kind === 'asked').length
    const before = asked()
    for (const [nth, [body, answer]] of (
      [
        [
          { name: '窗口', host, port, rollMetres: 50 },
          { code: 'printer-there-already', name: '1 号', host },
        ],
        [{ name: '1 号', host: '192.168.1.77', port, rollMetres: 50 }, { code: 'printer-name-taken' }],
        [{ printer, name: '窗口', host, port, rollMetres: 80 }, null],
      ] as const
    ).entries()) {
      const within = new Promise<unknown>((resolve) => {
        simulator.after(2000, () => resolve(at.ask('printing/set-printer', body)))
      })
      simulator.set({ slowMillis: 2 })
      await at.printTicket()
      expect(await within).toEqual(answer)
      await at.told()
      expect(lastEnd(at)).toEqual({ outcome: 'printed', printer })
      expect(tickets(simulator)).toHaveLength(nth + 1)
    }
    expect([simulator.mostConnections(), asked() - before]).toEqual([1, 4])
    expect((await at.look()).printers).toMatchObject([{ name: '窗口', rollMetres: 80, kind: { tellsEnd: true } }])
  })

  test('says at the desk how it is, and about how many tickets its roll has left, which a new roll begins anew', async (context) => {
    const simulator = theOne(await sims(context))
    const at = await hallWithPrinters([simulator], { patience: patient })
    const look = async () => {
      at.hall.clock.pass(3)
      return (await at.look()).printers[0]
    }
    const soon = { timeout: 30_000 }
    await expect.poll(look, soon).toMatchObject({ now: { status: 'ready', paper: 'enough' }, ticketsLeft: 113 })
    const [printer] = at.printers
    await at.ask('printing/test-page', { printer, language: 'zh' })
    await expect.poll(() => simulator.slips().map(textOf).join(), soon).toContain('试打')
    await at.printTicket()
    await at.told()
    await expect.poll(async () => (await look())?.ticketsLeft, soon).toBeLessThan(113)
    simulator.set({ paper: 'out' })
    await expect.poll(look, soon).toMatchObject({ now: { status: 'stopped', because: 'paper', paper: 'out' } })
    const used = (await look())?.ticketsLeft ?? 0
    simulator.set({ paper: 'enough' })
    await expect.poll(async () => (await look())?.ticketsLeft, soon).toBeGreaterThan(used)
    await simulator.stop()
    await expect.poll(look, soon).toMatchObject({ now: { status: 'unreachable' } })
  })

  test('is a supervisor’s to add, and nobody’s by an address that opens more than a printer', async () => {
    const at = await hallWithPrinters([])
    const body = { command: CommandId.parse('cmd_20260817_00000000000000zz'), name: 'a', port: 9100, rollMetres: 50 }
    expect(await at.asClerk('printing/set-printer', { ...body, host: '127.0.0.1' })).toMatchObject({
      answer: 'refused',
    })
    expect(await at.ask('printing/set-printer', { ...body, host: 'http://printer' })).toEqual({
      code: 'not-understood',
    })
  })
})
