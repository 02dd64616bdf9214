import { createSignal } from 'solid-js'

/** What is told stays what it is, and is worded when it is drawn: the language may be changed meanwhile. */
export type Said = () => string

/** The one thing that a page tells, until it tells another or nothing. */
export function createSaid() {
  const [kept, keep] = createSignal<Said>()
  const tell = (said: Said | undefined) => void keep(() => said)
  return [() => kept()?.(), tell] as const
}
