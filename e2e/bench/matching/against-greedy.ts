import type { Solve } from '../../../shared/day/matching/round.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { interleave, secondsSince, side } from '../measure.ts'
import { atLeast, atMost, notJudged, type Row, row, stretch } from '../rows.ts'
import { greedies } from './greedy.ts'
import { type HallSize, hallRound } from './hall-round.ts'
import { countPlaced, nameOf, widestHall } from './halls.ts'
import { openOptimiser } from './optimiser.ts'

/** Goal 12: all three levels of fill first against never moving anybody; the best greedy is the one that places most. */
export async function againstGreedy(): Promise<readonly Row[]> {
  const { round } = hallRound(1, widestHall)
  const placed = countPlaced(fillFirst(round))
  const most = (await openOptimiser()).mostPlaced(round)
  return [
    row({
      goal: 12,
      what: `${nameOf(widestHall)}: people placed; the greatest number, by HiGHS`,
      unit: 'people',
      ours: { figures: [placed] },
      rival: { figures: [most] },
      target: atLeast(1),
    }),
    ...(await compare(widestHall)),
    ...(await compare({ ...widestHall, oneIn: 1 })),
  ]
}

async function compare(size: HallSize): Promise<readonly Row[]> {
  const { round, fit } = hallRound(1, size)
  const millis = (solve: Solve) =>
    side(async () => {
      const began = performance.now()
      solve(round)
      return 1000 * secondsSince(began)
    })
  const ours = millis(fillFirst)
  const rivals = greedies(fit)
    .map(({ name, solve }) => ({ name, placed: countPlaced(solve(round)), rival: millis(solve) }))
    .sort((a, b) => b.placed - a.placed)
  await interleave([ours, ...rivals.map(({ rival }) => rival)])
  const [placed, wishes] = [countPlaced(fillFirst(round)), round.wishes.length.toLocaleString('en')]
  return rivals.flatMap(({ name, placed: theirs, rival }, index) => {
    const what = `${nameOf(size)}, ${wishes} wishes: ${placed} placed; ${name}: ${theirs}`
    const told = { goal: 12, what, unit: 'ms', ours, rival }
    return index === 0
      ? [row({ ...told, target: atMost(20) }), row({ ...told, target: stretch(atMost(10)) })]
      : [row({ ...told, target: notJudged })]
  })
}
