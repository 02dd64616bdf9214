import type { PostingId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { type Day, type InLine, type Posting, placesLeft, sendableUntil } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { type Board, boardOf, openBoard } from './board.ts'
import { callTurns } from './calls.ts'
import { fitOf } from './fit.ts'
import { asksFor, isAskedFor, leftByName, nameRequests, waitingByName } from './named.ts'
import { type Given, type Moment, makeOffer } from './offers.ts'
import { keyInLine } from './order.ts'
import { type Party, partiesInOrder, partyOf, partyWishes } from './parties.ts'
import { none, type Round, roundOf, type Solve } from './round.ts'
import { roundIsOf } from './round-times.ts'
import { choiceFirst } from './solve/choice-first.ts'
import { fillFirst } from './solve/fill-first.ts'
import { type NamesFirst, namesFirst } from './solve/names-first.ts'
import { totalFit } from './solve/total-fit.ts'

/** Every job with a place free, or those with a second wave alone. */
type RoundOf = DayEventOf<'round-run'>['of']
const boardFor = (day: Day, of: RoundOf): Board =>
  of === undefined ? openBoard(day) : boardOf(openBoard(day).inOrder.filter(({ wave }) => wave !== undefined))

/** Whom a round over everything gives what: over the people waiting and the places free; offers and placements stand outside it. */
export const solveDay = (day: Day): readonly Given[] => solveRound(day, undefined)
export const solveRound = (day: Day, of: RoundOf): readonly Given[] =>
  solveFor(day, boardFor(day, of), partiesInOrder(day), [])

/**
 * What these get, who stand in the fair order, if nobody else is in line but who is asked for by name behind them: those
 * get what they are given by name, and no more.
 */
function solveFor(day: Day, board: Board, parties: readonly Party[], behind: readonly Party[]): readonly Given[] {
  const all = [...parties, ...behind]
  const { postings, given, rest } = roundFor(day, board, all)
  rest.people.fill(0, parties.length)
  const result = solverOf(day, all, postings, rest)(rest)
  return all.flatMap((party, index) => {
    const byName = given[index] !== none
    const posting = postings[(byName ? given[index] : result[index]) ?? none]
    return posting === undefined ? [] : [{ party, posting, byName }]
  })
}

/** What is given by name, and the round of the rest. */
function roundFor(
  day: Day,
  board: Board,
  parties: readonly Party[],
): NamesFirst & { readonly postings: readonly Posting[] } {
  const postings = board.inOrder
  const people = Int32Array.from(parties.map((party) => party.people.length))
  const round = { ...roundOf(wishesIn(day, board, parties), postings.map(placesLeft)), people }
  const { requests, most } = nameRequests(day, parties, postings)
  return { postings, ...namesFirst(round, requests, most) }
}

/** Who would be given which job by name if results were made now: known from the line's order alone, whatever else is given. */
export function givenByName(day: Day): ReadonlyMap<WorkerId, PostingId> {
  const parties = waitingByName(day)
  if (parties.length === 0) return nobody
  const { postings, given } = roundFor(day, openBoard(day), parties)
  return new Map(
    parties.flatMap(({ foreman }, index) => {
      const posting = postings[given[index] ?? none]
      return posting === undefined ? [] : [[foreman.worker, posting.posting] as const]
    }),
  )
}
const nobody: ReadonlyMap<WorkerId, PostingId> = new Map()

/** The wishes of each, as indices of the board's postings. */
function wishesIn(day: Day, board: Board, parties: readonly Party[]): readonly (readonly number[])[] {
  const indexOf = new Map(board.inOrder.map(({ posting }, index) => [posting, index]))
  return parties.map((party) =>
    partyWishes(day, party, board).map(({ posting }) => mustHave(indexOf.get(posting), 'open posting')),
  )
}

/**
 * How many more people a round could have placed, by the market's way of filling, if everybody of a crew stood alone with the crew's wishes: what it
 * costs that a crew goes whole or not at all. Where people choose first it can be fewer, below 0. What is given by name is out of both.
 */
export function costOfCrews(day: Day, of: RoundOf): number {
  const parties = partiesInOrder(day)
  if (parties.every(({ people }) => people.length === 1)) return 0
  const { rest: together } = roundFor(day, boardFor(day, of), parties)
  const { wishes, wishesFrom, people, places } = together
  const alone = roundOf(
    parties.flatMap((_, index) =>
      Array.from({ length: people[index] ?? 0 }, () => [...wishes.subarray(wishesFrom[index], wishesFrom[index + 1])]),
    ),
    [...places],
  )
  const { filling } = day.rules
  const solve = filling === undefined || filling === 'choice-first' ? choiceFirst : fillFirst
  const placed = (round: Round) =>
    solve(round).reduce((sum, to, index) => sum + (to === none ? 0 : (round.people[index] ?? 0)), 0)
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

/** How many stand in line for work. */
export const howManyWait = (day: Day): number => day.line.count(({ standing }) => standing.status === 'waiting')

/** The round that is due, as events: the round itself, then its offers. */
export function runRound(day: Day, context: Moment): readonly DayEvent[] {
  const { instant, position } = context
  const of = roundIsOf(day, instant)
  const results = solveRound(day, of)
  const turns = callTurns(
    day,
    instant,
    results.map(({ posting }) => sendableUntil(posting)),
  )
  const offers = results.map((given, nth) =>
    makeOffer(day, given, 'round', nth, { instant, turn: turns[nth] ?? instant }),
  )
  const { order, filling, version } = day.rules
  const run = {
    type: 'round-run',
    order,
    ...(filling === undefined ? {} : { filling }),
    ...(version === undefined ? {} : { version }),
    ...(of === undefined ? {} : { of }),
    input: position,
  } as const
  return [run, ...offers]
}

/**
 * How a free place of this job can be theirs at once: by name, or when nobody before them in line, nor whoever is asked for by
 * name, is owed any. Else the round that is due comes first: who is before chooses among all that is free, and only a round
 * over everybody can say what they choose. Undefined: it is owed.
 */
export function givenAtOnce(day: Day, worker: InLine, posting: Posting): Given | undefined {
  const party = partyOf(day, worker)
  const here = keyInLine(day.rules, party.last)
  const parties = partiesInOrder(day).map((other) => ({ other, key: keyInLine(day.rules, other.last) }))
  const before = parties.filter(({ key }) => key < here).map(({ other }) => other)
  const behind = parties.filter(({ key, other }) => key > here && isAskedFor(day, other)).map(({ other }) => other)
  // Before the fourth edition only what was owed of this very job stood in the way, as those before would have had it alone.
  const isExact = isOfEdition(day.rules, 4)
  const owed = solveFor(day, openBoard(day), before, behind).filter((given) => isExact || given.posting === posting)
  const hasRoom = (taken: number, wanted: number, left: number) => (isExact ? taken : 0) === 0 && taken + wanted <= left
  const isNamed = party.people.length === 1 && asksFor(posting, worker.worker)
  const byNameBefore = owed.filter((given) => given.byName && before.includes(given.party)).length
  if (isNamed && hasRoom(byNameBefore, 1, Math.min(leftByName(day, posting), placesLeft(posting))))
    return { party, posting, byName: true }
  const people = owed.reduce((sum, given) => sum + given.party.people.length, 0)
  return hasRoom(people, party.people.length, placesLeft(posting)) ? { party, posting, byName: false } : undefined
}
