import { expect, test } from 'vitest'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { testHall } from '../test-hall.ts'
import { setUpPrinters } from './printers.ts'
import { openForPractice } from './test-practice.ts'

test('a hall to practise in shows at its desk what its terminals printed, and nobody added a printer', async () => {
  const hall = await testHall({ isPractice: true })
  const { screen, desk } = await openForPractice(hall)
  let taps = 0
  const command = () => {
    taps += 1
    return CommandId.parse(`cmd_20260817_${String(taps).padStart(16, '0')}`)
  }
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
