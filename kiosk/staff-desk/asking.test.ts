import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import { createAsking } from './asking.ts'

const number = DayNumber.parse('A001')
const desk = { day: MarketDay.parse('2026-08-17'), expired: () => {} }
let sent: { readonly url: string; readonly command: string }[] = []
let cutOff = false

beforeEach(() => {
  sent = []
  cutOff = false
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async (url: string, request: { body: string }) => {
    sent.push({ url, command: JSON.parse(request.body).command })
    if (cutOff) throw new TypeError('cut off')
    return Response.json({ answer: 'done', value: null })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Leaves and comes back as a clerk taps it, each until it has been answered or given up. */
function atDesk() {
  const { ask } = createRoot(() => createAsking(desk))
  const tap = async (name: 'check-in/leave-for' | 'check-in/come-back-for') => {
    ask(
      name,
      (command) => ({ command, number, reason: 'asked' }),
      () => {},
    )
    await vi.runAllTimersAsync()
    return sent.at(-1)?.command
  }
  return { leave: () => tap('check-in/leave-for'), comeBack: () => tap('check-in/come-back-for') }
}

it('what was sent and not answered goes again under the same id, so it is done once', async () => {
  const { leave } = atDesk()
  cutOff = true
  const first = await leave()
  cutOff = false
  expect(await leave()).toBe(first)
})

it('once it was answered, the same tap is a new command', async () => {
  const { leave } = atDesk()
  const first = await leave()
  expect(await leave()).not.toBe(first)
})

it('another act never goes under the id of one whose answer was lost, though it says the same', async () => {
  const { leave, comeBack } = atDesk()
  cutOff = true
  const lost = await leave()
  cutOff = false
  expect(await comeBack()).not.toBe(lost)
})
