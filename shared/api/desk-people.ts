import { z } from 'zod'
import { DoNotSend } from '../day/check-in/messages.ts'
import { Whose, WhosePhone, WorkerAtDesk } from '../identity/typed.ts'
import { EmployerId, MarketDay, WorkerId } from '../ids.ts'
import type { TalkDue } from '../places/counter/no-shows.ts'
import type { JobsInDoubt } from '../places/counter/view.ts'
import { command, text } from './typed.ts'

/** What the desk may post about people at the window, and about who did not come to work. */
export const personRequests = {
  /** A supervisor finds somebody hard to place, or no more: the reason is sealed. */
  'counter/set-hard-to-place': z.strictObject({ command, identity: WorkerAtDesk, holds: z.boolean(), reason: text }),
  /** 不再派往, or no more so: the wish of one of the two, by today's number or the papers of the worker. */
  'counter/set-do-not-send': z.strictObject({
    command,
    whose: Whose,
    employer: EmployerId,
    side: DoNotSend.shape.side,
    holds: z.boolean(),
    reason: text,
  }),
  /** The phone of somebody, whole, by today's number, their papers or their ticket: every look is written down with its reason. */
  'counter/show-phone': z.strictObject({
    command,
    whose: WhosePhone,
    reason: text,
  }),
  'counter/talks-due': z.strictObject({}),
  /** What was said is sealed. */
  'counter/note-talk': z.strictObject({ command, worker: WorkerId, note: text }),
  'counter/pause': z.strictObject({ command, worker: WorkerId, until: MarketDay, reason: text }),
  'counter/lift-pause': z.strictObject({ command, worker: WorkerId, reason: text }),
} as const

export interface PersonReplies {
  'counter/set-hard-to-place': null
  'counter/set-do-not-send': JobsInDoubt
  'counter/show-phone': { readonly phone: string }
  'counter/talks-due': readonly TalkDue[]
  'counter/note-talk': null
  'counter/pause': null
  'counter/lift-pause': null
}
