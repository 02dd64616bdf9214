import { none, type Result } from '../round.ts'
import { type BothEnds, beginBoth, moveBetween, newBothEnds } from './both-ends.ts'
import type { Fans } from './fans.ts'
import { at } from './numbers.ts'
import { leave, type RoundStanding } from './standing.ts'
import { enter } from './trail.ts'

/**
 * Level 3: the same workers placed and the same places filled, and each in turn gets the best of their wishes that leaves
 * this so and nobody before them worse off. Empties the standing.
 */
export function chooseInLine(standing: RoundStanding, fans: Fans): Result {
  const { round, postingOf, settled } = standing
  const { wishes, wishesFrom } = round
  const ends = newBothEnds(standing, fans)
  for (let worker = 0; worker < settled.length; worker += 1) {
    const posting = at(postingOf, worker)
    if (posting === none) continue
    leave(standing, worker)
    let index = at(wishesFrom, worker)
    while (!canExchange(ends, worker, posting, at(wishes, index))) index += 1
    settled[worker] = at(wishes, index)
  }
  return settled
}

/** Whether those behind `worker`, who has left `has`, can move along a chain of their wishes from `wanted` to there. */
function canExchange(ends: BothEnds, worker: number, has: number, wanted: number): boolean {
  const { region, ahead, behind } = ends
  if (wanted === has) return true
  if (at(region, wanted) !== at(region, has)) return false
  beginBoth(ends)
  enter(ahead, wanted, none, none)
  enter(behind, has, none, none)
  return moveBetween(ends, worker)
}
