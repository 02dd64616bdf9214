import { z } from 'zod'
import { StopBecause } from '../day/placement/messages.ts'
import { Finished } from '../day/placement/site-messages.ts'
import { most } from '../day/posting/worth.ts'
import { Instant, MarketDay, PlacementId } from '../ids.ts'
import type { SiteView } from '../places/site/view.ts'
import { command } from './typed.ts'

const people = z.array(PlacementId).min(1).max(most.places)

/** Of every tap: when it was, by the clock of the hall as the page counted it on. It may have been kept for hours. */
const tapped = { command, tappedAt: Instant } as const

/** What an employer may post from the page of one job; which one it is the link says that comes with each. */
export const siteRequests = {
  'site/view': z.strictObject({}),
  'site/report-here': z.strictObject({ ...tapped, workDate: MarketDay, here: people }),
  /** `excused`: those of them who told the employer a good cause. */
  'site/report-missing': z.strictObject({
    ...tapped,
    workDate: MarketDay,
    missing: people,
    excused: people.optional(),
  }),
  'site/stop-work': z.strictObject({ ...tapped, because: StopBecause }),
  'site/finish-work': z.strictObject({
    ...tapped,
    workDate: MarketDay,
    people: z
      .array(Finished.omit({ fen: true }))
      .min(1)
      .max(most.places),
  }),
  'site/state-paid': z.strictObject({
    ...tapped,
    payments: z
      .array(z.strictObject({ placement: PlacementId, workDate: MarketDay, fen: z.int().min(0).max(10_000_000) }))
      .min(1)
      .max(300),
  }),
} as const

export type SiteReplies = { readonly [Name in keyof typeof siteRequests]: SiteView }
