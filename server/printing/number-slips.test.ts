import { expect, test } from 'vitest'
import { makeResidentId } from '../../shared/identity/made-up.ts'
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
  const checkIn = async (nth: number, cookies: Readonly<Record<string, string>>) => {
    const identity = { kind: 'resident-id', number: makeResidentId('1970-01-02', nth) } as const
    const body = { command: `cmd_20260817_${'b'.repeat(15)}${nth}`, identity, consent: true, certificates: [] }
    const asked = { ...body, wants: { trades: ['vegetable-picking'] } }
    expect(await codeOf(await at.door.knock('/api/check-in/check-in', { body: asked, cookies }))).toBe('done')
  }
  const terminal = { terminal: screenKeys.terminal }
  await checkIn(1, terminal)
  await checkIn(1, terminal)
  await expect.poll(() => simulator.slips().length).toBe(1)
  expect(textOf(simulator.printed()).replaceAll(/[─│┌┐└┘ ]/g, '')).toBe(
    '张北县零工市场[排队号]2026年8月17日星期一当天有效A002凭号和证件后四位查单不收任何费用',
  )
})
