import { randomBytes } from 'node:crypto'
import { millisOf } from '../shared/hall-clock.ts'
import type { Instant } from '../shared/ids.ts'
import { remembered } from '../shared/remembered.ts'
import { instantAt } from '../shared/time.ts'

/** The only caller of now and of randomness; everything else is given them. */
export interface Clock {
  now(): Instant
  random(bytes: number): Buffer
  /** Calls `wake` once when the instant has come; returns how to call that off. */
  at(instant: Instant, wake: () => void): () => void
}

/** The machine's clock, or one that started at `startsAt` when it was made and runs on from there (practice and tests). */
export function machineClock(startsAt?: Instant): Clock {
  const offsetMillis = startsAt === undefined ? 0 : millisOf(startsAt) - Date.now()
  // A busy turn asks hundreds of times within one millisecond.
  const instantOf = remembered(instantAt)
  const now = () => instantOf(Date.now() + offsetMillis)
  return {
    now,
    random: (bytes) => randomBytes(bytes),
    at(instant, wake) {
      // A timer may fire a little early, and setTimeout cannot count past 24 days: look again until the instant has come.
      let timer: NodeJS.Timeout
      const look = () => {
        const waitMillis = millisOf(instant) - millisOf(now())
        if (waitMillis <= 0) return wake()
        timer = setTimeout(look, Math.min(waitMillis, 60_000))
      }
      timer = setTimeout(look, 0)
      return () => clearTimeout(timer)
    },
  }
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
/** Sixteen random characters as ids carry them (80 bits, Crockford's alphabet: nothing that is misread aloud). */
export const randomTail = (clock: Pick<Clock, 'random'>): string =>
  [...clock.random(16)].map((byte) => letters.charAt(byte & 31)).join('')
