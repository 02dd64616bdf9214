import { z } from 'zod'
import { DoNotSend, ValidCertificate } from '../../day/check-in/messages.ts'
import { CertificateId, MarketDay, StaffId, WorkerId } from '../../ids.ts'
import { RecordPart, TextRef } from '../../register.ts'

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
/** Staff put right what the register has of somebody; the register has it already. */
export interface CorrectWorker {
  readonly type: 'correct-worker'
  readonly worker: WorkerId
  readonly what: readonly RecordPart[]
}
/** Two records are of one person. Neither stands in today's line nor has work before them: the day knows, and was asked. */
export interface MergeWorkers {
  readonly type: 'merge-workers'
  readonly kept: WorkerId
  readonly merged: WorkerId
  readonly reason: TextRef
}
/** Somebody says at a terminal which certificates they have. */
export interface ClaimCertificates {
  readonly type: 'claim-certificates'
  readonly worker: WorkerId
  readonly certificates: readonly CertificateId[]
}
/** Staff hold the card in their hands. */
export interface ConfirmCertificate extends ValidCertificate {
  readonly type: 'confirm-certificate'
  readonly worker: WorkerId
  readonly seenBy: StaffId
  readonly cardNumber?: TextRef
  readonly issuer?: TextRef
}

/** Somebody could not show what they said they have. */
export interface DropClaim {
  readonly type: 'drop-claim'
  readonly worker: WorkerId
  readonly certificate: CertificateId
}

/** Staff confirmed a card that was another kind, another person's, or not good. */
export interface WithdrawCertificate {
  readonly type: 'withdraw-certificate'
  readonly worker: WorkerId
  readonly certificate: CertificateId
  readonly reason: TextRef
}

/** Staff read a birth date again; the register has it already, with what they are found by from now on. */
export interface CorrectBirthDate {
  readonly type: 'correct-birth-date'
  readonly worker: WorkerId
  /** The row of the register that their phone or document with the right date leads from; absent: it leads somewhere already. */
  readonly foundAs?: WorkerId
  readonly reason: TextRef
}

/**
 * What a supervisor finds of somebody, which is nobody else's business: the words that are sealed in the register. Of one
 * length, so that the sealed rows do not tell them apart.
 */
export const Mark = z.enum(['hard-to-place', 'found-no-more'])
export type Mark = z.infer<typeof Mark>
/** A supervisor found something of somebody; what it is lies in the register already. */
export interface MarkWorker {
  readonly type: 'mark-worker'
  readonly worker: WorkerId
  readonly mark: TextRef
  readonly reason: TextRef
}

/** One of the two told staff that they do not work together any more, or takes it back. */
export interface SetDoNotSend extends DoNotSend {
  readonly type: 'set-do-not-send'
  readonly worker: WorkerId
  readonly holds: boolean
  readonly reason: TextRef
}

/** Staff look at the whole phone number of somebody, to ring them up, and say why. */
export interface ShowWorkerPhone {
  readonly type: 'show-worker-phone'
  readonly worker: WorkerId
  /** Their name and the number of their papers too, for their form. */
  readonly papers?: true
  readonly reason: TextRef
}

/** A certificate as staff saw it: kind, expiry, who saw it and when; its number and issuer lie in the register. */
export const SeenCertificate = z.strictObject({
  ...ValidCertificate.shape,
  seenBy: StaffId,
  seenOn: MarketDay,
  cardNumber: TextRef.optional(),
  issuer: TextRef.optional(),
})
export type SeenCertificate = z.infer<typeof SeenCertificate>

/** A worker was told what is kept and why, agreed, and is known to the county. */
export const WorkerRegistered = z.strictObject({ type: z.literal('worker-registered'), worker: WorkerId })
/** A worker asked to be forgotten: erased now, or hidden now and erased when the legal period ends. */
export const WorkerForgotten = z.strictObject({
  type: z.literal('worker-forgotten'),
  worker: WorkerId,
  eraseOn: MarketDay.optional(),
})
/** Staff corrected or added what the register has of somebody: it stays there, the ledger says only what and who. */
export const WorkerCorrected = z.strictObject({
  type: z.literal('worker-corrected'),
  worker: WorkerId,
  what: z.array(RecordPart).min(1),
})
/** Staff found that two records were of one person; from now on there is one, and old days keep the other's numbers. */
export const WorkersMerged = z.strictObject({
  type: z.literal('workers-merged'),
  kept: WorkerId,
  merged: WorkerId,
  reason: TextRef,
})
/** A worker says they have this certificate; it opens nothing until staff have seen it. */
export const CertificateClaimed = z.strictObject({
  type: z.literal('certificate-claimed'),
  worker: WorkerId,
  certificate: CertificateId,
})
/** Staff asked for the card and there was none: it is no longer said to be there. */
export const CertificateNotShown = z.strictObject({
  type: z.literal('certificate-not-shown'),
  worker: WorkerId,
  certificate: CertificateId,
})
/** Staff have seen the card itself; a newer one replaces it. */
export const CertificateConfirmed = z.strictObject({
  type: z.literal('certificate-confirmed'),
  worker: WorkerId,
  ...SeenCertificate.shape,
})
/** A certificate was confirmed by mistake: it opens nothing from now on, also if an older card had been replaced by it. */
export const CertificateWithdrawn = z.strictObject({
  type: z.literal('certificate-withdrawn'),
  worker: WorkerId,
  certificate: CertificateId,
  reason: TextRef,
})
/** A birth date had been typed wrongly; the right one lies in the register, the ledger says only that and why. */
export const BirthDateCorrected = z.strictObject({
  type: z.literal('birth-date-corrected'),
  worker: WorkerId,
  foundAs: WorkerId.optional(),
  reason: TextRef,
})
/** A supervisor found something of somebody (就业困难), or found it no more: the ledger says only that, the register what and why. */
export const WorkerMarked = z.strictObject({
  type: z.literal('worker-marked'),
  worker: WorkerId,
  /** In the oldest lines it stands here in plain. */
  mark: z.union([TextRef, Mark]),
  reason: TextRef,
})
export type WorkerMarked = z.infer<typeof WorkerMarked>

/** Staff saw the whole phone number of somebody, and why. */
export const WorkerPhoneShown = z.strictObject({
  type: z.literal('worker-phone-shown'),
  worker: WorkerId,
  papers: z.literal(true).optional(),
  reason: TextRef,
})

/** 不再派往: by the wish of one of the two, written down by staff. */
export const DoNotSendSet = z.strictObject({
  type: z.literal('do-not-send-set'),
  worker: WorkerId,
  ...DoNotSend.shape,
  reason: TextRef,
})
/** Whoever wished it wishes it no more. */
export const DoNotSendLifted = z.strictObject({
  type: z.literal('do-not-send-lifted'),
  worker: WorkerId,
  ...DoNotSend.shape,
  reason: TextRef,
})
