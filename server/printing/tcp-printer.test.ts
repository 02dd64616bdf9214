import { createServer } from 'node:net'
import { describe, expect, type TestContext, test, vi } from 'vitest'
import type { PrinterKind } from '../../shared/county/printing/messages.ts'
import { DayNumber } from '../../shared/ids.ts'
import { laidOutWith, madeUpTicket } from '../../shared/testing/papers.ts'
import { slip } from '../../shared/ticket/layout/slip.ts'
import { drawQr } from '../placement/ticket.ts'
import { testClock } from '../test-hall.ts'
import { decode } from './decode.ts'
import type { PrintJob } from './printer.ts'
import { receipt } from './receipt.ts'
import { type PrinterTrouble, type Simulator, type SimulatorOptions, startSimulator } from './simulator.ts'
import { type Patience, tcpPrinter } from './tcp-printer.ts'

const qr = drawQr(`HTTPS://GIG.ZHANGBEI.GOV.CN/T/${'AB2C3D4E5F6G7'.repeat(9)}`)
const isLong = process.env['GONGPIAO_LONG'] === '1'
const piecesOf = (number: string) =>
  receipt(laidOutWith((said) => slip(said, { ...madeUpTicket, qr, number: DayNumber.parse(number) })).zh)
const length = Buffer.concat(piecesOf('A017')).length
const slipOf = (number: string) =>
  decode(Buffer.concat(piecesOf(number))).filter(({ kind }) => kind !== 'cut' && kind !== 'asked')

interface SetUp extends SimulatorOptions {
  readonly kind?: PrinterKind
  readonly patience?: Partial<Patience>
}
async function hall(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  { kind, patience, ...options }: SetUp = {},
) {
  const simulator = await startSimulator(options)
  onTestFinished(simulator.stop)
  const clock = testClock()
  const printer = tcpPrinter({
    ...{ host: simulator.host, port: simulator.port, clock },
    ...(kind === undefined ? {} : { kind }),
    patience: { takeMillis: 2000, ...patience },
  })
  const job = (number: string): PrintJob => ({ id: number, asked: clock.now(), pieces: piecesOf(number) })
  return { simulator, clock, printer, job }
}
const able: PrinterKind = { answers: true, tellsEnd: true, forgets: true }
const silent: PrinterKind = { answers: false, tellsEnd: false, forgets: false }
const allMended: Partial<PrinterTrouble> = {
  ...{ paper: 'enough', cover: 'closed', cutter: 'works', head: 'cool' },
  ...{ answers: true, answersEnd: true, slowMillis: 0 },
}
/** How often a whole slip with this number came out. */
const whole = (simulator: Simulator, number: string): number =>
  simulator.slips().filter((each) => JSON.stringify(each) === JSON.stringify(slipOf(number))).length
const moment = (millis = 30) => new Promise((resolve) => setTimeout(resolve, millis))

const nothing = { sent: 'nothing', mayComeYet: false } as const
const part = { sent: 'part', mayComeYet: false } as const
const all = { sent: 'all', mayComeYet: false } as const
const printed = (paper = 'enough', knownBy = 'its-answer') => ({ outcome: 'printed', paper, knownBy })
const failed = (because: string, sent: object) => ({ outcome: 'failed', because, ...sent })
const unknown = (sent: object) => ({ outcome: 'unknown', ...sent })

type Happens = (simulator: Simulator) => void
const set =
  (trouble: Partial<PrinterTrouble>): Happens =>
  (simulator) =>
    simulator.set(trouble)
const mute = set({ answers: false, answersEnd: false })
const cutOff: Happens = (simulator) => simulator.cutOff()

type Expected = Record<'before' | 'at its first line' | 'in its middle' | 'before its last byte' | 'after', object>
const phases = {
  before: undefined,
  'at its first line': 100,
  'in its middle': Math.floor(length / 2),
  'before its last byte': length - 3,
  after: length,
} as const
const states: readonly (readonly [string, Happens, Expected])[] = [
  ['the paper ends', set({ paper: 'out' }), stops('paper', printed('out'))],
  ['the cover is opened', set({ cover: 'open' }), stops('cover', printed())],
  ['the cutter jams', set({ cutter: 'jammed' }), stops('error', printed())],
  ['it falls mute', mute, mutes()],
  ['the paper nears its end', set({ paper: 'near-end' }), always(printed('near-end'))],
  ['it turns slow', set({ slowMillis: 10 }), always(printed())],
  ['it is well', () => undefined, always(printed())],
  ['the cable is pulled', cutOff, cable()],
]
function stops(because: string, after: object): Expected {
  const midway = failed(because, part)
  return {
    before: failed(because, nothing),
    ...{ 'at its first line': midway, 'in its middle': midway },
    ...{ 'before its last byte': failed(because, all), after },
  }
}
function mutes(): Expected {
  // Mute as it is, it forgot what it was told to forget; but it never said so.
  const lost = (sent: 'part' | 'all') => unknown({ sent, mayComeYet: true })
  return {
    ...{ before: failed('unreachable', nothing), 'at its first line': lost('part'), 'in its middle': lost('part') },
    ...{ 'before its last byte': lost('all'), after: printed() },
  }
}
function cable(): Expected {
  const lost = (sent: 'part' | 'all') => unknown({ sent, mayComeYet: true })
  return {
    ...{ before: printed(), 'at its first line': lost('part'), 'in its middle': lost('part') },
    ...{ 'before its last byte': lost('all'), after: printed() },
  }
}
function always(outcome: object): Expected {
  return {
    ...{ before: outcome, 'at its first line': outcome, 'in its middle': outcome },
    ...{ 'before its last byte': outcome, after: outcome },
  }
}
const matrix = states.flatMap(([name, happens, expected]) =>
  Object.entries(phases).map(([phase, atByte]) => {
    const outcome = Object.entries(expected).find(([each]) => each === phase)?.[1]
    return { name, phase, happens, atByte, outcome }
  }),
)

describe.concurrent('every trouble at every moment of a job', () => {
  for (const { name, phase, happens, atByte, outcome } of matrix)
    test(`${name} ${phase}`, async (context) => {
      const { simulator, clock, printer, job } = await hall(context)
      const happensNow = () => happens(simulator)
      if (atByte === undefined) happensNow()
      else simulator.after(atByte, happensNow)
      const first = job('A017')
      const began = performance.now()
      const said = await printer.print(first)
      await context.annotate(`known after ${Math.round(performance.now() - began)} ms`)
      expect(said).toEqual(outcome)
      // Whoever taps again within the minute gets no second one.
      expect(await printer.print(first)).toEqual(outcome)
      expect(simulator.slips().length).toBeLessThanOrEqual(1)

      // Long afterwards somebody mends it: nothing comes out that nobody waits for.
      clock.pass(120)
      const before = simulator.printed().length
      simulator.set(allMended)
      await moment()
      expect(simulator.printed().length).toBe(before)
      expect(await printer.print(first)).toMatchObject({ outcome: 'failed', because: 'late' })

      // Whoever comes next has a paper of their own.
      expect(await printer.print(job('B002'))).toEqual(printed())
      expect(simulator.slips().at(-1)).toEqual(slipOf('B002'))
      expect([whole(simulator, 'A017') <= 1, whole(simulator, 'B002')]).toEqual([true, 1])
      expect([simulator.faults(), simulator.mostConnections()]).toEqual([[], 1])
    })
})

/** Where in a job the line is cut, sixteen bytes a test: in the long run one in every forty or so. */
const cutTests = isLong ? 12 : 1
const cuts = Array.from({ length: cutTests }, (_, part) =>
  Array.from(
    { length: 16 },
    (_, nth) => 1 + Math.round(((nth * cutTests + part) * (length - 1)) / (16 * cutTests - 1)),
  ),
)
test.for(cuts)(
  'cut off at any byte, %i first: the next paper is whole, and none is printed twice',
  async (places, context) => {
    const { simulator, printer, job } = await hall(context)
    for (const [nth, place] of places.entries()) {
      const [torn, next] = [`C${String(nth).padStart(3, '0')}`, `D${String(nth).padStart(3, '0')}`]
      simulator.after(place, simulator.cutOff)
      const said = await printer.print(job(torn))
      if (said.outcome === 'printed') expect(whole(simulator, torn)).toBe(1)
      else expect(said).toMatchObject({ outcome: 'unknown', mayComeYet: true })
      expect(await printer.print(job(next))).toEqual(printed())
      expect(simulator.slips().at(-1)).toEqual(slipOf(next))
      expect([whole(simulator, torn) <= 1, whole(simulator, next)]).toEqual([true, 1])
    }
  },
)

describe('a printer on the network', () => {
  test('a job of more than a minute ago is not sent, nor one that waited so long for its turn', async (context) => {
    const { simulator, clock, printer, job } = await hall(context, { trouble: { slowMillis: 10 } })
    const old = job('A017')
    clock.pass(61)
    expect(await printer.print(old)).toEqual(failed('late', nothing))
    expect(simulator.received()).toBe(0)

    const both = [printer.print(job('A018')), printer.print(job('A019'))]
    simulator.after(2000, () => clock.pass(61))
    expect(await Promise.all(both)).toMatchObject([{ outcome: 'unknown', mayComeYet: false }, failed('late', nothing)])
    expect(simulator.printed().some(({ kind }) => kind === 'cut')).toBe(false)
    simulator.set(allMended)
    const before = simulator.printed().length
    await moment()
    expect(simulator.printed().length).toBe(before)
  })

  test('jobs come out one after another over one connection at a time, a repeat among them once', async (context) => {
    const { simulator, printer, job } = await hall(context)
    const numbers = ['A001', 'A002', 'A003', 'A004']
    const jobs = numbers.map(job)
    const said = await Promise.all([...jobs, ...jobs].map(printer.print))
    expect(said).toEqual(said.map(() => printed()))
    expect(simulator.slips()).toEqual(numbers.map(slipOf))
    expect(simulator.mostConnections()).toBe(1)
  })

  test('what was never sent is tried again within its minute', async (context) => {
    const { simulator, printer, job } = await hall(context, { trouble: { paper: 'out' } })
    const first = job('A017')
    expect(await printer.print(first)).toEqual(failed('paper', nothing))
    simulator.set(allMended)
    expect(await printer.print(first)).toEqual(printed())
    expect(await printer.print(first)).toEqual(printed())
    expect(whole(simulator, 'A017')).toBe(1)
  })

  test('nobody at its address: known at once, and nothing is kept for later', async (context) => {
    const { simulator, printer, job } = await hall(context)
    await simulator.stop()
    const began = performance.now()
    expect(await printer.print(job('A017'))).toEqual(failed('unreachable', nothing))
    await context.annotate(`known after ${Math.round(performance.now() - began)} ms`)
    expect(await printer.status()).toEqual({ status: 'unreachable' })
  })

  test('one that hangs up as soon as it is spoken to is never fine', async (context) => {
    const server = createServer((line) => line.destroy())
    context.onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const clock = testClock()
    const printer = tcpPrinter({ host: '127.0.0.1', port: address.port, clock })
    const said = await printer.print({ id: 'A017', asked: clock.now(), pieces: piecesOf('A017') })
    expect(said).toEqual(failed('unreachable', nothing))
    expect(await printer.status()).toEqual({ status: 'unknown' })
  })

  test('is not taken for mute by a server that was too busy to hear it', async (context) => {
    const { printer, job } = await hall(context, { patience: { answerMillis: 100 } })
    const outcome = printer.print(job('A017'))
    for (let turns = 0; turns < 12; turns += 1) {
      const until = performance.now() + 120
      while (performance.now() < until);
      await new Promise(setImmediate)
    }
    expect(await outcome).toEqual(printed())
  })

  test('one known to be mute prints, and nobody says that it did', async (context) => {
    const { simulator, printer, job } = await hall(context, {
      ...{ kind: silent, patience: { muteMillis: 100, answerMillis: 50 } },
      trouble: { answers: false, answersEnd: false },
    })
    expect(await printer.print(job('A017'))).toEqual(unknown({ sent: 'all', mayComeYet: true }))
    expect(whole(simulator, 'A017')).toBe(1)
    expect(await printer.print(job('A018'))).toEqual(unknown({ sent: 'all', mayComeYet: true }))
    expect(whole(simulator, 'A018')).toBe(1)
    // Whoever never says that it is done would otherwise cut off a bare strip before each.
    expect(simulator.slips()).toHaveLength(2)
  })

  test('one known not to say that it is done is believed if it was well for as long as the longest paper takes', async (context) => {
    const { simulator, printer, job } = await hall(context, {
      ...{ kind: { ...able, tellsEnd: false }, patience: { stillMillis: 200, lookMillis: 40 } },
      trouble: { answersEnd: false },
    })
    expect(await printer.print(job('A017'))).toEqual(printed('enough', 'its-state'))
    expect(await printer.print(job('A018'))).toEqual(printed('enough', 'its-state'))
    expect(simulator.slips()).toEqual(['A017', 'A018'].map(slipOf))
    simulator.after(length - 3, () => simulator.set({ paper: 'out' }))
    expect(await printer.print(job('A019'))).toEqual(failed('paper', all))
  })

  test('one that answers how it is but never that it is done leaves it unknown', async (context) => {
    const { simulator, printer, job } = await hall(context, {
      patience: { outMillis: 300, lookMillis: 50, quietMillis: 100, slowestMillisAMillimetre: 0 },
      trouble: { answersEnd: false },
    })
    const awaited = vi.fn()
    expect(await printer.print({ ...job('A017'), awaited })).toEqual(unknown(all))
    expect(awaited).toHaveBeenCalledTimes(1)
    expect(whole(simulator, 'A017')).toBe(1)
  })

  // It rests until somebody is told to wait: no time that passes makes it go on.
  for (const [how, bufferBytes, restsAt] of [
    ['is still printing what it took', 60_000, 100],
    ['takes no more for a while', 512, 100],
    ['rests on its last line', 512, length - 520],
  ] as const)
    test(`one that is slow and ${how} is awaited, and believed in the end`, async (context) => {
      const patience = { lookMillis: 20, quietMillis: 200 }
      const { simulator, printer, job } = await hall(context, { bufferBytes, patience })
      const awaited = vi.fn(set({ head: 'cool' }).bind(undefined, simulator))
      simulator.after(restsAt, () => simulator.set({ head: 'hot' }))
      expect(await printer.print({ ...job('A017'), awaited })).toEqual(printed())
      expect(awaited).toHaveBeenCalledTimes(1)
      expect(whole(simulator, 'A017')).toBe(1)
      // Nobody is told to wait for one that is not slow.
      expect(await printer.print({ ...job('B002'), awaited })).toEqual(printed())
      expect(awaited).toHaveBeenCalledTimes(1)
    })

  test('of one that does not forget it is said that the rest may come yet', async (context) => {
    const { simulator, printer, job } = await hall(context, { trouble: { clears: false } })
    simulator.after(1500, () => simulator.set({ paper: 'out' }))
    const said = await printer.print(job('A017'))
    expect(said).toEqual(failed('paper', { sent: 'part', mayComeYet: true }))
    // No more than it was sent before it was asked again: far from all of it.
    expect(simulator.holds()).toBeLessThan(length / 2)
    simulator.set(allMended)
    expect(await printer.print(job('B002'))).toEqual(printed())
    expect(simulator.slips().at(-1)).toEqual(slipOf('B002'))
  })

  test('what kind it is is found out without a dot on paper', async (context) => {
    const { simulator, printer } = await hall(context, { patience: { answerMillis: 60 } })
    expect(await printer.classify()).toEqual({ found: able })
    simulator.set({ answersEnd: false, clears: false })
    expect(await printer.classify()).toEqual({ found: { answers: true, tellsEnd: false, forgets: false } })
    simulator.set({ answers: false })
    expect(await printer.classify()).toEqual({ found: silent })
    // Without paper nothing is obeyed: what it can do is not seen.
    simulator.set({ ...allMended, paper: 'out' })
    expect(await printer.classify()).toEqual({ not: { status: 'stopped', because: 'paper', paper: 'out' } })
    expect(simulator.printed().filter(({ kind }) => kind !== 'asked')).toEqual([])
    await simulator.stop()
    expect(await printer.classify()).toEqual({ not: { status: 'unreachable' } })
  })

  test('is there while it prints, and where it answers; one that is mute although it answered is not', async (context) => {
    const { simulator, printer, job } = await hall(context, { patience: { answerMillis: 60 } })
    expect(await printer.isThere()).toBe(true)
    simulator.set({ slowMillis: 20 })
    const printing = printer.print(job('A017'))
    // Not behind the paper, and not on a line of its own.
    expect(await Promise.race([printer.isThere(), printing])).toBe(true)
    expect(await printing).toEqual(printed())
    simulator.set({ paper: 'out' })
    expect(await printer.isThere()).toBe(true)
    simulator.set({ ...allMended, answers: false })
    expect(await printer.isThere()).toBe(false)
    await simulator.stop()
    expect(await printer.isThere()).toBe(false)
    expect(simulator.mostConnections()).toBe(1)
  })

  test('its state is told without a job', async (context) => {
    const { simulator, printer } = await hall(context, { patience: { answerMillis: 100 } })
    expect(await printer.status()).toEqual({ status: 'ready', paper: 'enough' })
    simulator.set({ paper: 'near-end' })
    expect(await printer.status()).toEqual({ status: 'ready', paper: 'near-end' })
    simulator.set({ paper: 'out', cover: 'open' })
    expect(await printer.status()).toEqual({ status: 'stopped', because: 'cover', paper: 'out' })
    simulator.set({ answers: false })
    expect(await printer.status()).toEqual({ status: 'unknown' })
  })

  test('nothing of what it prints is logged, whatever happens', async (context) => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way))
    context.onTestFinished(() => void vi.restoreAllMocks())
    const { simulator, printer, job } = await hall(context)
    simulator.after(1500, simulator.cutOff)
    await printer.print(job('A017'))
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })
})
