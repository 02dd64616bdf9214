import type { PostingId, TradeId } from '../../ids.ts'
import { type Day, hasRoom, type InLine, type Posting } from '../day.ts'
import { hourlyFen } from '../posting/worth.ts'
import { bandsFrom, inPostingsOrder, notGiven, notWanted } from './edges.ts'

/** Open jobs, sorted once for everybody who asks what there is for them. */
export interface Board {
  readonly inOrder: readonly Posting[]
  readonly byId: ReadonlyMap<PostingId, Posting>
  /** The greatest hourly value first, then in the postings' order. */
  readonly byTrade: ReadonlyMap<TradeId, readonly Posting[]>
  /** Nobody's jobs need be put in the order of days. */
  readonly isOfOneDay: boolean
}

export function boardOf(postings: readonly Posting[]): Board {
  const inOrder = [...postings].sort(inPostingsOrder)
  const byTrade = new Map<TradeId, Posting[]>()
  for (const posting of inOrder) {
    const known = byTrade.get(posting.terms.trade)
    if (known === undefined) byTrade.set(posting.terms.trade, [posting])
    else known.push(posting)
  }
  for (const jobs of byTrade.values()) jobs.sort((a, b) => hourlyFen(b.terms) - hourlyFen(a.terms))
  return {
    inOrder,
    byId: new Map(inOrder.map((posting) => [posting.posting, posting])),
    byTrade,
    isOfOneDay: new Set(inOrder.map(({ terms }) => terms.workDate)).size <= 1,
  }
}

/** Every posting that is open and has a place free. Changed postings are other postings, so each board is made once. */
export function openBoard({ postings }: Day): Board {
  const known = boards.get(postings)
  if (known !== undefined) return known
  const board = boardOf([...postings.values()].filter(hasRoom))
  boards.set(postings, board)
  return board
}
const boards = new WeakMap<Day['postings'], Board>()

/** Those that are free, or held for somebody who has not said yes. */
export const placesNotTaken = ({ terms, placed }: Posting): number => terms.places - placed

/** Whether they want it, may be sent to it, and have not said no to it. */
export const wouldTake = (day: Day, worker: InLine, posting: Posting): boolean =>
  !worker.notAgain.includes(posting.posting) &&
  notWanted(day, worker, posting) === undefined &&
  notGiven(day, worker, posting) === undefined

/**
 * Jobs of this board that this worker wants and may be sent to, best wish first: jobs tapped, then today's before tomorrow's, then
 * trades as tapped, then hourly value, then distance, then the postings' order.
 */
export function wishOrder(day: Day, worker: InLine, { byId, byTrade, isOfOneDay }: Board): readonly Posting[] {
  const { wants, wishes } = worker
  const isWished = (posting: Posting) => wouldTake(day, worker, posting)
  const far = wants.township === undefined ? undefined : bandsFrom(day.rules, wants.township)
  const tapped = wishes.flatMap((wish) => byId.get(wish) ?? [])
  const ofTrade = (trade: TradeId) => {
    const jobs = (byTrade.get(trade) ?? []).filter((posting) => !wishes.includes(posting.posting) && isWished(posting))
    // Sorted by value already: only among equals can somebody's distance change anything.
    return far === undefined ? jobs : jobs.sort((a, b) => hourlyFen(b.terms) - hourlyFen(a.terms) || far(a) - far(b))
  }
  const others = [...new Set(wants.trades)].flatMap(ofTrade)
  return [...tapped.filter(isWished), ...(isOfOneDay ? others : others.sort(inOrderOfDays))]
}

const inOrderOfDays = ({ terms: { workDate } }: Posting, { terms: other }: Posting): number =>
  Number(workDate > other.workDate) - Number(workDate < other.workDate)

/** Every open job they may be sent to: those they wish for first, in wish order, then the rest in the postings' order. */
export function lawfulJobs(day: Day, worker: InLine): readonly Posting[] {
  const board = openBoard(day)
  const wished = wishOrder(day, worker, board)
  const known = new Set(wished)
  const rest = board.inOrder.filter((posting) => !known.has(posting) && notGiven(day, worker, posting) === undefined)
  return [...wished, ...rest]
}
