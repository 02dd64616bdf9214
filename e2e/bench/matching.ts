import type { Stories } from './ledger.ts'
import { againstGreedy } from './matching/against-greedy.ts'
import { againstHighs } from './matching/against-highs.ts'
import { crewsBench } from './matching/crews.ts'
import { equalBench } from './matching/equal.ts'
import { followBench } from './matching/follow.ts'
import { liveBench } from './matching/live.ts'
import { rankedJobsBench } from './matching/ranked-jobs.ts'
import { sizesBench } from './matching/sizes.ts'
import { wholeDayBench } from './matching/whole-day.ts'

/** The exact round: what it costs, and that it is exact; what is kept live, and what is read off for one person. Goals 10 to 14. */
export const matchingStories: Stories = new Map([
  ['matching-sizes', sizesBench],
  ['matching-crews', crewsBench],
  ['matching-equal', equalBench],
  ['matching-highs', againstHighs],
  ['matching-greedy', againstGreedy],
  ['matching-live', liveBench],
  ['matching-follow', followBench],
  ['matching-day', wholeDayBench],
  ['ranked-jobs', rankedJobsBench],
])
