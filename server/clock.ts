import { randomBytes } from 'node:crypto'
import { millisOf } from '../shared/hall-clock.ts'
import type { Instant } from '../shared/ids.ts'
import { remembered } from '../shared/remembered.ts'
import { instantAt } from '../shared/time.ts'
import { hallTime, type MachineTime } from './hall-time.ts'

/** The only caller of now and of randomness; everything else is given them. */
export interface Clock {
  now(): Instant
  /** How many times as fast as the world it runs: 1, except while practising and while the machine's date catches up. */
  speed(): number
  /** How far it is ahead of the machine's date, which was put back; 0 otherwise. */
  aheadSeconds(): number
  random(bytes: number): Buffer
  /** Calls `wake` once when the instant has come; returns how to call that off. */
  at(instant: Instant, wake: () => void): () => void
  /** It begins from the last instant of the open day if that lies ahead, and does not go back while a day is open. */
  neverBefore(last: () => Instant | undefined): void
  /** Calls back when time went on in which nobody could be heard: the machine slept, or its date was put forward. */
  onAway(listener: () => void): () => void
}

/** The machine's clock, or one that started at `startsAt` when it was made and runs on from there (for trying out and tests). */
export function machineClock(startsAt?: Instant): Clock {
  const { runAt: _, leapTo: __, ...clock } = practiceClock(startsAt ?? instantAt(Date.now()))
  return clock
}

/** A clock for practising: it may run faster than the world, and leap over what nobody needs to watch. */
export interface PracticeClock extends Clock {
  runAt(speed: number): void
  leapTo(instant: Instant): void
}

const machine: MachineTime = { date: () => Date.now(), running: () => performance.now() }
/** So often whoever waits for an instant looks whether it has come: a machine that slept is noticed soon. */
const lookMillis = 5000

export function practiceClock(startsAt: Instant): PracticeClock {
  const time = hallTime(machine, millisOf(startsAt))
  // A busy turn asks hundreds of times within one millisecond.
  const instantOf = remembered(instantAt)
  const now = () => instantOf(Math.floor(time.now()))
  const looks = new Set<() => void>()
  const lookAgain = () => {
    for (const look of [...looks]) look()
  }
  return {
    now,
    speed: time.speed,
    aheadSeconds: () => time.aheadMillis() / 1000,
    random: (bytes) => randomBytes(bytes),
    at(instant, wake) {
      // A timer may fire a little early, and the machine's date may be set while it runs: look again until the instant has come.
      let timer: NodeJS.Timeout
      const callOff = () => {
        clearTimeout(timer)
        looks.delete(look)
      }
      const look = () => {
        clearTimeout(timer)
        const waitMillis = (millisOf(instant) - millisOf(now())) / time.speed()
        if (waitMillis <= 0) {
          callOff()
          return wake()
        }
        timer = setTimeout(look, Math.min(Math.ceil(waitMillis), lookMillis))
      }
      looks.add(look)
      timer = setTimeout(look, 0)
      return callOff
    },
    neverBefore: (last) => time.neverBefore(() => millisIf(last())),
    onAway: time.onAway,
    runAt(speed) {
      time.runAt(speed)
      lookAgain()
    },
    leapTo(instant) {
      time.leapTo(millisOf(instant))
      lookAgain()
    },
  }
}
const millisIf = (instant: Instant | undefined): number | undefined =>
  instant === undefined ? undefined : millisOf(instant)

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
/** Sixteen random characters as ids carry them (80 bits, Crockford's alphabet: nothing that is misread aloud). */
export const randomTail = (clock: Pick<Clock, 'random'>): string =>
  [...clock.random(16)].map((byte) => letters.charAt(byte & 31)).join('')
