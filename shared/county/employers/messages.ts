import { z } from 'zod'
import { CardId, EmployerId, MarketDay, PostingId } from '../../ids.ts'
import { EmployerPart, TextRef } from '../../register.ts'

export const EmployerKind = z.enum(['company', 'person', 'agency'])
export type EmployerKind = z.infer<typeof EmployerKind>

export interface RegisterEmployer {
  readonly type: 'register-employer'
  readonly employer: EmployerId
  readonly kind: EmployerKind
  /** The register has the hash of a PIN that they chose, or proved to know. */
  readonly withPin?: true
}
/** Staff gave them a new PIN at the window; the register has its hash already. */
export interface ResetEmployerPin {
  readonly type: 'reset-employer-pin'
  readonly employer: EmployerId
}
/** Staff have seen the papers; the name they typed lies in the register. */
export interface ApproveEmployer {
  readonly type: 'approve-employer'
  readonly employer: EmployerId
}
/** Staff put right what the register has of an employer; the register has it already. */
export interface CorrectEmployer {
  readonly type: 'correct-employer'
  readonly employer: EmployerId
  readonly what: readonly EmployerPart[]
}

/** The card that lets them post without typing numbers; a new one makes the one before worthless. */
export interface IssueEmployerCard {
  readonly type: 'issue-employer-card'
  readonly employer: EmployerId
  readonly card: CardId
}
export interface RevokeEmployerCard {
  readonly type: 'revoke-employer-card'
  readonly employer: EmployerId
}
/** 作废现场链接: a list was lost or seen by others; the next one that is printed carries another link. */
export interface RevokeSiteLink {
  readonly type: 'revoke-site-link'
  readonly posting: PostingId
  readonly employer: EmployerId
  readonly reason: TextRef
}
/** Nothing of theirs goes onto the board before staff have looked at each. */
export interface StopEmployer {
  readonly type: 'stop-employer'
  readonly employer: EmployerId
  readonly reason: TextRef
}
export interface LetEmployerPost {
  readonly type: 'let-employer-post'
  readonly employer: EmployerId
  readonly reason: TextRef
}
/** Staff look at the whole numbers of an employer, to set them beside their papers or to ring them up, and say why. */
export interface ShowEmployerNumber {
  readonly type: 'show-employer-number'
  readonly employer: EmployerId
  readonly reason: TextRef
}

/** A household that hires asks to be forgotten; nothing of theirs runs any more, and the county has heard what they asked for. */
export interface ForgetEmployer {
  readonly type: 'forget-employer'
  readonly employer: EmployerId
}

/** Somebody who wants people gave a credit code or a resident ID, and a phone; an agency its licence too. */
export const EmployerRegistered = z.strictObject({
  type: z.literal('employer-registered'),
  employer: EmployerId,
  kind: EmployerKind,
})
/** A company came with an agency's licence: its papers are not those that staff saw, so they look at what it posts again. */
export const EmployerKindChanged = z.strictObject({
  type: z.literal('employer-kind-changed'),
  employer: EmployerId,
  kind: EmployerKind,
})
/** They chose the PIN that speaks for them at a terminal, or staff gave them one; nothing of it stands here. */
export const EmployerPinSet = z.strictObject({ type: z.literal('employer-pin-set'), employer: EmployerId })
/** Staff checked who they really are (实名). */
export const EmployerApproved = z.strictObject({ type: z.literal('employer-approved'), employer: EmployerId })
/** Staff corrected what the register has of an employer: it stays there, the ledger says only what and who. */
export const EmployerCorrected = z.strictObject({
  type: z.literal('employer-corrected'),
  employer: EmployerId,
  what: z.array(EmployerPart).min(1),
})
/** Staff printed a card for an employer they had checked. */
export const EmployerCardIssued = z.strictObject({
  type: z.literal('employer-card-issued'),
  employer: EmployerId,
  card: CardId,
})
/** A card was lost, or its employer may not use it any more. */
export const EmployerCardRevoked = z.strictObject({
  type: z.literal('employer-card-revoked'),
  employer: EmployerId,
  card: CardId,
})
/** The link on every list of that job printed so far opens nothing any more. */
export const SiteLinkRevoked = z.strictObject({
  type: z.literal('site-link-revoked'),
  posting: PostingId,
  employer: EmployerId,
  /** Which one it was, counted from 1. */
  link: z.int().min(1),
  reason: TextRef,
})
/** From now on staff look at everything they post, and why. */
export const EmployerStopped = z.strictObject({
  type: z.literal('employer-stopped'),
  employer: EmployerId,
  reason: TextRef,
})
/** Staff decided that they may post again. */
export const EmployerMayPost = z.strictObject({
  type: z.literal('employer-may-post'),
  employer: EmployerId,
  reason: TextRef,
})
/** Staff saw the whole numbers of an employer, and why. */
export const EmployerNumberShown = z.strictObject({
  type: z.literal('employer-number-shown'),
  employer: EmployerId,
  reason: TextRef,
})
/** A household that hires asked to be forgotten: erased now, or hidden now and erased when the legal period ends. */
export const EmployerForgotten = z.strictObject({
  type: z.literal('employer-forgotten'),
  employer: EmployerId,
  eraseOn: MarketDay.optional(),
})
