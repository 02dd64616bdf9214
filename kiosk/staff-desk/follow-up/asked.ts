import type { FollowUpKind } from '../../../shared/county/follow-up/outcomes.ts'
import type { PayList } from '../../../shared/county/pay/pay-list.ts'

export type Whose = 'all' | 'mine' | 'nobody'

/** What a clerk looks at: all that is due or one kind of it, what was asked and waits for a decision, or the work of a day; and what they typed. */
export interface FollowUpAsked {
  readonly list: 'due' | FollowUpKind | 'talks' | PayList | 'day'
  readonly whose: Whose
  readonly typed: string
}
export const askedFirst: FollowUpAsked = { list: 'due', whose: 'all', typed: '' }
