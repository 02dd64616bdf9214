import type { County } from '../../county/county.ts'
import type { JobDone } from '../../day/market-day/job-done.ts'
import { percentile, spreadSum } from '../../day/market-day/work-figures.ts'
import type { MarketDay, TownshipId, TradeId } from '../../ids.ts'
import { type AsOf, type Figure, type FigureName, figureNames, figureOf, type Sheet, sheetAs } from './figures.ts'
import { type Days, partsOf, type Span, spanAround, upTo } from './span.ts'
import { type VisitCount, visitCounts } from './visits.ts'

/** What closed days came to together; a rate is left to whoever shows it, for it is made of two figures. */
export interface Sums {
  readonly figures: Readonly<Record<FigureName, number>>
  /** Minutes that half, and nine of ten, waited at most; absent: nobody got a job. */
  readonly waitMinutes?: { readonly half: number; readonly nineOfTen: number }
  /** In fen of a whole day. */
  readonly pay: readonly {
    readonly trade: TradeId
    readonly basis: JobDone['basis']
    readonly days: number
    readonly middleFen: number
  }[]
  readonly trades: readonly {
    readonly trade: TradeId
    readonly wanted: number
    readonly asked: number
    readonly filled: number
    readonly hours: readonly { readonly hour: number; readonly asked: number; readonly filled: number }[]
  }[]
  readonly townships: readonly { readonly township: TownshipId; readonly asked: number; readonly filled: number }[]
}

type PartFigures = Pick<Sums['figures'], 'placements' | 'arrived'>

export interface Report extends Days {
  readonly span: Span
  /** How many of its days a market closed on, and have a sheet. */
  readonly daysClosed: number
  readonly closed: Sums
  readonly corrected: Sums
  /** Its days, or of a year its months. */
  readonly parts: readonly (Days & Readonly<Record<AsOf, PartFigures>>)[]
  readonly visits: readonly VisitCount[]
  /** Of one closed day: the code that paper and wall show for it, and the hash it is of. */
  readonly code?: { readonly code: string; readonly hash: string }
}

/** The sum of the sheets of a span, and the visits that fell due in it by today. */
export function reportOf(
  county: Pick<County, 'sheets' | 'people'>,
  span: Span,
  around: MarketDay,
  today: MarketDay,
): Report {
  const { sheets } = county
  const days = spanAround(span, around)
  const within = (part: Days, as: AsOf): readonly Sheet[] => daysIn(sheets, part).map((sheet) => sheetAs(sheet, as))
  return {
    span,
    ...days,
    daysClosed: daysIn(sheets, days).length,
    closed: sumsOf(within(days, 'closed')),
    corrected: sumsOf(within(days, 'corrected')),
    parts: partsOf(span, days).map((part) => ({
      ...part,
      closed: partFigures(within(part, 'closed')),
      corrected: partFigures(within(part, 'corrected')),
    })),
    visits: visitCounts(county, upTo(today, days)),
  }
}

const partFigures = (of: readonly Sheet[]): PartFigures => ({
  placements: total(of, { what: 'placements' }),
  arrived: total(of, { what: 'arrived' }),
})

export interface DayCounted {
  readonly day: MarketDay
  readonly closed: number
  readonly corrected: number
}

/** A figure of a span by its days: the rows behind each are those of its day. */
export const figureByDay = ({ sheets }: Pick<County, 'sheets'>, days: Days, figure: Figure): readonly DayCounted[] =>
  [...sheets]
    .filter(([day]) => isIn(day, days))
    .map(([day, sheet]) => ({
      day,
      closed: figureOf(sheetAs(sheet, 'closed'), figure),
      corrected: figureOf(sheetAs(sheet, 'corrected'), figure),
    }))
    .filter(({ closed, corrected }) => closed + corrected > 0)
    .sort((one, other) => (one.day < other.day ? -1 : 1))

const isIn = (day: MarketDay, { from, until }: Days): boolean => from <= day && day <= until
const daysIn = (sheets: County['sheets'], days: Days) =>
  [...sheets].flatMap(([day, sheet]) => (isIn(day, days) ? [sheet] : []))

const total = (sheets: readonly Sheet[], figure: Figure): number =>
  sheets.reduce((sum, sheet) => sum + figureOf(sheet, figure), 0)

function sumsOf(sheets: readonly Sheet[]): Sums {
  const waits = spreadSum(sheets.map(({ day }) => day.waits))
  const [half, nineOfTen] = [percentile(waits, 50), percentile(waits, 90)]
  const figures = { ...nothing }
  for (const what of figureNames) figures[what] = total(sheets, { what })
  return {
    figures,
    ...(half === undefined || nineOfTen === undefined ? {} : { waitMinutes: { half, nineOfTen } }),
    pay: payIn(sheets),
    trades: tradesIn(sheets),
    townships: grouped(
      sheets.flatMap(({ day }) => day.townships),
      ([township]) => township,
    ).map(([township, rows]) => ({ township, ...placesIn(rows.map(([, asked, filled]) => [asked, filled])) })),
  }
}
const nothing: Record<FigureName, number> = {
  ...{ checkedIn: 0, turnedAway: 0, wanted: 0, waited: 0 },
  ...{ asked: 0, filled: 0, cancelled: 0, belowFloor: 0, secondWaves: 0, byHand: 0 },
  ...{ placements: 0, byBus: 0, boarded: 0, arrived: 0, excused: 0, unexcused: 0, employersFault: 0, notHeard: 0 },
  ...{ unknown: 0, stopped: 0, paid: 0, short: 0, unpaid: 0, settled: 0, paidOrSettled: 0 },
  ...{ complaints: 0, openComplaints: 0 },
}

const payIn = (sheets: readonly Sheet[]): Sums['pay'] =>
  grouped(
    sheets.flatMap(({ day }) => day.work.pay),
    ({ trade, basis }) => `${trade} ${basis}`,
  ).flatMap(([, group]) => {
    const fen = spreadSum(group.map((one) => one.fen))
    const [first] = group
    const middleFen = percentile(fen, 50)
    if (first === undefined || middleFen === undefined) return []
    return [{ trade: first.trade, basis: first.basis, days: fen.reduce((sum, [, days]) => sum + days, 0), middleFen }]
  })

function tradesIn(sheets: readonly Sheet[]): Sums['trades'] {
  const wanted = new Map<TradeId, number>()
  for (const { day } of sheets)
    for (const [trade, people] of day.wanted) wanted.set(trade, (wanted.get(trade) ?? 0) + people)
  const places = grouped(
    sheets.flatMap(({ day }) => day.places),
    ([trade]) => trade,
  )
  const asked = new Set(places.map(([trade]) => trade))
  const unasked = [...wanted].filter(([trade]) => !asked.has(trade))
  return [
    ...places.map(([trade, rows]) => ({
      ...{ trade, wanted: wanted.get(trade) ?? 0 },
      ...placesIn(rows.map(([, , asked, filled]) => [asked, filled])),
      hours: grouped(rows, ([, hour]) => hour)
        .map(([hour, at]) => ({ hour, ...placesIn(at.map(([, , asked, filled]) => [asked, filled])) }))
        .sort((one, other) => one.hour - other.hour),
    })),
    ...unasked.map(([trade, people]) => ({ trade, wanted: people, asked: 0, filled: 0, hours: [] })),
  ].sort((one, other) => other.asked - one.asked || other.wanted - one.wanted || (one.trade < other.trade ? -1 : 1))
}

const placesIn = (rows: readonly (readonly [number, number])[]) => ({
  asked: rows.reduce((sum, [asked]) => sum + asked, 0),
  filled: rows.reduce((sum, [, filled]) => sum + filled, 0),
})

function grouped<Value, Key extends string | number>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): readonly (readonly [Key, readonly Value[]])[] {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
}
