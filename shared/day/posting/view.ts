import type { EmployerId, Instant, PostingId } from '../../ids.ts'
import type { Terms } from './terms.ts'

/** One open job as the home screen and the board show it: nothing personal, nothing about who posted it. */
export interface JobLine {
  readonly posting: PostingId
  readonly trade: Terms['trade']
  readonly township: Terms['township']
  readonly workDate: Terms['workDate']
  /** When people leave the hall: the bus, or the start for those who come by themselves. */
  readonly leaveMinute: number
  readonly pay: Terms['pay']
  readonly placesLeft: number
}

export type PostingStatus = 'held' | 'open' | 'filled' | 'closed' | 'cancelled' | 'expired' | 'turned-down'

/** An employer's own posting. */
export interface OwnPosting {
  readonly posting: PostingId
  readonly status: PostingStatus
  readonly terms: Terms
  readonly hourlyFen: number
  readonly postedAt: Instant
  readonly offered: number
  readonly placed: number
  /** Why staff turned it down, in their words. */
  readonly turnedDownBecause?: string
}

export interface EmployerView {
  readonly employer: EmployerId
  /** `李*福`; absent until staff have seen the papers and typed the name. */
  readonly maskedName?: string
  readonly kind: 'company' | 'person'
  readonly approved: boolean
  readonly floorFen: number
  readonly postings: readonly OwnPosting[]
}
