import { createSignal } from 'solid-js'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { ask, type Heard } from '../app/send.ts'
import { createSaid, type Said } from './said.ts'
import { words } from './words.ts'

/**
 * Sends a form once at a time and keeps what there is to say about it. `expired` is called instead of a complaint when
 * the sign-in ran out, because then the whole desk must say so.
 */
export function createSending(expired: () => void) {
  const [busy, setBusy] = createSignal(false)
  const [complaint, setComplaint] = createSaid()

  async function send<Name extends RequestName>(
    name: Name,
    body: RequestOf<Name>,
    /** `answered` also for a refusal: the server has decided, a new try is a new command. */
    then: {
      readonly answered?: () => void
      readonly done: (value: Replies[Name]) => void
      /** Answers whether the refusal was told elsewhere. */
      readonly refused?: (refusal: Refusal) => boolean
    },
  ): Promise<void> {
    if (busy()) return
    setBusy(true)
    setComplaint(undefined)
    const reply = await ask(name, body)
    setBusy(false)
    if (reply.answer !== 'unreachable') then.answered?.()
    if (reply.answer === 'done') return then.done(reply.value)
    if (reply.answer === 'refused') {
      if (reply.refusal.code === 'sign-in-needed' || reply.refusal.code === 'session-over') return expired()
      if (then.refused?.(reply.refusal) === true) return
    }
    setComplaint(complaintOf(reply))
  }
  return { busy, complaint, setComplaint, send }
}
/** What there is to say of an answer that is no answer. */
export function complaintOf(reply: Heard<unknown>): Said | undefined {
  if (reply.answer === 'unreachable') return () => words().desk.unreachable
  if (reply.answer !== 'refused') return undefined
  const { refusal } = reply
  // A terminal begins again from Home; the desk has none.
  return () => (refusal.code === 'day-over' ? words().desk.dayOver : wordsFor(words().refusals, refusal))
}
export type Sending = ReturnType<typeof createSending>
