import { createSignal } from 'solid-js'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { ask } from '../app/send.ts'
import { words } from './words.ts'

/**
 * Sends a form once at a time and keeps what there is to say about it. `expired` is called instead of a complaint when
 * the sign-in ran out, because then the whole desk must say so.
 */
export function createSending(expired: () => void) {
  const [busy, setBusy] = createSignal(false)
  const [complaint, setComplaint] = createSignal<string>()

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
    if (reply.answer === 'unreachable') {
      setComplaint(words().desk.unreachable)
      return
    }
    then.answered?.()
    if (reply.answer === 'done') then.done(reply.value)
    else if (reply.refusal.code === 'sign-in-needed' || reply.refusal.code === 'session-over') expired()
    else if (then.refused?.(reply.refusal) !== true) setComplaint(wordsFor(words().refusals, reply.refusal))
  }
  return { busy, complaint, setComplaint, send }
}
export type Sending = ReturnType<typeof createSending>
