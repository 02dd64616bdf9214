import { fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayNumber, OfferId } from '../../shared/ids.ts'
import { playHall } from '../test-hall.ts'
import { deskView } from './canned-desk.ts'
import { StaffDesk } from './screen.tsx'

const [first] = deskView.calls
if (first === undefined) throw new Error('the canned desk calls nobody')
const calls = [6, 7].map((n) => ({
  ...first,
  offer: OfferId.parse(`off_20260817_000${n}`),
  number: DayNumber.parse(`A00${n}`),
}))
let hall: ReturnType<typeof playHall>
/** The clock of the page: a machine that is slow to find a button is no slow hand. */
let now = 1000

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  hall = playHall({
    'matching/accept-for': () => ({ answer: 'done', value: [{ number: 'A006', placement: 'plc_20260817_0012' }] }),
    'placement/print-ticket-for': () => ({ answer: 'done', value: { by: 'browser', papers: '' } }),
  })
  render(() => <StaffDesk />)
  hall.shows('desk', { ...deskView, calls })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: RegExp) => screen.getByRole('button', { name })
const at = (x: number, count: number) => ({ detail: count, clientX: x, clientY: 300 })
const accepted = () => hall.asked('matching/accept-for').map(({ body }) => body)
/** The answer and the view of the hall come: A006 goes, and A007 stands where it stood. */
const moves = async () => {
  await screen.findByText(/A006 接好了/)
  hall.shows('desk', { ...deskView, calls: calls.slice(1) })
}

it('a double click answers for one: who slides under the hand is not accepted, nor refused', async () => {
  fireEvent.click(button(/A006 替本人接单/), at(500, 1))
  await moves()
  fireEvent.pointerMove(button(/A007 替本人接单/), at(503, 0))
  fireEvent.click(button(/A007 替本人接单/), at(503, 2))
  fireEvent.click(button(/A007 替本人不接/), at(503, 3))
  expect(accepted()).toMatchObject([{ number: 'A006' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('a hand that went to the next one is heard at once, and one that stayed after half a second', async () => {
  fireEvent.click(button(/A006 替本人接单/), at(500, 1))
  await moves()
  fireEvent.pointerMove(button(/A007 替本人接单/), at(560, 0))
  fireEvent.click(button(/A007 替本人接单/), at(560, 1))
  expect(accepted()).toMatchObject([{ number: 'A006' }, { number: 'A007' }])
})

it('a hand that turned the wheel brought the next one there itself', async () => {
  fireEvent.click(button(/A006 替本人接单/), at(500, 1))
  await moves()
  fireEvent.wheel(button(/A007 替本人接单/))
  fireEvent.click(button(/A007 替本人接单/), at(500, 1))
  expect(accepted()).toMatchObject([{ number: 'A006' }, { number: 'A007' }])
})

it('what stood still for half a second is taken by a hand that waited', async () => {
  fireEvent.click(button(/A006 替本人接单/), at(500, 1))
  await moves()
  await Promise.resolve()
  now += 600
  fireEvent.click(button(/A007 替本人接单/), at(500, 1))
  expect(accepted()).toMatchObject([{ number: 'A006' }, { number: 'A007' }])
})

it('Enter pressed twice prints no paper by itself; Tab in between, and it is meant', async () => {
  const enter = (element: Element, more = {}) => fireEvent.keyDown(element, { key: 'Enter', ...more })
  const accept = button(/A006 替本人接单/)
  expect(enter(accept)).toBe(true)
  fireEvent.click(accept)
  expect(enter(accept, { repeat: true })).toBe(false)
  await moves()
  const print = button(/打印工票 0817-0012/)
  expect(document.activeElement).toBe(print)
  expect(enter(print)).toBe(false)
  fireEvent.keyDown(print, { key: 'Tab' })
  expect(enter(button(/A007 替本人接单/))).toBe(true)
})
