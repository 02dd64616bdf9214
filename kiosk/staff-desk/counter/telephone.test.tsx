import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeCreditCode, makePhone } from '../../../shared/identity/made-up.ts'
import { zh } from '../../../shared/language/zh.ts'
import { picking } from '../../../shared/testing/cast.ts'
import { takeMarket } from '../../app/market.ts'
import { day, marketAnswer } from '../canned-desk.ts'
import { ByTelephone } from './telephone.tsx'

const say = zh.counter.telephone
const { short } = zh.posting
/** Five and more ask for people to pick vegetables today. */
const middles = [{ trade: picking, hourlyFen: 22_00, postings: 5 }]
let asked: Record<string, unknown>[] = []

beforeEach(() => {
  asked = []
  takeMarket(marketAnswer(true))
  vi.stubGlobal('fetch', async (_url: string, request: { body: string }) => {
    asked.push(JSON.parse(request.body))
    return Response.json({
      answer: 'done',
      value: { posting: 'pst_20260817_001', open: false, held: ['new-employer'] },
    })
  })
  render(() => <ByTelephone middles={middles} day={day} expired={() => {}} />)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const box = (label: string) => screen.getByLabelText(label)
const write = (label: string, value: string) => fireEvent.input(box(label), { target: { value } })
const choose = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const written = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

function nameCaller(): void {
  write(say.number.company, makeCreditCode(1))
  write(zh.desk.phone, makePhone(1))
  write(say.name, '坝上蔬菜合作社')
}
function pick(name: string): void {
  const trade = box(short.trade)
  fireEvent.input(trade, { target: { value: name } })
  fireEvent.keyDown(trade, { key: 'Enter' })
}
function fillJob(hours: { readonly start: string; readonly end: string }): void {
  pick('司炉')
  for (const [question, value] of [
    ['places', '2'],
    ['start', hours.start],
    ['end', hours.end],
  ] as const)
    write(short[question], value)
  for (const [question, value] of [
    ['township', 'gonghui'],
    ['pay-basis', 'day'],
    ['pay-day', 'same-day'],
    ['pay-way', 'cash'],
    ['meals', 'none'],
    ['transport', 'own'],
    ['meet', 'township-hall'],
    ['cover', 'none'],
    ['rain', 'indoors'],
    ['phone', 'no'],
  ] as const)
    choose(short[question], value)
  write(say.amount.day, '200')
}
const again = () => screen.findByText(say.again('坝上蔬菜合作社'))

it('whoever telephones often has another job: the employer stands there still, and the hand is at the work', async () => {
  nameCaller()
  fillJob({ start: '0800', end: '1700' })
  press(say.post)
  await again()
  expect(written(say.number.company)).toBe(makeCreditCode(1))
  expect(written(short.places)).toBe('')
  await expect.poll(() => document.activeElement).toBe(box(short.trade))
  fillJob({ start: '0800', end: '1600' })
  press(say.post)
  await expect.poll(() => asked).toHaveLength(2)
  expect(asked.map(({ employer }) => employer)).toEqual([asked[0]?.['employer'], asked[0]?.['employer']])
})

it('another employer is one key away, and nothing of the first is left', async () => {
  nameCaller()
  fillJob({ start: '0800', end: '1700' })
  press(say.post)
  await again()
  press(say.other)
  expect([say.number.company, zh.desk.phone, say.name].map(written)).toEqual(['', '', ''])
  expect(screen.queryByText(say.again('坝上蔬菜合作社'))).toBeNull()
  await expect.poll(() => document.activeElement).toBe(box(say.number.company))
})

it('an end before the start says where it is typed that it is the next day, and a long day is asked about', () => {
  write(short.start, '1900')
  write(short.end, '0400')
  expect(document.body.textContent).toContain(zh.posting.nextDay(9))
  expect(screen.queryByText(zh.posting.unlikely.title)).toBeNull()
  write(short.start, '0630')
  expect(document.body.textContent).toContain(zh.posting.nextDay(21.5))
  expect(screen.getByText(zh.posting.unlikely.hours(21.5))).toBeTruthy()
  expect(screen.queryByRole('button', { name: say.post })).toBeNull()
  expect(screen.getByRole('button', { name: zh.posting.check.sure })).toBeTruthy()
})

it('pay is held against what its trade pays today, and where that is not known against the floor', () => {
  const doubts = () => screen.queryByText(zh.posting.unlikely.title)?.closest('[role=status]')?.textContent ?? ''
  fillJob({ start: '0630', end: '1630' })
  write(say.amount.day, '700')
  expect(doubts()).toBe('')
  pick('蔬菜采收')
  expect(doubts()).toContain(zh.posting.unlikely.pay('77.8'))
  write(say.amount.day, '500')
  expect(doubts()).toBe('')
  pick('司炉')
  write(say.amount.day, '9999')
  expect(doubts()).toContain(zh.posting.unlikely.pay('1111.0'))
})

it('whoever says that few of the hours are paid is held against the floor as the market will: a long rest is work', () => {
  const worth = () => document.querySelector('.worth')?.textContent
  fillJob({ start: '0500', end: '1900' })
  write(say.amount.day, '220')
  write(short['paid-hours'], '11')
  expect(worth()).toContain('20.0')
  expect(document.querySelector('.worth.below')).toBeNull()
  write(short['paid-hours'], '8')
  expect(worth()).toContain('20.0')
  write(say.amount.day, '180')
  expect(worth()).toContain('16.4')
  expect(document.querySelector('.worth.below')).not.toBeNull()
})

it('where it is, where people meet, and what else there is to say are told apart', () => {
  choose(short.transport, 'own')
  const told = (label: string) => box(label).getAttribute('aria-describedby')?.split(' ')[0] ?? ''
  const hints = [short.township, short.meet, short.remarks, zh.desk.notes].map(
    (label) => document.getElementById(told(label))?.textContent,
  )
  expect(hints).toEqual([say.how.township, say.how.meet, say.how.remarks, zh.desk.notesHint])
})
