import type { EmployerKind } from '../county/employers/messages.ts'
import type { PaidDay, PayView } from '../county/pay/view.ts'
import type { DayNumber, Instant, MarketDay, TradeId } from '../ids.ts'

/** 工资条: a worker's own days, what is owed for each, and what either side says of it. */
export interface PaySlip extends Pick<PayView, 'earned'> {
  /** `王*英`; absent while staff have not typed their name. */
  readonly holderMasked?: string
  /** Of the printing. */
  readonly day: MarketDay
  /** Newest first. */
  readonly days: readonly PaidDay[]
  readonly printedAt: Instant
  /** Of its day; from the second on it is 补打. */
  readonly copy: number
}

/** 工资单: who is owed what for a day of a job; each signs beside it. */
export interface WageList {
  readonly trade: TradeId
  readonly workDate: MarketDay
  readonly employerMasked: string
  readonly employerKind: EmployerKind
  readonly rows: readonly WageRow[]
  readonly printedAt: Instant
  readonly copy: number
}
export interface WageRow {
  readonly number: DayNumber
  readonly ticketNumber: string
  readonly holderMasked?: string
  /** Absent: pieces are paid at so much each, and nobody has counted them. */
  readonly owedFen?: number
  readonly pieceFen?: number
  /** Then a stop owes so much at least. */
  readonly leastFen?: number
}
