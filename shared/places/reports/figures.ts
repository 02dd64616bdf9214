import { z } from 'zod'
import { asCorrected, type KeptSheet, nothingSaid, type PayFigures } from '../../county/day-results/sheets.ts'
import type { DaySheet } from '../../day/market-day/day-sheet.ts'
import { JobDone } from '../../day/market-day/job-done.ts'
import { TownshipId, TradeId } from '../../ids.ts'

/** The figures of a report, in the order in which they are read. Each is the number of its rows, or of the places in them. */
export const figureNames = [
  ...(['checkedIn', 'turnedAway', 'wanted', 'waited'] as const),
  ...(['asked', 'filled', 'cancelled', 'belowFloor', 'secondWaves', 'byHand'] as const),
  ...(['placements', 'byBus', 'boarded', 'arrived', 'excused', 'unexcused', 'employersFault', 'notHeard'] as const),
  ...(['unknown', 'stopped'] as const),
  ...(['paid', 'short', 'unpaid', 'settled', 'paidOrSettled', 'complaints', 'openComplaints'] as const),
] as const
export const FigureName = z.enum(figureNames)
export type FigureName = z.infer<typeof FigureName>

/** A figure, or of it what falls to a trade, an hour, a township, a way to pay. */
export const Figure = z.strictObject({
  what: FigureName,
  trade: TradeId.optional(),
  hour: z.int().min(0).max(23).optional(),
  township: TownshipId.optional(),
  basis: JobDone.shape.basis.optional(),
})
export type Figure = z.infer<typeof Figure>

/** 关账时的数, 更正后的数. */
export const AsOf = z.enum(['closed', 'corrected'])
export type AsOf = z.infer<typeof AsOf>

/** What a day came to, as of one of the two. */
export interface Sheet {
  readonly day: DaySheet
  readonly pay: PayFigures
}
export const sheetAs = (kept: KeptSheet, as: AsOf): Sheet =>
  as === 'closed' ? { day: kept.closed, pay: nothingSaid } : { day: asCorrected(kept), pay: kept.pay }

export function figureOf({ day, pay }: Sheet, { what, trade, hour, township, basis }: Figure): number {
  const { work } = day
  switch (what) {
    case 'checkedIn':
    case 'cancelled':
    case 'belowFloor':
    case 'secondWaves':
    case 'byHand':
      return day[what]
    case 'turnedAway':
      return day.turnedAwayUnderSixteen
    case 'waited':
      return day.waits.reduce((sum, [, people]) => sum + people, 0)
    case 'wanted':
      return day.wanted.reduce((sum, [of, people]) => sum + (isOf(trade, of) ? people : 0), 0)
    case 'asked':
    case 'filled': {
      const rows = township === undefined ? placesOf(day, trade, hour) : placesIn(day, township)
      return rows.reduce((sum, [asked, filled]) => sum + (what === 'asked' ? asked : filled), 0)
    }
    case 'placements':
      return trade === undefined && basis === undefined
        ? work.days
        : work.pay
            .filter((one) => isOf(trade, one.trade) && isOf(basis, one.basis))
            .reduce((sum, { fen }) => sum + fen.reduce((days, [, times]) => days + times, 0), 0)
    case 'byBus':
      return work.days - (work.ownWay ?? 0)
    case 'boarded':
    case 'stopped':
      return work[what]
    case 'arrived':
    case 'excused':
    case 'unexcused':
    case 'unknown':
      return work.came[what]
    case 'employersFault':
      return work.came['employers-fault']
    case 'notHeard':
      return work.came['not-heard']
    case 'paid':
    case 'short':
    case 'unpaid':
    case 'settled':
    case 'complaints':
    case 'openComplaints':
      return pay[what]
    case 'paidOrSettled':
      return pay.paid + pay.settled
    default:
      return what satisfies never
  }
}

type Places = readonly (readonly [asked: number, filled: number])[]
const placesOf = ({ places }: DaySheet, trade: Figure['trade'], hour: Figure['hour']): Places =>
  places
    .filter(([ofTrade, atHour]) => isOf(trade, ofTrade) && isOf(hour, atHour))
    .map(([, , asked, filled]) => [asked, filled])
const placesIn = ({ townships }: DaySheet, township: TownshipId): Places =>
  townships.filter(([of]) => of === township).map(([, asked, filled]) => [asked, filled])

/** Of what is not asked for, all are. */
const isOf = <Value>(asked: Value | undefined, value: Value): boolean => asked === undefined || asked === value
