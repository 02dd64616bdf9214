import type { MarketDay } from '../../ids.ts'
import type { Market } from './market.ts'

/** The wage floor that holds on this day, in fen an hour; 0 before the first one. */
export function floorOn({ wageFloors }: Pick<Market, 'wageFloors'>, day: MarketDay): number {
  const past = wageFloors.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))
  return past[0]?.hourlyFen ?? 0
}
