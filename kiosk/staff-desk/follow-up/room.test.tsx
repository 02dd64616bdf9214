import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DueList } from '../../../shared/api/follow-up.ts'
import type { DueRow } from '../../../shared/county/follow-up/view.ts'
import {
  DayNumber,
  EmployerId,
  MarketDay,
  PlacementId,
  StaffId,
  TownshipId,
  TradeId,
  WorkerId,
} from '../../../shared/ids.ts'
import { type Answers, playHall } from '../../test-hall.ts'
import { deskView, heard } from '../canned-desk.ts'
import { createSeeking } from '../seeking.ts'
import { askedFirst, type FollowUpAsked } from './asked.ts'
import { FollowUpRoom } from './room.tsx'
import { allWaiting } from './waiting.ts'

const [yang, liu] = [StaffId.parse(`stf_${'1'.repeat(16)}`), StaffId.parse(`stf_${'2'.repeat(16)}`)]
const workDate = MarketDay.parse('2026-08-12')
const worker = (n: number) => WorkerId.parse(`wkr_${String(n).padStart(16, '0')}`)
const placement = PlacementId.parse('plc_20260812_0001')
const pay: DueRow = {
  ...{ key: 'pay 1', worker: worker(1), who: '王*英', dueOn: MarketDay.parse('2026-08-15'), lateDays: 2 },
  ...({ notReached: 1, last: 'not-reached', about: { kind: 'pay', placement, workDate } } as const),
  work: {
    ...{ placement, ticketNumber: '0812-0001', workDate, trade: TradeId.parse('vegetable-picking'), lists: [] },
    ...{ township: TownshipId.parse('gonghui'), employerMasked: '李*福', came: 'arrived', agreedFen: 17_000 },
    ...{ owedFen: 17_000, standing: 'unheard', worker: worker(1), who: '王*英', number: DayNumber.parse('A001') },
    ...{ employer: EmployerId.parse(`emp_${'1'.repeat(16)}`), basis: 'day', payDay: workDate },
  },
}
const visit: DueRow = {
  ...{
    key: 'visit 2',
    worker: worker(2),
    who: '赵*',
    dueOn: MarketDay.parse('2026-08-17'),
    lateDays: 0,
    notReached: 0,
  },
  ...({ about: { kind: 'visit', worker: worker(2), anchor: 'first-work', afterDays: 7 }, assignedTo: liu } as const),
  ...{ since: MarketDay.parse('2026-08-10'), placedDays: 3 },
}
const due: DueList = {
  rows: [pay, visit],
  isCut: false,
  staff: [
    { staff: yang, name: '杨霞' },
    { staff: liu, name: '刘敏' },
  ],
  me: yang,
}

const talk = { worker: worker(3), who: '孙*', dates: [MarketDay.parse('2026-08-10'), workDate], placement }

const answers: Answers = {
  'follow-up/list': () => ({ answer: 'done', value: due }),
  'follow-up/visits': () => ({ answer: 'done', value: [] }),
  'follow-up/record': () => ({ answer: 'done', value: null }),
  'follow-up/assign': () => ({ answer: 'done', value: null }),
  'pay/work': () => ({ answer: 'done', value: { work: pay.work, steps: [] } }),
  'counter/talks-due': () => ({ answer: 'done', value: [talk] }),
  'counter/note-talk': () => ({ answer: 'done', value: null }),
  'pay/state-for': () => ({ answer: 'done', value: null }),
}
let hall: ReturnType<typeof playHall>
beforeEach(() => {
  hall = playHall(answers)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const someDue = { unreported: 0, pay: 1, visit: 1, late: 1, talks: 1, version: 7 }
async function room(due = someDue, pay = deskView.pay, first = askedFirst) {
  const [asked, ask] = createSignal<FollowUpAsked>(first)
  const view = { ...deskView, due, pay }
  render(() => {
    const seeking = createSeeking(() => {})
    return <FollowUpRoom live={heard(view)} asked={asked()} ask={ask} seeking={seeking} expired={() => {}} />
  })
  await screen.findByText(due === someDue ? '王*英' : '回访')
}
const people = () => [...document.querySelectorAll('tbody .w-who')].map(({ textContent }) => textContent)
const open = async (who: string) => {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^打开 ${who}`) }))
  return within(await screen.findByRole('dialog'))
}

it('has whom to ask, the latest first, how late, how often in vain, and who looks after it', async () => {
  await room()
  const rows = [...document.querySelectorAll('tbody .log-row')].map(({ textContent }) => textContent)
  expect(rows).toEqual([
    expect.stringMatching(/该问工钱王\*英.*8月15日2\u00a0天没联系上 1\u00a0次没人管/),
    expect.stringMatching(/上岗满 7 天赵\*第一次上岗 8月10日.*刘敏/),
  ])
  expect(screen.getByText('迟了 1 条')).toBeTruthy()
})

it('shows one kind, or what nobody looks after, or whom is looked for', async () => {
  await room()
  fireEvent.click(screen.getByRole('button', { name: '跟踪回访 1' }))
  expect(people()).toEqual(['赵*'])
  fireEvent.click(screen.getByRole('button', { name: '归我' }))
  expect(screen.getByText('没有找到，换个说法。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '该回访 2' }))
  fireEvent.click(screen.getByRole('button', { name: '没人管' }))
  expect(people()).toEqual(['王*英'])
})

it('opens on the first list that has something, and its door counts what the lists say', async () => {
  const none = { unreported: 0, pay: 0, visit: 0, late: 0, talks: 0, version: 7 }
  const [noPay, complaint] = [deskView.pay, { disputed: 0, complaints: 1, version: 7 }]
  const opened = () => document.querySelector('.log-tools [aria-pressed="true"]')?.textContent
  for (const [view, waiting, first] of [
    [{ due: someDue, pay: complaint }, 4, '该回访 2'],
    [{ due: { ...none, talks: 1 }, pay: complaint }, 2, '该谈话 1'],
    [{ due: none, pay: complaint }, 1, '投诉 1'],
    [{ due: none, pay: noPay }, 0, '该回访 0'],
  ] as const) {
    expect(allWaiting(view)).toBe(waiting)
    await room(view.due, view.pay)
    await waitFor(() => expect(opened()).toBe(first))
    cleanup()
  }
  // What a clerk looked at last stays, while there is something in it.
  await room({ ...someDue }, complaint, { ...askedFirst, list: 'visit' })
  expect(opened()).toBe('跟踪回访 1')
})

it('says who left no phone, and what can be done instead; what they say is heard at the window', async () => {
  const silent = { ...pay, noPhone: true, work: { ...pay.work, noPhone: true } } as const
  hall = playHall({
    ...answers,
    'follow-up/list': () => ({ answer: 'done', value: { ...due, rows: [silent, visit] } }),
    'pay/work': () => ({ answer: 'done', value: { work: silent.work, steps: [] } }),
  })
  await room()
  expect(people()).toEqual(['王*英 无电话', '赵*'])
  const sheet = await open('王')
  expect(sheet.getByText(/下次来报到时当面问/)).toBeTruthy()
  expect(sheet.queryByRole('button', { name: /看.*电话/ })).toBeNull()
  fireEvent.click(sheet.getByRole('radio', { name: '没给' }))
  fireEvent.click(sheet.getByRole('button', { name: '记下' }))
  await screen.findByText('记下了：没给。')
  expect(hall.asked('pay/state-for')).toMatchObject([{ body: { said: 'unpaid', heard: 'window' } }])
})

it('two keys note a visit, and the sheet is gone', async () => {
  await room()
  const sheet = await open('赵')
  fireEvent.keyDown(sheet.getByRole('button', { name: /电话/ }), { key: '3' })
  expect(sheet.getByRole<HTMLInputElement>('radio', { name: '在家务农' }).checked).toBe(true)
  fireEvent.submit(sheet.getByRole('radio', { name: '在家务农' }).closest('form') ?? document.body)
  await screen.findByText('记下了：在家务农。')
  expect(hall.asked('follow-up/record')).toMatchObject([{ body: { about: visit.about, outcome: 'farming' } }])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('what is heard of pay is what they say of it, by telephone; too little asks how much', async () => {
  await room()
  const sheet = await open('王')
  fireEvent.click(sheet.getByRole('radio', { name: '给少了' }))
  fireEvent.click(sheet.getByRole('button', { name: '记下' }))
  await sheet.findByText('请写多少元。')
  fireEvent.input(sheet.getByLabelText('给了多少（元）'), { target: { value: '120' } })
  fireEvent.click(sheet.getByRole('button', { name: '记下' }))
  await screen.findByText('记下了：给少了。')
  expect(hall.asked('pay/state-for')).toMatchObject([{ body: { said: 'short', fen: 12_000, heard: 'telephone' } }])
})

it('call later asks on which day, tomorrow unless another is chosen; a digit typed in the note chooses nothing', async () => {
  await room()
  const sheet = await open('赵')
  fireEvent.click(sheet.getByRole('radio', { name: '约好改天再问' }))
  fireEvent.change(sheet.getByLabelText('约在哪天'), { target: { value: '2026-08-24' } })
  const note = sheet.getByLabelText('情况（可不写，封存）')
  fireEvent.input(note, { target: { value: '收完土豆' } })
  fireEvent.keyDown(note, { key: '3' })
  fireEvent.click(sheet.getByRole('button', { name: '记下' }))
  await screen.findByText('记下了：约好改天再问。')
  const body = { outcome: 'call-later', nextOn: '2026-08-24', note: '收完土豆' }
  expect(hall.asked('follow-up/record')).toMatchObject([{ body }])
})

it('is handed to somebody at once, and given back', async () => {
  await room()
  const sheet = await open('赵')
  for (const [value, taps] of [
    [yang, 1],
    ['', 2],
  ] as const) {
    fireEvent.change(sheet.getByLabelText('谁管'), { target: { value } })
    await waitFor(() => expect(hall.asked('follow-up/assign')).toHaveLength(taps))
    // Its answer is heard.
    await new Promise((heard) => setTimeout(heard))
  }
  expect(hall.asked('follow-up/assign')[0]).toMatchObject({ body: { about: visit.about, to: yang } })
  expect(hall.asked('follow-up/assign')[1]).not.toHaveProperty('body.to')
})

it('has with whom to talk about work they did not come to, and the talk is noted from there', async () => {
  await room()
  fireEvent.click(screen.getByRole('button', { name: '该谈话 1' }))
  expect(await screen.findByText(/打招呼不去 2 次/)).toBeTruthy()
  const dialog = await open('孙')
  fireEvent.input(dialog.getByLabelText('谈了什么（封存）'), { target: { value: '家里有病人' } })
  fireEvent.click(dialog.getByRole('button', { name: '记下' }))
  expect(await screen.findByText('谈话记下了。')).toBeTruthy()
  expect(hall.asked('counter/note-talk')).toMatchObject([{ body: { worker: worker(3), note: '家里有病人' } }])
})
