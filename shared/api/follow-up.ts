import { z } from 'zod'
import { FollowUpOutcome, FollowUpSubject } from '../county/follow-up/messages.ts'
import { outcomesOf } from '../county/follow-up/outcomes.ts'
import type { DueRow } from '../county/follow-up/view.ts'
import { MarketDay, StaffId, WorkerId } from '../ids.ts'
import type { HistoryStep } from '../places/daily-log/history.ts'
import { command, text } from './typed.ts'

/** What the desk may post about whom staff ask afterwards. */
export const followUpRequests = {
  'follow-up/list': z.strictObject({}),
  /** Every visit to somebody so far. */
  'follow-up/visits': z.strictObject({ worker: WorkerId }),
  'follow-up/record': z
    .strictObject({
      command,
      about: FollowUpSubject,
      outcome: FollowUpOutcome,
      nextOn: MarketDay.optional(),
      note: text.optional(),
    })
    .refine(({ about, outcome }) => outcomesOf[about.kind].includes(outcome)),
  /** Without anybody: it is given back. */
  'follow-up/assign': z.strictObject({ command, about: FollowUpSubject, to: StaffId.optional() }),
} as const

/** What is due, and among whom it can be shared out. */
export interface DueList {
  readonly rows: readonly DueRow[]
  /** There is more of a kind than its first lines. */
  readonly isCut: boolean
  readonly staff: readonly { readonly staff: StaffId; readonly name: string }[]
  readonly me: StaffId
}
export interface FollowUpReplies {
  'follow-up/list': DueList
  'follow-up/visits': readonly HistoryStep[]
  'follow-up/record': null
  'follow-up/assign': null
}
