import { z } from 'zod'
import { MarketDay } from '../../ids.ts'
import { TextRef } from '../../register.ts'

/** Staff take the log of a day out of the house as a file. */
export interface ExportLog {
  readonly type: 'export-log'
  readonly day: MarketDay
  /** Names, numbers and phones as the public may see them. */
  readonly masked: boolean
  /** Why whole names are needed. */
  readonly reason?: TextRef
}

/** The log of a day left the house; with whole names only for a reason that staff wrote. */
export const LogExported = z.strictObject({
  type: z.literal('log-exported'),
  day: MarketDay,
  masked: z.boolean(),
  reason: TextRef.optional(),
})
