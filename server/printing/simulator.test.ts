import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { laidOutWith, madeUpTicket } from '../../shared/testing/papers.ts'
import { slip } from '../../shared/ticket/layout/slip.ts'
import { drawQr } from '../placement/ticket.ts'
import { decode } from './decode.ts'
import { receipt } from './receipt.ts'
import { type PrinterTrouble, type Simulator, type SimulatorOptions, startSimulator } from './simulator.ts'

const ended: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
})

async function printer(options?: SimulatorOptions): Promise<{ simulator: Simulator; line: Socket; heard: number[] }> {
  const simulator = await startSimulator(options)
  ended.push(simulator.stop)
  return { simulator, ...(await lineTo(simulator)) }
}
async function lineTo({ host, port }: Simulator) {
  const line = connect(port, host)
  ended.push(() => line.destroy())
  const heard: number[] = []
  line.on('data', (bytes) => heard.push(...Buffer.from(bytes)))
  line.on('error', () => line.destroy())
  await once(line, 'connect')
  return { line, heard }
}
const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1))
}
const paper = laidOutWith((said) => slip(said, { ...madeUpTicket, qr: drawQr('HTTPS://GIG.ZHANGBEI.GOV.CN/T/ABC') })).zh
const job = Buffer.concat(receipt(paper))
const statuses = [1, 2, 3, 4].map((question) => [0x10, 4, question])

describe('the simulated printer', () => {
  // The bytes of the manuals: 12 when all is well, a bit for each trouble.
  test.each<[string, Partial<PrinterTrouble>, readonly number[]]>([
    ['well', {}, [0x12, 0x12, 0x12, 0x12]],
    ['near the end of its paper', { paper: 'near-end' }, [0x12, 0x12, 0x12, 0x1e]],
    ['out of paper', { paper: 'out' }, [0x1a, 0x32, 0x12, 0x7e]],
    ['with its cover open', { cover: 'open' }, [0x1a, 0x16, 0x12, 0x12]],
    ['with a jammed cutter', { cutter: 'jammed' }, [0x1a, 0x52, 0x1a, 0x12]],
    ['mute', { answers: false }, []],
  ])('%s answers as the manuals say', async (_, trouble, expected) => {
    const { line, heard, simulator } = await printer({ trouble })
    line.write(Uint8Array.from(statuses.flat()))
    await until(() => simulator.received() === 12 && heard.length >= expected.length)
    expect(heard).toEqual(expected)
  })

  test('prints what it is sent, byte for byte, and answers when all of it is out', async () => {
    const { line, heard, simulator } = await printer()
    for (const byte of job) line.write(Uint8Array.of(byte))
    await until(() => heard.length === 1)
    expect(heard).toEqual([0])
    expect(simulator.printed()).toEqual(decode(job))
    expect(simulator.slips()).toHaveLength(1)
  })

  test('stops where the paper ends, and goes on with what it holds when there is some', async () => {
    const { line, heard, simulator } = await printer({ bufferBytes: 60_000 })
    simulator.after(1000, () => simulator.set({ paper: 'out' }))
    line.write(job)
    await until(() => simulator.received() === job.length)
    expect(heard).toEqual([])
    expect(simulator.holds()).toBe(job.length - 1000)
    simulator.set({ paper: 'near-end' })
    await until(() => heard.length === 1)
    expect(heard).toEqual([3])
    expect(simulator.printed()).toEqual(decode(job))
  })

  test('forgets what it holds when told so, and says that it did', async () => {
    const { line, heard, simulator } = await printer({ bufferBytes: 60_000 })
    simulator.after(1000, () => simulator.set({ cover: 'open' }))
    line.write(job)
    await until(() => simulator.holds() > 0)
    line.write(Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8))
    await until(() => heard.length === 3)
    expect(heard).toEqual([0x37, 0x25, 0])
    simulator.set({ cover: 'closed' })
    expect(simulator.holds()).toBe(0)
    expect(simulator.slips()).toHaveLength(1)
    expect(simulator.printed().some(({ kind }) => kind === 'cut')).toBe(false)
  })

  test('hears nothing behind a full buffer, until it has room again', async () => {
    const { line, heard, simulator } = await printer({ bufferBytes: 512, trouble: { head: 'hot' } })
    const paperAndQuestions = Uint8Array.from([...Buffer.alloc(2000, 0x20), ...statuses.flat()])
    line.write(paperAndQuestions)
    await until(() => simulator.received() === paperAndQuestions.length)
    expect([simulator.holds(), heard]).toEqual([512, []])
    simulator.set({ head: 'cool' })
    await until(() => heard.length === 4)
    expect(simulator.holds()).toBe(0)
  })

  test('names what it does not know and prints on', async () => {
    const { line, heard, simulator } = await printer()
    line.write(Buffer.concat([Buffer.from([0x1b, 0x2a]), job]))
    await until(() => heard.length === 1)
    expect(simulator.faults()).toHaveLength(1)
    expect(simulator.faults()[0]).toContain('ESC *')
  })

  test('can be slow, and can be cut off in the middle', async () => {
    const { line, simulator } = await printer({ trouble: { slowMillis: 5 } })
    simulator.after(2000, simulator.cutOff)
    const began = performance.now()
    line.write(job)
    await until(() => line.destroyed)
    expect(performance.now() - began).toBeGreaterThanOrEqual(30)
    const before = simulator.printed().length
    expect(before).toBeGreaterThan(3)
    expect(simulator.printed().some(({ kind }) => kind === 'cut')).toBe(false)
  })
})
