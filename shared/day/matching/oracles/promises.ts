import { luckOf } from '../../../rehearsal/luck.ts'
import { none, type Solve } from '../round.ts'
import { asRound, type Market, shuffled } from './market.ts'

/** Whether a solver breaks what whoever stands in line may rely on, in this market, at a place in it that the seed chooses. */
type Breaks = (solve: Solve) => (market: Market, seed: number) => boolean

/** Whether somebody who moved up lost their place by it. */
export const losesByMovingUp: Breaks = (solve) => (market, seed) => {
  const luck = luckOf(seed)
  const from = luck.below(market.wishes.length)
  const to = luck.between(0, from)
  const moved = (list: readonly number[]) => list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1))
  const wishes = moved([...market.wishes.keys()]).map((worker) => market.wishes[worker] ?? [])
  const isPlaced = (of: Market, worker: number) => solve(asRound(of))[worker] !== none
  return isPlaced(market, from) && !isPlaced({ ...market, wishes, people: moved(market.people) }, to)
}

/** Whether anybody lost their place because there was one more. */
export const losesByOneMore: Breaks = (solve) => (market, seed) => {
  const more = luckOf(seed).below(market.places.length)
  const places = market.places.map((count, posting) => (posting === more ? count + 1 : count))
  const [before, after] = [solve(asRound(market)), solve(asRound({ ...market, places }))]
  return before.some((to, worker) => to !== none && after[worker] === none)
}

/** Whether somebody got what they wish for more by saying that they wish for it less, or for something else first. */
export const winsByLying: Breaks = (solve) => (market, seed) => {
  const luck = luckOf(seed)
  const liar = luck.below(market.wishes.length)
  const truth = market.wishes[liar] ?? []
  const wishes = market.wishes.map((wished, worker) => (worker === liar ? shuffled(luck, wished) : wished))
  const rank = (of: Market) => {
    const place = truth.indexOf(solve(asRound(of))[liar] ?? none)
    return place < 0 ? Number.POSITIVE_INFINITY : place
  }
  return rank({ ...market, wishes }) < rank(market)
}
