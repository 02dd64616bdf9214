import { z } from 'zod'
import { DayNumber, type EmployerId, Instant, MarketDay, OfferId, PostingId, WorkerId } from '../../ids.ts'
import { TextRef } from '../../register.ts'
import { crewSize } from '../check-in/crew-size.ts'
import { Filling, Order } from './policy.ts'

export interface AskForJob {
  readonly type: 'ask-for-job'
  readonly worker: WorkerId
  readonly posting: PostingId
}
/** 不要了: a job tapped is no wish of theirs any more. */
export interface TakeBackWish {
  readonly type: 'take-back-wish'
  readonly worker: WorkerId
  readonly posting: PostingId
}
export interface AcceptOffer {
  readonly type: 'accept-offer'
  readonly worker: WorkerId
  readonly offer: OfferId
}
export interface DeclineOffer {
  readonly type: 'decline-offer'
  readonly worker: WorkerId
  readonly offer: OfferId
  /** Why staff do it for them; absent: they do it themselves. */
  readonly reason?: TextRef
  /** Staff looked for them, and they were not there. */
  readonly notFound?: true
}
/** 再叫一次: the board calls the number anew, for whoever did not hear it. */
export interface CallAgain {
  readonly type: 'call-again'
  readonly offer: OfferId
  /** Why they are held the place longer; absent: staff were not asked then. */
  readonly reason?: TextRef
}
/** Until now the hall could hear nobody: its power was gone, or its disk. */
export interface HoldAnew {
  readonly type: 'hold-anew'
}
/** 点名用工: by the number somebody has today. */
export interface RequestName {
  readonly type: 'request-name'
  readonly posting: PostingId
  /** The employer who asks; absent when staff do for them. */
  readonly employer?: EmployerId
  readonly number: DayNumber
  /** Why staff do it for the employer; absent: the employer does it. */
  readonly reason?: TextRef
}
export interface TakeOffName {
  readonly type: 'take-off-name'
  readonly posting: PostingId
  readonly employer?: EmployerId
  readonly number: DayNumber
  /** Why staff do it for the employer; absent: the employer does it. */
  readonly reason?: TextRef
}
export interface WaitAgain {
  readonly type: 'wait-again'
  readonly worker: WorkerId
}
/** Places are free although the others have left: staff let people be sent until a later minute of the work date. */
export interface OpenSecondWave {
  readonly type: 'open-second-wave'
  readonly posting: PostingId
  readonly leaveMinute: number
  /** When their employer was stopped; absent: they are not. */
  readonly stoppedAt?: Instant
  readonly reason: TextRef
}
/** 不补了: those who were sent stay, nobody else is sent. */
export interface CloseSecondWave {
  readonly type: 'close-second-wave'
  readonly posting: PostingId
  readonly reason: TextRef
}

/** The worker tapped this job: it is now their first wish. */
export const WishStated = z.strictObject({ type: z.literal('wish-stated'), worker: WorkerId, posting: PostingId })
/** They want this job no more than others: what they asked for holds of it again. */
export const WishTakenBack = z.strictObject({
  type: z.literal('wish-taken-back'),
  worker: WorkerId,
  posting: PostingId,
})
/** 抽签: everybody with a number stands in this order from now on, and anybody can draw it again from the seed. */
export const LotsDrawn = z.strictObject({
  type: z.literal('lots-drawn'),
  seed: z.string(),
  numbers: z.array(DayNumber),
})
/** Results were made over the people waiting and the places free; the offers of the same entry are its result. */
export const RoundRun = z.strictObject({
  type: z.literal('round-run'),
  order: Order,
  /** Absent in rounds run before the market could choose: choice first. */
  filling: Filling.optional(),
  /** The version of the market's settings that these are of, as on the wall; absent in days opened before it was told. */
  version: z.int().min(1).optional(),
  /** Before the market's next time, over the places of second waves alone; absent: over every place that was free. */
  of: z.literal('second-waves').optional(),
  /** The position the round saw: anybody can run it again from there. */
  input: z.int(),
})
/** When the wall comes to the number, where others are called before it; absent: at once. */
const calledAt = Instant.optional()
/** A place is held for this worker until the instant given. */
export const OfferMade = z.strictObject({
  type: z.literal('offer-made'),
  offer: OfferId,
  worker: WorkerId,
  /** The others of their crew: a place is held for each, and one answer is that of all. */
  with: z
    .array(WorkerId)
    .min(1)
    .max(crewSize.most - 1)
    .optional(),
  posting: PostingId,
  calledAt,
  expiresAt: Instant,
  by: z.enum(['round', 'walk-up']),
  /** The employer asked for them by name: before the line, within the market's share of the places. */
  byName: z.literal(true).optional(),
})
/** 点名用工: the employer asks for this person at this job, if they want it. */
export const NameRequested = z.strictObject({
  type: z.literal('name-requested'),
  posting: PostingId,
  worker: WorkerId,
  reason: TextRef.optional(),
})
/** The employer asks for them no more; what they were given by name they keep. */
export const NameTakenOff = z.strictObject({
  type: z.literal('name-taken-off'),
  posting: PostingId,
  worker: WorkerId,
  reason: TextRef.optional(),
})
/** Staff had the number called once more; the place is held anew from then. */
export const CalledAgain = z.strictObject({
  type: z.literal('called-again'),
  offer: OfferId,
  calledAt,
  expiresAt: Instant,
  /** Absent where it was written before staff were asked why. */
  reason: TextRef.optional(),
})
/** Nobody could answer while the hall was away: the number is called and the place held anew, and it is no second call. */
export const HeldAnew = z.strictObject({
  type: z.literal('held-anew'),
  offer: OfferId,
  calledAt,
  expiresAt: Instant,
})
/** The worker took it, a crew as one; the placement of each stands in the same entry. */
export const OfferAccepted = z.strictObject({ type: z.literal('offer-accepted'), offer: OfferId })
/** The worker did not want it; the next in line gets the place. */
export const OfferDeclined = z.strictObject({
  type: z.literal('offer-declined'),
  offer: OfferId,
  /** Why staff said so for them; absent where they did themselves, and in old lines. */
  reason: TextRef.optional(),
  /** Staff did because nobody found them: it is no word of theirs. */
  notFound: z.literal(true).optional(),
})
/** No answer in time: the place goes on, the worker keeps their turn. */
export const OfferPassed = z.strictObject({ type: z.literal('offer-passed'), offer: OfferId })
/** Taken back: the worker asked for another job, was placed by staff or left the line; or the job, its terms or the day went. */
export const OfferWithdrawn = z.strictObject({
  type: z.literal('offer-withdrawn'),
  offer: OfferId,
  because: z.enum([
    'asked-for-another',
    'posting-gone',
    'terms-changed',
    'left',
    'day-closed',
    'placed-by-hand',
    'number-gone',
    'at-work',
    'facts-corrected',
    'kept-apart',
    'not-for-minors',
    'rules-changed',
    'crew-changed',
    'wave-closed',
  ]),
  /** Whom it is about: the others of their crew hear only that it changed. Absent: it is the same for all. */
  about: WorkerId.optional(),
})
/** Somebody placed stands in line again for other hours of the day. */
export const WaitedAgain = z.strictObject({ type: z.literal('waited-again'), worker: WorkerId })
/** 补员: people can be sent to this posting again, until they leave at this minute of its work date. */
export const SecondWaveOpened = z.strictObject({
  type: z.literal('second-wave-opened'),
  posting: PostingId,
  leaveMinute: z.int().min(0).max(2879),
  /** The first of the days that remain, where the job has begun on an earlier one or days to come were called off: whoever is sent has that day and those behind it. */
  workDate: MarketDay.optional(),
  /** The employer missed somebody and it was opened for them; absent: staff did. */
  by: z.literal('employer').optional(),
  /** Why staff did; absent in old lines. */
  reason: TextRef.optional(),
})
/** 不补了: whoever was sent stays, a place held for somebody went back, and nobody more is sent for the first day. */
export const SecondWaveClosed = z.strictObject({
  type: z.literal('second-wave-closed'),
  posting: PostingId,
  reason: TextRef,
})
