import { z } from 'zod'
import { MarketDay, PlacementId, StaffId, WorkerId } from '../../ids.ts'
import { TextRef } from '../../register.ts'
import { followUpOutcomes, visitDays } from './outcomes.ts'

/** What somebody's visits are counted from: the first day of work they came to through this hall. */
export const VisitAnchor = z.enum(['first-work'])
export type VisitAnchor = z.infer<typeof VisitAnchor>
export type VisitDays = (typeof visitDays)[number]

const work = { placement: PlacementId, workDate: MarketDay } as const
/** What staff ring up about: a day of work nobody reported, the pay of one, or how somebody is. */
export const FollowUpSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unreported'), ...work }),
  z.strictObject({ kind: z.literal('pay'), ...work }),
  z.strictObject({
    kind: z.literal('visit'),
    worker: WorkerId,
    anchor: VisitAnchor,
    afterDays: z.literal([...visitDays]),
  }),
])
export type FollowUpSubject = z.infer<typeof FollowUpSubject>
export type WorkSubject = Extract<FollowUpSubject, { kind: 'unreported' | 'pay' }>
export type VisitSubject = Extract<FollowUpSubject, { kind: 'visit' }>

export const FollowUpOutcome = z.enum(followUpOutcomes)

/** Staff rang somebody up, or asked them at the window. */
export interface FollowUp {
  readonly type: 'follow-up'
  readonly about: FollowUpSubject
  readonly outcome: z.infer<typeof FollowUpOutcome>
  /** The day they asked to be called again, of `call-later`. */
  readonly nextOn?: MarketDay
  readonly note?: TextRef
}
/** Somebody of the staff looks after it from now on; absent: whoever comes to it. */
export interface AssignFollowUp {
  readonly type: 'assign-follow-up'
  readonly about: FollowUpSubject
  readonly to?: StaffId
}

/** Staff asked, or tried to; due again on that day, or over. */
export const FollowedUp = z.strictObject({
  type: z.literal('followed-up'),
  worker: WorkerId,
  about: FollowUpSubject,
  outcome: FollowUpOutcome,
  nextOn: MarketDay.optional(),
  note: TextRef.optional(),
})
export const FollowUpAssigned = z.strictObject({
  type: z.literal('follow-up-assigned'),
  worker: WorkerId,
  about: FollowUpSubject,
  to: StaffId.optional(),
})
