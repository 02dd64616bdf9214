import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { totalFit } from '../../../shared/day/matching/solve/total-fit.ts'
import { interleave, secondsSince, side } from '../measure.ts'
import { atLeast, type Row, row, stretch } from '../rows.ts'
import { type HallSize, hallRound } from './hall-round.ts'
import { cityHall, fitOf, nameOf, widestHall } from './halls.ts'
import { openOptimiser } from './optimiser.ts'

/**
 * Goal 11: total fit from nothing. Ours finds who is placed and which places are filled, and then the greatest fit of these; HiGHS is told both
 * and finds the fit alone, from numbers already in its arrays.
 */
export async function againstHighs(): Promise<readonly Row[]> {
  return [...(await compare(cityHall, 30, 100)), ...(await compare(widestHall, 100, 300))]
}

async function compare(size: HallSize, goal: number, aim: number): Promise<readonly Row[]> {
  const optimiser = await openOptimiser()
  const { round, fit } = hallRound(1, size)
  const fixed = fillFirst(round)
  const sums = new Set<number>()
  const perSecond = (solve: () => number) =>
    side(async () => {
      const began = performance.now()
      sums.add(solve())
      return 1 / secondsSince(began)
    })
  const ours = perSecond(() => fitOf({ round, fit }, totalFit(fit)(round)))
  const rival = perSecond(() => optimiser.mostFit(round, fit, fixed))
  await interleave([ours, rival])
  if (sums.size !== 1) throw new Error(`The two do not agree: ${[...sums].join(', ')}.`)
  const what = `${nameOf(size)}, ${round.wishes.length.toLocaleString('en')} wishes: total fit; HiGHS`
  return [
    row({ goal: 11, what, unit: '/s', ours, rival, target: atLeast(goal) }),
    row({ goal: 11, what, unit: '/s', ours, rival, target: stretch(atLeast(aim)) }),
  ]
}
