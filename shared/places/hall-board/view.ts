import type { Market } from '../../county/settings/market.ts'
import type { Day } from '../../day/day.ts'
import { howManyWait } from '../../day/matching/results.ts'
import { type RoundToCome, roundToCome } from '../../day/matching/round-times.ts'
import { workOfToday } from '../../day/placement/of-day.ts'
import { type JobLine, openJobs } from '../../day/posting/view.ts'
import type { DayNumber, Instant, OfferId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { type Openness, openness } from '../openness.ts'
import { type OrderSettings, type OrderToday, orderToday } from '../order-today.ts'

/** A number called to a terminal to answer an offer. */
export interface Call {
  readonly offer: OfferId
  /** Of who speaks for all of them. */
  readonly number: DayNumber
  /** More than one: a crew. */
  readonly people: number
  /** When the wall comes to it, which may be in a while; a number called again is a new call. */
  readonly calledAt: Instant
}

/** What only the wall has room for: the same work was posted before for the same day. */
export interface WallLine extends JobLine {
  readonly reposted: boolean
}

/** The hall board: numbers and trades, never a name. */
export interface BoardView extends Openness, RoundToCome, OrderToday {
  /** Newest first; open offers only. */
  readonly calls: readonly Call[]
  /** The last numbers called that are answered or gone and not called anew, newest first, at most two. */
  readonly calledBefore: readonly DayNumber[]
  readonly jobs: readonly WallLine[]
  readonly waiting: number
  /** 今天有活: whenever they took it. */
  readonly withWorkToday: number
  /** How often staff stepped in today: all of it is in the daily log. */
  readonly byHand: number
  /** 核对码 of the day that has closed: its closing slip says the same. */
  readonly closeCode?: string
}

type BoardMarket = OrderSettings & Pick<Market, 'openingMinute'>

export function boardView(day: Day, now: Instant, market: BoardMarket, closeCode?: string): BoardView {
  const calls = [...day.offers.values()]
    .map((offer) => ({
      offer: offer.offer,
      number: mustHave(day.line.get(offer.people[0]), offer.people[0]).number,
      people: offer.people.length,
      calledAt: offer.calledAt,
    }))
    .sort((a, b) => Number(whenOf(a) < whenOf(b)) - Number(whenOf(a) > whenOf(b)))
  return {
    ...openness(day, now, market),
    ...roundToCome(day, now),
    calls,
    calledBefore: day.calledBefore.filter((number) => calls.every((call) => call.number !== number)),
    jobs: openJobs(day, now).map((job) => ({ ...job, reposted: wasPostedBefore(day, job) })),
    waiting: howManyWait(day),
    withWorkToday: workOfToday(day).size,
    byHand: day.counts.byHand,
    ...orderToday(day, market),
    ...(closeCode === undefined ? {} : { closeCode }),
  }
}

const wasPostedBefore = (day: Day, { posting }: JobLine): boolean =>
  mustHave(day.postings.get(posting), posting).repostOf !== undefined

const whenOf = ({ calledAt, offer }: Call): string => `${calledAt} ${offer}`
