import type { Market } from '../../county/settings/market.ts'
import type { HelpState } from '../../county/terminals/help.ts'
import { type Day, placesLeft } from '../../day/day.ts'
import { howManyWait } from '../../day/matching/results.ts'
import { type RoundToCome, roundToCome } from '../../day/matching/round-times.ts'
import { workOfToday } from '../../day/placement/of-day.ts'
import { type JobLine, openJobs, stillOpen } from '../../day/posting/view.ts'
import type { Instant, TradeId } from '../../ids.ts'
import { type Openness, openness } from '../openness.ts'

/** The honest figures of this minute and the next jobs to leave. */
export interface HomeView extends Openness, RoundToCome {
  readonly placesOpen: number
  readonly waiting: number
  /** 今天有活: whenever they took it. */
  readonly withWorkToday: number
  /** At most three, by leaving time. */
  readonly nextJobs: readonly JobLine[]
  /** Of every open job, once each: today's first, as they leave. */
  readonly wantedTrades: readonly TradeId[]
  /** Calls for help from all terminals; each knows its own. */
  readonly help: readonly HelpState[]
}

/** What the home shows besides the day. */
export interface HomeFacts {
  readonly market: Pick<Market, 'openingMinute'>
  readonly help: readonly HelpState[]
}

export function homeView(day: Day, now: Instant, { market, help }: HomeFacts): HomeView {
  const jobs = openJobs(day, now)
  return {
    ...openness(day, now, market),
    ...roundToCome(day, now),
    placesOpen: stillOpen(day, now).reduce((sum, posting) => sum + placesLeft(posting), 0),
    waiting: howManyWait(day),
    withWorkToday: workOfToday(day).size,
    nextJobs: jobs.slice(0, 3),
    wantedTrades: [...new Set(jobs.map(({ trade }) => trade))],
    help,
  }
}
