import { z } from 'zod'
import { DaySheet } from '../../day/market-day/day-sheet.ts'
import { JobDone } from '../../day/market-day/job-done.ts'
import { AskedFor, DayResult } from '../../day/market-day/messages.ts'
import { MarketDay } from '../../ids.ts'

/** The close hands a day's results over; a second time is harmless, and puts right what has become otherwise. */
export interface TakeDayResults {
  readonly type: 'take-day-results'
  readonly day: MarketDay
  readonly workers: readonly DayResult[]
  readonly employers: readonly AskedFor[]
  readonly jobs?: readonly JobDone[]
  readonly sheet?: DaySheet
}

/** What was put right in the evening after the close: these people's results are others now. */
export const DayResultsCorrected = z.strictObject({
  type: z.literal('day-results-corrected'),
  day: MarketDay,
  workers: z.array(DayResult),
  /** Of the work as well; those of its people alone. */
  jobs: z.array(JobDone).optional(),
  /** Of what the day came to, all but its work, which moves with each day of it. */
  sheet: DaySheet.omit({ work: true }).optional(),
})
/** The county knows for which days from that one on everybody in line got work, in order, who went home without, and what employers asked for. */
export const DayResultsTaken = z.strictObject({
  type: z.literal('day-results-taken'),
  day: MarketDay,
  workers: z.array(DayResult),
  employers: z.array(AskedFor).optional(),
  jobs: z.array(JobDone).optional(),
  sheet: DaySheet.optional(),
})
