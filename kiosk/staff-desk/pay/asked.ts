import type { PayList } from '../../../shared/county/pay/pay-list.ts'

/** What a clerk looks at: a list of what is to be done, or the work of a day; and what they typed. */
export interface PayAsked {
  readonly list: PayList | undefined
  readonly typed: string
}
export const payAskedFirst: PayAsked = { list: 'to-ask', typed: '' }
