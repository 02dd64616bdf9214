import { fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { noCounty } from '../../../shared/county/county.ts'
import { DayNumber, MarketDay, TownshipId, TradeId } from '../../../shared/ids.ts'
import { zh } from '../../../shared/language/zh.ts'
import { type Report, reportOf, type Sums } from '../../../shared/places/reports/report.ts'
import type { ReportRow } from '../../../shared/places/reports/rows.ts'
import { playHall } from '../../test-hall.ts'
import { Reports } from './room.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const day = MarketDay.parse('2026-08-17')
const nothing = reportOf(noCounty, 'month', day, day)
const sums = (arrived: number): Sums => ({
  ...nothing.closed,
  figures: { ...nothing.closed.figures, placements: 31, arrived },
})
const report: Report = { ...nothing, daysClosed: 2, parts: [], closed: sums(29), corrected: sums(30) }
const work: ReportRow = {
  ...({ of: 'work', ticketNumber: '0817-0031', number: DayNumber.parse('A031'), who: '999***********0312' } as const),
  ...{ workDate: day, employerMasked: '李*福', trade: TradeId.parse('loading'), township: TownshipId.parse('gonghui') },
  ...({ basis: 'day', agreedFen: 17_000, came: 'arrived', boarded: false, stopped: false, said: 'unpaid' } as const),
  complaint: 'open',
}

it('a figure shows its days, a day its rows; of one day alone they stand there at once', async () => {
  const other = { day: MarketDay.parse('2026-08-16'), closed: 0, corrected: 0 }
  const hall = playHall({
    'reports/of': () => ({ answer: 'done', value: report }),
    'reports/by-day': () => ({ answer: 'done', value: [other, { day, closed: 29, corrected: 30 }] }),
    'reports/rows': () => ({ answer: 'done', value: [work] }),
  })
  render(() => <Reports day={day} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  const count = (name: string) => screen.getAllByRole('button', { name })
  fireEvent.click(count('到岗 30')[0] ?? document.body)
  await vi.advanceTimersByTimeAsync(100)
  expect(hall.asked('reports/rows').map(({ body }) => body)).toEqual([
    { day, figure: { what: 'arrived' }, as: 'corrected' },
  ])
  const cells = [...document.querySelectorAll('.behind-rows tbody td')].map(({ textContent }) => textContent)
  expect(cells.slice(0, 3)).toEqual(['0817-0031', 'A031', '999***0312'])
  expect(cells.at(-1)).toMatch(/投诉/)
  fireEvent.click(screen.getByRole('button', { name: '回到报表' }))
  expect(count('到岗 29')).toHaveLength(1)
})

it('how the figures are counted is told under them once somebody asks, and small on the paper over who signs for them', async () => {
  vi.stubGlobal('print', () => {})
  playHall({ 'reports/of': () => ({ answer: 'done', value: report }) })
  render(() => <Reports day={day} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  const { figuresMean, print } = zh.reports
  const asked = screen.getByText(zh.dailyLog.figuresAsk).closest('details')
  expect(asked?.open).toBe(false)
  expect(asked?.textContent).toContain(figuresMean)
  fireEvent.click(screen.getByRole('button', { name: print }))
  const small = document.querySelector('.report-paper .paper-mean')
  expect([small?.textContent, small?.nextElementSibling?.className]).toEqual([figuresMean, 'paper-signs'])
})

it('a rate opens whom it counts, and what is nothing is plainly no button', async () => {
  const hall = playHall({
    'reports/of': () => ({ answer: 'done', value: report }),
    'reports/by-day': () => ({ answer: 'done', value: [] }),
  })
  render(() => <Reports day={day} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  const zeros = [...document.querySelectorAll('.count')].filter(({ textContent }) => textContent === '0')
  expect(zeros.length).toBeGreaterThan(0)
  expect(zeros.map(({ tagName }) => tagName)).not.toContain('BUTTON')
  const { figures } = report.corrected
  const rate = `${Math.round((figures.arrived * 1000) / figures.placements) / 10}%`
  fireEvent.click(screen.getAllByRole('button', { name: new RegExp(`^到岗率 ${rate}$`) })[0] ?? document.body)
  await vi.advanceTimersByTimeAsync(100)
  expect(hall.asked('reports/by-day')).toMatchObject([{ body: { figure: { what: 'arrived' } } }])
})

it('who was paid in full or after a complaint opens whom it counts, and nobody else', async () => {
  const paid = { paid: 3, short: 1, unpaid: 1, settled: 1, paidOrSettled: 4 }
  const said: Report = { ...report, corrected: { ...sums(30), figures: { ...sums(30).figures, ...paid } } }
  const hall = playHall({
    'reports/of': () => ({ answer: 'done', value: said }),
    'reports/by-day': () => ({ answer: 'done', value: [] }),
  })
  render(() => <Reports day={day} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  fireEvent.click(screen.getByRole('button', { name: /^足额支付或投诉解决率 80%$/ }))
  await vi.advanceTimersByTimeAsync(100)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^足额支付或已解决 /)
  expect(hall.asked('reports/by-day')).toMatchObject([{ body: { figure: { what: 'paidOrSettled' } } }])
})

it('a line of a table opens what it counts; what a day of piece work comes to is said to be a guess', async () => {
  const [trade, township] = [TradeId.parse('loading'), TownshipId.parse('gonghui')]
  const detailed: Sums = {
    ...sums(30),
    pay: (['day', 'piece'] as const).map((basis) => ({ trade, basis, days: 5, middleFen: 17_000 })),
    trades: [{ trade, wanted: 9, asked: 8, filled: 6, hours: [{ hour: 6, asked: 8, filled: 6 }] }],
    townships: [{ township, asked: 8, filled: 6 }],
  }
  const hall = playHall({
    'reports/of': () => ({ answer: 'done', value: { ...report, corrected: detailed } }),
    'reports/by-day': () => ({ answer: 'done', value: [] }),
  })
  render(() => <Reports day={day} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  const part = (title: string) => screen.getByRole('heading', { name: title }).closest('section') ?? document.body
  const cells = (title: string) =>
    [...part(title).querySelectorAll('tbody tr')].map((line) =>
      [...line.querySelectorAll('td')].map(({ textContent }) => textContent),
    )
  expect(cells('约定工资中位数')).toEqual([
    ['日结', '5', '170 元一天'],
    ['计件', '5', '按熟手估 170 元一天'],
  ])
  expect(cells('按乡镇')).toEqual([['8', '6', '75%']])
  expect(cells('用工需求与求职意愿（按工种）')).toEqual([['9', '8', '6', '75%', '']])
  const opens = async (title: string) => {
    const buttons = [...part(title).querySelectorAll('tbody button')].length
    for (let nth = 0; nth < buttons; nth += 1) {
      fireEvent.click(part(title).querySelectorAll('tbody button')[nth] ?? document.body)
      await vi.advanceTimersByTimeAsync(100)
      fireEvent.click(screen.getByRole('button', { name: '回到报表' }))
    }
    return hall.asked('reports/by-day').slice(-buttons)
  }
  const figures = (...all: readonly object[]) => all.map((figure) => ({ body: { figure } }))
  expect(await opens('按乡镇')).toMatchObject(
    figures({ what: 'asked', township }, { what: 'filled', township }, { what: 'filled', township }),
  )
  expect(await opens('用工需求与求职意愿（按工种）')).toMatchObject(
    figures({ what: 'wanted', trade }, { what: 'asked', trade }, { what: 'filled', trade }, { what: 'filled', trade }),
  )
  expect(await opens('用工需求与派单（按开工时间）')).toMatchObject(
    figures({ what: 'asked', trade, hour: 6 }, { what: 'filled', trade, hour: 6 }),
  )
  const [byDay, byPiece] = (['day', 'piece'] as const).map((basis) => ({ what: 'placements', trade, basis }))
  expect(await opens('约定工资中位数')).toMatchObject(
    figures({ ...byDay }, { ...byDay }, { ...byPiece }, { ...byPiece }),
  )
})

it('another span, and the one before, are asked for anew; what was asked first and answered last is not shown', async () => {
  const july = reportOf(noCounty, 'month', MarketDay.parse('2026-07-31'), day)
  const late = new Promise<Report>((resolve) => setTimeout(resolve, 1000, july))
  const told = [nothing, late, reportOf(noCounty, 'year', day, day)]
  const hall = playHall({ 'reports/of': async () => ({ answer: 'done', value: await told.shift() }) })
  render(() => <Reports day={day} expired={() => {}} />)
  await vi.advanceTimersByTimeAsync(100)
  expect(screen.getByText('这段时间没有关账的日子，还没有数。')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '打印报表' }).disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '前一期' }))
  fireEvent.click(screen.getByRole('button', { name: '年' }))
  await vi.advanceTimersByTimeAsync(2000)
  expect(screen.getByText('2026年')).toBeTruthy()
  expect(hall.asked('reports/of').map(({ body }) => body)).toEqual([
    { span: 'month', day },
    { span: 'month', day: '2026-07-31' },
    { span: 'year', day: '2026-07-31' },
  ])
})
