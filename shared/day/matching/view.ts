import type { DayNumber, Instant, OfferId, TradeId } from '../../ids.ts'
import type { TicketPaper } from '../../ticket/paper.ts'
import type { Terms } from '../posting/terms.ts'
import type { JobLine } from '../posting/view.ts'

/** A job this worker may lawfully take, with every term they would be agreeing to. */
export interface JobCard extends JobLine {
  readonly terms: Terms
  readonly hourlyFen: number
  /** `李*福`, `张*（合作社）`. */
  readonly employerMasked: string
  readonly reasons: readonly 'you-tapped-it'[]
}

/** A place held for this worker until `expiresAt`; taking it locks the terms on the card. */
export interface HeldOffer {
  readonly offer: OfferId
  readonly expiresAt: Instant
  readonly job: JobCard
}

export interface PlaceInLine {
  readonly trade: TradeId
  /** 1 is next. */
  readonly place: number
  readonly of: number
}

/** Everything the session of one worker at a terminal shows. */
export interface WorkerView {
  readonly number: DayNumber
  readonly status: 'waiting' | 'offered' | 'placed' | 'released'
  readonly trades: readonly TradeId[]
  readonly places: readonly PlaceInLine[]
  readonly offer?: HeldOffer
  readonly jobs: readonly JobCard[]
  readonly tickets: readonly TicketPaper[]
}
