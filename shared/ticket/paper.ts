import type { EmployerKind } from '../county/employers/messages.ts'
import type { EmployerRecord } from '../day/posting/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { DayNumber, Instant, MarketDay, PlacementId, PostingId } from '../ids.ts'
import type { NumberOf } from './number-of.ts'

/** What the worker's paper of a placement tells of one day of the work; `layout/` says it in words. */
export interface TicketPaper {
  readonly placement: PlacementId
  /** `0817-0031`: month, day, and the day's count. */
  readonly ticketNumber: string
  readonly revision: number
  readonly number: DayNumber
  readonly terms: Terms
  /** The day it counts on, and no other. */
  readonly workDay: WorkDay
  /** When they leave the hall that day: on the first one a second wave leaves later than the others. */
  readonly leaveMinute: number
  /** `李*福`. */
  readonly employerMasked: string
  readonly employerKind: EmployerKind
  /** What people may know of them, as of the posting. */
  readonly record?: EmployerRecord
  /** The employer had asked for its holder by name. */
  readonly byName?: true
  /** `王*英`; absent while staff have not typed their name: number and last four are the way to their ticket. */
  readonly holderMasked?: string
  /** What staff wrote about the job. */
  readonly notes?: string
  readonly issuedAt: Instant
  /** How often it was printed in this revision; from the second time on the paper says 补打. */
  readonly copies: number
  /** A paper with other terms went out before and is void: this one says which revision it is. */
  readonly replaces?: true
  readonly qr: QrDrawing
}

/** One day of the work, counted from 1 among all of them. */
export interface WorkDay {
  readonly date: MarketDay
  readonly nth: number
  readonly of: number
}

/** A paper as it is printed, and only then: where the employer agreed, it tells its holder how to reach them. */
export interface PrintedTicket extends TicketPaper {
  /** In full; read from the register for this printing. */
  readonly employerPhone?: string
}

/** The employer's paper for one day of the work: numbers and masked names only, to be ticked as people arrive. */
export interface EmployerList {
  readonly posting: PostingId
  readonly terms: Terms
  readonly workDay: WorkDay
  readonly leaveMinute: number
  readonly employerMasked: string
  readonly employerKind: EmployerKind
  /** What staff wrote about the job. */
  readonly notes?: string
  readonly rows: readonly ListedWorker[]
  readonly printedAt: Instant
  /** Opens the page of this one job: for whoever holds the paper. */
  readonly site: QrDrawing
}
export interface ListedWorker extends NumberOf {
  readonly number: DayNumber
  readonly ticketNumber: string
  readonly holderMasked?: string
  /** Later than the others, with a second wave. */
  readonly leaveMinute?: number
  /** They agreed to terms of before, which count for them. */
  readonly earlierTerms: boolean
}

/** A QR code as one SVG path over `size` × `size` modules, quiet zone not included. */
export interface QrDrawing {
  readonly size: number
  readonly path: string
  /** What the code says: for tests and for typing by hand, nothing personal. */
  readonly text: string
}
