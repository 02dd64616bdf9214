import { z } from 'zod'
import { MarketDay, WorkerId } from '../../ids.ts'

/** The close hands a day's results over; a second time is harmless. */
export interface TakeDayResults {
  readonly type: 'take-day-results'
  readonly day: MarketDay
  readonly workers: readonly { readonly worker: WorkerId; readonly placed: boolean }[]
}

/** The county knows who was placed that day and who went home without work. */
export const DayResultsTaken = z.strictObject({
  type: z.literal('day-results-taken'),
  day: MarketDay,
  workers: z.array(z.strictObject({ worker: WorkerId, placed: z.boolean() })),
})
