import { none } from '../round.ts'
import type { Fans } from './fans.ts'
import type { RoundStanding } from './standing.ts'
import {
  begin,
  cutOff,
  followFans,
  followWishes,
  isDry,
  moveOnFrom,
  moveUpTo,
  newTrail,
  sees,
  type Trail,
} from './trail.ts'

/** A search for a chain of moves that is looked for from both its ends at once. */
export interface BothEnds {
  readonly standing: RoundStanding
  readonly fans: Fans
  /** From the postings where the first of the chain may stand, and from the one where the last of it arrives. */
  readonly ahead: Trail
  readonly behind: Trail
  /** By posting, the same for both. */
  readonly region: Int32Array
  regions: number
}

export function newBothEnds(standing: RoundStanding, fans: Fans): BothEnds {
  const region = new Int32Array(standing.room.length)
  return { standing, fans, ahead: newTrail(region), behind: newTrail(region), region, regions: 1 }
}

export function beginBoth({ ahead, behind }: BothEnds): void {
  begin(ahead)
  begin(behind)
}

/**
 * Whether those who stand after worker `settled` in line can move along a chain between the ends that were entered; then they have moved.
 * The end that has cost less goes on. If one runs dry, its postings will never again exchange anybody with the rest, and
 * are cut off: the smaller part has been looked at, and no more than that again of the other.
 */
export function moveBetween(ends: BothEnds, settled: number): boolean {
  const { standing, fans, ahead, behind } = ends
  const seenAhead = (posting: number) => sees(ahead, posting)
  const seenBehind = (posting: number) => sees(behind, posting)
  while (!isDry(ahead) && !isDry(behind)) {
    const meeting =
      ahead.work <= behind.work
        ? followWishes(standing, ahead, seenBehind)
        : followFans(standing, fans, behind, settled, seenAhead)
    if (meeting === none) continue
    // The way behind first: it begins with who stands at the meeting now, not with who comes there.
    moveOnFrom(standing, behind, meeting)
    moveUpTo(standing, ahead, meeting)
    return true
  }
  cutOff(isDry(ahead) ? ahead : behind, ends.regions)
  ends.regions += 1
  return false
}
