import { fireEvent, render } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { DayNumber } from '../../shared/ids.ts'
import { at, broccoli, monday, placement } from '../../shared/testing/cast.ts'
import { FinishSheet } from './finish.tsx'
import type { Said } from './kept-taps.ts'
import type { NotedView } from './noted.ts'

const terms: Terms = { ...broccoli, pay: { basis: 'piece', amountFen: 50, unit: 'bag', piecesPerHour: 40 } }
const person = (n: number, is: 'here' | 'unseen' | 'missed') => ({
  ...{ placement: placement(n), number: DayNumber.parse(`A00${n}`), is, owedFen: 0 },
})
const view: NotedView = {
  today: monday,
  now: at('15:00'),
  job: {
    ...{ trade: { zh: '蔬菜采收', en: 'Vegetable picking' }, township: { zh: '公会镇', en: 'Gonghui' } },
    ...{ employerMasked: '李*福', workDate: monday, basis: 'piece', terms },
  },
  day: {
    ...{ workDate: monday, leaveMinute: 360, mayReport: true, mayFinish: true, mayPay: true },
    people: [person(1, 'here'), person(2, 'unseen'), person(3, 'missed')],
  },
  pay: [],
}

test('by the piece each is counted: no guess stands there, + begins at the pace that was stated, and nobody is left out', () => {
  const taps: Said[] = []
  const page = render(() => <FinishSheet view={view} close={() => {}} tap={(said) => void taps.push(said)} />)
  const boxes = page.getAllByRole<HTMLInputElement>('textbox')
  expect(boxes.map(({ value }) => value)).toEqual(['', ''])
  const save = page.getByRole<HTMLButtonElement>('button', { name: '记下收工' })
  expect(save.disabled).toBe(true)
  const [more] = page.getAllByRole('button', { name: '+' })
  if (more === undefined || boxes[1] === undefined) throw new Error('Two are counted')
  fireEvent.click(more)
  expect(boxes[0]?.value).toBe('360')
  fireEvent.click(more)
  expect(save.disabled).toBe(true)
  fireEvent.input(boxes[1], { target: { value: 'many' } })
  expect(save.disabled).toBe(true)
  fireEvent.input(boxes[1], { target: { value: '280' } })
  fireEvent.click(save)
  const people = [
    { placement: placement(1), pieces: 361 },
    { placement: placement(2), pieces: 280 },
  ]
  expect(taps).toMatchObject([{ name: 'site/finish-work', body: { workDate: monday, people } }])
})
