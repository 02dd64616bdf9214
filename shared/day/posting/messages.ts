import { z } from 'zod'
import { EmployerId, type Instant, MarketDay, PlacementId, PostingId, type WorkerId } from '../../ids.ts'
import { TextRef } from '../../register.ts'
import type { PersonFacts } from '../check-in/messages.ts'
import { cancelReasons } from './cancel-reasons.ts'
import { Terms } from './terms.ts'
import { type LawfulLimit, lawfulLimits } from './wording.ts'

/** What people may know of whoever hires: facts, never stars. */
export const EmployerRecord = z.strictObject({
  /** Days whose worker was asked about their pay, and those of them that were paid in full by then. */
  asked: z.int().min(0),
  paidOnTime: z.int().min(0),
  /** How often they asked for something else of people who had agreed already. */
  termsChanged: z.int().min(0),
  /** Days on which their bus or field was not there. */
  failedToTurnUp: z.int().min(0),
})
export type EmployerRecord = z.infer<typeof EmployerRecord>

/** What the county knows of an employer and the day must, to let a posting through or hold it for staff. */
export interface EmployerFacts {
  readonly approved: boolean
  /** Nothing of theirs goes onto the board before staff have looked. */
  readonly stopped: boolean
  /** Somebody complains of work they did for them, and staff have not decided it yet. */
  readonly complained: boolean
  /** Absent: the county has none to tell. */
  readonly record?: EmployerRecord
}
export interface Post {
  readonly type: 'post'
  readonly employer: EmployerId
  readonly terms: Terms
  readonly facts: EmployerFacts
  /** How staff heard of it, who post for somebody. */
  readonly by?: 'telephone'
}
export interface ApprovePosting {
  readonly type: 'approve-posting'
  readonly posting: PostingId
  /** What they read; absent: nothing. */
  readonly seen?: Terms
  /** Why it may stand below the wage floor, or although its employer is stopped or complained of. */
  readonly reason?: TextRef
  /** Staff looked at the work and let 16- and 17-year-olds do it; false, of a posting that is open, takes that back. */
  readonly forMinors?: boolean
}
export interface TurnDownPosting {
  readonly type: 'turn-down-posting'
  readonly posting: PostingId
  readonly reason: TextRef
}
/** The county stopped this employer: what of theirs stood on the board by then goes back to staff. */
export interface HoldPostings {
  readonly type: 'hold-postings'
  readonly employer: EmployerId
  readonly stoppedAt: Instant
}
/** Changes whatever differs; for those who already have the job it is only a proposal. */
export interface ChangeTerms {
  readonly type: 'change-terms'
  readonly posting: PostingId
  /** The employer who asks; absent when staff do. */
  readonly employer?: EmployerId
  readonly terms: Terms
  /** What they wrote over; absent: nothing. */
  readonly seen?: Terms
  readonly facts: EmployerFacts
  readonly reason?: TextRef
  /** What its notes choose by, which staff let stand for the legal reason. */
  readonly limits?: LawfulLimit[]
}
export interface ChangePlaces {
  readonly type: 'change-places'
  readonly posting: PostingId
  readonly employer?: EmployerId
  readonly places: number
}
export interface CancelPosting {
  readonly type: 'cancel-posting'
  readonly posting: PostingId
  readonly employer?: EmployerId
  readonly because: CancelledBecause
}
/** The worker's own yes or no to the terms of that revision. */
export interface AnswerChange {
  readonly type: 'answer-change'
  readonly worker: WorkerId
  readonly placement: PlacementId
  readonly revision: number
  readonly answer: 'agree' | 'decline'
  /** As they would check in with now: whoever took the job on an earlier day may have no number of this one. */
  readonly facts?: PersonFacts
}

/** Why staff must look before anybody sees it. */
export const HeldBecause = z.enum(['new-employer', 'stopped', 'complaint', 'below-floor'])
export type HeldBecause = z.infer<typeof HeldBecause>
export const CancelledBecause = z.enum(cancelReasons)
export type CancelledBecause = z.infer<typeof CancelledBecause>

/** An employer asked for people. Held, nobody sees it until staff have looked. */
export const Posted = z.strictObject({
  type: z.literal('posted'),
  posting: PostingId,
  employer: EmployerId,
  terms: Terms,
  /** Absent in lines from before the market let anything through by rule. */
  held: z.array(HeldBecause).optional(),
  /** The same work was posted before for the same day: people see that it is asked for again (再次招人). */
  repostOf: PostingId.optional(),
  /** Staff took it down from somebody who called. */
  by: z.literal('telephone').optional(),
  /** As it stood then; absent in lines from before it was told. */
  record: EmployerRecord.optional(),
})
/** It went onto the board: staff let it, below the wage floor only with a reason; or the rule did, as nothing was to be judged. */
export const PostingApproved = z.strictObject({
  type: z.literal('posting-approved'),
  posting: PostingId,
  reason: TextRef.optional(),
  by: z.literal('rule').optional(),
  forMinors: z.boolean().optional(),
})
/** Staff took back that 16- and 17-year-olds may do it. Whoever of them has it keeps it until staff act for them. */
export const ClosedToMinors = z.strictObject({ type: z.literal('closed-to-minors'), posting: PostingId })
/** Staff did not let it onto the board and said why. */
export const PostingTurnedDown = z.strictObject({
  type: z.literal('posting-turned-down'),
  posting: PostingId,
  reason: TextRef,
})
/** Its employer was stopped: it is off the board, or waits there for one reason more, until staff have looked again. */
export const PostingHeldAgain = z.strictObject({
  type: z.literal('posting-held-again'),
  posting: PostingId,
  held: z.array(HeldBecause).min(1),
})
/** Its work was over, or the day closed, with places unfilled or still held. */
export const PostingExpired = z.strictObject({ type: z.literal('posting-expired'), posting: PostingId })

const changed = {
  posting: PostingId,
  /** Of the new terms; the first were 1. */
  revision: z.int().min(2),
  terms: Terms,
  reason: TextRef.optional(),
  /** Staff let its notes choose by these; the reason says by which law. Nobody is sent or kept back for it. */
  limits: z.array(z.enum(lawfulLimits)).min(1).optional(),
}
/** Nobody had the job yet: whoever takes it takes it with these terms. Held: why staff must still look. */
export const TermsChanged = z.strictObject({
  type: z.literal('terms-changed'),
  ...changed,
  held: z.array(HeldBecause).optional(),
})
/** New terms for whoever comes, and a question to everybody who has the job already: their tickets hold until they say yes. */
export const ChangeProposed = z.strictObject({ type: z.literal('change-proposed'), ...changed })
/** The worker said yes: their ticket has the terms of this revision now. */
export const ChangeAgreed = z.strictObject({
  type: z.literal('change-agreed'),
  placement: PlacementId,
  revision: z.int().min(2),
})
/** More or fewer people are wanted. */
export const PlacesChanged = z.strictObject({
  type: z.literal('places-changed'),
  posting: PostingId,
  places: Terms.shape.places,
})
/** The employer took it back, once work has begun its days to come; whoever had the job is free again. */
export const PostingCancelled = z.strictObject({
  type: z.literal('posting-cancelled'),
  posting: PostingId,
  because: CancelledBecause,
  /** The first day that is off; absent: all are. */
  from: MarketDay.optional(),
})
