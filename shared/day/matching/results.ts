import { type Day, type InLine, mustHave, type Posting, placesLeft } from '../day.ts'
import type { DayEvent } from '../messages.ts'
import { openBoard } from './board.ts'
import { fitOf } from './fit.ts'
import { type Moment, makeOffer } from './offers.ts'
import { fairOrder } from './order.ts'
import { type Party, partiesInOrder, partyOf, partyWishes } from './parties.ts'
import { none, type Round, roundOf, type Solve } from './round.ts'
import { choiceFirst } from './solve/choice-first.ts'
import { fillFirst } from './solve/fill-first.ts'
import { totalFit } from './solve/total-fit.ts'

interface Pair {
  readonly party: Party
  readonly posting: Posting
}

/** Whom the round gives what: over the people waiting and the places free; offers and placements stand outside it. */
export const solveDay = (day: Day): readonly Pair[] => solveFor(day, partiesInOrder(day))

/** What these get, who stand in the fair order, if nobody else is in line. */
function solveFor(day: Day, parties: readonly Party[]): readonly Pair[] {
  const postings = openBoard(day).inOrder
  const wishes = wishesIn(day, parties)
  const round = { ...roundOf(wishes, postings.map(placesLeft)), people: sizesOf(parties) }
  const result = solverOf(day, parties, postings, round)(round)
  return parties.flatMap((party, index) => {
    const posting = postings[result[index] ?? none]
    return posting === undefined ? [] : [{ party, posting }]
  })
}

/** The wishes of each, as indices of the open postings. */
function wishesIn(day: Day, parties: readonly Party[]): readonly (readonly number[])[] {
  const board = openBoard(day)
  const indexOf = new Map(board.inOrder.map(({ posting }, index) => [posting, index]))
  return parties.map((party) =>
    partyWishes(day, party, board).map(({ posting }) => mustHave(indexOf.get(posting), 'open posting')),
  )
}
const sizesOf = (parties: readonly Party[]): Int32Array => Int32Array.from(parties.map(({ people }) => people.length))

/**
 * How many more people a round could have placed if everybody of a crew stood alone with the crew's wishes: what it costs
 * that a crew goes whole or not at all.
 */
export function costOfCrews(day: Day): number {
  const parties = partiesInOrder(day)
  if (parties.every(({ people }) => people.length === 1)) return 0
  const wishes = wishesIn(day, parties)
  const places = openBoard(day).inOrder.map(placesLeft)
  const together = { ...roundOf(wishes, places), people: sizesOf(parties) }
  const alone = roundOf(
    wishes.flatMap((wished, index) => (parties[index]?.people ?? []).map(() => wished)),
    places,
  )
  const placed = (round: Round) =>
    fillFirst(round).reduce((sum, to, index) => sum + (to === none ? 0 : (round.people[index] ?? 0)), 0)
  return placed(alone) - placed(together)
}

/** As the market wants places given out. */
function solverOf(
  day: Day,
  parties: readonly Party[],
  postings: readonly Posting[],
  { wishes, wishesFrom }: Round,
): Solve {
  switch (day.rules.filling) {
    case 'fill-first':
      return fillFirst
    case 'total-fit':
      return totalFit(
        Int32Array.from(
          parties.flatMap(({ foreman }, index) =>
            [...wishes.subarray(wishesFrom[index], wishesFrom[index + 1])].map((wish) =>
              fitOf(day, foreman, mustHave(postings[wish], 'open posting')),
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
  const offers = solveDay(day).map(({ party, posting }, index) =>
    makeOffer(day, party, posting.posting, 'round', index, context),
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

/** Whether there are places enough left when everybody before them in line has got theirs. */
export function isOwedToNobodyBefore(day: Day, worker: InLine, posting: Posting): boolean {
  const compare = fairOrder(day.rules)
  const { last, people } = partyOf(day, worker)
  const before = partiesInOrder(day).filter((other) => compare(other.last, last) < 0)
  const owed = solveFor(day, before).filter((pair) => pair.posting === posting)
  const taken = owed.reduce((sum, { party }) => sum + party.people.length, 0)
  return taken + people.length <= placesLeft(posting)
}
