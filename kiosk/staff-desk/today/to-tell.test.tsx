import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, PlacementId } from '../../../shared/ids.ts'
import type { ToTell } from '../../../shared/places/staff-desk/to-tell.ts'
import { playHall } from '../../test-hall.ts'
import { deskView, plain } from '../canned-desk.ts'
import { StaffDesk } from '../screen.tsx'

const after = { ...plain.terms, pay: { basis: 'day', amountFen: 18_000 } } as const
const person = (n: number) => ({
  placement: PlacementId.parse(`plc_20260817_000${n}`),
  ticketNumber: `0817-000${n}`,
  number: DayNumber.parse(`A00${n}`),
  posting: plain.posting,
  terms: plain.terms,
  employerMasked: '李*福',
})
const { notes: _, ...before } = plain.terms
const { notes: __, ...proposed } = after
const toTell: readonly ToTell[] = [
  { ...person(3), what: 'cancelled' },
  { ...person(4), what: 'changed', change: { revision: 2, before, after: proposed } },
]
let hall: ReturnType<typeof playHall>
beforeEach(() => {
  hall = playHall({ 'matching/answer-change-for': () => ({ answer: 'done', value: null }) })
  render(() => <StaffDesk />)
  hall.shows('desk', { ...deskView, toTell })
})
afterEach(() => vi.unstubAllGlobals())

const row = (number: string) => screen.getByRole('rowheader', { name: number }).closest('tr') ?? document.body

it('whose job was cancelled stands under 等您办的 with the job and the way to their phone, and goes when they know', () => {
  expect(screen.getByText('2 人，名单在下面：打电话，或者当面说')).toBeTruthy()
  expect(row('A003').textContent).toMatch(/活取消了.*蔬菜采收·李\*福/)
  expect(within(row('A003')).getByRole('button', { name: /A003/ }).textContent).toBe('看电话')
  expect(within(row('A003')).queryByText('答复改条件')).toBeNull()
  hall.shows('desk', { ...deskView, toTell: [] })
  expect(screen.queryByText(/本人还不知道/)).toBeNull()
})

it('who has not answered a change is answered for from there, old terms beside new', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'A004 答复改条件' }))
  expect(screen.getByText(/180 元/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '同意', hidden: true }))
  await waitFor(() =>
    expect(hall.asked('matching/answer-change-for')).toMatchObject([
      { body: { placement: 'plc_20260817_0004', revision: 2, answer: 'agree' } },
    ]),
  )
})

it('the card of the job and its roster name them', () => {
  fireEvent.click(screen.getByRole('button', { name: /名单/ }))
  expect(screen.getByText('还没答应改条件：A004')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /用工需求/ }))
  fireEvent.click(screen.getByRole('button', { name: /170 元/ }))
  expect(screen.getByText('还没答应改条件：A004')).toBeTruthy()
})
