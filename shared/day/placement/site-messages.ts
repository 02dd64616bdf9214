import { z } from 'zod'
import { type EmployerId, MarketDay, PlacementId, PostingId } from '../../ids.ts'

/** Their ticket was scanned at the door: they get on, or set out by themselves, for the work of today. */
export interface Board {
  readonly type: 'board'
  readonly placement: PlacementId
}
/** 到岗: who is at the work of today, or was yesterday for its night shift, by whoever stands there; absent employer: staff heard it. */
export interface ReportHere {
  readonly type: 'report-here'
  readonly posting: PostingId
  readonly employer?: EmployerId
  readonly here: readonly PlacementId[]
}
/** 收工: what each of them did that day. Absent minutes: all that was agreed. */
export interface FinishWork {
  readonly type: 'finish-work'
  readonly posting: PostingId
  readonly employer?: EmployerId
  readonly workDate: MarketDay
  readonly people: readonly Omit<Finished, 'fen'>[]
}

/** The door saw them off: from there on they are on their way. */
export const Boarded = z.strictObject({ type: z.literal('boarded'), placement: PlacementId, workDate: MarketDay })
/** What somebody did on a day, and what they are owed for it by their ticket, in fen. */
export const Finished = z.strictObject({
  placement: PlacementId,
  /** Worked and paid by time. */
  minutes: z.int().min(0).max(1440).optional(),
  pieces: z.int().min(0).max(100_000).optional(),
  fen: z.int().min(0),
})
export type Finished = z.infer<typeof Finished>
/** 收工: the same of a day of one ticket. */
export type FinishedDay = Omit<Finished, 'placement'> & { readonly workDate: MarketDay }
/** The work of that day is done, for these of its people; said again it counts as said last. */
export const WorkFinished = z.strictObject({
  type: z.literal('work-finished'),
  posting: PostingId,
  workDate: MarketDay,
  people: z.array(Finished).min(1),
  /** It is the employer who says so; absent: staff. */
  by: z.literal('employer').optional(),
})
