import { countAll, countBefore, noTurns, type TurnSet, toggled } from '../check-in/turn-set.ts'

/** Those who wait for one trade: for each rank of the fair order, the turns of who stands at it. */
export type Waiting = Readonly<Record<string, TurnSet>>
export const nobody: Waiting = {}

/** With somebody of this rank and turn if they were not among them, without if they were. */
export const moved = (waiting: Waiting, rank: string, turn: number): Waiting => ({
  ...waiting,
  [rank]: toggled(waiting[rank] ?? noTurns, turn),
})

export const countWaiting = (waiting: Waiting): number =>
  Object.values(waiting).reduce((count, turns) => count + countAll(turns), 0)

/** How many stand at ranks such as these, whenever they came. */
export const countAtRanks = (waiting: Waiting, isCounted: (rank: string) => boolean): number =>
  Object.entries(waiting).reduce((count, [rank, turns]) => (isCounted(rank) ? count + countAll(turns) : count), 0)

/** How many stand before this rank and turn, in a few words for each rank there is. */
export const countAhead = (waiting: Waiting, rank: string, turn: number): number =>
  Object.entries(waiting).reduce((count, [other, turns]) => {
    if (other === rank) return count + countBefore(turns, turn)
    return other < rank ? count + countAll(turns) : count
  }, 0)
