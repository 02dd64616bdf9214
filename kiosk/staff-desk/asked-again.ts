import { createSignal, onCleanup } from 'solid-js'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import { createSending } from './sending.ts'

interface AskedAgainOptions {
  readonly everyMillis: number
  readonly expired: () => void
}

/** What the hall answers to this, asked anew as long as somebody looks: no live view brings it. */
export function createAskedAgain<Name extends RequestName>(
  name: Name,
  body: RequestOf<Name>,
  { everyMillis, expired }: AskedAgainOptions,
) {
  const [answer, setAnswer] = createSignal<Replies[Name]>()
  const { send, complaint } = createSending(expired)
  const again = () => void send(name, body, { done: (value) => void setAnswer(() => value) })
  again()
  const timer = window.setInterval(again, everyMillis)
  onCleanup(() => window.clearInterval(timer))
  return { answer, complaint, again }
}
