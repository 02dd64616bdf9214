import { describe, expect, test } from 'vitest'
import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { compactDay } from '../shared/hall-clock.ts'
import { CommandId, MarketDay, StaffId, TextId, TradeId, WorkerId } from '../shared/ids.ts'
import type { Actor } from '../shared/ledger/entry.ts'
import { randomTail } from './clock.ts'
import { type Hall, openHall } from './hall.ts'
import { keepHouse } from './housekeeping.ts'
import { deriveKeys } from './keys.ts'
import { type MemoryStore, memoryStore, openMemoryLedger, type PlantedFault } from './ledger/memory.ts'
import { fits, type HallSnapshot } from './ledger/snapshot.ts'
import { type MemoryRows, noMemoryRows, openMemoryRegister } from './register/memory.ts'
import { dawn, settle, type TestClock, testClock } from './test-hall.ts'

/** What outlives a server: its ledger, its register and its last snapshot. */
interface Folder {
  readonly store: MemoryStore
  readonly rows: MemoryRows
  readonly clock: TestClock
  snapshot: HallSnapshot | undefined
}
const emptyFolder = (): Folder => ({
  store: memoryStore(),
  rows: noMemoryRows(),
  clock: testClock(dawn),
  snapshot: undefined,
})

async function start(folder: Folder, options: { readonly housekeeping?: boolean; readonly fault?: PlantedFault } = {}) {
  const ledger = openMemoryLedger({ store: folder.store })
  const { clock } = folder
  const troubles: unknown[] = []
  const snapshot = folder.snapshot !== undefined && (await fits(ledger, folder.snapshot)) ? folder.snapshot : undefined
  const hall = await openHall({
    ledger,
    register: openMemoryRegister(clock.random, folder.rows),
    keys: deriveKeys(Buffer.alloc(32, 7)),
    clock,
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
          hall,
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

const terminal: Actor = { by: 'terminal' }
const commandOf = (hall: Hall) => CommandId.parse(`cmd_${compactDay(hall.day.marketDay)}_${randomTail(hall.clock)}`)

/** Registers and checks in, as the route does: register first, then the county, then the day. */
async function comes(hall: Hall, name: string): Promise<WorkerId> {
  const worker = WorkerId.parse(`wkr_${randomTail(hall.clock)}`)
  const record = { kind: 'worker', name, birthDate: '1965-03-12' } as const
  await hall.register.findOrCreate(`made up ${name}`, worker, record, hall.day.marketDay)
  const asked = () => ({ id: commandOf(hall), actor: terminal, bodyDigest: name })
  await hall.county.ask({ ...asked(), command: { type: 'register-worker', worker } })
  const trades = [TradeId.parse('loading')]
  await hall.day.ask({ ...asked(), command: { type: 'check-in', worker, minor: false, trades } })
  return worker
}
const forget = (hall: Hall, worker: WorkerId) =>
  hall.county.ask({
    id: commandOf(hall),
    actor: { by: 'staff', staff: StaffId.parse(`stf_${'0'.repeat(16)}`) },
    bodyDigest: 'forget',
    command: { type: 'forget-worker', worker },
  })
async function untilEvening(folder: Folder) {
  folder.clock.pass(12.5 * 3600)
  await settle()
}
const nextMorning = (folder: Folder) => folder.clock.pass(11.5 * 3600)
const results = (folder: Folder) =>
  folder.store.books.county.filter((entry) => entry.events.some((event) => event.type === 'day-results-taken'))

describe('the close', () => {
  test('hands the results of the day to the county once, and writes a snapshot', async () => {
    const folder = emptyFolder()
    const { hall, troubles } = await start(folder)
    const worker = await comes(hall, 'wang')
    await untilEvening(folder)
    expect(hall.day.state.open).toBe(false)
    expect(results(folder)).toHaveLength(1)
    expect(hall.county.state.people.get(worker)?.unsentLastTime).toBe(true)
    expect(folder.snapshot?.day.last.position).toBe(hall.day.position)
    await settle()
    expect(results(folder)).toHaveLength(1)
    expect(troubles).toEqual([])
  })

  test('cut off before the hand-over: the next start makes up for it, once', async () => {
    const folder = emptyFolder()
    const before = await start(folder, { housekeeping: false })
    await comes(before.hall, 'wang')
    await untilEvening(folder)
    await before.kill()
    expect(results(folder)).toHaveLength(0)
    await (await start(folder)).kill()
    expect(results(folder)).toHaveLength(1)
    await (await start(folder)).kill()
    expect(results(folder)).toHaveLength(1)
  })

  test('while somebody else writes to the county: the hand-over is decided again and not forgotten', async () => {
    const folder = emptyFolder()
    const before = await start(folder, { housekeeping: false })
    await comes(before.hall, 'wang')
    await untilEvening(folder)
    await before.kill()
    await start(folder, { fault: 'conflict' })
    expect(results(folder)).toHaveLength(1)
    expect(folder.snapshot).toBeDefined()
  })

  test('of a day that nobody closed over night comes first thing in the morning', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    await comes(before.hall, 'wang')
    await before.kill()
    folder.clock.pass(24 * 3600)
    const { hall } = await start(folder)
    await settle()
    expect(hall.day.state).toMatchObject({ open: false, day: '2026-08-17' })
    expect(results(folder)).toHaveLength(1)
    await comes(hall, 'li')
    expect(hall.day.state).toMatchObject({ open: true, day: '2026-08-18' })
  })
})

describe('a start from the snapshot', () => {
  test('stands as a start from nothing stands', async () => {
    const folder = emptyFolder()
    const first = await start(folder)
    await comes(first.hall, 'wang')
    await comes(first.hall, 'li')
    await untilEvening(folder)
    await first.kill()
    nextMorning(folder)
    const second = await start(folder)
    expect(second.startedFromSnapshot).toBe(true)
    await comes(second.hall, 'zhao')
    await second.kill()
    const fromSnapshot = await start(folder)
    const fromNothing = await start({ ...folder, snapshot: undefined })
    expect(fromSnapshot.startedFromSnapshot).toBe(true)
    expect(fromSnapshot.hall.day.state).toEqual(fromNothing.hall.day.state)
    expect(fromSnapshot.hall.county.state).toEqual(fromNothing.hall.county.state)
  })

  test('of another ledger is not made', async () => {
    const [ours, theirs] = [emptyFolder(), emptyFolder()]
    theirs.clock.random(5)
    for (const folder of [ours, theirs]) {
      const { hall, kill } = await start(folder)
      await comes(hall, 'wang')
      await untilEvening(folder)
      await kill()
    }
    const mixed = await start({ ...ours, snapshot: theirs.snapshot })
    expect(mixed.startedFromSnapshot).toBe(false)
  })
})

describe('forgetting', () => {
  test('that was cut off before the erasing is finished at the next start', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    await untilEvening(folder)
    await forget(before.hall, worker)
    expect(before.hall.register.person(worker)).toBeDefined()
    await before.kill()
    const { hall } = await start(folder)
    expect(hall.register.person(worker)).toBeUndefined()
    expect(hall.register.find('made up wang')).toBeUndefined()
  })

  test('is repeated when a restored backup brings somebody back', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    const backup = {
      people: new Map(folder.rows.people),
      identities: new Map(folder.rows.identities),
      texts: new Map(),
    }
    await untilEvening(folder)
    await forget(before.hall, worker)
    await before.kill()
    await (await start(folder)).kill()
    expect(folder.rows.people.size).toBe(0)
    const { hall } = await start({ ...folder, rows: backup })
    expect(hall.register.person(worker)).toBeUndefined()
  })

  test('hides who was placed, at once, and keeps what the law wants kept until it may go', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    const workers = [{ worker, placed: true }]
    const placed = { type: 'take-day-results', day: MarketDay.parse('2026-08-16'), workers } as const
    await before.hall.county.ask({ id: commandOf(before.hall), actor: terminal, bodyDigest: '', command: placed })
    await untilEvening(folder)
    await forget(before.hall, worker)
    await before.kill()
    const hidden = await start(folder)
    expect(hidden.hall.register.find('made up wang')).toBeUndefined()
    expect(hidden.hall.register.person(worker)).toBeDefined()
    await hidden.kill()
    folder.clock.pass(3 * 366 * 24 * 3600)
    expect((await start(folder)).hall.register.person(worker)).toBeUndefined()
  })
})

describe('sweeping', () => {
  const leftover = { kind: 'worker', name: 'nobody named me', birthDate: '1965-03-12' } as const

  test('a start erases rows that no entry names, people and texts, and leaves the others', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    const today = before.hall.day.marketDay
    const cutOff = WorkerId.parse(`wkr_${'9'.repeat(16)}`)
    await before.hall.register.findOrCreate('cut off', cutOff, leftover, today)
    await before.hall.register.keepText(TextId.parse(`txt_${'9'.repeat(16)}`), 'a reason', today)
    await before.kill()
    const { hall } = await start(folder)
    expect(hall.register.person(cutOff)).toBeUndefined()
    expect(hall.register.find('cut off')).toBeUndefined()
    expect(hall.register.text(TextId.parse(`txt_${'9'.repeat(16)}`))).toBeUndefined()
    expect(hall.register.person(worker)).toBeDefined()
  })

  test('after a restart at noon, a close and a start from the snapshot, whoever the morning named is still there', async () => {
    const folder = emptyFolder()
    const morning = await start(folder)
    const staff = StaffId.parse(`stf_${'1'.repeat(16)}`)
    const record = { kind: 'staff', name: '杨霞', passwordHash: 'none' } as const
    await morning.hall.register.findOrCreate('staff', staff, record, morning.hall.day.marketDay)
    const command = { type: 'add-first-staff', staff } as const
    await morning.hall.county.ask({ id: commandOf(morning.hall), actor: terminal, bodyDigest: '', command })
    const worker = await comes(morning.hall, 'wang')
    await morning.kill()
    const noon = await start(folder)
    await untilEvening(folder)
    await noon.kill()
    nextMorning(folder)
    const next = await start(folder)
    expect(next.startedFromSnapshot).toBe(true)
    expect(next.hall.register.person(staff)).toEqual(record)
    expect(next.hall.register.person(worker)).toBeDefined()
  })

  test('what a tap of yesterday left behind goes even if the start is from the snapshot', async () => {
    const folder = emptyFolder()
    const first = await start(folder)
    await comes(first.hall, 'wang')
    const cutOff = WorkerId.parse(`wkr_${'9'.repeat(16)}`)
    await first.hall.register.findOrCreate('cut off', cutOff, leftover, first.hall.day.marketDay)
    await untilEvening(folder)
    await first.kill()
    nextMorning(folder)
    const next = await start(folder)
    expect(next.startedFromSnapshot).toBe(true)
    expect(next.hall.register.person(cutOff)).toBeUndefined()
  })
})
