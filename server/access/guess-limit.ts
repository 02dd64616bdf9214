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
  const wrong = new Map<string, { count: number; until: number }>()
  const current = (key: string) => {
    const entry = wrong.get(key)
    if (entry === undefined || entry.until > millisOf(now())) return entry
    wrong.delete(key)
    return undefined
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
    /** Taken before a slow check, so that guesses sent side by side count as well. */
    count(...keys: readonly string[]): void {
      for (const key of keys) {
        const entry = current(key)
        wrong.set(key, {
          count: (entry?.count ?? 0) + 1,
          until: entry?.until ?? millisOf(now()) + windowSeconds * 1000,
        })
      }
      if (wrong.size > 10_000) for (const key of wrong.keys()) current(key)
    },
    right(...keys: readonly string[]): void {
      for (const key of keys) wrong.delete(key)
    },
  }
}
export type GuessLimit = ReturnType<typeof guessLimit>
