import { none, type Result, type Round } from '../round.ts'
import { at } from './numbers.ts'

/**
 * Who stands at which posting while a round is solved. Those at one posting hold hands in a chain, so that coming and
 * going costs the same however many they are.
 */
export interface Chains {
  /** By worker: their posting, or `none`. */
  readonly postingOf: Int32Array
  /** By posting: places nobody stands at. */
  readonly room: Int32Array
  /** By posting: who came last, or `none`; by worker: who came before and after them at the same posting. */
  readonly latest: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
}

export interface RoundStanding extends Chains {
  readonly round: Round
  /** Who can no longer be moved, and where: crews from their turn on, in the end everybody. */
  readonly settled: Result
}

export function emptyStanding(round: Round): RoundStanding {
  const [workers, postings] = [round.people.length, round.places.length]
  const nobody = (count: number) => new Int32Array(count).fill(none)
  return {
    round,
    postingOf: nobody(workers),
    room: Int32Array.from(round.places),
    latest: nobody(postings),
    before: nobody(workers),
    after: nobody(workers),
    settled: nobody(workers),
  }
}

/** Whether they have a place, which may yet be another one. */
export const isPlaced = ({ postingOf, settled }: RoundStanding, worker: number): boolean =>
  at(postingOf, worker) !== none || at(settled, worker) !== none

export function stand({ postingOf, room, latest, before, after }: Chains, worker: number, posting: number): void {
  const last = at(latest, posting)
  if (last !== none) after[last] = worker
  before[worker] = last
  after[worker] = none
  latest[posting] = worker
  postingOf[worker] = posting
  room[posting] = at(room, posting) - 1
}

export function leave({ postingOf, room, latest, before, after }: Chains, worker: number): void {
  const posting = at(postingOf, worker)
  const [previous, next] = [at(before, worker), at(after, worker)]
  if (previous !== none) after[previous] = next
  if (next === none) latest[posting] = previous
  else before[next] = previous
  postingOf[worker] = none
  room[posting] = at(room, posting) + 1
}
