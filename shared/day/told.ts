import type { EmployerId } from '../ids.ts'
import type { Actor } from '../ledger/entry.ts'
import type { TextRef } from '../register.ts'
import type { DayEvent } from './messages.ts'

/** What an entry says of its command: who asked, and everything it made happen. */
export interface Told {
  readonly actor: Actor
  readonly events: readonly DayEvent[]
}

/** The employer, where it was they who asked; staff and the terminal before it knows them ask for any. */
export const askedBy = ({ actor }: Told): { readonly employer?: EmployerId } =>
  actor.by === 'employer' ? { employer: actor.employer } : {}

export const whyOf = ({ reason }: { readonly reason?: TextRef | undefined }): { readonly reason?: TextRef } =>
  reason === undefined ? {} : { reason }
