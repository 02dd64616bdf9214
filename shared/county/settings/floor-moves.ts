import { floorOn, type WageFloors } from '../../day/posting/worth.ts'
import type { MarketDay } from '../../ids.ts'

/** A floor as it would be from a day on, and the one that holds there; none before the first. */
export interface FloorMove {
  readonly from: MarketDay
  readonly wasFen: number
  readonly nowFen: number
}

const leastLikelyFen = 500

/** What is asked about before it is saved, for it may be a slip of the hand: more than a third up or down, or hardly anything. */
export const unlikelyMoves = (before: WageFloors, after: WageFloors): readonly FloorMove[] =>
  after
    .map(({ from, hourlyFen }) => ({ from, wasFen: floorOn(before, from), nowFen: hourlyFen }))
    .filter(({ wasFen, nowFen }) => nowFen !== wasFen && (nowFen < leastLikelyFen || isFar(wasFen, nowFen)))

/** So far that it is asked about again: a digit too many or too few lets everything through, or nothing. */
export const isWildMove = ({ wasFen, nowFen }: FloorMove): boolean =>
  wasFen > 0 && (nowFen * 2 < wasFen || nowFen > wasFen * 2)

const isFar = (wasFen: number, nowFen: number): boolean => wasFen > 0 && Math.abs(nowFen - wasFen) * 3 > wasFen
