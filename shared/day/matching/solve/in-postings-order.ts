import { none } from '../round.ts'
import type { Fans } from './fans.ts'
import { at } from './numbers.ts'
import type { Standing } from './standing.ts'
import { begin, cutOff, enter, followFans, isDry, moveOnFrom, newTrail } from './trail.ts'

const open = 0
const closed = 1
const nobody = -1

/**
 * Level 2: the same workers placed, and postings in their order each filled as far as that can be done while those before
 * them keep what they have. A place is taken from any later posting: its own turn comes, and gets back what can be had.
 */
export function fillInOrder(standing: Standing, fans: Fans): void {
  const { room } = standing
  const postings = room.length
  const trail = newTrail(new Int32Array(postings).fill(open))
  for (let posting = 0; posting < postings; posting += 1) {
    const isLater = (other: number) => other > posting
    while (at(room, posting) > 0) {
      begin(trail)
      enter(trail, posting, none, none)
      let giver = none
      while (giver === none && !isDry(trail)) giver = followFans(standing, fans, trail, nobody, isLater)
      if (giver === none) {
        cutOff(trail, closed)
        break
      }
      moveOnFrom(standing, trail, giver)
    }
  }
}
