import { z } from 'zod'
import { EmployerId, TownshipId, TradeId } from '../../ids.ts'
import { measureNames } from '../figures.ts'

/** What a clerk asked the log for; nothing of it stands in the address. */
export const Asked = z.strictObject({
  typed: z.string().max(100),
  /** Absent: everybody. */
  measure: z.enum(measureNames).optional(),
  trade: TradeId.optional(),
  township: TownshipId.optional(),
  employer: EmployerId.optional(),
  minors: z.boolean(),
  /** Only those who have no job yet. */
  withoutJob: z.boolean(),
})
export type Asked = z.infer<typeof Asked>
