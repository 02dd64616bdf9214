import { fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, Instant, PlacementId } from '../../../shared/ids.ts'
import type { RosterLine } from '../../../shared/places/staff-desk/roster.ts'
import { broccoli } from '../../../shared/testing/cast.ts'
import { hearBeat } from '../../app/clock.ts'
import { playHall } from '../../test-hall.ts'
import { day, deskView, heard } from '../canned-desk.ts'
import { Roster } from './roster.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const line = (n: number, leaves: string): RosterLine => ({
  status: 'accepted',
  placement: PlacementId.parse(`plc_20260817_000${n}`),
  number: DayNumber.parse(`A00${n}`),
  ticketNumber: `0817-000${n}`,
  who: '王*英',
  leavesAt: Instant.parse(`2026-08-16T${leaves}.000Z`),
  startsAt: Instant.parse('2026-08-16T22:30:00.000Z'),
  terms: { pay: broccoli.pay, paidMinutes: broccoli.paidMinutes },
})

it('offers 没到 from the hour to leave on, by itself when it comes, and goes up and down beside who has not left', async () => {
  // It is 05:47. The first leave at 05:40, the second wave at 05:50.
  playHall({
    'placement/roster': () => ({ answer: 'done', value: [line(1, '21:40:00'), line(2, '21:50:00')] }),
  })
  const [job] = deskView.departures
  if (job === undefined) throw new Error('nobody leaves')
  const view = render(() => <Roster job={job} toTell={[]} day={day} version={1} close={() => {}} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  const names = () =>
    [...view.container.querySelectorAll('.row-answers button')].map((button) => button.getAttribute('aria-label'))
  const away = ['有正当理由', '没有正当理由', '用工主体的原因', '没到，原因还没问']
  const first = ['到了', ...away].map((what) => `A001 ${what}`)
  expect(names()).toEqual([...first, 'A002 到了'])
  const came = view.getByRole('button', { name: 'A001 到了' })
  came.focus()
  fireEvent.keyDown(came, { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('aria-label')).toBe('A002 到了')
  const unheard = view.getByRole('button', { name: 'A001 没到，原因还没问' })
  unheard.focus()
  fireEvent.keyDown(unheard, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(unheard)
  hearBeat({ ...heard(deskView), now: Instant.parse('2026-08-16T21:50:00.000Z') })
  expect(names()).toEqual([...first, 'A002 到了', ...away.map((what) => `A002 ${what}`)])
  fireEvent.keyDown(unheard, { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('aria-label')).toBe('A002 没到，原因还没问')
})

it('what puts a report right is asked again with why, once the hall wants to know', async () => {
  const refused = { answer: 'refused', refusal: { code: 'reason-needed' } }
  let asked = 0
  const came: RosterLine = { ...line(1, '21:40:00'), status: 'arrived' }
  const hall = playHall({
    'placement/roster': () => ({ answer: 'done', value: [came] }),
    'placement/report-arrival': () => (asked++ === 0 ? refused : { answer: 'done', value: null }),
  })
  const [job] = deskView.departures
  if (job === undefined) throw new Error('nobody leaves')
  const view = render(() => <Roster job={job} toTell={[]} day={day} version={1} close={() => {}} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  fireEvent.click(view.getByRole('button', { name: 'A001 有正当理由' }))
  await vi.advanceTimersByTimeAsync(100)
  const why = screen.getByRole('textbox')
  expect(screen.getByText('未到岗，有正当理由')).toBeTruthy()
  fireEvent.input(why, { target: { value: '点错了人' } })
  fireEvent.click(screen.getByRole('button', { name: '更正' }))
  await vi.advanceTimersByTimeAsync(100)
  expect(hall.asked('placement/report-arrival').map(({ body }) => body)).toMatchObject([
    { report: 'excused' },
    { report: 'excused', reason: '点错了人' },
  ])
  expect(view.getByRole('button', { name: 'A001 有正当理由' }).getAttribute('aria-pressed')).toBe('true')
})

it('没有正当理由 tells nothing by itself: it asks what was said, says what it costs, and is confirmed', async () => {
  const left: RosterLine = { ...line(1, '21:40:00'), status: 'accepted' }
  const hall = playHall({
    'placement/roster': () => ({ answer: 'done', value: [left] }),
    'placement/report-arrival': () => ({ answer: 'done', value: null }),
  })
  const [job] = deskView.departures
  if (job === undefined) throw new Error('nobody leaves')
  const view = render(() => <Roster job={job} toTell={[]} day={day} version={1} close={() => {}} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  const told = () => hall.asked('placement/report-arrival').map(({ body }) => body)
  const ask = () => fireEvent.click(view.getByRole('button', { name: 'A001 没有正当理由' }))
  ask()
  expect(screen.getByText(/下回排到最后/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(told()).toEqual([])
  ask()
  // It costs somebody their place: nothing is said for the clerk.
  fireEvent.click(screen.getByRole('button', { name: '记没有正当理由' }))
  expect(screen.getByText('请先选一样。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('其他'))
  fireEvent.click(screen.getByRole('button', { name: '记没有正当理由' }))
  expect(screen.getByText('请写明原因。')).toBeTruthy()
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '喝醉了' } })
  fireEvent.click(screen.getByRole('button', { name: '记没有正当理由' }))
  await vi.advanceTimersByTimeAsync(100)
  expect(told()).toMatchObject([{ report: 'unexcused', reason: '喝醉了' }])
})
