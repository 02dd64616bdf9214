import { randomBytes } from 'node:crypto'
import { millisOf } from '../shared/hall-clock.ts'
import type { Instant } from '../shared/ids.ts'
import { remembered } from '../shared/remembered.ts'
import { instantAt } from '../shared/time.ts'

/** The only caller of now and of randomness; everything else is given them. */
export interface Clock {
  now(): Instant
  /** How many times as fast as the world it runs: 1, except while practising. */
  speed(): number
  random(bytes: number): Buffer
  /** Calls `wake` once when the instant has come; returns how to call that off. */
  at(instant: Instant, wake: () => void): () => void
}

/** The machine's clock, or one that started at `startsAt` when it was made and runs on from there (for trying out and tests). */
export function machineClock(startsAt?: Instant): Clock {
  const { now, speed, random, at } = practiceClock(startsAt ?? instantAt(Date.now()))
  return { now, speed, random, at }
}

/** A clock for practising: it may run faster than the world, and leap over what nobody needs to watch. */
export interface PracticeClock extends Clock {
  runAt(speed: number): void
  leapTo(instant: Instant): void
}

export function practiceClock(startsAt: Instant): PracticeClock {
  let pace = { hallMillis: millisOf(startsAt), machineMillis: Date.now(), speed: 1 }
  const millis = () => pace.hallMillis + (Date.now() - pace.machineMillis) * pace.speed
  // A busy turn asks hundreds of times within one millisecond.
  const instantOf = remembered(instantAt)
  const now = () => instantOf(Math.floor(millis()))
  const looks = new Set<() => void>()
  const change = (hallMillis: number, speed: number) => {
    pace = { hallMillis, machineMillis: Date.now(), speed }
    for (const look of [...looks]) look()
  }
  return {
    now,
    speed: () => pace.speed,
    random: (bytes) => randomBytes(bytes),
    at(instant, wake) {
      // A timer may fire a little early, and setTimeout cannot count past 24 days: look again until the instant has come.
      let timer: NodeJS.Timeout
      const callOff = () => {
        clearTimeout(timer)
        looks.delete(look)
      }
      const look = () => {
        clearTimeout(timer)
        const waitMillis = (millisOf(instant) - millisOf(now())) / pace.speed
        if (waitMillis <= 0) {
          callOff()
          return wake()
        }
        timer = setTimeout(look, Math.min(Math.ceil(waitMillis), 60_000))
      }
      looks.add(look)
      timer = setTimeout(look, 0)
      return callOff
    },
    runAt: (speed) => change(millis(), speed),
    leapTo: (instant) => change(millisOf(instant), pace.speed),
  }
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
/** Sixteen random characters as ids carry them (80 bits, Crockford's alphabet: nothing that is misread aloud). */
export const randomTail = (clock: Pick<Clock, 'random'>): string =>
  [...clock.random(16)].map((byte) => letters.charAt(byte & 31)).join('')
