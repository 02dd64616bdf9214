import { z } from 'zod'
import { DayOfWork } from '../../day/market-day/job-done.ts'
import { type Tapped, tapped } from '../../day/placement/tapped.ts'
import { EmployerId, Instant, MarketDay, PlacementId, type PostingId, WorkerId } from '../../ids.ts'
import { TextRef } from '../../register.ts'
import type { DoneByHand } from './done.ts'

/** A day of the work of a ticket. */
export interface AboutWork {
  readonly placement: PlacementId
  readonly workDate: MarketDay
}
const aboutWork = { placement: PlacementId, workDate: MarketDay, worker: WorkerId, employer: EmployerId } as const

/** 给够了, 给少了, 没给. */
export const PaySaid = z.enum(['paid', 'short', 'unpaid'])
export type PaySaid = z.infer<typeof PaySaid>
/** How it was heard: by themselves at a terminal, with their card or (`ticket`) with no more than a ticket; by staff; from the employer's page. */
export const HeardBy = z.enum(['terminal', 'ticket', 'window', 'telephone', 'site'])
export type HeardBy = z.infer<typeof HeardBy>

/** The worker says whether they were paid for a day. */
export interface StatePay extends AboutWork {
  readonly type: 'state-pay'
  /** Whoever says it for themselves; absent: staff write down what they said. */
  readonly worker?: WorkerId
  readonly said: PaySaid
  /** What they got, where it was too little, or nobody had counted how much it should be. */
  readonly fen?: number
  readonly heard: HeardBy
}
/** The employer says what they paid, or staff write down that they said so. */
export interface StatePaid extends Tapped {
  readonly type: 'state-paid'
  readonly employer: EmployerId
  readonly payments: readonly (AboutWork & { readonly fen: number })[]
  readonly heard: HeardBy
}
/** Staff put right what the close knew of a day's work, or add what was heard only later. */
export interface CorrectWork extends AboutWork {
  readonly type: 'correct-work'
  readonly came: DayOfWork['came']
  readonly done?: DoneByHand
  readonly reason: TextRef
}

/** The employer tells of a day of work that is closed: tapped at the work, where there was no signal, and heard only after it. */
export interface TellWork {
  readonly type: 'tell-work'
  readonly employer: EmployerId
  readonly posting: PostingId
  readonly workDate: MarketDay
  readonly people: readonly ToldOf[]
  readonly tappedAt: Instant
}
export interface ToldOf {
  readonly placement: PlacementId
  /** A cause that the employer alone tells leaves the worker to be heard. */
  readonly came: WorkTold['came']
  readonly done?: DoneByHand
}

/** Kept apart from what the employer says. Source: 保障农民工工资支付条例 (pay is confirmed by who gets it). */
export const WorkerPayStated = z.strictObject({
  type: z.literal('worker-pay-stated'),
  ...aboutWork,
  said: PaySaid,
  /** What they got. */
  fen: z.int().min(0),
  heard: HeardBy,
})
export const EmployerPayStated = z.strictObject({
  type: z.literal('employer-pay-stated'),
  employer: EmployerId,
  payments: z
    .array(z.strictObject({ placement: PlacementId, workDate: MarketDay, worker: WorkerId, fen: z.int().min(0) }))
    .min(1),
  heard: HeardBy,
  ...tapped,
})
/** What the close knew of a day's work is otherwise, or more is known by now. */
export const WorkCorrected = z.strictObject({
  type: z.literal('work-corrected'),
  ...aboutWork,
  came: DayOfWork.shape.came,
  done: DayOfWork.shape.done,
  reason: TextRef,
})
/** The same by the employer's word alone. */
export const WorkTold = z.strictObject({
  type: z.literal('work-told'),
  ...aboutWork,
  came: DayOfWork.shape.came.extract(['arrived', 'not-heard']),
  done: DayOfWork.shape.done,
  tappedAt: Instant,
})
export type WorkTold = z.infer<typeof WorkTold>

/** What a complaint is about: pay, or what else was not as agreed. */
export const ComplaintAbout = z.enum(['unpaid', 'short', 'terms', 'treatment'])
export type ComplaintAbout = z.infer<typeof ComplaintAbout>
/** What staff did about it. */
export const ComplaintStep = z.enum(['called-employer', 'called-worker', 'both-met', 'evidence', 'other'])
export type ComplaintStep = z.infer<typeof ComplaintStep>
/** 已解决, 移送劳动监察, 本人撤回. */
export const ComplaintResult = z.enum(['settled', 'referred', 'withdrawn'])
export type ComplaintResult = z.infer<typeof ComplaintResult>

/** All that was paid for the day by the time it was settled, and the day of the last of it; or that nobody can say. */
export const PaidInTheEnd = z.union([z.strictObject({ fen: z.int().min(1), on: MarketDay }), z.literal('not-known')])
export type PaidInTheEnd = z.infer<typeof PaidInTheEnd>

export interface OpenComplaint extends AboutWork {
  readonly type: 'open-complaint'
  readonly about: ComplaintAbout
  readonly note: TextRef
}
export interface NoteComplaint extends AboutWork {
  readonly type: 'note-complaint'
  readonly step: ComplaintStep
  readonly note: TextRef
}
export interface EndComplaint extends AboutWork {
  readonly type: 'end-complaint'
  readonly result: ComplaintResult
  /** Of what is settled about pay. */
  readonly paid?: PaidInTheEnd
  readonly note: TextRef
}
/** 申诉: either side does not accept the result. */
export interface AppealComplaint extends AboutWork {
  readonly type: 'appeal-complaint'
  readonly by: 'worker' | 'employer'
  readonly note: TextRef
}

/** Staff print what is known of a day's work, for the inspectorate (劳动监察) or either side. */
export interface PrintWorkRecord extends AboutWork {
  readonly type: 'print-work-record'
  readonly masked: boolean
  /** Why whole names are needed. */
  readonly reason?: TextRef
}

/** What is known of a day's work left the house on paper; with whole names only for a reason that staff wrote. */
export const WorkRecordPrinted = z.strictObject({
  type: z.literal('work-record-printed'),
  ...aboutWork,
  masked: z.boolean(),
  reason: TextRef.optional(),
})

/** A complaint is open about a day of a ticket: until it is decided its employer's new jobs wait for staff. */
export const ComplaintOpened = z.strictObject({
  type: z.literal('complaint-opened'),
  ...aboutWork,
  about: ComplaintAbout,
  /** What staff wrote; absent: it follows from what the worker said of their pay. */
  note: TextRef.optional(),
})
export const ComplaintNoted = z.strictObject({
  type: z.literal('complaint-noted'),
  ...aboutWork,
  step: ComplaintStep,
  note: TextRef,
})
export const ComplaintEnded = z.strictObject({
  type: z.literal('complaint-ended'),
  ...aboutWork,
  result: ComplaintResult,
  /** Neither side's statement: what staff found that it came to. Absent: not about pay, not settled, or before it was asked. */
  paid: PaidInTheEnd.optional(),
  note: TextRef,
})
/** It is open again. */
export const ComplaintAppealed = z.strictObject({
  type: z.literal('complaint-appealed'),
  ...aboutWork,
  by: z.enum(['worker', 'employer']),
  note: TextRef,
})
