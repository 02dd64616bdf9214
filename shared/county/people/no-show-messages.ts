import { z } from 'zod'
import { MarketDay, WorkerId } from '../../ids.ts'
import { TextRef } from '../../register.ts'

/** Staff talked with somebody about the work they did not come to. */
export interface NoteTalk {
  readonly type: 'note-talk'
  readonly worker: WorkerId
  readonly note: TextRef
}
/** A supervisor has somebody wait until that day is over before they get a number again. */
export interface PauseWorker {
  readonly type: 'pause-worker'
  readonly worker: WorkerId
  readonly until: MarketDay
  readonly reason: TextRef
}
/** They may come again at once. */
export interface LiftPause {
  readonly type: 'lift-pause'
  readonly worker: WorkerId
  readonly reason: TextRef
}
export type NoShowCommand = NoteTalk | PauseWorker | LiftPause

/** Staff and worker talked about the days on which they did not come without a good cause; what was said lies in the register. */
export const NoShowTalked = z.strictObject({
  type: z.literal('no-show-talked'),
  worker: WorkerId,
  on: MarketDay,
  /** All that are known of the last ninety days, oldest first. */
  about: z.array(MarketDay).min(1),
  note: TextRef,
})
/** Terminals give them no number up to and on that day; staff still may. It ends by itself. */
export const WorkerPaused = z.strictObject({
  type: z.literal('worker-paused'),
  worker: WorkerId,
  until: MarketDay,
  reason: TextRef,
})
/** Staff ended a pause before its day. */
export const PauseLifted = z.strictObject({ type: z.literal('pause-lifted'), worker: WorkerId, reason: TextRef })
