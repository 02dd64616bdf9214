import { minuteOfDay } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import type { Market } from './market.ts'

/** When the hall opens, if that is still to come today. Until then terminals give no number; staff may act. */
export const opensLater = ({ openingMinute }: Pick<Market, 'openingMinute'>, now: Instant): number | undefined =>
  minuteOfDay(now) < openingMinute ? openingMinute : undefined
