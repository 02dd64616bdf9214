import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Instant, OfferId } from '../../../shared/ids.ts'
import { refused } from '../../../shared/language/answered.ts'
import type { LogRow } from '../../../shared/places/daily-log/row.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { playHall } from '../../test-hall.ts'
import { deskView, historyAnswer, logAnswer, plain } from '../canned-desk.ts'
import { StaffDesk } from '../screen.tsx'

let change: (row: LogRow) => LogRow
let answer: object
let hall: ReturnType<typeof playHall>
const done = (value: unknown) => ({ answer: 'done', value })

beforeEach(() => {
  change = (row) => row
  answer = done([{ number: 'A007', placement: 'plc_20260817_0012' }])
  hall = playHall({
    'staff-desk/log': () => done({ ...logAnswer, rows: logAnswer.rows.map(change) }),
    'staff-desk/history': () => done(historyAnswer),
    'matching/accept-for': () => answer,
    'placement/report-arrival': () => answer,
    'placement/print-ticket-for': () => done({ by: 'browser', papers: '' }),
  })
  vi.stubGlobal('print', () => {})
  render(() => <StaffDesk />)
  hall.shows('desk', deskView)
})
afterEach(() => vi.unstubAllGlobals())

const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
const openRow = async (number: string) => {
  fireEvent.click(screen.getByRole('button', { name: /日台账/ }))
  fireEvent.click(await screen.findByLabelText(new RegExp(`打开 ${number}`)))
}

it('a call answered from 今天 goes from the list; that it is done, and the ticket, stay where the hand is', async () => {
  const waits = (name: RegExp) => screen.getByRole('button', { name }).getAttribute('aria-disabled')
  fireEvent.click(screen.getByRole('button', { name: /A007 替本人接单/ }))
  expect([waits(/A007 替本人接单/), waits(/A007 替本人不接/)]).toEqual(['true', 'true'])
  expect(await screen.findByText('A007 接好了，工票有了。票号 0817-0012。')).toBeTruthy()
  expect(waits(/A007 替本人不接/)).toBe('false')
  expect(hall.asked('matching/accept-for')).toMatchObject([{ body: { number: 'A007' } }])
  hall.shows('desk', { ...deskView, calls: [] })
  const print = screen.getByRole('button', { name: '打印工票 0817-0012' })
  expect(document.activeElement).toBe(print)
  fireEvent.click(print)
  const again = await screen.findByRole('button', { name: '补打工票 0817-0012' })
  expect(document.activeElement).toBe(again)
  expect(hall.asked('placement/print-ticket-for')).toMatchObject([{ body: { placement: 'plc_20260817_0012' } }])
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(screen.queryByText(/接好了/)).toBeNull()
})

it('a ticket given from the row is told by its number, and the hand is at the button that prints it', async () => {
  const { employer, terms } = plain
  const expiresAt = Instant.parse('2026-08-16T21:55:00.000Z')
  const offer = { offer: OfferId.parse('off_20260817_0001'), employer, employerMasked: '李*福', expiresAt, terms }
  change = (row) => (row.number === 'A001' ? { ...row, status: 'offered', standing: 'offered', offer } : row)
  await openRow('A001')
  key('1')
  expect(await screen.findByText('A001 接好了，工票有了。票号 0817-0012。')).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('打印工票 0817-0012'))
})

it('a ticket that was printed says so before it is printed again', async () => {
  change = (row) => ({ ...row, jobs: row.jobs.map((job) => ({ ...job, printed: true })) })
  await openRow('A003')
  expect(await screen.findByRole('button', { name: '补打工票 0817-0001' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /打印工票/ })).toBeNull()
})

it('what comes after the day was closed is told what to do, not to go Home', async () => {
  await openRow('A003')
  const told = async (refusal: Refusal, words: RegExp) => {
    answer = refused(refusal)
    key('1')
    expect(await screen.findByText(words)).toBeTruthy()
  }
  await told({ code: 'day-over' }, /^那天已经关账，刚才的没有记下。请看清现在是哪天，再办一次。$/)
  await told({ code: 'too-late-to-report' }, /写在纸上，交给主管/)
})
