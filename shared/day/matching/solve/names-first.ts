import { none, type Result, type Round } from '../round.ts'
import { at } from './numbers.ts'

/** 点名用工: an employer asks for this worker at this posting. */
export interface NameRequest {
  readonly worker: number
  readonly posting: number
}

export interface NamesFirst {
  /** By place in line: the posting they are given by name, or `none`. */
  readonly given: Result
  /** The round of everybody and everything else. */
  readonly rest: Round
}

/**
 * Those asked for by name come first, in line order: each gets the best of their wishes where they are asked for and where the
 * posting may still give a place by name, of which there are `most` by posting. Those places leave the market before the round.
 * Who does not wish for the posting, or comes with a crew, is not given it.
 */
export function namesFirst(round: Round, requests: readonly NameRequest[], most: Int32Array): NamesFirst {
  const { wishes, wishesFrom } = round
  const [people, places, left] = [round.people.slice(), round.places.slice(), most.slice()]
  const given = new Int32Array(people.length).fill(none)
  const asked = new Map<number, Set<number>>()
  for (const { worker, posting } of requests) asked.set(worker, (asked.get(worker) ?? new Set()).add(posting))
  for (const worker of [...asked.keys()].sort((a, b) => a - b)) {
    if (at(people, worker) !== 1) continue
    const by = asked.get(worker)
    const posting = wishes
      .subarray(wishesFrom[worker], wishesFrom[worker + 1])
      .find((wish) => by?.has(wish) === true && at(left, wish) > 0 && at(places, wish) > 0)
    if (posting === undefined) continue
    given[worker] = posting
    people[worker] = 0
    places[posting] = at(places, posting) - 1
    left[posting] = at(left, posting) - 1
  }
  return { given, rest: { ...round, people, places } }
}
