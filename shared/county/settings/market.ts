import { z } from 'zod'
import { TownshipId, TradeId } from '../../ids.ts'

/** What the market decides, as every screen may know it. Editable at the desk from the day settings are commands. */
export const Market = z.strictObject({
  name: z.strictObject({ zh: z.string(), en: z.string() }),
  trades: z.array(
    z.strictObject({
      id: TradeId,
      zh: z.string(),
      /** At most four characters, for the board. */
      short: z.string(),
      en: z.string(),
      group: z.enum(['general', 'farm', 'building', 'technical', 'workshop', 'service']),
      certificate: z.string().optional(),
      minorAllowed: z.boolean().optional(),
    }),
  ),
  townships: z.array(z.strictObject({ id: TownshipId, zh: z.string(), en: z.string() })),
  complaintLines: z.array(z.string()),
  /** Least hourly value the market posts without a reason, in fen, by the day it holds from. */
  wageFloors: z.array(z.strictObject({ from: z.string(), hourlyFen: z.int() })),
  closingMinute: z.int().min(0).max(1439),
  offerHoldSeconds: z.int().min(15).max(900),
})
export type Market = z.infer<typeof Market>
