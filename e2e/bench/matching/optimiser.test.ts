import { expect, test } from 'vitest'
import { wronged } from '../../../shared/day/matching/oracles/exchanges.ts'
import { choiceFirst } from '../../../shared/day/matching/solve/choice-first.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { totalFit } from '../../../shared/day/matching/solve/total-fit.ts'
import { hallRound } from './hall-round.ts'
import { asLists, countPlaced, fitOf } from './halls.ts'
import { openOptimiser } from './optimiser.ts'

/** `npm run bench -- matching-equal` has the larger halls. */
test('an optimiser that knows nothing of us places as many, and finds the same greatest fit', async () => {
  const optimiser = await openOptimiser()
  const fewer: number[] = []
  for (const [seed, mostPlaces] of [1, 2, 3].entries()) {
    const hall = hallRound(seed, { workers: 120, postings: 50, mostPlaces, oneIn: 3 })
    const { round, fit } = hall
    const [result, fittest] = [fillFirst(round), totalFit(fit)(round)]
    expect(countPlaced(result)).toBe(optimiser.mostPlaced(round))
    expect(fitOf(hall, fittest)).toBe(optimiser.mostFit(round, fit, result))
    expect(wronged(...asLists(hall), [...result])).toEqual([])
    fewer.push(countPlaced(result) - countPlaced(choiceFirst(round)), fitOf(hall, fittest) - fitOf(hall, result))
  }
  // (The test of this test) never to move anybody, and to let them choose, come out lower somewhere.
  expect(fewer.filter((less) => less > 0).length).toBeGreaterThan(2)
})
