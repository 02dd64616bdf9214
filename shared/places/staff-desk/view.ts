import type { Terms } from '../../day/posting/terms.ts'
import type { PostingStatus } from '../../day/posting/view.ts'
import type { DayNumber, EmployerId, Instant, PostingId, TradeId } from '../../ids.ts'

/** A posting as staff see it, held ones first. */
export interface DeskPosting {
  readonly posting: PostingId
  readonly status: PostingStatus
  readonly postedAt: Instant
  readonly terms: Terms
  readonly hourlyFen: number
  /** Set when the hourly value lies under the floor of the work date: approval then needs a reason. */
  readonly floorFen?: number
  readonly employer: EmployerId
  readonly employerKind: 'company' | 'person'
  /** `李*福`; absent for an employer nobody has checked yet: approval then needs the name from their papers. */
  readonly employerMasked?: string
  /** ID or credit code, first three and last four; phone 138****1234. */
  readonly employerNumberMasked: string
  readonly employerPhoneMasked: string
  readonly offered: number
  readonly placed: number
}

/** One person in today's line, with their job if they have one. */
export interface DeskRow {
  readonly checkedInAt: Instant
  readonly number: DayNumber
  /** `王*英`, or the masked ID number or phone. */
  readonly who: string
  readonly minor: boolean
  readonly trades: readonly TradeId[]
  readonly status: 'waiting' | 'offered' | 'placed' | 'released'
  readonly placement?: {
    readonly ticketNumber: string
    readonly acceptedAt: Instant
    readonly terms: Terms
    readonly employerMasked: string
  }
  readonly offer?: { readonly trade: TradeId; readonly expiresAt: Instant }
}

export interface DeskView {
  readonly staffName: string
  readonly open: boolean
  readonly closingMinute: number
  readonly checkedIn: number
  readonly waiting: number
  readonly offered: number
  readonly placed: number
  readonly turnedAwayUnderSixteen: number
  readonly postings: readonly DeskPosting[]
  readonly rows: readonly DeskRow[]
  readonly ledger: {
    readonly dayEntries: number
    readonly countyEntries: number
    /** Set while nothing can be saved: new work is refused in words, reading goes on. */
    readonly notSavingSince?: Instant
    /** Damage at the end of a file that was cut at the last start and kept beside it. */
    readonly cuts: readonly { readonly file: string; readonly keptAs: string }[]
  }
}
