import { expect, test } from 'vitest'
import type { PrinterStatus } from '../../shared/county/printing/view.ts'
import { CommandId, DayNumber, PrinterId, PrintJobId } from '../../shared/ids.ts'
import { accept, approve, broccoli, checkIn, first, monday, placement, post, wang } from '../../shared/testing/cast.ts'
import { laidOutWith } from '../../shared/testing/papers.ts'
import { dayNumberSlip } from '../../shared/ticket/layout/day-number.ts'
import { staffedHall } from '../access/test-door.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { happens, type TestHall } from '../test-hall.ts'
import { paperUseInMemory } from './paper-use.ts'
import { printRoom } from './print-room.ts'
import type { PrintJob, PrintOutcome } from './printer.ts'

const printer = PrinterId.parse('prn_0000000000000001')
const well: PrintOutcome = { outcome: 'printed', paper: 'enough', knownBy: 'its-answer' }
/** A guard against what never comes: a busy machine takes ten times as long. */
const patient = { interval: 5, timeout: 30_000 }
const test1 = { job: 'test 1', slip: { what: 'test' }, papers: [], printers: [printer] } as const

/** A hall with one printer, which does what it is told when a test tells it to. */
async function roomWith(hall: TestHall) {
  const jobs: { readonly job: PrintJob; readonly ends: (outcome: PrintOutcome) => void }[] = []
  let status: PrinterStatus = { status: 'ready', paper: 'enough' }
  const paper = paperUseInMemory()
  const connect = () => ({
    print: (job: PrintJob) => new Promise<PrintOutcome>((ends) => jobs.push({ job, ends })),
    status: async () => status,
    isThere: async () => true,
    classify: async () => ({ not: status }),
  })
  const kind = { answers: true, tellsEnd: true, forgets: true }
  const set = {
    type: 'set-printer',
    printer,
    name: '窗口',
    host: '10.0.0.9',
    port: 9100,
    kind,
    rollMetres: 50,
  } as const
  await hall.county.ask({ id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command: set })
  const room = printRoom(hall, { connect, paper, bug: (error) => hall.bugs.push(error) })
  const willSay = (now: PrinterStatus) => {
    status = now
  }
  const left = () => paper.ticketsLeft(printer, 50)
  return {
    ...{ room, jobs, left, paper },
    states: () => room.slips().map(({ job, state }) => `${job}: ${state}`),
    willSay,
    async says(now: PrinterStatus) {
      willSay(now)
      hall.clock.pass(3)
      await room.printers.look()
    },
  }
}

test('a paper waits until its printer begins it', async () => {
  const { room, jobs, states } = await roomWith(await staffedHall())
  room.send(test1)
  expect(states()).toEqual(['test 1: asked'])
  jobs[0]?.job.begins?.()
  expect(states()).toEqual(['test 1: sending'])
  jobs[0]?.ends(well)
  await expect.poll(states).toEqual(['test 1: printed'])
})

test('a paper whose printer has not said that it is done is an alarm until it has', async () => {
  const hall = await staffedHall()
  const { room, jobs, states } = await roomWith(hall)
  await hall.county.ask({
    ...{ id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '' },
    command: { type: 'set-place-printers', place: 'desk', printers: [printer] },
  })
  room.send(test1)
  jobs[0]?.job.begins?.()
  expect(room.alarms()).toEqual([])
  jobs[0]?.job.awaited?.()
  expect(states()).toEqual(['test 1: awaited'])
  expect(room.alarms()).toEqual([{ name: '窗口', because: 'awaited', places: ['desk'] }])
  jobs[0]?.ends(well)
  await expect.poll(states).toEqual(['test 1: printed'])
  expect(room.alarms()).toEqual([])
})

test('a tap sent again prints nothing more, also when its paper is shown no more', async () => {
  const { room, jobs } = await roomWith(await staffedHall())
  for (let nth = 1; nth <= 70; nth += 1) {
    room.send({ ...test1, job: `test ${nth}` })
    jobs.at(-1)?.ends(well)
    await expect.poll(() => room.slips().some(({ state }) => state === 'asked'), { interval: 1 }).toBe(false)
  }
  expect(room.slips()).toHaveLength(60)
  room.send(test1)
  expect(jobs).toHaveLength(70)
})

test('a paper is as old as the entry that asked for it, whenever the tap comes again', async () => {
  const hall = await staffedHall()
  await happens(hall, [post(broccoli), approve(first), checkIn(wang)])
  await happens(hall, [accept(wang, 1)])
  const command = CommandId.parse('cmd_20260817_0000000000000042')
  const ask = { type: 'ask-ticket', placement: placement(1), printer } as const
  await hall.day.ask({ id: command, actor: { by: 'terminal' }, bodyDigest: '', command: ask })
  const at = hall.clock.now()
  hall.clock.pass(120)
  const { room, jobs } = await roomWith(hall)
  room.send({ ...test1, job: 'number 1', asked: hall.day.writtenAt(command) })
  room.send({ ...test1, job: 'test 1' })
  expect(jobs.map(({ job }) => job.asked)).toEqual([at, hall.clock.now()])
  expect(hall.day.writtenAt(CommandId.parse('cmd_20260817_0000000000000043'))).toBeUndefined()
})

test('a number that did not come out waits to be printed again however many papers come after it, and one of yesterday does not', async () => {
  const hall = await staffedHall()
  const { room, jobs } = await roomWith(hall)
  const number = DayNumber.parse('A017')
  room.send({ ...test1, job: 'number 1', slip: { what: 'number', number } })
  jobs[0]?.ends({ outcome: 'failed', because: 'paper', sent: 'nothing', mayComeYet: false })
  for (let nth = 1; nth <= 70; nth += 1) {
    room.send({ ...test1, job: `test ${nth}` })
    jobs.at(-1)?.ends(well)
    await expect.poll(() => room.slips()[0]?.state, { interval: 1 }).toBe('printed')
  }
  expect(room.inDoubt().map(({ job }) => job)).toEqual(['number 1'])
  expect(room.slips()).toHaveLength(60)
  hall.clock.leap(24 * 3600)
  expect(room.inDoubt()).toEqual([])
})

test('what a mute printer was sent counts as paper, though nobody knows whether it came out', async () => {
  const { room, jobs, left } = await roomWith(await staffedHall())
  const before = left()
  const papers = laidOutWith((said) => dayNumberSlip(said, { number: DayNumber.parse('A017'), day: monday })).zh
  room.send({ ...test1, papers: Array.from({ length: 8 }, () => papers) })
  jobs[0]?.ends({ outcome: 'unknown', sent: 'all', mayComeYet: true })
  await expect.poll(left).toBeLessThan(before)
})

test('of yesterday nothing is shown', async () => {
  const hall = await staffedHall()
  const { room, jobs, states } = await roomWith(hall)
  room.send(test1)
  jobs[0]?.ends(well)
  await expect.poll(states).toEqual(['test 1: printed'])
  hall.clock.leap(24 * 3600)
  expect(states()).toEqual([])
})

test('while the disk refuses what a printer told counts all the same, and is written once it does not', async () => {
  const ledger = openMemoryLedger()
  let isWell = false
  const recover: typeof ledger.recover = async (book) => {
    if (!isWell) throw new Error('planted')
    await ledger.recover(book)
  }
  const hall = await staffedHall({ ledger: { ...ledger, recover } })
  await happens(hall, [post(broccoli), approve(first), checkIn(wang)])
  await happens(hall, [accept(wang, 1)])
  const { room, jobs } = await roomWith(hall)
  await happens(hall, [{ type: 'ask-ticket', placement: placement(1), printer }])
  room.send({ ...test1, job: 'prj_20260817_0001', slip: { what: 'ticket', placement: placement(1) } })
  ledger.plant('failed')
  jobs[0]?.ends({ outcome: 'failed', because: 'paper', sent: 'nothing', mayComeYet: false })
  await expect.poll(() => hall.dayNow().prints[0]?.end, patient).toMatchObject({ outcome: 'failed', because: 'paper' })
  await expect.poll(() => hall.day.notSavingSince, patient).toBeDefined()
  expect(hall.day.state.prints[0]?.end).toBeUndefined()
  isWell = true
  await expect.poll(() => hall.day.state.prints[0]?.end, patient).toMatchObject({ outcome: 'failed', because: 'paper' })
  await expect.poll(() => hall.toldPrints.has(PrintJobId.parse('prj_20260817_0001')), patient).toBe(false)
})

test('a printer of whose paper nobody knows is asked how it is: well, or mute and an alarm', async () => {
  const hall = await staffedHall()
  const { room, jobs, willSay } = await roomWith(hall)
  const unknown = { outcome: 'unknown', sent: 'all', mayComeYet: true } as const
  await hall.county.ask({
    ...{ id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '' },
    command: { type: 'set-place-printers', place: 'desk', printers: [printer] },
  })
  room.send(test1)
  jobs[0]?.ends(unknown)
  await expect.poll(() => room.printers.now(printer)).toEqual({ status: 'ready', paper: 'enough' })
  willSay({ status: 'unknown' })
  room.send({ ...test1, job: 'test 2' })
  jobs[1]?.ends(unknown)
  await expect.poll(room.alarms).toEqual([{ name: '窗口', because: 'mute', places: ['desk'] }])
})

test('what a roll has left is counted in tickets, whatever was printed last', async () => {
  const { left, paper } = await roomWith(await staffedHall())
  expect(left()).toBe(113)
  await paper.used(printer, 40)
  expect(left()).toBe(113)
  await paper.used(printer, 1960)
  expect(left()).toBe(109)
})

test('a roll is new when paper is there again, whatever was open or switched off in between', async () => {
  const { says, left, paper } = await roomWith(await staffedHall())
  await paper.used(printer, 10_000)
  const used = left()
  await says({ status: 'stopped', because: 'paper', paper: 'out' })
  await says({ status: 'stopped', because: 'cover', paper: 'enough' })
  await says({ status: 'unreachable' })
  expect(left()).toBe(used)
  await says({ status: 'ready', paper: 'enough' })
  await expect.poll(left).toBeGreaterThan(used)
})
