import { expect, test } from 'vitest'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { broccoli, farmer } from '../../shared/testing/cast.ts'
import { codeOf, screenKeys } from '../access/test-door.ts'
import type { Printed } from './decode.ts'
import { startSimulator } from './simulator.ts'
import { hallWithPrinters } from './test-printers.ts'

const textOf = (printed: readonly Printed[]) =>
  printed.flatMap((each) => (each.kind === 'line' ? each.runs.map(({ text }) => text) : [])).join('')

test('a number is printed where the terminal has a printer, once for one tap, and says nothing else of anybody', async ({
  onTestFinished,
}) => {
  const simulator = await startSimulator()
  onTestFinished(simulator.stop)
  const at = await hallWithPrinters([simulator], { knowsScreens: true })
  await at.ask('printing/set-place-printers', { place: 1, printers: at.printers })
  const identity = { kind: 'resident-id', number: makeResidentId('1970-01-02', 1) } as const
  const checkIn = async (tap: number) => {
    const body = { command: `cmd_20260817_${'b'.repeat(15)}${tap}`, identity, consent: true, certificates: [] }
    const asked = { ...body, wants: { trades: ['vegetable-picking'] } }
    const cookies = { terminal: screenKeys.terminal }
    expect(await codeOf(await at.door.knock('/api/check-in/check-in', { body: asked, cookies }))).toBe('done')
  }
  await checkIn(1)
  await checkIn(1)
  // Their card was held before another terminal too, and both tap.
  await checkIn(2)
  await expect.poll(() => simulator.slips().length).toBe(1)
  expect((await at.look()).slips.map(({ slip }) => slip.what)).toEqual(['number'])
  expect(textOf(simulator.printed()).replaceAll(/[─│┌┐└┘ ]/g, '')).toBe(
    '张北县零工市场[排队号]2026年8月17日星期一当天有效A002凭号和证件后四位查单不收任何费用',
  )
})

test('that came out elsewhere or not at all is told to whoever waits for it, for a while', async ({
  onTestFinished,
}) => {
  const [own, standIn] = [await startSimulator(), await startSimulator()]
  for (const each of [own, standIn]) onTestFinished(each.stop)
  const at = await hallWithPrinters([own, standIn], { knowsScreens: true })
  await at.ask('printing/set-place-printers', { place: 1, printers: at.printers })
  const cookies = { terminal: screenKeys.terminal }
  let asks = 0
  const told = async (nth: number) => {
    const body = {
      ...{ command: `cmd_20260817_${'d'.repeat(15)}${nth}`, consent: true, certificates: [] },
      ...{ identity: { kind: 'resident-id', number: makeResidentId('1970-01-02', nth) } },
      wants: { trades: ['vegetable-picking'] },
    }
    expect(await codeOf(await at.door.knock('/api/check-in/check-in', { body, cookies }))).toBe('done')
    await expect.poll(async () => (await at.look()).slips[0]?.state).toMatch(/printed|failed/)
    const worker = [...at.hall.dayNow().line.keys()].at(-1)
    return async () => {
      const asked = { command: `cmd_20260817_${'e'.repeat(14)}${String(++asks).padStart(2, '0')}`, wants: body.wants }
      const visitor = worker === undefined ? '' : at.door.seal({ of: 'worker', worker })
      const reply = await at.door.knock('/api/check-in/change-wants', {
        body: { ...asked, certificates: [] },
        cookies: { ...cookies, visitor },
      })
      return (await reply.json()).value.told?.zh
    }
  }
  const here = await told(1)
  expect(await here()).toBeUndefined()
  own.set({ paper: 'out' })
  const elsewhere = await told(2)
  expect(await elsewhere()).toEqual({ title: '排队号打在“2 号”了，请去取', lines: [] })
  standIn.set({ paper: 'out' })
  const nowhere = await told(3)
  expect(await nowhere()).toEqual({ title: '排队号没打出来', lines: ['记住 A004 就行，大屏叫这个号。'] })
  at.hall.clock.pass(121)
  expect(await nowhere()).toBeUndefined()
})

test('at the window too, for whoever had no number yet, in the language of the screen', async ({ onTestFinished }) => {
  const simulator = await startSimulator()
  onTestFinished(simulator.stop)
  const at = await hallWithPrinters([simulator])
  const comes = (nth: number) =>
    at.ask('counter/check-in', {
      ...{
        command: `cmd_20260817_${'c'.repeat(15)}${nth}`,
        language: 'en',
        name: '张秀英',
        phone: '',
        certificates: [],
      },
      ...{ identity: { kind: 'resident-id', number: makeResidentId('1970-01-02', 1) }, consent: true },
      wants: { trades: [nth === 1 ? 'vegetable-picking' : broccoli.trade] },
    })
  expect(await comes(1)).toMatchObject({ number: 'A002' })
  await expect.poll(() => simulator.slips().length).toBe(1)
  expect(textOf(simulator.printed())).toContain('A002')
  expect(textOf(simulator.printed())).not.toMatch(/排队号/)
  expect(await comes(2)).toMatchObject({ number: 'A002' })
  expect((await at.look()).slips).toHaveLength(1)
})

test('a number and a card that did not come out wait to be printed again, and are counted at the desk', async ({
  onTestFinished,
}) => {
  const simulator = await startSimulator()
  onTestFinished(simulator.stop)
  const at = await hallWithPrinters([simulator])
  const again = async () => (await at.look()).again.map(({ slip }) => slip.what)
  const counted = async () => (await at.deskView()).toReprint
  const record = {
    kind: 'employer',
    name: '李福',
    residentId: makeResidentId('1970-01-02', 9),
    phone: makePhone(1),
  } as const
  await at.hall.register.findOrCreate('the farmer', farmer, record, at.hall.day.marketDay)
  for (const command of [
    { type: 'register-employer', employer: farmer, kind: 'person' },
    { type: 'approve-employer', employer: farmer },
  ] as const)
    await at.hall.county.ask({ id: at.hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command })
  simulator.set({ paper: 'out' })
  const number = 'A001'
  expect(await at.ask('printing/print-number', { number, language: 'zh' })).toMatchObject({ by: 'printer', at: '1 号' })
  expect(await at.ask('staff-desk/issue-card', { employer: farmer, language: 'zh' })).toMatchObject({ at: '1 号' })
  await expect.poll(again).toEqual(['number', 'card'])
  expect(await counted()).toBe(2)
  simulator.set({ paper: 'enough' })
  await at.ask('printing/print-number', { number, language: 'zh' })
  await expect.poll(again).toEqual(['card'])
  // The window has no printer any more: the browser's is a paper too.
  await at.ask('printing/set-place-printers', { place: 'desk', printers: [] })
  expect(await at.ask('staff-desk/issue-card', { employer: farmer, language: 'zh' })).toMatchObject({ by: 'browser' })
  expect([await again(), await counted()]).toEqual([[], 0])
  // Nobody has that number today.
  expect(await at.ask('printing/print-number', { number: 'A077', language: 'zh' })).toEqual({ code: 'not-in-line' })
})
