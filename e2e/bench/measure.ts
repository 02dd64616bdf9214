/** Figures of one side of a comparison, one a round. */
export interface Measured {
  readonly figures: number[]
}
export const measured = (): Measured => ({ figures: [] })

/** A side that does its round by itself and answers its figure. */
export interface Side extends Measured {
  readonly round: () => Promise<number>
}
export const side = (round: Side['round']): Side => ({ ...measured(), round })

const slowSeconds = 10

/**
 * All sides in turn, round after round, so that whatever else the machine does falls on all of them. The first round
 * only warms up; a side that takes over ten seconds runs that once and no more.
 */
export async function interleave(sides: readonly Side[], rounds = 7): Promise<void> {
  const slow = new Set<Side>()
  for (let round = 0; round <= rounds; round++)
    // Back and forth: whoever goes first is not always the same.
    for (const each of round % 2 === 0 ? sides : [...sides].reverse()) {
      if (slow.has(each)) continue
      const began = performance.now()
      const figure = await each.round()
      if (secondsSince(began) > slowSeconds) slow.add(each)
      if (round > 0 || slow.has(each)) each.figures.push(figure)
    }
}

export const secondsSince = (began: number): number => (performance.now() - began) / 1000

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}

/** The median of the ratios within each round: steadier than a ratio of medians on a machine that is shared. */
export const ratioOf = (ours: Measured, rival: Measured): number =>
  median(ours.figures.map((figure, round) => figure / (rival.figures[round] ?? median(rival.figures))))
