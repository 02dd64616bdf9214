import type { TradeId } from '../../ids.ts'
import { type Day, type InLine, type Posting, placesLeft } from '../day.ts'
import { openBoard } from './board.ts'
import { isBeforeByRotation, keyInLine, rankOf, turnInLine } from './order.ts'
import { type Party, partiesInOrder, partyOf, roomyWishes } from './parties.ts'
import { isBeforeDraw } from './round-times.ts'
import { countAhead, countAtRanks, countWaiting, nobody } from './waiting.ts'

/** Where somebody who waits stands; with a crew, where its last member does. */
export interface PlaceInLine extends TradeStanding {
  readonly trade: TradeId
  /** Free now, in this trade. */
  readonly openPlaces: number
  /** Of these, where all who go with them may go and nothing they asked for or answered is against it. */
  readonly suiting: number
}

interface TradeStanding {
  /** 1 is next; all of a crew have the place of its first. */
  readonly place: number
  readonly of: number
  /** Of those before them, who stands there by rotation whenever they came, not for what these did; no other order has any. */
  readonly byRank: number
}

/** One for each trade they, or their crew, wait for, among all who do or who tapped a job of it; none before lots are drawn, and where staff give out the work there is no line. */
export function placesInLine(day: Day, worker: InLine): readonly PlaceInLine[] {
  if (isBeforeDraw(day) || day.rules.order === 'staff-only') return []
  const party = partyOf(day, worker)
  const { foreman, last } = party
  const parties = day.crews.size === 0 ? undefined : partiesInOrder(day)
  const { byTrade } = openBoard(day)
  const wishes = roomyWishes(day, party)
  return foreman.wants.trades.map((trade) => ({
    trade,
    ...(parties === undefined ? amongPeople(day, worker, trade) : amongParties(day, parties, last, trade)),
    openPlaces: countFree(byTrade.get(trade) ?? []),
    suiting: countFree(wishes.filter(({ terms }) => terms.trade === trade)),
  }))
}

const countFree = (jobs: readonly Posting[]): number => jobs.reduce((places, job) => places + placesLeft(job), 0)

/** Where everybody stands alone, what is kept beside the line answers of all but those who only tapped a job. */
function amongPeople(day: Day, person: InLine, trade: TradeId): TradeStanding {
  const { waitingFor, rules } = day
  const waiting = waitingFor.get(trade) ?? nobody
  const rank = rankOf(rules, person)
  const here = keyInLine(rules, person)
  const tapped = whoTapped(day).get(trade) ?? []
  const ahead = tapped.filter((other) => keyInLine(rules, other) < here)
  const isRotated = (other: string) => isBeforeByRotation(other, rank)
  const rotated = ahead.filter((other) => isRotated(rankOf(rules, other)))
  return {
    place: countAhead(waiting, rank, turnInLine(person)) + ahead.length + 1,
    of: countWaiting(waiting) + tapped.length,
    byRank: rules.order === 'rotation' ? countAtRanks(waiting, isRotated) + rotated.length : 0,
  }
}

/** Who waits for a job of a trade that they did not come for. Looked up once of a day, whoever asks. */
function whoTapped(day: Day): ReadonlyMap<TradeId, readonly InLine[]> {
  const known = tappedKnown.get(day)
  if (known !== undefined) return known
  const tapped = new Map<TradeId, InLine[]>()
  for (const person of day.line.values()) {
    if (person.wishes.length === 0 || person.standing.status !== 'waiting') continue
    for (const trade of tappedTrades(day, person))
      if (!person.wants.trades.includes(trade)) tapped.set(trade, [...(tapped.get(trade) ?? []), person])
  }
  tappedKnown.set(day, tapped)
  return tapped
}
const tappedKnown = new WeakMap<Day, ReadonlyMap<TradeId, readonly InLine[]>>()

/** The trades of the jobs they tapped, did not take back or decline, and that are still open: such a job they want before all others. */
function tappedTrades({ postings }: Day, { wishes, notAgain }: InLine): ReadonlySet<TradeId> {
  const open = wishes.flatMap((wish) => {
    const posting = postings.get(wish)
    return posting?.status === 'open' && !notAgain.includes(wish) ? [posting.terms.trade] : []
  })
  return new Set(open)
}

/** All of a crew wait for what its foreman does, and stand before nobody whom its last member stands behind. */
function amongParties(day: Day, parties: readonly Party[], last: InLine, trade: TradeId): TradeStanding {
  const { rules } = day
  const waiting = parties.filter(
    ({ foreman }) => foreman.wants.trades.includes(trade) || tappedTrades(day, foreman).has(trade),
  )
  const ahead = waiting.slice(
    0,
    waiting.findIndex((party) => party.last === last),
  )
  const rank = rankOf(rules, last)
  const rotated =
    rules.order === 'rotation' ? ahead.filter((party) => isBeforeByRotation(rankOf(rules, party.last), rank)) : []
  return {
    place: countPeople(ahead) + 1,
    of: countPeople(waiting),
    byRank: countPeople(rotated),
  }
}

const countPeople = (parties: readonly Party[]): number =>
  parties.reduce((count, { people }) => count + people.length, 0)
