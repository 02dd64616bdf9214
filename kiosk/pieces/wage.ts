import type { Pay } from '../../shared/day/posting/terms.ts'

/** Day and hour pay is agreed in whole yuan; a basket may be worth a few fen. */
export const stepFen = { day: 100, hour: 100, piece: 1 } as const

/** The smallest amount on this basis that reaches the floor, in fen. */
export function leastAmountFen(pay: Pay, paidMinutes: number, floorFen: number): number {
  const exact =
    pay.basis === 'day' ? (floorFen * paidMinutes) / 60 : pay.basis === 'hour' ? floorFen : floorFen / pay.piecesPerHour
  return Math.ceil(exact / stepFen[pay.basis]) * stepFen[pay.basis]
}

/** How far under the floor, in jiao as people say it, and never told as nothing; 0 at or above it. */
export const shortfallJiao = (hourlyFen: number, floorFen: number): number =>
  hourlyFen >= floorFen ? 0 : Math.max(1, Math.round((floorFen - hourlyFen) / 10))

const leastSpanFen = 400
/**
 * Where a value stands on a scale whose floor is at a quarter, 0 left to 1 right: one yuan below it and three above, or as much as
 * keeps the middle between the floor and three quarters, or off the left end. The marker stops at the ends.
 */
export function onScale(fen: number, floorFen: number, middleFen = floorFen): number {
  const spanFen = Math.max(leastSpanFen, 2 * (middleFen - floorFen), 4 * (floorFen - middleFen) + leastSpanFen)
  return Math.min(1, Math.max(0, 1 / 4 + (fen - floorFen) / spanFen))
}
