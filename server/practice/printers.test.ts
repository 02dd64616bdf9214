import { expect, type TestContext, test } from 'vitest'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { hallWithPrinters } from '../printing/test-printers.ts'
import { testHall } from '../test-hall.ts'
import { setUpPrinters } from './printers.ts'
import { simulatedPrinters } from './simulated-printers.ts'
import { openForPractice } from './test-practice.ts'

let taps = 0
const command = () => {
  taps += 1
  return CommandId.parse(`cmd_20260817_${String(taps).padStart(16, '0')}`)
}

/** A hall to practise in, as it is when it opens. */
async function practising({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const hall = await testHall({ isPractice: true })
  const practice = simulatedPrinters()
  onTestFinished(practice.stop)
  const { screen, desk } = await openForPractice(hall, practice)
  await setUpPrinters(desk, practice, command)
  let people = 0
  const queue = async () => {
    const reply = await desk.ask('printing/queue', {})
    if (reply.answer !== 'done') throw new Error('The desk was not told.')
    return reply.value
  }
  return {
    hall,
    desk,
    queue,
    /** Somebody checks in at a terminal, and what became of their number. */
    async checkIn() {
      people += 1
      const identity = { kind: 'resident-id', number: makeResidentId('1970-01-02', people) } as const
      const wants = { trades: [broccoli.trade] }
      const checkIn = { command: command(), identity, consent: true, wants, certificates: [] }
      expect(await screen().ask('check-in/check-in', checkIn)).toMatchObject({ answer: 'done' })
      const isDone = async () => {
        const { slips } = await queue()
        return slips.length === people && slips.every(({ state }) => state !== 'asked' && state !== 'sending')
      }
      await expect.poll(isDone).toBe(true)
      return (await queue()).slips[0]
    },
  }
}

test('a hall to practise in shows at its desk what its terminals printed, and nobody added a printer', async (context) => {
  const { hall, checkIn, queue } = await practising(context)
  const slip = await checkIn()
  const { places, printers } = await queue()
  expect(printers.map(({ name, host, trouble }) => [name, host, trouble])).toEqual([
    ['窗口 练习', '127.0.0.1', 'none'],
    ['自助机 练习', '127.0.0.1', 'none'],
  ])
  expect(places.map(({ place }) => place)).toEqual(['desk', 1, 2, 3, 4])
  expect(slip).toMatchObject({ state: 'printed', slip: { what: 'number' }, printer: places[1]?.printers[0] })
  // Read from the bytes that came to the printer.
  expect(slip?.picture).toMatch(/^<svg /)
  expect(slip?.picture).toContain('>练</text>')
  expect(hall.bugs).toEqual([])
})

test('staff put trouble on a printer and mend it, and see of each paper what became of it', async (context) => {
  const { desk, checkIn, queue } = await practising(context)
  const { printers, places } = await queue()
  const own = printers.find(({ printer }) => printer === places[1]?.printers[0])
  const other = printers.find(({ printer }) => printer === places[0]?.printers[0])
  if (own === undefined || other === undefined) throw new Error('There are no printers.')
  const put = (printer: typeof own, trouble: 'none' | 'paper' | 'jammed') =>
    desk.ask('printing/practice-trouble', { printer: printer.printer, trouble })

  expect(await put(own, 'paper')).toMatchObject({ answer: 'done' })
  await expect
    .poll(async () => (await queue()).printers.find(({ printer }) => printer === own.printer))
    .toMatchObject({
      trouble: 'paper',
      now: { status: 'stopped', because: 'paper' },
    })
  expect(await checkIn()).toMatchObject({ state: 'printed', printer: other.printer })
  await put(other, 'jammed')
  const failed = await checkIn()
  expect(failed).toMatchObject({ state: 'failed', because: 'paper', printer: own.printer })
  expect(failed?.picture).toBeUndefined()
  expect((await queue()).again).toHaveLength(1)
  await put(own, 'none')
  expect(await checkIn()).toMatchObject({ state: 'printed', printer: own.printer })
})

test('whoever adds a printer of the network while they practise reaches none: its papers are pictures too', async (context) => {
  const { desk, queue } = await practising(context)
  const added = { command: command(), name: '门口', host: '192.168.1.31', port: 9100, rollMetres: 50 }
  expect(await desk.ask('printing/set-printer', added)).toMatchObject({ answer: 'done' })
  const printer = (await queue()).printers.find(({ name }) => name === '门口')?.printer
  if (printer === undefined) throw new Error('It was not added.')
  await desk.ask('printing/test-page', { command: command(), printer, language: 'zh' })
  await expect.poll(async () => (await queue()).slips[0]).toMatchObject({ state: 'printed', printer })
  expect((await queue()).slips[0]?.picture).toMatch(/^<svg /)
})

test('no printer of a real hall has trouble by a tap', async () => {
  const at = await hallWithPrinters([])
  const [printer] = [`prn_${'1'.repeat(16)}`]
  expect(await at.ask('printing/practice-trouble', { command: undefined, printer, trouble: 'paper' })).toEqual({
    code: 'not-understood',
  })
})
