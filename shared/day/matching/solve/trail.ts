import { none } from '../round.ts'
import type { Fans } from './fans.ts'
import { at } from './numbers.ts'
import { leave, type RoundStanding, stand } from './standing.ts'

/**
 * A search through the postings, breadth first, from one end of a chain of moves: which postings were found, in what order,
 * and who would move. It stays within one region. Where a search has run dry nobody will ever get out (or in) again, so
 * what it found is cut off as a region of its own and no later search pays for it a second time.
 */
export interface Trail {
  /** By posting: postings of different regions can no longer exchange anybody. */
  readonly region: Int32Array
  readonly found: Int32Array
  count: number
  /** How many of those found have been followed further. */
  followed: number
  /** By posting: the search that saw it last. */
  readonly seen: Int32Array
  search: number
  /** By posting found: who would move, and to where. */
  readonly mover: Int32Array
  readonly target: Int32Array
  /** Wishes looked at by this search. */
  work: number
}

export function newTrail(region: Int32Array): Trail {
  const postings = () => new Int32Array(region.length)
  return {
    region,
    found: postings(),
    count: 0,
    followed: 0,
    seen: postings(),
    search: 0,
    mover: postings(),
    target: postings(),
    work: 0,
  }
}

export function begin(trail: Trail): void {
  trail.search += 1
  trail.count = 0
  trail.followed = 0
  trail.work = 0
}

export const sees = (trail: Trail, posting: number): boolean => at(trail.seen, posting) === trail.search
export const isDry = (trail: Trail): boolean => trail.followed === trail.count

export function enter(trail: Trail, posting: number, mover: number, target: number): void {
  trail.seen[posting] = trail.search
  trail.mover[posting] = mover
  trail.target[posting] = target
  trail.found[trail.count] = posting
  trail.count += 1
}

export function cutOff({ found, count, region }: Trail, asRegion: number): void {
  for (let index = 0; index < count; index += 1) region[at(found, index)] = asRegion
}

type IsGoal = (posting: number) => boolean

/** One posting further: where those who stand there would also go. Answers the first goal found, or `none`. */
export function followWishes({ round, latest, before }: RoundStanding, trail: Trail, isGoal: IsGoal): number {
  const { wishes, wishesFrom } = round
  const { region, seen, search } = trail
  const from = at(trail.found, trail.followed)
  const here = at(region, from)
  trail.followed += 1
  for (let worker = at(latest, from); worker !== none; worker = at(before, worker)) {
    const end = at(wishesFrom, worker + 1)
    trail.work += end - at(wishesFrom, worker)
    for (let index = at(wishesFrom, worker); index < end; index += 1) {
      const posting = at(wishes, index)
      if (at(seen, posting) === search || at(region, posting) !== here) continue
      enter(trail, posting, worker, posting)
      if (isGoal(posting)) return posting
    }
  }
  return none
}

/** One posting further, against the moves: who stands elsewhere, after worker `settled` in line, and would come here. */
export function followFans(
  { postingOf }: RoundStanding,
  fans: Fans,
  trail: Trail,
  settled: number,
  isGoal: IsGoal,
): number {
  const { region, seen, search } = trail
  const to = at(trail.found, trail.followed)
  const here = at(region, to)
  trail.followed += 1
  const start = at(fans.from, to)
  let index = at(fans.from, to + 1) - 1
  for (; index >= start; index -= 1) {
    const worker = at(fans.workers, index)
    if (worker <= settled) break
    trail.work += 1
    const posting = at(postingOf, worker)
    if (at(seen, posting) === search || at(region, posting) !== here) continue
    enter(trail, posting, worker, to)
    if (isGoal(posting)) return posting
  }
  return none
}

/** Everybody on the way that led here by wishes moves one on, beginning with who comes here. */
export function moveUpTo(standing: RoundStanding, { mover }: Trail, posting: number): void {
  for (let to = posting; to !== none && at(mover, to) !== none; ) {
    const worker = at(mover, to)
    const from = at(standing.postingOf, worker)
    if (from !== none) leave(standing, worker)
    stand(standing, worker, to)
    to = from
  }
}

/** Everybody on the way that led here by fans moves one on, beginning with who stands here. */
export function moveOnFrom(standing: RoundStanding, { mover, target }: Trail, posting: number): void {
  for (let from = posting; at(mover, from) !== none; from = at(target, from)) {
    leave(standing, at(mover, from))
    stand(standing, at(mover, from), at(target, from))
  }
}
