/**
 * One round as numbers: who would take what, in wish order, and how much there is of it. Workers stand in the fair order.
 * A solver answers, for each worker, the index of their posting, or -1.
 */
export interface Round {
  /** By worker, posting indices, best wish first. */
  readonly wishes: readonly (readonly number[])[]
  /** By posting, places free. */
  readonly places: readonly number[]
}
export type Solve = (round: Round) => Int32Array

/** Each in turn takes the best free place they wish for. Never passes anybody over; may fill fewer places than could be. */
export const solveGreedy: Solve = ({ wishes, places }) => {
  const left = Int32Array.from(places)
  return Int32Array.from(wishes, (wished) => {
    const taken = wished.find((posting) => (left[posting] ?? 0) > 0)
    if (taken === undefined) return -1
    left[taken] = (left[taken] ?? 0) - 1
    return taken
  })
}
