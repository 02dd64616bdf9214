import type { Stories } from './ledger.ts'
import { againstGreedy } from './matching/against-greedy.ts'
import { againstHighs } from './matching/against-highs.ts'
import { equalBench } from './matching/equal.ts'
import { sizesBench } from './matching/sizes.ts'

/** The exact round: what it costs, and that it is exact. Goals 10 to 12. */
export const matchingStories: Stories = new Map([
  ['matching-sizes', sizesBench],
  ['matching-equal', equalBench],
  ['matching-highs', againstHighs],
  ['matching-greedy', againstGreedy],
])
