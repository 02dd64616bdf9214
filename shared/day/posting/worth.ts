import type { MarketDay } from '../../ids.ts'
import type { Terms } from './terms.ts'

/** The most that a posting may ask for: held by the schema of the terms and by the pads it is typed on. */
export const most = { places: 300, piecesPerHour: 1000, bay: 20, days: 14, remarks: 3 } as const

/** Each holds for work from its day on, until a later one does. */
export type WageFloors = readonly { readonly from: MarketDay; readonly hourlyFen: number }[]

/** The least hourly value for work on this date, in fen; none before the first floor. */
export const floorOn = (floors: WageFloors, workDate: MarketDay): number =>
  floors
    .filter(({ from }) => from <= workDate)
    .reduce((latest, floor) => (floor.from > latest.from ? floor : latest), { from: '', hourlyFen: 0 }).hourlyFen

/** The highest of those of its days: work over the turn of a year is paid by the new one. */
export function floorFor(floors: WageFloors, { workDate, days = 1 }: Pick<Terms, 'workDate' | 'days'>): number {
  const last = new Date(Date.parse(workDate) + (days - 1) * 86_400_000).toISOString().slice(0, 10)
  const meanwhile = floors.filter(({ from }) => from > workDate && from <= last)
  return Math.max(floorOn(floors, workDate), ...meanwhile.map(({ hourlyFen }) => hourlyFen))
}

/** What an hour of this work is worth to the worker, in fen, rounded down: never promise more than is paid. */
export function hourlyFen({ pay, paidMinutes }: Pick<Terms, 'pay' | 'paidMinutes'>): number {
  switch (pay.basis) {
    case 'day':
      return Math.floor((pay.amountFen * 60) / paidMinutes)
    case 'hour':
      return pay.amountFen
    case 'piece':
      return pay.amountFen * pay.piecesPerHour
    default:
      return pay satisfies never
  }
}

/** Whoever is kept longer without pay is at work, whatever it is called. */
export const longestRestMinutes = 180

/** The same for every hour that the floor counts: those paid, and of those between start and end all but a long rest. */
export function hourlyFenPresent(terms: Pick<Terms, 'pay' | 'paidMinutes' | 'startMinute' | 'endMinute'>): number {
  const { paidMinutes, startMinute, endMinute } = terms
  const counted = Math.max(paidMinutes, endMinute - startMinute - longestRestMinutes)
  return Math.floor((hourlyFen(terms) * paidMinutes) / counted)
}
