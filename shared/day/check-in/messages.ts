import { z } from 'zod'
import { DayNumber, TradeId, WorkerId } from '../../ids.ts'

/** Somebody known to the register stands at a terminal and asks for today's number. */
export interface CheckIn {
  readonly type: 'check-in'
  readonly worker: WorkerId
  /** 16 or 17 on the market day; the birth date itself stays in the register. */
  readonly minor: boolean
  readonly trades: readonly TradeId[]
}
/** Somebody under 16 was sent away; nothing about them is kept but the count. */
export interface TurnAwayChild {
  readonly type: 'turn-away-child'
}

/** A person got today's number and stands in line. */
export const CheckedIn = z.strictObject({
  type: z.literal('checked-in'),
  worker: WorkerId,
  number: DayNumber,
  minor: z.boolean(),
  trades: z.array(TradeId),
})
/** A child asked for work and staff were called. */
export const ChildTurnedAway = z.strictObject({ type: z.literal('child-turned-away') })
