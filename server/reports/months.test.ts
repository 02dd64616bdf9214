import { afterAll, describe, expect, test } from 'vitest'
import { MarketDay } from '../../shared/ids.ts'
import { type AsOf, figureNames } from '../../shared/places/reports/figures.ts'
import type { Report, Sums } from '../../shared/places/reports/report.ts'
import type { ReportRow } from '../../shared/places/reports/rows.ts'
import type { Span } from '../../shared/places/reports/span.ts'
import { sumsOfNotes } from './test-counts.ts'
import { playMonths } from './test-months.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'
/** Over the end of a week and of a month; in the long run whole months, of two counties. */
const { seeds, first, days } = isLong
  ? { seeds: [3, 11], first: MarketDay.parse('2026-08-15'), days: 30 }
  : { seeds: [11], first: MarketDay.parse('2026-08-30'), days: 3 }

/** Guards against what hangs. */
const timeout = isLong ? 3_600_000 : 240_000

type Played = Awaited<ReturnType<typeof playMonths>>

const played = new Map(seeds.map((seed) => [seed, playMonths({ seed, first, days })]))
afterAll(async () => {
  for (const { stop, hall } of await Promise.all(played.values())) {
    stop()
    await hall.stop()
  }
})

test('what is played comes to every figure that a report has', { timeout }, async () => {
  const all = await Promise.all(seeds.map(monthsOf))
  expect(all.flatMap(({ hall }) => hall.bugs)).toEqual([])
  const played = all.flatMap(({ closed, counted }) =>
    [...closed].flatMap(([day, atClose]) => [atClose.figures, counted(day).figures]),
  )
  expect(figureNames.filter((what) => played.every((figures) => figures[what] === 0))).toEqual([])
})

describe.each(seeds)(`${days} days of seed %i, as whoever played them counted`, { timeout }, (seed) => {
  test.each(['closed', 'corrected'] as const)('every report says the same, as %s', async (as) => {
    const { desk, closed, counted } = await monthsOf(seed)
    const notesOf = ({ from, until }: Pick<Report, 'from' | 'until'>) =>
      [...closed].flatMap(([day, atClose]) =>
        from <= day && day <= until ? [as === 'closed' ? atClose : counted(day)] : [],
      )
    for (const span of ['day', 'week', 'month', 'year'] as const)
      for (const around of closed.keys()) {
        const report = await reportOf(desk, span, around)
        const notes = notesOf(report)
        expect([span, around, report.daysClosed, comparable(report[as])]).toEqual([
          ...[span, around, notes.length],
          sumsOfNotes(notes),
        ])
        expect(report.parts.map((part) => part[as])).toEqual(
          report.parts.map((part) => {
            const { placements, arrived } = sumsOfNotes(notesOf(part)).figures
            return { placements, arrived }
          }),
        )
      }
    const [from, until] = [first, [...closed.keys()].at(-1) ?? first]
    for (const what of figureNames) {
      const reply = await desk.ask('reports/by-day', { from, until, figure: { what } })
      const said = new Map((reply.answer === 'done' ? reply.value : never()).map((one) => [one.day, one[as]]))
      for (const day of closed.keys())
        expect([what, day, said.get(day) ?? 0]).toEqual([
          ...[what, day],
          sumsOfNotes(notesOf({ from: day, until: day })).figures[what],
        ])
    }
  })

  test.each(['closed', 'corrected'] as const)('behind every figure stand its rows, as %s', async (as) => {
    const { desk, closed } = await monthsOf(seed)
    for (const day of closed.keys()) {
      const { figures, trades, townships, pay } = (await reportOf(desk, 'day', day))[as]
      for (const what of figureNames)
        if (what !== 'wanted')
          expect([day, what, await rowsOf(desk, day, { what }, as)]).toEqual([day, what, figures[what]])
      for (const { trade, wanted, asked, hours } of trades) {
        expect(await rowsOf(desk, day, { what: 'wanted', trade }, as)).toBe(wanted)
        expect(await rowsOf(desk, day, { what: 'asked', trade }, as)).toBe(asked)
        for (const at of hours)
          expect(await rowsOf(desk, day, { what: 'filled', trade, hour: at.hour }, as)).toBe(at.filled)
      }
      for (const { township, filled } of townships)
        expect(await rowsOf(desk, day, { what: 'filled', township }, as)).toBe(filled)
      for (const { trade, basis, days } of pay)
        expect(await rowsOf(desk, day, { what: 'placements', trade, basis }, as)).toBe(days)
    }
  })
})

/** What a report says, with nothing in the order in which it says it. */
const comparable = ({ figures, waitMinutes, pay, trades, townships }: Sums) => ({
  figures,
  waitMinutes: waitMinutes ?? { half: undefined, nineOfTen: undefined },
  pay: Object.fromEntries(pay.map(({ trade, basis, days, middleFen }) => [`${trade} ${basis}`, [days, middleFen]])),
  trades: Object.fromEntries(
    trades.map(({ trade, wanted, asked, filled, hours }) => [
      trade,
      [wanted, asked, filled, Object.fromEntries(hours.map((at) => [at.hour, [at.asked, at.filled]]))],
    ]),
  ),
  townships: Object.fromEntries(townships.map(({ township, asked, filled }) => [township, [asked, filled]])),
})

const monthsOf = async (seed: number): Promise<Played> => (await played.get(seed)) ?? never()
async function reportOf(desk: Played['desk'], span: Span, day: MarketDay) {
  const reply = await desk.ask('reports/of', { span, day })
  return reply.answer === 'done' ? reply.value : never()
}
async function rowsOf(
  desk: Played['desk'],
  day: MarketDay,
  figure: Parameters<typeof desk.ask<'reports/rows'>>[1]['figure'],
  as: AsOf,
): Promise<number> {
  const reply = await desk.ask('reports/rows', { day, figure, as })
  const rows: readonly ReportRow[] = reply.answer === 'done' ? reply.value : never()
  const places = rows.map((row) =>
    row.of !== 'job' ? 1 : figure.what === 'asked' ? row.places : figure.what === 'filled' ? row.filled : 1,
  )
  return places.reduce((sum, one) => sum + one, 0)
}
function never(): never {
  throw new Error('It was not played')
}
