import { none, type Result } from '../round.ts'
import type { Fans } from './fans.ts'
import { at } from './numbers.ts'
import { leave, type Standing } from './standing.ts'
import { begin, cutOff, enter, followFans, followWishes, isDry, moveOnFrom, moveUpTo, newTrail, sees } from './trail.ts'

/**
 * Level 3: the same workers placed and the same places filled, and each in turn gets the best of their wishes that leaves
 * this so and nobody before them worse off. Empties the standing.
 */
export function chooseInLine(standing: Standing, fans: Fans): Result {
  const { round, postingOf, settled } = standing
  const { wishes, wishesFrom } = round
  const exchange = makeExchange(standing, fans)
  for (let worker = 0; worker < settled.length; worker += 1) {
    const posting = at(postingOf, worker)
    if (posting === none) continue
    leave(standing, worker)
    let index = at(wishesFrom, worker)
    while (!exchange(worker, at(wishes, index), posting)) index += 1
    settled[worker] = at(wishes, index)
  }
  return settled
}

/**
 * Whether `worker`, who left `has`, can go to `wanted`: if those behind them in line can move along a chain of their wishes
 * from there to here. It is looked for from both ends. They meet, and everybody on the way moves; or one end runs dry, and
 * its postings never exchange anybody with the rest again.
 */
function makeExchange(standing: Standing, fans: Fans) {
  const region = new Int32Array(standing.room.length)
  const [ahead, behind] = [newTrail(region), newTrail(region)]
  let regions = 1
  const seenAhead = (posting: number) => sees(ahead, posting)
  const seenBehind = (posting: number) => sees(behind, posting)

  return (worker: number, wanted: number, has: number): boolean => {
    if (wanted === has) return true
    if (at(region, wanted) !== at(region, has)) return false
    begin(ahead)
    enter(ahead, wanted, none, none)
    begin(behind)
    enter(behind, has, none, none)
    while (!isDry(ahead) && !isDry(behind)) {
      const meeting =
        ahead.work <= behind.work
          ? followWishes(standing, ahead, seenBehind)
          : followFans(standing, fans, behind, worker, seenAhead)
      if (meeting === none) continue
      // The way behind first: it begins where the way ahead ends, with who stands there now.
      moveOnFrom(standing, behind, meeting)
      moveUpTo(standing, ahead, meeting)
      return true
    }
    cutOff(isDry(ahead) ? ahead : behind, regions)
    regions += 1
    return false
  }
}
