import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { DayNumber, Instant, MarketDay, PlacementId } from '../../../shared/ids.ts'
import { broccoli } from '../../../shared/testing/cast.ts'
import type { TicketCheck } from '../../../shared/ticket/check.ts'
import { takeMarket } from '../../app/market.ts'
import { marketAnswer } from '../canned-desk.ts'
import { createHeldList } from './held-list.ts'
import { CheckTicket } from './room.tsx'

const listAnswer = { publicKey: 'AAAA', listedAt: '2026-08-16T21:47:00.000Z', practice: true, tickets: [] }
const answers: Record<string, () => Response> = {}
const asked: string[] = []
vi.stubGlobal('fetch', async (url: string) => {
  const name = url.split('/').at(-1) ?? ''
  asked.push(name)
  const answer = answers[name]
  if (answer === undefined) throw new Error('no line')
  return answer()
})
const monday = MarketDay.parse('2026-08-17')
const done = (value: unknown) => () => Response.json({ answer: 'done', value })
afterEach(() => {
  cleanup()
  vi.doUnmock('./verify.ts')
  asked.length = 0
})

it('asks the server while it is there, and the list only without it', async () => {
  const check: TicketCheck = { result: 'not-listed', validDay: MarketDay.parse('2026-08-17') }
  answers['check-ticket'] = done(check)
  const [connected, setConnected] = createSignal(true)
  render(() => <CheckTicket held={undefined} look={async () => {}} connected={connected()} expired={() => {}} />)
  fireEvent.input(screen.getByLabelText(/票上的码/), { target: { value: 'AAAA' } })
  fireEvent.click(screen.getByRole('button', { name: '验这张' }))
  expect(await screen.findByText('票是真的，但查不到')).toBeTruthy()
  expect(screen.getByText('已连服务器核对。')).toBeTruthy()
  setConnected(false)
  expect(screen.getByText(/还没拿到名单/)).toBeTruthy()
})

it('says beside the verdict what the clerk at the bus must know: work, employer, hour and bay', async () => {
  takeMarket(marketAnswer(true))
  const placement = PlacementId.parse('plc_20260817_0031')
  const leavesAt = Instant.parse('2026-08-16T22:00:00.000Z')
  const days = [{ date: monday, leavesAt, endsAt: Instant.parse('2026-08-17T07:30:00.000Z') }]
  const ticket = {
    placement,
    number: DayNumber.parse('A017'),
    revision: 1,
    job: broccoli,
    employerMasked: '李*福',
    days,
  }
  const check: TicketCheck = { result: 'valid', ticket, validDay: monday }
  const shows = async (found: TicketCheck) => {
    answers['check-ticket'] = done(found)
    const view = render(() => (
      <CheckTicket held={undefined} look={async () => {}} connected={true} expired={() => {}} />
    ))
    fireEvent.input(screen.getByLabelText(/票上的码/), { target: { value: 'AAAA' } })
    fireEvent.click(screen.getByRole('button', { name: '验这张' }))
    await screen.findByText('票有效')
    const said = view.container.querySelector('.check-found')?.textContent ?? ''
    view.unmount()
    return said
  }
  const byBus = await shows(check)
  for (const said of ['蔬菜采收', '李*福', '06:00 发车', '2\u00a0号车位']) expect(byBus).toContain(said)
  const own = { ...broccoli, transport: { kind: 'own' } } as const
  expect(await shows({ ...check, ticket: { ...ticket, job: own } })).toContain('06:30 开工')
})

it('says of a number that is typed that it cannot be checked, never that it is no ticket', () => {
  render(() => <CheckTicket held={undefined} look={async () => {}} connected={true} expired={() => {}} />)
  fireEvent.input(screen.getByLabelText(/票上的码/), { target: { value: '0817-0001' } })
  fireEvent.click(screen.getByRole('button', { name: '验这张' }))
  expect(screen.getByText(/光有票号验不了/)).toBeTruthy()
  expect(asked).toEqual([])
})

it('fetches the list again after what verifies it could not be loaded', async () => {
  answers['ticket-list'] = done(listAnswer)
  vi.doMock('./verify.ts', () => {
    throw new Error('half a file')
  })
  const { list, end } = createRoot((dispose) => ({
    list: createHeldList({ connected: () => true, position: () => 1 }),
    end: dispose,
  }))
  await expect(list.look()).rejects.toThrow()
  vi.doUnmock('./verify.ts')
  await list.look()
  expect(list.held()?.list).toEqual(listAnswer)
  end()
})
