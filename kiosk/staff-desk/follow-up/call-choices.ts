import { type FollowUpOutcome, outcomesOf } from '../../../shared/county/follow-up/outcomes.ts'
import type { DueRow } from '../../../shared/county/follow-up/view.ts'
import type { PaySaid } from '../../../shared/county/pay/messages.ts'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { words } from '../words.ts'

/** What somebody says of their pay, whether they came, or what else came of a call. */
export type CallChoice =
  | { readonly of: 'said'; readonly choice: PaySaid }
  | { readonly of: 'came'; readonly choice: Exclude<DeskWork['came'], 'unknown' | 'not-heard'> }
  | { readonly of: 'outcome'; readonly choice: FollowUpOutcome }

const pays = ['paid', 'short', 'unpaid'] as const
const comings = ['arrived', 'unexcused', 'excused', 'employers-fault'] as const

/** With their words, the likeliest answers first. */
export function choicesOf({ about }: DueRow): readonly (readonly [CallChoice, string])[] {
  const { payDesk, followUp } = words()
  const outcomes = outcomesOf[about.kind].map(
    (choice) => [{ of: 'outcome', choice }, followUp.outcomes[choice]] as const,
  )
  switch (about.kind) {
    case 'pay':
      return [...pays.map((choice) => [{ of: 'said', choice }, payDesk.said[choice]] as const), ...outcomes]
    case 'unreported':
      return [...comings.map((choice) => [{ of: 'came', choice }, payDesk.came[choice]] as const), ...outcomes]
    case 'visit':
      return outcomes
    default:
      return about satisfies never
  }
}
