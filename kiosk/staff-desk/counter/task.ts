import type { MarketDay } from '../../../shared/ids.ts'
import type { JobsInDoubt } from '../../../shared/places/counter/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Said } from '../said.ts'
import { words } from '../words.ts'

/** What a clerk does at the counter, one at a time. */
export type Task = 'check-in' | 'posting' | 'employer' | 'certificates' | 'merge'

export interface TaskProps {
  readonly day: MarketDay
  readonly expired: () => void
}

/** Of what is asked over the page, and what it says there once it is done. */
export interface DialogProps extends TaskProps {
  readonly close: () => void
  readonly done: (message: Said) => void
}

/** What people at a terminal are told of a child, a clerk is told in other words. */
export function toldOfChild(refusal: Refusal, say: (complaint: Said) => void): boolean {
  if (refusal.code !== 'under-sixteen') return false
  say(() => words().counter.person.child)
  return true
}

/** The hand goes to the first box that something is wrong with, once the page shows which that is. */
export function firstBox(form: HTMLFormElement): void {
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** What was done, and which jobs a clerk must look at now. */
export const inDoubtWords = (message: string, { tickets }: JobsInDoubt): string =>
  tickets.length === 0 ? message : words().desk.sentences([message, words().counter.inDoubt(tickets)])
