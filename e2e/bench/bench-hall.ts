import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { costToday } from '../../server/access/passwords.ts'
import type { Asked } from '../../server/book.ts'
import { machineClock, randomTail } from '../../server/clock.ts'
import { type Hall, openHall } from '../../server/hall.ts'
import { deriveKeys } from '../../server/keys.ts'
import type { HallSnapshot } from '../../server/ledger/snapshot.ts'
import { openMemoryRegister } from '../../server/register/memory.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { CheckIn } from '../../shared/day/check-in/messages.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { CommandId, Instant, WorkerId } from '../../shared/ids.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { secondsSince } from './measure.ts'

/** 17 August 2026, 05:30 in the hall; the clock runs on from there as the machine's does. */
export const dawn = Instant.parse('2026-08-16T21:30:00.000Z')

export function openBenchHall(ledger: LedgerPort, snapshot?: HallSnapshot): Promise<Hall> {
  const clock = machineClock(dawn)
  return openHall({
    ledger,
    register: openMemoryRegister(clock.random),
    keys: deriveKeys(Buffer.alloc(32, 7)),
    clock,
    passwordCost: costToday,
    market: zhangbei,
    snapshot,
    bug: (error) => {
      throw error
    },
  })
}

/** Check-ins of people the county knows, as the route hands them to the command path. */
export function checkIns(hall: Hall, count: number): readonly Asked<CheckIn>[] {
  const trades = zhangbei.trades.slice(0, 2).map((trade) => trade.id)
  return Array.from({ length: count }, () => {
    const tail = randomTail(hall.clock)
    const command = {
      type: 'check-in',
      worker: WorkerId.parse(`wkr_${tail}`),
      wants: { trades },
      facts: { minor: false },
    } as const
    const id = CommandId.parse(`cmd_20260817_${tail}`)
    return { id, actor: { by: 'terminal' }, bodyDigest: hall.digest(command), command }
  })
}

/** Asks with so many on their way at once until all are answered "done"; answers commands a second. */
export async function commandsPerSecond(
  path: Hall['day'],
  asked: readonly Asked<DayCommand>[],
  inFlight: number,
): Promise<number> {
  const left = asked.values()
  const askOnAndOn = async () => {
    for (const next of left) {
      const { answer } = await path.ask(next)
      if (answer !== 'done') throw new Error(`A check-in was ${answer}.`)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: inFlight }, askOnAndOn))
  return asked.length / secondsSince(began)
}

/** Works in a new folder on the disk the project lies on: a temporary folder may be in memory, where syncing is free. */
export async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  await mkdir('e2e/bench/results', { recursive: true })
  const folder = await mkdtemp('e2e/bench/results/disk-')
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
