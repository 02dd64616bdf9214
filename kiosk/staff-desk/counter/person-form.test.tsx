import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, Instant, MarketDay, WorkerId } from '../../../shared/ids.ts'
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

const missed = ['2026-08-12', '2026-08-16'].map((date) => MarketDay.parse(date))
const stayedAway = { dates: missed, talkDue: true, worker: WorkerId.parse(`wkr_${'0'.repeat(16)}`), decides: false }

it('a clerk sees who stayed away again and again, and notes the talk; pausing is no clerk’s', async () => {
  open({ ...wang, noShows: stayedAway })
  expect(screen.getByText(/打招呼不去 2 次/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '暂停取号' })).toBeNull()
  press('记下谈话')
  fireEvent.input(screen.getByLabelText('谈了什么（封存）'), { target: { value: '家里有事' } })
  press('记下')
  await waitFor(() => expect(asked).toEqual(['/api/counter/note-talk']))
})

it('whoever is paused gets a number only once it is written why', async () => {
  open({ ...wang, noShows: { ...stayedAway, talkDue: false, pausedUntil: MarketDay.parse('2026-08-20') } })
  press('登记取号')
  expect(screen.getByText('正在暂停取号。还要给号，请写明原因。')).toBeTruthy()
  expect(asked).toEqual([])
  fireEvent.input(screen.getByLabelText(/为什么还给号/), { target: { value: '谈过了' } })
  press('登记取号')
  await waitFor(() => expect(asked).toEqual(['/api/counter/check-in']))
})
