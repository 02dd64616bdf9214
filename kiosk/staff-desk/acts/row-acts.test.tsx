import { fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, Instant, MarketDay, OfferId, PlacementId, TradeId } from '../../../shared/ids.ts'
import type { LogJob, LogRow } from '../../../shared/places/daily-log/row.ts'
import { broccoli, farmer, first } from '../../../shared/testing/cast.ts'
import { playHall } from '../../test-hall.ts'
import { RowActs } from './row-acts.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const day = MarketDay.parse('2026-08-17')
const offered: LogRow = {
  number: DayNumber.parse('A001'),
  who: '王*英',
  minor: false,
  checkedInAt: Instant.parse('2026-08-16T21:31:00.000Z'),
  trades: [TradeId.parse('vegetable-picking')],
  status: 'offered',
  standing: 'offered',
  offer: {
    offer: OfferId.parse('off_20260817_0001'),
    terms: broccoli,
    employer: farmer,
    employerMasked: '李*福',
    expiresAt: Instant.parse('2026-08-16T21:48:30.000Z'),
  },
  jobs: [],
  last: { at: Instant.parse('2026-08-16T21:46:00.000Z'), what: 'offer-made' },
}
const job: LogJob = {
  status: 'accepted',
  posting: first,
  placement: PlacementId.parse('plc_20260817_0001'),
  ticketNumber: '0817-0001',
  acceptedAt: Instant.parse('2026-08-16T21:47:00.000Z'),
  daysToReport: [day],
  employer: farmer,
  employerMasked: '李*福',
  terms: broccoli,
}
const { offer: _, ...without } = offered
const placed: LogRow = { ...without, status: 'placed', standing: 'placed', jobs: [job] }

it('a figure pressed for what stood there a moment ago does nothing: 1 was 替本人接单 and is 到了 now', async () => {
  const hall = playHall()
  const [row, setRow] = createSignal(offered)
  render(() => <RowActs row={row()} day={day} openJobs={[]} leave={() => {}} give={() => {}} expired={() => {}} />)
  // The worker takes it at a terminal just as the clerk presses.
  setRow(placed)
  fireEvent.keyDown(document.body, { key: '1' })
  await vi.advanceTimersByTimeAsync(600)
  expect(hall.asked('placement/report-arrival')).toEqual([])
  fireEvent.keyDown(document.body, { key: '1' })
  await vi.advanceTimersByTimeAsync(100)
  expect(hall.asked('placement/report-arrival')).toHaveLength(1)
})

it('says whose row it is before a figure is pressed, and whose it was after', async () => {
  playHall()
  const view = render(() => (
    <RowActs row={placed} day={day} openJobs={[]} leave={() => {}} give={() => {}} expired={() => {}} />
  ))
  expect(view.getByRole('heading', { name: 'A001 王*英' })).toBeTruthy()
  fireEvent.keyDown(document.body, { key: '1' })
  await vi.advanceTimersByTimeAsync(100)
  expect(view.getByRole('status').textContent).toBe('A001 记下了，到岗。')
})

it('更正 asks what was so and why, and sends both; another day of the work only where there was one', async () => {
  const hall = playHall()
  const came: LogRow = { ...placed, status: 'arrived', jobs: [{ ...job, status: 'arrived' }] }
  const view = render(() => (
    <RowActs row={came} day={day} openJobs={[]} leave={() => {}} give={() => {}} expired={() => {}} />
  ))
  fireEvent.click(view.getByRole('button', { name: /更正（要写原因）/ }))
  expect(view.queryByLabelText('到了')).toBeNull()
  expect(view.queryByText('哪一天')).toBeNull()
  fireEvent.click(view.getByLabelText('未到岗，没有正当理由'))
  fireEvent.input(view.getByLabelText(/为什么更正/), { target: { value: '点错了人' } })
  fireEvent.click(view.getByRole('button', { name: '更正' }))
  await vi.advanceTimersByTimeAsync(100)
  expect(hall.asked('placement/report-arrival').map(({ body }) => body)).toMatchObject([
    { placement: job.placement, workDate: day, report: 'unexcused', reason: '点错了人' },
  ])
  expect(view.getByRole('status').textContent).toContain('更正了')
})

it('找不到人 chosen from the list is a fact of the entry; the same words typed by hand are only a reason', async () => {
  const hall = playHall()
  const decline = async (choose: () => void) => {
    const view = render(() => (
      <RowActs row={offered} day={day} openJobs={[]} leave={() => {}} give={() => {}} expired={() => {}} />
    ))
    fireEvent.keyDown(document.body, { key: '2' })
    await vi.advanceTimersByTimeAsync(600)
    choose()
    fireEvent.click(view.getByRole('button', { name: '记下' }))
    await vi.advanceTimersByTimeAsync(100)
    view.unmount()
  }
  await decline(() => fireEvent.click(screen.getByLabelText('找不到人')))
  await decline(() => {
    fireEvent.click(screen.getByLabelText('其他'))
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '找不到人' } })
  })
  const bodies = hall.asked('matching/decline-for').map(({ body }) => body)
  expect(bodies).toMatchObject([{ reason: '找不到人', notFound: true }, { reason: '找不到人' }])
  expect(bodies[1]).not.toHaveProperty('notFound')
})
