import type { Market } from '../shared/county/settings/market.ts'
import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import type { DayCommand } from '../shared/day/messages.ts'
import { millisOf } from '../shared/hall-clock.ts'
import { Instant } from '../shared/ids.ts'
import type { LedgerPort } from '../shared/ledger/port.ts'
import type { RegisterPort } from '../shared/register.ts'
import { instantAt } from '../shared/time.ts'
import type { Clock } from './clock.ts'
import { type Hall, openHall } from './hall.ts'
import { hallTime } from './hall-time.ts'
import { deriveKeys } from './keys.ts'
import { openMemoryLedger } from './ledger/memory.ts'
import { type MemoryRows, openMemoryRegister } from './register/memory.ts'

/** A clock that stands still until a test lets time pass, with luck that comes out the same in every run. */
export interface TestClock extends Clock {
  /** Time goes by as it does in a hall that is awake; a negative figure puts the machine's date back. */
  pass(seconds: number): void
  /** Time goes by while the machine sleeps, or its date is put forward. */
  leap(seconds: number): void
}

/** 17 August 2026, 05:30 in the hall. */
export const dawn = Instant.parse('2026-08-16T21:30:00.000Z')

/** Passwords of tests are quick to hash; nobody guesses them. */
export const cheapCost = { N: 2 ** 4, r: 1, p: 1 }

export function testClock(start: Instant = dawn, seed = 1): TestClock {
  let date = millisOf(start)
  let running = 0
  const time = hallTime({ date: () => date, running: () => running }, date)
  let luck = seed
  const alarms = new Set<{ at: number; wake: () => void }>()
  const ring = () => {
    for (const alarm of [...alarms]) if (alarm.at <= time.now() && alarms.delete(alarm)) alarm.wake()
  }
  return {
    now: () => instantAt(Math.floor(time.now())),
    speed: time.speed,
    aheadSeconds: () => time.aheadMillis() / 1000,
    random(bytes) {
      return Buffer.from(
        Array.from({ length: bytes }, () => {
          luck = (Math.imul(luck, 1_103_515_245) + 12_345) & 0x7fff_ffff
          return (luck >> 16) & 255
        }),
      )
    },
    at(instant, wake) {
      const alarm = { at: millisOf(instant), wake }
      alarms.add(alarm)
      if (alarm.at <= time.now()) queueMicrotask(() => alarms.delete(alarm) && wake())
      return () => alarms.delete(alarm)
    },
    neverBefore: (last) =>
      time.neverBefore(() => {
        const instant = last()
        return instant === undefined ? undefined : millisOf(instant)
      }),
    onAway: time.onAway,
    pass(seconds) {
      if (seconds < 0) date += seconds * 1000
      // Somebody looks at an awake clock every few seconds.
      for (let left = seconds; left > 0; left -= lookSeconds) {
        date += Math.min(left, lookSeconds) * 1000
        running += Math.min(left, lookSeconds) * 1000
        time.now()
      }
      ring()
    },
    leap(seconds) {
      date += seconds * 1000
      ring()
    },
  }
}
const lookSeconds = 20

/** The same in every test: drawn once. */
const keys = deriveKeys(Buffer.alloc(32, 7))

export interface TestHall extends Hall {
  readonly clock: TestClock
  readonly ledger: LedgerPort
  readonly bugs: unknown[]
}

/** A whole market in memory, for stories about routes and the command path. */
export async function testHall(
  options: {
    readonly clock?: TestClock
    readonly ledger?: LedgerPort
    readonly market?: Market
    readonly rows?: MemoryRows
    readonly isPractice?: boolean
    /** Puts a register with a fault of its own in place of the plain one. */
    readonly register?: (plain: RegisterPort) => RegisterPort
  } = {},
): Promise<TestHall> {
  const clock = options.clock ?? testClock()
  const ledger = options.ledger ?? openMemoryLedger()
  const register = openMemoryRegister(clock.random, options.rows)
  const bugs: unknown[] = []
  const hall = await openHall({
    ledger,
    register: options.register?.(register) ?? register,
    keys,
    clock,
    passwordCost: cheapCost,
    market: options.market ?? zhangbei,
    isPractice: options.isPractice === true,
    bug: (error) => bugs.push(error),
    pauseMillis: 1,
  })
  return { ...hall, clock, ledger, bugs }
}

/** A register on a disk that lets others in before it writes what was put right. */
export const slowToCorrect = (plain: RegisterPort): RegisterPort => ({
  ...plain,
  async correct(id, record) {
    await new Promise(setImmediate)
    return plain.correct(id, record)
  },
})

/** What happens of itself, one after another and each to its end. */
export async function happens(hall: TestHall, commands: readonly DayCommand[]): Promise<void> {
  for (const command of commands) {
    await hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
    await settle()
  }
}

/** Lets every turn that is under way come to its end. */
export async function settle(): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 5))
  // However slow the machine is: one turn may be the reason of the next, and each begins with a breath of the loop.
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
}
