import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PrintQueue, SlipInQueue } from '../../../shared/county/printing/view.ts'
import { DayNumber, EmployerId, Instant, PlacementId, PrinterId } from '../../../shared/ids.ts'
import { playHall } from '../../test-hall.ts'
import { day, deskView } from '../canned-desk.ts'
import { StaffDesk } from '../screen.tsx'
import { Printing } from './room.tsx'

const printer = PrinterId.parse(`prn_${'1'.repeat(16)}`)
const placement = PlacementId.parse('plc_20260817_0031')
const slip = (job: string, more: Partial<SlipInQueue>): SlipInQueue => ({
  ...{ job, slip: { what: 'ticket', placement, number: DayNumber.parse('A017') }, state: 'printed', printer },
  ...{ askedAt: Instant.parse('2026-08-16T21:50:00.000Z'), ...more },
})
const noPaper = slip('prj_20260817_0002', { state: 'failed', because: 'paper' })
const queue: PrintQueue = {
  printers: [
    {
      ...{ printer, name: '窗口', host: '192.168.1.31', port: 9100, rollMetres: 50, ticketsLeft: 120 },
      ...{ kind: { answers: true, tellsEnd: true, forgets: false } },
      now: { status: 'stopped', because: 'paper', paper: 'out' },
    },
  ],
  places: [{ place: 'desk', printers: [printer] }],
  knowsPlaces: false,
  slips: [
    slip('prj_20260817_0006', { state: 'asked', slip: { what: 'number', number: DayNumber.parse('A020') } }),
    slip('prj_20260817_0007', { state: 'awaited' }),
    slip('prj_20260817_0005', { state: 'sending' }),
    slip('prj_20260817_0004', { picture: '<svg xmlns="http://www.w3.org/2000/svg"><text>A017</text></svg>' }),
    slip('prj_20260817_0003', { state: 'unknown' }),
    noPaper,
  ],
  again: [noPaper],
}

let shown: PrintQueue
let hall: ReturnType<typeof playHall>
beforeEach(() => {
  shown = queue
  hall = playHall({
    'printing/queue': () => ({ answer: 'done', value: shown }),
    'placement/print-ticket-for': () => ({ answer: 'done', value: { by: 'printer', job: 'prj_20260817_0007' } }),
    'printing/print-number': () => ({ answer: 'done', value: { by: 'printer', job: 'number 2', at: '窗口' } }),
    'staff-desk/issue-card': () => ({ answer: 'done', value: { by: 'browser', papers: '' } }),
    'printing/set-printer': () => ({ answer: 'done', value: null }),
    'printing/remove-printer': () => ({ answer: 'done', value: null }),
    'printing/practice-trouble': () => ({ answer: 'done', value: null }),
    'printing/set-place-printers': () => ({ answer: 'done', value: null }),
  })
})
afterEach(() => {
  delete document.documentElement.dataset['practice']
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const room = async (role: 'supervisor' | 'clerk' = 'supervisor') => {
  render(() => <Printing day={day} role={role} expired={() => {}} />)
  return screen.findByRole('region', { name: '打印记录' })
}
const textOf = (region: string) => screen.getByRole('region', { name: region }).textContent ?? ''

it('says of each paper what is known of it, and never that it printed without its printer’s word', async () => {
  const done = await room()
  expect([...done.querySelectorAll('.slip-line strong')].map(({ textContent }) => textContent)).toEqual([
    '等着打印',
    '还没说打完',
    '正在打印',
    '打出来了',
    '不知道打没打出来',
    '没打出来',
  ])
  expect(textOf('要补打的')).toMatch(/05:50工票A017窗口没打出来没纸了/)
  expect(textOf('打印机')).toMatch(/窗口192.168.1.31:9100没纸了会应答/)
})

it('a press on 补打 asks for the ticket at the desk, and says where to look for it', async () => {
  await room()
  fireEvent.click(screen.getByRole('button', { name: /补打/ }))
  await screen.findByText('已送打印机，结果看“小票机”。')
  expect(hall.asked('placement/print-ticket-for')).toMatchObject([{ body: { placement, language: 'zh' } }])
})

it('prints a number again, and a card anew, and says which printer has it', async () => {
  const employer = EmployerId.parse(`emp_${'1'.repeat(16)}`)
  const number = slip('number 1', { state: 'unknown', slip: { what: 'number', number: DayNumber.parse('A020') } })
  const card = slip('card 1', { state: 'failed', because: 'cover', slip: { what: 'card', employer } })
  shown = { ...queue, again: [number, card] }
  await room()
  fireEvent.click(screen.getByRole('button', { name: '补打排队号 A020' }))
  await screen.findByText('已送打印机“窗口”，结果看“小票机”。')
  fireEvent.click(screen.getByRole('button', { name: '补打用工证' }))
  await waitFor(() => expect(hall.asked('staff-desk/issue-card')).toMatchObject([{ body: { employer } }]))
  expect(hall.asked('printing/print-number')).toMatchObject([{ body: { number: 'A020', language: 'zh' } }])
})

it('stays as it was opened while it is asked anew, every two seconds', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const done = await room()
  const picture = done.querySelector('details')
  if (picture === null) throw new Error('There is no picture.')
  picture.open = true
  expect(picture.querySelector('svg text')?.textContent).toBe('A017')
  shown = structuredClone({ ...queue, slips: [slip('prj_20260817_0008', { state: 'asked' }), ...queue.slips] })
  await vi.advanceTimersByTimeAsync(2000)
  await waitFor(() => expect(done.querySelectorAll('.slip-line')).toHaveLength(7))
  expect(done.querySelector('details')).toBe(picture)
  expect(picture.open).toBe(true)
})

it('a supervisor changes where a printer is, and what was typed stays while it is looked at', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  await room()
  fireEvent.click(screen.getByRole('button', { name: '改' }))
  const form = screen.getByRole('form', { name: '改打印机“窗口”' })
  const field = (label: RegExp) => within(form).getByLabelText<HTMLInputElement>(label)
  expect([field(/名称/).value, field(/地址/).value, field(/端口/).value]).toEqual(['窗口', '192.168.1.31', '9100'])
  fireEvent.input(field(/地址/), { target: { value: '192.168.1.40' } })
  fireEvent.input(field(/米/), { target: { value: '80' } })
  shown = structuredClone(queue)
  await vi.advanceTimersByTimeAsync(2000)
  fireEvent.click(within(form).getByRole('button', { name: '存下' }))
  const body = { printer, name: '窗口', host: '192.168.1.40', port: 9100, rollMetres: 80 }
  await waitFor(() => expect(hall.asked('printing/set-printer')).toMatchObject([{ body }]))
  await waitFor(() => expect(screen.queryByRole('form', { name: '改打印机“窗口”' })).toBeNull())
})

it('a clerk changes no printer', async () => {
  await room('clerk')
  expect(screen.queryByRole('button', { name: '改' })).toBeNull()
  expect(screen.queryByRole('form')).toBeNull()
})

it('says who prints where of every terminal that is approved, and of any number while none is', async () => {
  await room()
  const where = () => within(screen.getByRole('region', { name: '哪里用哪台' }))
  const places = () =>
    where()
      .getAllByRole('group')
      .map((place) => place.querySelector('legend')?.textContent)
  expect(places()).toEqual(['窗口'])
  fireEvent.input(where().getByLabelText('自助机号'), { target: { value: '7' } })
  expect(places()).toEqual(['窗口', '7 号自助机'])
  cleanup()
  const places24 = [2, 4].map((place) => ({ place, printers: [] }))
  shown = { ...queue, places: [...queue.places, ...places24], knowsPlaces: true }
  await room()
  expect(places()).toEqual(['窗口', '2 号自助机', '4 号自助机'])
  expect(where().queryByLabelText('自助机号')).toBeNull()
  fireEvent.change(within(where().getByRole('group', { name: '4 号自助机' })).getByLabelText('第 1 台'), {
    target: { value: printer },
  })
  const body = { place: 4, printers: [printer] }
  await waitFor(() => expect(hall.asked('printing/set-place-printers')).toMatchObject([{ body }]))
})

it('puts a fault on a printer where everything is made up, and has no such button anywhere else', async () => {
  shown = { ...queue, printers: queue.printers.map((each) => ({ ...each, trouble: 'cover' as const })) }
  await room()
  expect(screen.queryByRole('group', { name: /练习用/ })).toBeNull()
  cleanup()
  document.documentElement.dataset['practice'] = ''
  await room('clerk')
  const faults = within(await screen.findByRole('group', { name: '练习用：给这台出个毛病' }))
  expect(faults.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
    ...[false, false, true, false, false, false],
  ])
  fireEvent.click(faults.getByRole('radio', { name: '没纸' }))
  const body = { printer, trouble: 'paper' }
  await waitFor(() => expect(hall.asked('printing/practice-trouble')).toMatchObject([{ body }]))
})

it('asks once more before a printer goes', async () => {
  await room()
  fireEvent.click(screen.getByRole('button', { name: '去掉' }))
  expect(hall.asked('printing/remove-printer')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '先不去掉' }))
  expect(screen.queryByText(/真要去掉吗/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '去掉' }))
  expect(screen.getByText('去掉“窗口”以后，它不再给任何地方打印。真要去掉吗？')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去掉' }))
  await waitFor(() => expect(hall.asked('printing/remove-printer')).toMatchObject([{ body: { printer } }]))
})

it('stands in the rail with how many papers wait to be printed again', async () => {
  render(() => <StaffDesk />)
  hall.shows('desk', { ...deskView, toReprint: 3 })
  expect((await screen.findByRole('button', { name: /小票机/ })).textContent).toMatch(/3/)
})

it('says how much a roll has left, and nothing of it beside a printer that has none', async () => {
  await room()
  expect(textOf('打印机')).toMatch(/窗口.*没纸了/)
  expect(textOf('打印机')).not.toContain('约还能打')
  cleanup()
  shown = { ...queue, printers: queue.printers.map((each) => ({ ...each, now: { status: 'unreachable' } })) }
  await room()
  expect(textOf('打印机')).toMatch(/窗口.*连不上约还能打 120 张工票/)
})
