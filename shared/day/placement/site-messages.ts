import { z } from 'zod'
import { type EmployerId, Instant, MarketDay, PlacementId, PostingId, StaffId } from '../../ids.ts'
import { type Tapped, tapped } from './tapped.ts'

/** 上车: they get on the bus to the work of today. */
export interface Board {
  readonly type: 'board'
  readonly placement: PlacementId
  readonly how?: z.infer<typeof HowKnown> | undefined
  /** Without the line: when it was scanned, and by whom of staff, if another tells it now. */
  readonly notedAt?: Instant | undefined
  readonly notedBy?: StaffId | undefined
}
/** 到岗: who is at the work of a day, by whoever stands there; absent employer: staff heard it. */
export interface ReportHere extends Tapped {
  readonly type: 'report-here'
  readonly posting: PostingId
  readonly employer?: EmployerId
  /** Absent: the one that people are away for now. */
  readonly workDate?: MarketDay
  readonly here: readonly PlacementId[]
}
/** 收工: what each of them did that day. Absent minutes: all that was agreed. */
export interface FinishWork extends Tapped {
  readonly type: 'finish-work'
  readonly posting: PostingId
  readonly employer?: EmployerId
  readonly workDate: MarketDay
  readonly people: readonly Omit<Finished, 'fen'>[]
}

/** 工钱付清了: what the employer says they paid at the work, before its close has told the county of it. */
export interface PayHere extends Tapped {
  readonly type: 'pay-here'
  readonly posting: PostingId
  readonly employer: EmployerId
  readonly payments: readonly PaidHere['payments'][number][]
}

/** Their ticket was scanned, or staff pressed their number in the list. */
const HowKnown = z.enum(['scan', 'list'])
/** The door saw them off: from there on they are on their way. */
export const Boarded = z.strictObject({
  type: z.literal('boarded'),
  placement: PlacementId,
  workDate: MarketDay,
  /** Absent in older entries: either. */
  how: HowKnown.optional(),
  /** Scanned earlier, without the line. */
  notedAt: Instant.optional(),
  notedBy: StaffId.optional(),
})
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
/** With when it was said, or tapped. */
export type SaidFinished = FinishedDay & { readonly at: Instant }
/** The work of that day is done, for these of its people; said again it counts as said last. */
export const WorkFinished = z.strictObject({
  type: z.literal('work-finished'),
  posting: PostingId,
  workDate: MarketDay,
  people: z.array(Finished).min(1),
  /** It is the employer who says so; absent: staff. */
  by: z.literal('employer').optional(),
  ...tapped,
})
/** The employer says that they paid these for days of their work; said again it counts as said last. The close hands it to the county. */
export const PaidHere = z.strictObject({
  type: z.literal('paid-here'),
  posting: PostingId,
  payments: z.array(z.strictObject({ placement: PlacementId, workDate: MarketDay, fen: z.int().min(0) })).min(1),
  ...tapped,
})
type PaidHere = z.infer<typeof PaidHere>
