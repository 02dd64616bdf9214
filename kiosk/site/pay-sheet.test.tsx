import { fireEvent, render } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import { site as words } from '../../shared/language/zh/site.ts'
import { at, monday, placement, tuesday } from '../../shared/testing/cast.ts'
import type { Said } from './kept-taps.ts'
import type { NotedPay, NotedView } from './noted.ts'
import type { SheetAt } from './sheet-at.ts'
import { Sheets } from './sheets.tsx'

const row = (n: number, paidFen?: number): NotedPay => ({
  ...{
    placement: placement(n),
    number: DayNumber.parse(`A00${n}`),
    workDate: monday,
    came: 'arrived',
    owedFen: 17_000,
  },
  ...(paidFen === undefined ? {} : { paidFen }),
})

const view = (...pay: readonly NotedPay[]): NotedView => ({
  today: monday,
  now: at('16:00'),
  job: {
    ...{ trade: { zh: '蔬菜采收', en: 'Vegetable picking' }, township: { zh: '公会镇', en: 'Gonghui' } },
    ...{ employerMasked: '李*福', workDate: monday, basis: 'day' },
  },
  pay,
})
function open(at: SheetAt, of: NotedView) {
  const taps: Said[] = []
  const closed: true[] = []
  const site = { tap: (said: Said) => void taps.push(said) }
  const page = render(() => <Sheets at={at} view={of} site={site} close={() => closed.push(true)} open={() => {}} />)
  const press = (name: string) => fireEvent.click(page.getByRole('button', { name }))
  const type = (n: number, yuan: string) =>
    fireEvent.input(page.getByLabelText(`A00${n} ${words.pay.unit}`), { target: { value: yuan } })
  return { ...page, taps, closed, press, type, fields: () => page.queryAllByRole<HTMLInputElement>('textbox') }
}
const paidTo = (n: number, fen: number) => ({ placement: placement(n), workDate: monday, fen })

test('who typed 17 for 170 finds the line again, and puts it right', () => {
  const sheet = open({ at: 'pay' }, view(row(1, 17_000), row(2, 1700)))
  expect(sheet.fields().map(({ value }) => value)).toEqual(['17'])
  sheet.type(2, '170')
  sheet.press(words.pay.do)
  expect(sheet.taps).toMatchObject([{ body: { payments: [paidTo(2, 17_000)] } }])
})

test('that all were paid is asked once more, with the sum, before it is said; back from it nothing is', () => {
  const sheet = open({ at: 'pay' }, view(row(1), row(2)))
  sheet.press(words.pay.all(34_000, 2, 1))
  sheet.getByText(words.pay.sum(34_000))
  expect(sheet.taps).toEqual([])
  sheet.press(words.back)
  expect([sheet.taps, sheet.closed]).toEqual([[], []])
  sheet.press(words.pay.all(34_000, 2, 1))
  sheet.press(words.pay.sureDo)
  expect(sheet.taps).toMatchObject([
    { name: 'site/state-paid', body: { payments: [paidTo(1, 17_000), paidTo(2, 17_000)] } },
  ])
})

test('one worker of three days is one worker, not three', () => {
  const days = [monday, tuesday, MarketDay.parse('2026-08-19')].map((workDate) => ({ ...row(1), workDate }))
  const sheet = open({ at: 'pay' }, view(...days))
  sheet.press('1 人 3 天都付清了，共 510 元')
  expect(sheet.getByRole('heading').textContent).toBe('1 人 3 天的工钱都付清了吗？')
})

test('who said in a slip that all were paid says the day again: only what changed is told, and nothing if nothing did', () => {
  const said = view(row(1, 17_000), row(2, 17_000), { ...row(3, 17_000), workDate: tuesday })
  const sheet = open({ at: 'paid', workDate: monday }, said)
  expect(sheet.fields().map(({ value }) => value)).toEqual(['170', '170'])
  sheet.press(words.pay.do)
  expect([sheet.taps, sheet.closed]).toEqual([[], [true]])
  sheet.type(2, '0')
  sheet.press(words.pay.do)
  expect(sheet.taps).toMatchObject([{ body: { payments: [paidTo(2, 0)] } }])
})
