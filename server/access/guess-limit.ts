import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'

export interface GuessLimitOptions {
  readonly now: () => Instant
  /** Wrong answers a key may give within the window. */
  readonly tries: number
  readonly windowSeconds: number
}

/** Counts wrong answers (passwords, last four digits) by key; a key that used up its tries waits, the hall goes on. */
export function guessLimit({ now, tries, windowSeconds }: GuessLimitOptions) {
  const windowMillis = windowSeconds * 1000
  const wrong = new Map<string, { count: number; readonly until: number }>()
  const current = (key: string) => {
    const entry = wrong.get(key)
    const leftMillis = entry === undefined ? 0 : entry.until - millisOf(now())
    // More left than the whole window: the clock was set back, and nobody waits a day for that.
    if (leftMillis > 0 && leftMillis <= windowMillis) return entry
    wrong.delete(key)
    return undefined
  }
  const open = (key: string) => {
    const entry = { count: 0, until: millisOf(now()) + windowMillis }
    wrong.set(key, entry)
    return entry
  }
  return {
    /** The refusal for a key that has to wait, before the answer is even looked at. */
    refusal(...keys: readonly string[]): Refusal | undefined {
      const waits = keys.flatMap((key) => {
        const entry = current(key)
        return entry !== undefined && entry.count >= tries ? [entry.until - millisOf(now())] : []
      })
      return waits.length === 0
        ? undefined
        : { code: 'too-many-tries', waitSeconds: Math.ceil(Math.max(...waits) / 1000) }
    },
    /**
     * Taken before a slow check, so that guesses sent side by side count as well. Answers how to take it back once the
     * answer was right: this one only, or who knows one right answer could guess at others for ever.
     */
    count(...keys: readonly string[]): () => void {
      if (wrong.size > 10_000) for (const key of wrong.keys()) current(key)
      const entries = keys.map((key) => current(key) ?? open(key))
      for (const entry of entries) entry.count += 1
      return () => {
        for (const entry of entries) entry.count -= 1
      }
    },
  }
}
export type GuessLimit = ReturnType<typeof guessLimit>
