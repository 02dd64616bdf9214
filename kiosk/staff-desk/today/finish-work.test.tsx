import { fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, Instant } from '../../../shared/ids.ts'
import { zh } from '../../../shared/language/zh.ts'
import type { RosterLine } from '../../../shared/places/staff-desk/roster.ts'
import { broccoli, placement } from '../../../shared/testing/cast.ts'
import { hearBeat } from '../../app/clock.ts'
import { playHall } from '../../test-hall.ts'
import { day, deskView, heard } from '../canned-desk.ts'
import { WorkOfAll, WorkOfOne } from './finish-work.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const left = Instant.parse('2026-08-16T21:20:00.000Z')
/** It is 05:47; they left at 05:20, and their work began at 05:40. */
const line = (n: number): RosterLine & { readonly status: 'accepted' | 'arrived' } => ({
  ...{ placement: placement(n), number: DayNumber.parse(`A00${n}`), ticketNumber: `0817-000${n}`, who: '王*英' },
  ...{ status: 'accepted', leavesAt: left, startsAt: Instant.parse('2026-08-16T21:40:00.000Z') },
  terms: { pay: broccoli.pay, paidMinutes: broccoli.paidMinutes },
})
const [departure] = deskView.departures
if (departure === undefined) throw new Error('nobody leaves')
const job = { ...departure, underWay: true }
const here = { workDate: day, day, expired: () => {} }

it('while somebody is on the line: all that are not yet seen are here, all that have not finished did it all', async () => {
  const hall = playHall()
  const lines: readonly RosterLine[] = [
    line(1),
    { ...line(2), status: 'arrived' },
    { ...line(3), status: 'absent', absence: 'unexcused' },
  ]
  const view = render(() => <WorkOfAll job={job} lines={lines} {...here} />)
  fireEvent.click(view.getByRole('button', { name: '全部到岗（1 人）' }))
  await vi.advanceTimersByTimeAsync(1000)
  fireEvent.click(view.getByRole('button', { name: /^收工：都干满（2 人，其中没报的 1 人一并记到岗，.*340 元/ }))
  await vi.advanceTimersByTimeAsync(1000)
  const [arrival] = hall.asked('placement/report-here-for')
  const [done] = hall.asked('placement/finish-work-for')
  expect(arrival?.body).toMatchObject({ posting: job.posting, here: [placement(1)] })
  expect(done?.body).toMatchObject({ workDate: day, people: [1, 2].map((n) => ({ placement: placement(n) })) })
})

it('nobody on the bus has finished: it is offered from the start of the work on, by itself when that comes', () => {
  playHall()
  const onTheBus = { ...line(1), startsAt: Instant.parse('2026-08-16T22:30:00.000Z') }
  const view = render(() => (
    <>
      <WorkOfAll job={{ ...job, underWay: false }} lines={[onTheBus]} {...here} />
      <WorkOfOne line={onTheBus} posting={job.posting} {...here} />
    </>
  ))
  const finishes = () => view.queryAllByRole('button', { name: /收工/ }).length
  expect(finishes()).toBe(0)
  hearBeat({ ...heard(deskView), now: onTheBus.startsAt })
  expect(finishes()).toBe(2)
})

it('pieces are never guessed for all', () => {
  playHall()
  const terms = { pay: { basis: 'piece', amountFen: 50, unit: 'bag', piecesPerHour: 40 }, paidMinutes: 540 } as const
  const view = render(() => <WorkOfAll job={{ ...job, underWay: false }} lines={[{ ...line(1), terms }]} {...here} />)
  expect(view.queryByRole('button')).toBeNull()
})

it.each([
  ['100', '81'],
  ['300', '150'],
])('of %s pieces on a day that was stopped no less is owed than by the stop, as it stands there', (typed, owed) => {
  playHall()
  const terms = { pay: { basis: 'piece', amountFen: 50, unit: 'bag', piecesPerHour: 40 }, paidMinutes: 540 } as const
  const view = render(() => <WorkOfOne line={{ ...line(1), terms, owedFen: 8_100 }} posting={job.posting} {...here} />)
  fireEvent.click(view.getByRole('button', { name: 'A001 收工' }))
  fireEvent.input(view.getByRole('textbox'), { target: { value: typed } })
  expect(view.getByRole('status').textContent).toBe(zh.acts.owedOne(owed))
})

it.each([
  ['4.5', 270, '85'],
  ['４：30', 270, '85'],
  ['9', 540, '170'],
])('one did %s hours: what is owed stands there before it is written', async (typed, minutes, owed) => {
  const hall = playHall()
  const view = render(() => <WorkOfOne line={line(1)} posting={job.posting} {...here} />)
  fireEvent.click(view.getByRole('button', { name: 'A001 收工' }))
  fireEvent.input(view.getByRole('textbox'), { target: { value: 'noon' } })
  fireEvent.click(view.getByRole('button', { name: '记下' }))
  expect(view.getByRole('alert').textContent).toBe('请填数字，比如 4.5。')
  fireEvent.input(view.getByRole('textbox'), { target: { value: typed } })
  expect(view.getByRole('status').textContent).toContain(owed)
  fireEvent.click(view.getByRole('button', { name: '记下' }))
  await vi.advanceTimersByTimeAsync(1000)
  const asked = hall.asked('placement/finish-work-for').map(({ body }) => body)
  expect(asked).toMatchObject([{ people: [{ placement: placement(1), minutes }] }])
})
