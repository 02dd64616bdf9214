import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, Instant } from '../../../shared/ids.ts'
import type { PersonAtCounter } from '../../../shared/places/counter/view.ts'
import { broccoli } from '../../../shared/testing/cast.ts'
import { takeMarket } from '../../app/market.ts'
import { day, marketAnswer } from '../canned-desk.ts'
import { PersonForm } from './person-form.tsx'

let asked: string[] = []
beforeEach(() => {
  asked = []
  takeMarket(marketAnswer(true))
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return Response.json({ answer: 'refused', refusal: { code: 'number-gone' } })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const wang: PersonAtCounter = {
  who: '王*英',
  named: true,
  wants: { trades: [broccoli.trade] },
  claimed: [],
  seen: [],
  doNotSend: [],
  placedDays: 3,
  jobsToday: [],
  asksForOneMore: false,
}
const job = {
  ticketNumber: '0817-0001',
  trade: broccoli.trade,
  township: broccoli.township,
  leavesAt: Instant.parse('2026-08-16T22:00:00.000Z'),
}
const open = (person: PersonAtCounter) =>
  render(() => (
    <PersonForm
      day={day}
      expired={() => {}}
      identity={{ kind: 'phone', phone: '15400008866', birthDate: '19650312' }}
      found={{ known: true, minor: false, person }}
      other={() => {}}
      corrected={() => {}}
      taken={() => {}}
    />
  ))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('whoever has work today is registered for one more only when that was asked and said', async () => {
  open({ ...wang, jobsToday: [job], asksForOneMore: true })
  expect(screen.getByText('今天已有活：06:00 蔬菜采收，公会镇，工票 0817-0001。')).toBeTruthy()
  press('登记取号')
  expect(screen.getByText(/再排一个活吗？/)).toBeTruthy()
  expect(asked).toEqual([])
  press('再排一个活')
  await waitFor(() => expect(asked).toEqual(['/api/counter/check-in']))
})

it('nobody else is asked: who has no work, and who stands in line with it', async () => {
  open(wang)
  press('登记取号')
  await waitFor(() => expect(asked).toHaveLength(1))
  cleanup()
  for (const [nth, standing] of (['waiting', 'placed'] as const).entries()) {
    open({ ...wang, jobsToday: [job], number: DayNumber.parse('A001'), standing })
    press('保存')
    await waitFor(() => expect(asked).toHaveLength(nth + 2))
    cleanup()
  }
})
