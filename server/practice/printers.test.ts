import { expect, test } from 'vitest'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { buildApp } from '../app.ts'
import { liveViews } from '../live.ts'
import { testHall } from '../test-hall.ts'
import { setUpPrinters } from './printers.ts'
import { screenAt } from './screen.ts'

test('a hall to practise in shows at its desk what its terminals printed, and nobody added a printer', async () => {
  const hall = await testHall({ isPractice: true })
  const firstCode = 'ABCD-2345'
  const bug = (error: unknown) => hall.bugs.push(error)
  const app = buildApp({ hall, live: liveViews(hall), publicAddress: undefined, firstCode, bug })
  const send = async (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('host', 'localhost')
    return app.request(url, { ...init, headers })
  }
  const screen = () => screenAt('http://localhost', send)
  let taps = 0
  const command = () => {
    taps += 1
    return CommandId.parse(`cmd_20260817_${String(taps).padStart(16, '0')}`)
  }
  const desk = screen()
  await desk.ask('staff-desk/first-account', { code: firstCode, name: '练习', password: 'lianxi-2026' })
  await setUpPrinters(desk, command)
  const identity = { kind: 'resident-id', number: makeResidentId('1970-01-02', 1) } as const
  const wants = { trades: [broccoli.trade] }
  const checkIn = { command: command(), identity, consent: true, wants, certificates: [] }
  expect(await screen().ask('check-in/check-in', checkIn)).toMatchObject({ answer: 'done' })

  const queue = async () => {
    const reply = await desk.ask('printing/queue', {})
    if (reply.answer !== 'done') throw new Error('The desk was not told.')
    return reply.value
  }
  await expect.poll(async () => (await queue()).slips.map(({ state }) => state)).toEqual(['printed'])
  const { places, printers, slips } = await queue()
  expect(printers.map(({ name }) => name)).toEqual(['窗口 练习', '自助机 练习'])
  expect(places.map(({ place }) => place)).toEqual(['desk', 1, 2, 3, 4])
  expect(slips).toMatchObject([{ slip: { what: 'number' }, printer: places[1]?.printers[0] }])
  expect(slips[0]?.picture).toMatch(/^<svg /)
  expect(hall.bugs).toEqual([])
})
