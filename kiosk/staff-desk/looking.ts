import { onCleanup } from 'solid-js'

/** A hall in its rush changes many times a second; nobody reads that fast. */
const restMillis = 700

/**
 * Looks at something again whenever it is called: one look at a time, with a rest between, and once more if it was called
 * meanwhile. `look` answers `stale` when it was overtaken and should be done again at once.
 */
export function createLooking(look: () => Promise<'seen' | 'stale'>): () => void {
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
    const seen = await look()
    if (!over) rest = window.setTimeout(rested, seen === 'stale' ? 0 : restMillis)
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
