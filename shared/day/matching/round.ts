/**
 * One round as numbers: who would take what, and how much there is of it. Whoever stands in line is numbered in the fair
 * order, postings in the postings' order. The wishes of `w` are `wishes[wishesFrom[w]]` up to, not including,
 * `wishes[wishesFrom[w + 1]]`.
 */
export interface Round {
  /** One more than stand in line. */
  readonly wishesFrom: Int32Array
  /** Posting indices, each at most once a worker, best wish first. */
  readonly wishes: Int32Array
  /**
   * How many they are: 1; 2 to 8 for a crew (班组), which stands where its last member does and goes to one posting whole or
   * not at all; 0 for who has a place already.
   */
  readonly people: Int32Array
  /** By posting: places free. */
  readonly places: Int32Array
}

/** By place in line: the index of their posting, or `none`. */
export type Result = Int32Array
export const none = -1
export type Solve = (round: Round) => Result

/** A round of people who all stand for themselves. */
export function roundOf(wishes: readonly (readonly number[])[], places: readonly number[]): Round {
  const wishesFrom = new Int32Array(wishes.length + 1)
  let count = 0
  for (const [worker, wished] of wishes.entries()) {
    count += wished.length
    wishesFrom[worker + 1] = count
  }
  const all = new Int32Array(count)
  for (const [worker, wished] of wishes.entries()) all.set(wished, wishesFrom[worker])
  return {
    wishesFrom,
    wishes: all,
    people: new Int32Array(wishes.length).fill(1),
    places: Int32Array.from(places),
  }
}
