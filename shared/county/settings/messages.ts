import { z } from 'zod'
import type { TownshipId, TradeId } from '../../ids.ts'
import { MarketChange } from './market.ts'

/** A member of staff changes one section of the settings. */
export interface ChangeMarket {
  readonly type: 'change-market'
  readonly change: MarketChange
  /** The version they had before their eyes: what a colleague changed meanwhile is not written over unseen. */
  readonly version: number
  /** What the day has people or postings for, of days to come too; the county's own book does not know. */
  readonly inUse: { readonly trades: readonly TradeId[]; readonly townships: readonly TownshipId[] }
}

/** A part of the market's settings is as it stands here from now on, though it may have stood so before anybody looked. */
export const MarketChanged = z.strictObject({ type: z.literal('market-changed'), change: MarketChange })
