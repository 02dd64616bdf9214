import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cardBytes, cardLayout } from '../../shared/county/employers/card-bytes.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { Instant, MarketDay, Position } from '../../shared/ids.ts'
import { signatureBytes } from '../../shared/ticket/scanned.ts'
import { toBase32 } from '../../shared/ticket/token.ts'
import { holdOut } from '../test-hall.ts'
import { hearBeat } from './clock.ts'
import { createReader } from './reader.tsx'
import { keepKeys } from './readers/wedge.ts'
import { HomeReader } from './scan-ticket.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

beforeEach(keepKeys)

const ticket = `AE${'A'.repeat(125)}`
/** A ticket is held out; the server answers when it is let. */
async function heldOut() {
  const asked: string[] = []
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    if (url.endsWith('/scan')) await answered
    return Response.json({ answer: 'done', value: { placement: 'plc_20260817_0040' } })
  })
  const go = vi.fn()
  const page = render(() => <HomeReader go={go} />)
  holdOut(ticket)
  await expect.poll(() => asked).toContain('/api/check-in/scan')
  return { asked, answer, go, leave: page.unmount }
}

it('opens its holder’s page at the very ticket', async () => {
  const { answer, go } = await heldOut()
  answer()
  await expect.poll(() => go).toHaveBeenCalledWith({ at: 'worker', ticket: 'plc_20260817_0040' })
})

it('opens nothing once somebody has gone on: the session is closed again', async () => {
  const { asked, answer, go, leave } = await heldOut()
  leave()
  answer()
  await expect.poll(() => asked).toContain('/api/session/end')
  expect(go).not.toHaveBeenCalled()
})

it('takes an ID card to check-in, where whoever is in line already has their page', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ answer: 'done', value: {} }))
  hearBeat({
    now: Instant.parse('2026-08-16T21:30:00.000Z'),
    speed: 1,
    day: MarketDay.parse('2026-08-17'),
    marketVersion: 0,
    position: { day: Position.parse(0), county: Position.parse(0) },
  })
  const go = vi.fn()
  render(() => <HomeReader go={go} />)
  const card = makeResidentId('1965-03-12', 1)
  holdOut(card)
  await expect.poll(() => go).toHaveBeenCalledWith({ at: 'check-in', card: { number: card, read: true } })
})

it('says of a card that it was read but is for another page; only of what is torn that it was not read', async () => {
  render(() => <HomeReader go={() => {}} />)
  const card = new Uint8Array(cardBytes + signatureBytes)
  card[0] = cardLayout
  holdOut(toBase32(card))
  expect(await screen.findByText('这里用不上这个')).toBeTruthy()
  holdOut('A torn code')
  expect(await screen.findByText('没读出来')).toBeTruthy()
})

it('reads the next thing also after a fault of ours with the last', async () => {
  // A fault rises to whoever listens for faults, which here is the test.
  const listeners = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  const fault = new Promise((resolve) => process.once('unhandledRejection', resolve))
  const tickets = vi.fn<() => undefined>().mockImplementationOnce(() => {
    throw new Error('a fault')
  })
  render(() => {
    const reader = createReader({ ticket: tickets })
    return <reader.Said />
  })
  holdOut(ticket)
  expect(await fault).toEqual(new Error('a fault'))
  for (const listener of listeners) process.on('unhandledRejection', listener)
  holdOut(ticket)
  expect(tickets).toHaveBeenCalledTimes(2)
})
