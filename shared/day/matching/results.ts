import { type Day, type InLine, mustHave, type Posting, placesLeft } from '../day.ts'
import type { DayEvent } from '../messages.ts'
import { openBoard, wishOrder } from './board.ts'
import { fitOf } from './fit.ts'
import { type Moment, makeOffer } from './offers.ts'
import { fairOrder } from './order.ts'
import { none, type Round, roundOf, type Solve } from './round.ts'
import { choiceFirst } from './solve/choice-first.ts'
import { fillFirst } from './solve/fill-first.ts'
import { totalFit } from './solve/total-fit.ts'

interface Pair {
  readonly worker: InLine
  readonly posting: Posting
}

/** Whom the round gives what: over the people waiting and the places free; offers and placements stand outside it. */
export const solveDay = (day: Day): readonly Pair[] => solveFor(day, waitingInOrder(day))

/** What these people get, who stand in the fair order, if nobody else is in line. */
function solveFor(day: Day, workers: readonly InLine[]): readonly Pair[] {
  const board = openBoard(day)
  const postings = board.inOrder
  const indexOf = new Map(postings.map((posting, index) => [posting.posting, index]))
  const wishes = workers.map((worker) =>
    wishOrder(day, worker, board).map((posting) => mustHave(indexOf.get(posting.posting), 'open posting')),
  )
  const round = roundOf(wishes, postings.map(placesLeft))
  const result = solverOf(day, workers, postings, round)(round)
  return workers.flatMap((worker, index) => {
    const posting = postings[result[index] ?? none]
    return posting === undefined ? [] : [{ worker, posting }]
  })
}

/** As the market wants places given out. */
function solverOf(
  day: Day,
  workers: readonly InLine[],
  postings: readonly Posting[],
  { wishes, wishesFrom }: Round,
): Solve {
  switch (day.rules.filling) {
    case 'fill-first':
      return fillFirst
    case 'total-fit':
      return totalFit(
        Int32Array.from(
          workers.flatMap((worker, index) =>
            [...wishes.subarray(wishesFrom[index], wishesFrom[index + 1])].map((wish) =>
              fitOf(day, worker, mustHave(postings[wish], 'open posting')),
            ),
          ),
        ),
      )
    case 'choice-first':
    case undefined:
      return choiceFirst
    default:
      return day.rules.filling satisfies never
  }
}

/** Who waits, in the fair order. */
export const waitingInOrder = (day: Day): readonly InLine[] =>
  [...day.line.values()].filter((person) => person.standing.status === 'waiting').sort(fairOrder(day.rules))

/** The round that is due, as events: the round itself, then its offers. */
export function runRound(day: Day, seed: string, context: Moment): readonly DayEvent[] {
  const offers = solveDay(day).map(({ worker, posting }, index) =>
    makeOffer(day, worker.worker, posting.posting, 'round', index, context),
  )
  const { order, filling } = day.rules
  const run = {
    type: 'round-run',
    order,
    ...(filling === undefined ? {} : { filling }),
    seed,
    input: context.position,
  } as const
  return [run, ...offers]
}

/** Whether a place there is left when everybody before them in line has got theirs. */
export function isOwedToNobodyBefore(day: Day, worker: InLine, posting: Posting): boolean {
  const compare = fairOrder(day.rules)
  const before = waitingInOrder(day).filter((other) => compare(other, worker) < 0)
  const owed = solveFor(day, before).filter((pair) => pair.posting === posting)
  return owed.length < placesLeft(posting)
}
