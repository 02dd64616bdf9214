import { hallOffsetMillis } from '../../hall-clock.ts'
import type { MarketDay } from '../../ids.ts'

/**
 * Whether this minute of a day has come in the hall, whose clock reads `nowMillis`: nobody can be sent any more to work
 * that begins then, or with a bus that leaves then. Screens ask it too, so it stands apart from what needs schemas.
 */
export const hasCome = (day: MarketDay, minute: number, nowMillis: number): boolean =>
  Date.parse(`${day}T00:00:00.000Z`) + minute * 60_000 - hallOffsetMillis <= nowMillis
