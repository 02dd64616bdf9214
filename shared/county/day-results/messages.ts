import { z } from 'zod'
import { AskedFor, DayResult } from '../../day/market-day/messages.ts'
import { MarketDay } from '../../ids.ts'

/** The close hands a day's results over; a second time is harmless. */
export interface TakeDayResults {
  readonly type: 'take-day-results'
  readonly day: MarketDay
  readonly workers: readonly DayResult[]
  readonly employers: readonly AskedFor[]
}

/** The county knows for which days from that one on everybody in line got work, in order, who went home without, and what employers asked for. */
export const DayResultsTaken = z.strictObject({
  type: z.literal('day-results-taken'),
  day: MarketDay,
  workers: z.array(DayResult),
  employers: z.array(AskedFor).optional(),
})
