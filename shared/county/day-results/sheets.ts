import type { DaySheet, WorkFigures } from '../../day/market-day/day-sheet.ts'
import { type DayAtJob, withDay, withoutDay } from '../../day/market-day/work-figures.ts'
import type { MarketDay } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import type { County } from '../county.ts'
import { paySaid, type Work } from '../pay/work.ts'

/** 人次: what workers said of their pay, and what was complained of. */
export interface PayFigures {
  readonly paid: number
  readonly short: number
  readonly unpaid: number
  /** Of those two, whose complaint was settled since. */
  readonly settled: number
  readonly complaints: number
  /** Those that nobody has decided yet. */
  readonly openComplaints: number
}
export const nothingSaid: PayFigures = { paid: 0, short: 0, unpaid: 0, settled: 0, complaints: 0, openComplaints: 0 }

/** What a closed day came to: as its close wrote it, for good, and as it is known by now. */
export interface KeptSheet {
  readonly closed: DaySheet
  /** All but the work as the evening behind the close left it; absent: as it was. */
  readonly evening?: Omit<DaySheet, 'work'>
  readonly work: WorkFigures
  readonly pay: PayFigures
}

export const asCorrected = ({ closed, evening, work }: KeptSheet): DaySheet => ({ ...(evening ?? closed), work })

/** The day whose close is the first to tell of work of this date: that of the date itself, where a market was held on it. */
export function toldOn({ daysTaken }: Pick<County, 'daysTaken'>, workDate: MarketDay): MarketDay | undefined {
  for (let [day, looked] = [workDate, 0]; looked < longestPause; day = dayAfter(day), looked += 1)
    if (daysTaken.has(day)) return day
  return undefined
}
/** So many days a market may be shut and still hear of work done meanwhile. */
const longestPause = 60

/** With a day of work as it is known now in place of what was known before; undefined: it was not known. */
export function sheetMoved(sheet: KeptSheet, before: Work | undefined, after: Work): KeptSheet {
  const isSame = before !== undefined && sameWork(before, after)
  return {
    ...sheet,
    work: isSame ? sheet.work : withDay(before === undefined ? sheet.work : withoutDay(sheet.work, before), after),
    pay: payMoved(sheet.pay, saidOf(before), saidOf(after)),
  }
}

const sameWork = (one: DayAtJob, other: DayAtJob): boolean => factsOf(one) === factsOf(other)
const factsOf = ({ job: { trade, basis, agreedFen, ownWay }, person: { came, boarded, done } }: DayAtJob): string =>
  [trade, basis, agreedFen, ownWay, came, boarded, done?.stoppedMinute].join()

export function saidOf(work: Work | undefined): PayFigures {
  const [said, complaint] = [work && paySaid(work), work?.complaint]
  return {
    paid: Number(said === 'paid'),
    short: Number(said === 'short'),
    unpaid: Number(said === 'unpaid'),
    settled: Number(said !== undefined && said !== 'paid' && complaint?.status === 'settled'),
    complaints: Number(complaint !== undefined),
    openComplaints: Number(complaint?.status === 'open'),
  }
}

const payMoved = (pay: PayFigures, was: PayFigures, is: PayFigures): PayFigures => ({
  paid: pay.paid - was.paid + is.paid,
  short: pay.short - was.short + is.short,
  unpaid: pay.unpaid - was.unpaid + is.unpaid,
  settled: pay.settled - was.settled + is.settled,
  complaints: pay.complaints - was.complaints + is.complaints,
  openComplaints: pay.openComplaints - was.openComplaints + is.openComplaints,
})
