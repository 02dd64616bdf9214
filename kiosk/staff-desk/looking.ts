import { onCleanup } from 'solid-js'
import type { Heard } from '../app/send.ts'

/** A hall in its rush changes many times a second; nobody reads that fast. */
const restMillis = 700

type Looked = 'seen' | 'stale' | 'unheard'

/** How a look ends that nothing has overtaken. */
export const lookedAt = ({ answer }: Pick<Heard<unknown>, 'answer'>): Looked =>
  answer === 'unreachable' ? 'unheard' : 'seen'

/**
 * Looks at something again whenever it is called: one look at a time, with a rest between, and once more if it was called
 * meanwhile or the hall did not answer. `look` answers `stale` when it was overtaken and should be done again at once.
 */
export function createLooking(look: () => Promise<Looked>): () => void {
  let busy = false
  let again = false
  let over = false
  let rest: number | undefined
  async function begin(): Promise<void> {
    if (over) return
    if (busy) {
      again = true
      return
    }
    busy = true
    const looked = await look()
    if (looked === 'unheard') again = true
    if (!over) rest = window.setTimeout(rested, looked === 'stale' ? 0 : restMillis)
  }
  function rested(): void {
    busy = false
    if (!again) return
    again = false
    void begin()
  }
  onCleanup(() => {
    over = true
    window.clearTimeout(rest)
  })
  return () => void begin()
}
