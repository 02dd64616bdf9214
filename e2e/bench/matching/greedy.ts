import { none, type Result, type Round, type Solve } from '../../../shared/day/matching/round.ts'
import { choiceFirst } from '../../../shared/day/matching/solve/choice-first.ts'

export interface Greedy {
  readonly name: string
  readonly solve: Solve
}

/** The ways to send people without ever moving anybody, as somebody would write them who wants them fast. */
export const greedies = (fit: Int32Array): readonly Greedy[] => [
  { name: 'in line, the best wish', solve: choiceFirst },
  { name: 'in line, the rarest job', solve: rarestFirst },
  { name: 'the fittest pair first', solve: (round) => fittestFirst(round, fit) },
]

/** Each in turn goes where the fewest others wish to go for each place: those who come later find more left. */
const rarestFirst: Solve = ({ wishes, wishesFrom, people, places }) => {
  const wished = new Int32Array(places.length)
  for (const posting of wishes) wished[posting] = (wished[posting] ?? 0) + 1
  const crowd = Float64Array.from(wished, (count, posting) => count / (places[posting] ?? 1))
  const room = places.slice()
  const result = new Int32Array(people.length).fill(none)
  for (let worker = 0; worker < people.length; worker += 1) {
    let best: number = none
    const end = wishesFrom[worker + 1] ?? 0
    for (let index = wishesFrom[worker] ?? 0; index < end; index += 1) {
      const posting = wishes[index] ?? none
      if ((room[posting] ?? 0) > 0 && (best === none || (crowd[posting] ?? 0) < (crowd[best] ?? 0))) best = posting
    }
    take(result, room, worker, best)
  }
  return result
}

function fittestFirst({ wishes, wishesFrom, people, places }: Round, fit: Int32Array): Result {
  const workerOf = new Int32Array(wishes.length)
  for (const worker of people.keys()) workerOf.fill(worker, wishesFrom[worker], wishesFrom[worker + 1])
  // Fit and wish in one number, so that they are sorted as numbers.
  const sorted = Float64Array.from(fit, (worth, index) => index - worth * wishes.length).sort()
  const room = places.slice()
  const result = new Int32Array(people.length).fill(none)
  for (const key of sorted) {
    const index = ((key % wishes.length) + wishes.length) % wishes.length
    const worker = workerOf[index] ?? none
    if (result[worker] === none && (room[wishes[index] ?? none] ?? 0) > 0)
      take(result, room, worker, wishes[index] ?? none)
  }
  return result
}

function take(result: Result, room: Int32Array, worker: number, posting: number): void {
  if (posting === none) return
  result[worker] = posting
  room[posting] = (room[posting] ?? 0) - 1
}
