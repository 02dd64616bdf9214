import type { MarketDay } from '../../shared/ids.ts'
import type { NotedPerson } from './noted.ts'

/** What is asked over the page. */
export type SheetAt =
  | { readonly at: 'absent'; readonly person: NotedPerson }
  | { readonly at: 'stop' }
  | { readonly at: 'finish' }
  | { readonly at: 'pay' }
  | { readonly at: 'paid'; readonly workDate: MarketDay }
