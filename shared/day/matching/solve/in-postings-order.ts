import { none } from '../round.ts'
import { type BothEnds, beginBoth, moveBetween, newBothEnds } from './both-ends.ts'
import type { Fans } from './fans.ts'
import { at } from './numbers.ts'
import { leave, type RoundStanding, stand } from './standing.ts'
import { enter } from './trail.ts'

const nobody = -1

/**
 * Level 2: the same workers placed, and postings in their order each filled as far as that can be done while those before
 * them keep what they have. A place is taken from any later posting: its own turn comes, and gets back what can be had.
 */
export function fillInOrder(standing: RoundStanding, fans: Fans): void {
  const { room } = standing
  const ends = newBothEnds(standing, fans)
  for (let posting = 0; posting < room.length; posting += 1) {
    fetchFans(standing, fans, posting)
    while (at(room, posting) > 0 && canFill(ends, posting));
  }
}

/** Fans who stand at a later posting come over: the shortest of chains, and nearly all there are. */
function fetchFans(standing: RoundStanding, fans: Fans, posting: number): void {
  const { room, postingOf } = standing
  const end = at(fans.from, posting + 1)
  for (let index = at(fans.from, posting); index < end && at(room, posting) > 0; index += 1) {
    const worker = at(fans.workers, index)
    if (at(postingOf, worker) <= posting) continue
    leave(standing, worker)
    stand(standing, worker, posting)
  }
}

function canFill(ends: BothEnds, posting: number): boolean {
  const { standing, region, ahead, behind } = ends
  const here = at(region, posting)
  beginBoth(ends)
  enter(behind, posting, none, none)
  for (let later = posting + 1; later < region.length; later += 1)
    if (at(region, later) === here && at(standing.latest, later) !== none) enter(ahead, later, none, none)
  return moveBetween(ends, nobody)
}
