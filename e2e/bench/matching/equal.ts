import { wronged } from '../../../shared/day/matching/oracles/exchanges.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { totalFit } from '../../../shared/day/matching/solve/total-fit.ts'
import { atLeast, type Row, row } from '../rows.ts'
import { type HallSize, hallRound } from './hall-round.ts'
import { asLists, cityHall, countPlaced, fitOf, largeHall, middleHall, smallHall } from './halls.ts'
import { openOptimiser } from './optimiser.ts'

/** Twenty-four halls, each half again scarce of places or of people. */
const halls: readonly HallSize[] = [smallHall, middleHall, largeHall, cityHall].flatMap((hall, index) =>
  Array.from({ length: [9, 7, 5, 3][index] ?? 0 }, (_, nth) => ({
    ...hall,
    mostPlaces: Math.max(1, Math.round(hall.mostPlaces * ([1, 0.5, 1.5][nth % 3] ?? 1))),
  })),
)

/** Goal 10: the number filled and the total fit of an optimiser that shares nothing with us, and nobody wronged by the fair order. */
export async function equalBench(): Promise<readonly Row[]> {
  const optimiser = await openOptimiser()
  const equal = { placed: 0, fit: 0, fair: 0 }
  for (const [seed, size] of halls.entries()) {
    const hall = hallRound(seed, size)
    const [fair, fittest] = [fillFirst(hall.round), totalFit(hall.fit)(hall.round)]
    equal.placed += Number(optimiser.mostPlaced(hall.round) === countPlaced(fair))
    equal.fit += Number(optimiser.mostFit(hall.round, hall.fit, fair) === fitOf(hall, fittest))
    equal.fair += Number(wronged(...asLists(hall), [...fair]).length === 0)
  }
  return [
    told('number placed equals HiGHS', equal.placed),
    told('total fit at the same places equals HiGHS', equal.fit),
    told('nobody could be added, exchanged or sent to a better wish', equal.fair),
  ]
}

const told = (what: string, count: number): Row =>
  row({
    goal: 10,
    what: `200×100 to 2,000×500: ${what}`,
    unit: 'halls',
    ours: { figures: [count] },
    rival: { figures: [halls.length] },
    target: atLeast(1),
  })
