import { createSignal } from 'solid-js'
import type { Replies, RequestOf } from '../../../shared/api.ts'
import { ask } from '../../app/send.ts'
import { createSaid } from '../said.ts'
import { complaintOf } from '../sending.ts'

type Question = 'reports/of' | 'reports/by-day' | 'reports/rows'

/** Asks the books: whoever taps on before the answer is there is answered what they asked last. */
export function createReading(expired: () => void) {
  const [busy, setBusy] = createSignal(false)
  const [complaint, setComplaint] = createSaid()
  let latest = 0

  async function read<Name extends Question>(name: Name, body: RequestOf<Name>, then: (value: Replies[Name]) => void) {
    latest += 1
    const mine = latest
    setBusy(true)
    setComplaint(undefined)
    const reply = await ask(name, body)
    if (mine !== latest) return
    setBusy(false)
    if (reply.answer === 'done') return then(reply.value)
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') return expired()
    setComplaint(complaintOf(reply))
  }
  return { busy, complaint, read }
}
