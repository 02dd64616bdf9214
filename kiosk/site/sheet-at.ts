import type { NotedPerson } from './noted.ts'

/** What is asked over the page. */
export type SheetAt =
  | { readonly at: 'absent'; readonly person: NotedPerson }
  | { readonly at: 'stop' }
  | { readonly at: 'finish' }
  | { readonly at: 'pay' }
