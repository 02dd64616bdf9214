import { z } from 'zod'
import { EmployerId, PostingId } from '../../ids.ts'
import { TextRef } from '../../register.ts'
import { Terms } from './terms.ts'

export interface Post {
  readonly type: 'post'
  readonly employer: EmployerId
  readonly terms: Terms
}
export interface ApprovePosting {
  readonly type: 'approve-posting'
  readonly posting: PostingId
  /** Why it may stand below the wage floor. */
  readonly reason?: TextRef
}
export interface TurnDownPosting {
  readonly type: 'turn-down-posting'
  readonly posting: PostingId
  readonly reason: TextRef
}

/** An employer asked for people; nobody sees it until staff have looked. */
export const Posted = z.strictObject({
  type: z.literal('posted'),
  posting: PostingId,
  employer: EmployerId,
  terms: Terms,
})
/** Staff let it onto the board, below the wage floor only with a reason. */
export const PostingApproved = z.strictObject({
  type: z.literal('posting-approved'),
  posting: PostingId,
  reason: TextRef.optional(),
})
/** Staff did not let it onto the board and said why. */
export const PostingTurnedDown = z.strictObject({
  type: z.literal('posting-turned-down'),
  posting: PostingId,
  reason: TextRef,
})
/** Its work was over, or the day closed, with places unfilled or still held. */
export const PostingExpired = z.strictObject({ type: z.literal('posting-expired'), posting: PostingId })
