import { z } from 'zod'
import { ComplaintAbout, ComplaintResult, ComplaintStep, HeardBy, PaySaid } from '../county/pay/messages.ts'
import type { DeskWork, PayView } from '../county/pay/view.ts'
import { DayOfWork } from '../day/market-day/job-done.ts'
import type { Terms } from '../day/posting/terms.ts'
import { type DayNumber, EmployerId, type Instant, MarketDay, PlacementId, PostingId } from '../ids.ts'
import type { Book } from '../ledger/entry.ts'
import type { HistoryStep } from '../places/daily-log/history.ts'
import type { PrintAnswer } from '../ticket/print.ts'
import { command, language, text } from './typed.ts'

const about = { command, placement: PlacementId, workDate: MarketDay } as const
const fen = z.int().min(0).max(10_000_000)
/** What was settled about pay came to that. */
const paid = z.union([z.strictObject({ fen: fen.min(1), on: MarketDay }), z.literal('not-known')])
const said = { said: PaySaid, fen: fen.optional() } as const
/** Whoever did not come themselves told staff. */
const heard = HeardBy.extract(['window', 'telephone'])

/** What a worker may post about the pay of their own days. */
export const ownPayRequests = {
  'pay/mine': z.strictObject({}),
  'pay/state': z.strictObject({ ...about, ...said }),
  /** 工资条: their own days and pay, on paper. */
  'pay/print-slip': z.strictObject({ command, language }),
} as const

/** What the desk may post about pay and complaints. */
export const deskPayRequests = {
  /** Days of work about which there is something to do; or all of one day. */
  'pay/works': z.strictObject({ day: MarketDay.optional() }),
  'pay/work': z.strictObject({ placement: PlacementId, workDate: MarketDay }),
  'pay/state-for': z.strictObject({ ...about, ...said, heard }),
  'pay/state-paid-for': z.strictObject({
    command,
    employer: EmployerId,
    payments: z
      .array(z.strictObject({ placement: PlacementId, workDate: MarketDay, fen }))
      .min(1)
      .max(300),
    heard,
  }),
  /** 工资单: who is owed what for a day of a job. */
  'pay/print-wages': z.strictObject({ command, posting: PostingId, workDate: MarketDay, language }),
  'pay/correct-work': z.strictObject({
    ...about,
    came: DayOfWork.shape.came,
    minutes: z.int().min(0).max(1440).optional(),
    pieces: z.int().min(0).max(100_000).optional(),
    reason: text,
  }),
  /** What is known of a day's work, on paper for the inspectorate; with whole names only for a reason. */
  'pay/print-record': z.strictObject({ ...about, masked: z.boolean(), reason: text.optional() }),
  'pay/open-complaint': z.strictObject({ ...about, about: ComplaintAbout, note: text }),
  'pay/note-complaint': z.strictObject({ ...about, step: ComplaintStep, note: text }),
  'pay/end-complaint': z.strictObject({ ...about, result: ComplaintResult, paid: paid.optional(), note: text }),
  'pay/appeal-complaint': z.strictObject({ ...about, by: z.enum(['worker', 'employer']), note: text }),
} as const

/** Their work and pay, and how today stands for them. */
export interface OwnPay extends PayView {
  /** Of today, once they have checked in. */
  readonly number?: DayNumber
  /** They have a page of their own today: in line, or with a ticket. */
  readonly goesOn?: true
}
/** A day of work with everything that was said and done about it. */
export interface WorkSheet {
  readonly work: DeskWork
  readonly steps: readonly HistoryStep[]
}

/** A line of the ledger with its hash in the chain; a ledger that lies on no disk has none. */
export interface SealedStep {
  readonly step: HistoryStep
  readonly hash?: string
}
/** Of `2026-08-17`, the book of a day, or `2026-08`, the county's of a month. */
export interface BookEnd {
  readonly book: Book
  readonly name: string
  readonly position: number
  readonly at: Instant
  readonly hash: string
}
interface WholeParty {
  readonly name: string
  readonly number: string
  readonly phone: string
}
/** 出工和工资支付记录: a day of work from its ticket to what was said of its pay, for who must judge it. */
export interface WorkRecord {
  readonly work: DeskWork
  readonly at: Instant
  /** Absent: masked. */
  readonly whole?: { readonly worker: WholeParty; readonly employer: WholeParty }
  /** As the worker agreed to them. */
  readonly terms?: Terms
  readonly day: readonly SealedStep[]
  readonly county: readonly SealedStep[]
  /** The last line of each book that any of it stands in, at the printing; none of a ledger that lies on no disk. */
  readonly books: readonly BookEnd[]
  /** 核对码 of that day's close, which the wall showed; absent: no market was held. */
  readonly closeCode?: string
}

export interface OwnPayReplies {
  'pay/mine': OwnPay
  'pay/state': OwnPay
  'pay/print-slip': PrintAnswer
}
export interface DeskPayReplies {
  'pay/works': readonly DeskWork[]
  'pay/work': WorkSheet
  'pay/state-for': null
  'pay/state-paid-for': null
  'pay/print-wages': PrintAnswer
  'pay/correct-work': null
  'pay/print-record': WorkRecord
  'pay/open-complaint': null
  'pay/note-complaint': null
  'pay/end-complaint': null
  'pay/appeal-complaint': null
}
