import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { compactDay } from '../shared/hall-clock.ts'
import { CommandId, TradeId, WorkerId } from '../shared/ids.ts'
import type { Actor } from '../shared/ledger/entry.ts'
import { randomTail } from './clock.ts'
import { type Hall, openHall } from './hall.ts'
import { keepHouse } from './housekeeping.ts'
import { deriveKeys } from './keys.ts'
import { type MemoryStore, memoryStore, openMemoryLedger, type PlantedFault } from './ledger/memory.ts'
import { fits, type HallSnapshot } from './ledger/snapshot.ts'
import { type MemoryRows, noMemoryRows, openMemoryRegister } from './register/memory.ts'
import { failed } from './register/outcome.ts'
import { cheapCost, dawn, settle, type TestClock, testClock } from './test-hall.ts'

/** What outlives a server: its ledger, its register and its last snapshot. */
export interface Folder {
  readonly store: MemoryStore
  readonly rows: MemoryRows
  readonly clock: TestClock
  snapshot: HallSnapshot | undefined
}
export const emptyFolder = (): Folder => ({
  store: memoryStore(),
  rows: noMemoryRows(),
  clock: testClock(dawn),
  snapshot: undefined,
})

export interface StartOptions {
  readonly housekeeping?: boolean
  readonly fault?: PlantedFault
  /** The register's disk refuses to erase. */
  readonly keepsEverybody?: boolean
  /** What housekeeping sees of the hall. */
  readonly seenAs?: (hall: Hall) => Hall
}

export async function start(folder: Folder, options: StartOptions = {}) {
  const ledger = openMemoryLedger({ store: folder.store })
  const { clock } = folder
  const troubles: unknown[] = []
  const snapshot = folder.snapshot !== undefined && (await fits(ledger, folder.snapshot)) ? folder.snapshot : undefined
  const register = openMemoryRegister(clock.random, folder.rows)
  const hall = await openHall({
    ledger,
    register: options.keepsEverybody ? { ...register, erase: async () => failed('planted') } : register,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    clock,
    passwordCost: cheapCost,
    market: zhangbei,
    snapshot,
    bug: (error) => troubles.push(error),
    pauseMillis: 1,
  })
  if (options.fault !== undefined) ledger.plant(options.fault)
  const stopHousekeeping =
    options.housekeeping === false
      ? () => {}
      : keepHouse({
          hall: options.seenAs?.(hall) ?? hall,
          ledger,
          sweptFrom: snapshot?.sweep,
          saveSnapshot: async (taken) => {
            folder.snapshot = taken
          },
          trouble: (what, error) => troubles.push(what, error),
        })
  await settle()
  return {
    hall,
    ledger,
    troubles,
    startedFromSnapshot: snapshot !== undefined,
    async kill() {
      stopHousekeeping()
      await hall.stop()
      await ledger.close()
    },
  }
}

export const terminal: Actor = { by: 'terminal' }
export const commandOf = (hall: Hall) =>
  CommandId.parse(`cmd_${compactDay(hall.day.marketDay)}_${randomTail(hall.clock)}`)

/** Registers and checks in, as the route does: register first, then the county, then the day. */
export async function comes(hall: Hall, name: string): Promise<WorkerId> {
  const worker = WorkerId.parse(`wkr_${randomTail(hall.clock)}`)
  const record = { kind: 'worker', name, birthDate: '1965-03-12' } as const
  await hall.register.findOrCreate(`made up ${name}`, worker, record, hall.day.marketDay)
  const asked = () => ({ id: commandOf(hall), actor: terminal, bodyDigest: name })
  await hall.county.ask({ ...asked(), command: { type: 'register-worker', worker } })
  const trades = [TradeId.parse('loading')]
  await hall.day.ask({ ...asked(), command: { type: 'check-in', worker, wants: { trades }, facts: { minor: false } } })
  return worker
}
export async function untilEvening(folder: Folder) {
  folder.clock.pass(12.5 * 3600)
  await settle()
}
export const nextMorning = (folder: Folder) => folder.clock.pass(11.5 * 3600)

/** A whole day on which one person came: a start in the evening of the next has a snapshot to begin from. */
export async function aDayBefore(folder: Folder): Promise<void> {
  const { hall, kill } = await start(folder)
  await comes(hall, 'sun')
  await untilEvening(folder)
  await kill()
  nextMorning(folder)
}
