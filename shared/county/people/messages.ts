import { z } from 'zod'
import { MarketDay, WorkerId } from '../../ids.ts'

/** Somebody new agreed to be registered; who they are lies in the register already. */
export interface RegisterWorker {
  readonly type: 'register-worker'
  readonly worker: WorkerId
}
/** Somebody asks to be forgotten; their market day is over, so that the county knows whether they were ever placed. */
export interface ForgetWorker {
  readonly type: 'forget-worker'
  readonly worker: WorkerId
}

/** A worker was told what is kept and why, agreed, and is known to the county. */
export const WorkerRegistered = z.strictObject({ type: z.literal('worker-registered'), worker: WorkerId })
/** A worker asked to be forgotten: erased now, or hidden now and erased when the legal period ends. */
export const WorkerForgotten = z.strictObject({
  type: z.literal('worker-forgotten'),
  worker: WorkerId,
  eraseOn: MarketDay.optional(),
})
