import type { TradeId } from '../../ids.ts'
import { type Day, type InLine, type Posting, placesLeft } from '../day.ts'
import { openBoard } from './board.ts'
import { rankOf, turnInLine } from './order.ts'
import { type Party, partiesInOrder, partyOf, roomyWishes } from './parties.ts'
import { isBeforeDraw } from './round-times.ts'
import { countAhead, countBeforeRank, countWaiting, nobody } from './waiting.ts'

/** Where somebody who waits stands; with a crew, where its last member does. */
export interface PlaceInLine extends Standing {
  readonly trade: TradeId
  /** Free now, in this trade. */
  readonly openPlaces: number
  /** Of these, where all who go with them may go and nothing they asked for or answered is against it. */
  readonly suiting: number
}

interface Standing {
  /** 1 is next; all of a crew have the place of its first. */
  readonly place: number
  readonly of: number
  /** Of those before them, who stands there by rotation whenever they came; no other order has any. */
  readonly byRank: number
}

/** One for each trade they, or their crew, wait for; none before lots are drawn, and where staff give out the work there is no line. */
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

/** Where everybody stands alone, what is kept beside the line answers without going through it. */
function amongPeople({ waitingFor, rules }: Day, person: InLine, trade: TradeId): Standing {
  const waiting = waitingFor.get(trade) ?? nobody
  const rank = rankOf(rules, person)
  return {
    place: countAhead(waiting, rank, turnInLine(person)) + 1,
    of: countWaiting(waiting),
    byRank: rules.order === 'rotation' ? countBeforeRank(waiting, rank) : 0,
  }
}

/** All of a crew wait for what its foreman does, and stand before nobody whom its last member stands behind. */
function amongParties({ rules }: Day, parties: readonly Party[], last: InLine, trade: TradeId): Standing {
  const waiting = parties.filter(({ foreman }) => foreman.wants.trades.includes(trade))
  const ahead = waiting.slice(
    0,
    waiting.findIndex((party) => party.last === last),
  )
  const rank = rankOf(rules, last)
  const rotated = rules.order === 'rotation' ? ahead.filter((party) => rankOf(rules, party.last) < rank) : []
  return {
    place: countPeople(ahead) + 1,
    of: countPeople(waiting),
    byRank: countPeople(rotated),
  }
}

const countPeople = (parties: readonly Party[]): number =>
  parties.reduce((count, { people }) => count + people.length, 0)
