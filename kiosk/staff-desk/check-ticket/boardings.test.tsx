import { fireEvent, render } from '@solidjs/testing-library'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { DayNumber, Instant, StaffId } from '../../../shared/ids.ts'
import { broccoli, placement } from '../../../shared/testing/cast.ts'
import type { ListedTicket } from '../../../shared/ticket/check.ts'
import { hearBeat } from '../../app/clock.ts'
import { playHall } from '../../test-hall.ts'
import { day, deskView, heard } from '../canned-desk.ts'
import { type Boardings, createBoardings, type Scanner } from './boardings.ts'
import { OthersNotes } from './others-notes.tsx'

afterEach(() => vi.unstubAllGlobals())

const ticket: ListedTicket = {
  ...{ placement: placement(1), number: DayNumber.parse('A001'), revision: 1, job: broccoli },
  ...{ employerMasked: '李*福', days: [] },
}
const list = { publicKey: '', listedAt: Instant.parse('2026-08-16T21:40:00.000Z'), practice: false, tickets: [] }

const yang: Scanner = deskView
const lin: Scanner = { staff: StaffId.parse(`stf_${'0'.repeat(15)}2`), staffName: '林*' }

/** A desk at the bus whose line is cut. */
function atTheBus(held = true, scanner: Scanner = yang, shown = ticket) {
  hearBeat(heard(deskView))
  const [connected, setConnected] = createSignal(false)
  const made = createRoot((dispose) => ({
    boardings: createBoardings({
      connected,
      day: () => day,
      scanner: () => scanner,
      held: () => (held ? { list, verify: () => true } : undefined),
      expired: () => {},
      check: () => ({ result: 'valid', ticket: shown, validDay: day }),
    }),
    end: dispose,
  }))
  return { ...made, setConnected }
}
const is = (boardings: Boardings) => boardings.shown()?.is

it('what the list lets on is noted, told once when the line is back, and only then confirmed', async () => {
  const answer = { result: 'boarded', ticket, who: '王*英', boarded: 1, expected: 3 }
  const hall = playHall({ 'placement/board': () => ({ answer: 'done', value: answer }) })
  const { boardings, setConnected, end } = atTheBus()
  await boardings.scan('TOKEN')
  expect([is(boardings), boardings.noted().length, boardings.confirmed()]).toEqual(['noted', 1, 0])
  await boardings.scan('TOKEN')
  expect([is(boardings), boardings.noted().length]).toEqual(['noted-before', 1])
  expect(hall.asked('placement/board')).toEqual([])
  setConnected(true)
  await expect.poll(() => boardings.confirmed()).toBe(1)
  expect(is(boardings)).toBe('answered')
  expect(boardings.noted()).toEqual([])
  expect(hall.asked('placement/board').map(({ body }) => body)).toMatchObject([
    { ticket: { by: 'scan', token: 'TOKEN', noted: { at: expect.stringContaining('T21:52:0'), by: yang.staff } } },
  ])
  end()
})

it('who goes by themselves is noted for no bus', async () => {
  const { boardings, end } = atTheBus(true, yang, { ...ticket, job: { ...broccoli, transport: { kind: 'own' } } })
  await boardings.scan('TOKEN')
  expect(boardings.shown()).toMatchObject({ is: 'answered', answer: { result: 'no-bus' } })
  expect(boardings.noted()).toEqual([])
  end()
})

it('whom the hall does not let on after all is named', async () => {
  playHall({ 'placement/board': () => ({ answer: 'done', value: { result: 'released', ticket } }) })
  const { boardings, setConnected, end } = atTheBus()
  await boardings.scan('TOKEN')
  setConnected(true)
  await expect.poll(() => boardings.refused().map(({ number }) => number)).toEqual(['A001'])
  expect(boardings.confirmed()).toBe(0)
  end()
})

it('without a list nobody is let on', async () => {
  const { boardings, end } = atTheBus(false)
  await boardings.scan('TOKEN')
  expect([is(boardings), boardings.noted()]).toEqual(['unsure', []])
  end()
})

it.each(['sign-in-needed', 'hall-busy', 'cannot-save-now'] as const)(
  'a note outlives an answer that says nothing of the ticket (%s), and the desk that is opened again',
  async (code) => {
    const answer = { result: 'boarded', ticket, who: '王*英', boarded: 1, expected: 3 }
    let isHeard = false
    const hall = playHall({
      'placement/board': () =>
        isHeard
          ? { answer: 'done', value: answer }
          : { answer: 'refused', refusal: { code }, said: { zh: '现在不行', en: 'Not now' } },
    })
    const before = atTheBus()
    await before.boardings.scan('TOKEN')
    before.setConnected(true)
    await expect.poll(() => hall.asked('placement/board')).toHaveLength(1)
    // The answer has been heard.
    await new Promise((resolve) => setTimeout(resolve))
    before.end()
    isHeard = true
    const after = atTheBus()
    expect(after.boardings.noted()).toHaveLength(1)
    after.setConnected(true)
    await expect.poll(() => [after.boardings.noted(), after.boardings.confirmed()]).toEqual([[], 1])
    after.end()
  },
)

it('whoever signs in after them is asked before what they noted is told, and it is told as theirs', async () => {
  const answer = { result: 'boarded', ticket, who: '王*英', boarded: 1, expected: 3 }
  const hall = playHall({ 'placement/board': () => ({ answer: 'done', value: answer }) })
  const before = atTheBus()
  await before.boardings.scan('TOKEN')
  before.end()
  const { boardings, setConnected, end } = atTheBus(true, lin)
  setConnected(true)
  const view = render(() => <OthersNotes boardings={boardings} connected={true} />)
  expect(view.getByText('杨*霞，05:52：A001')).toBeTruthy()
  expect([boardings.noted(), boardings.others().length, hall.asked('placement/board')]).toEqual([[], 1, []])
  fireEvent.click(view.getByRole('button', { name: '代报' }))
  await expect.poll(() => [boardings.others(), boardings.confirmed()]).toEqual([[], 1])
  expect(hall.asked('placement/board').map(({ body }) => body)).toMatchObject([
    { ticket: { noted: { at: expect.stringContaining('T21:52:0'), by: yang.staff } } },
  ])
  expect(view.queryByRole('dialog')).toBeNull()
  end()
})
