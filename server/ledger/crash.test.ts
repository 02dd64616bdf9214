import { expect, test } from 'vitest'
import type { EntryDraft } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { openFileLedger } from './file.ts'
import { commandsOf, draft, fractionsOf, write } from './stories.ts'
import { crashImage, openTestDisk, type TestDisk } from './test-disk.ts'

/** What the disk had been asked when an entry was answered for. */
interface Answered {
  readonly command: string
  readonly changes: number
}

/** A seeded night over two midnights on a disk that fails now and then, the process being killed now and then. */
async function night(disk: TestDisk, seed: number) {
  const luck = fractionsOf(seed)
  const answered: Answered[] = []
  let ledger: LedgerPort = await openFileLedger({ folder: '/ledger', disk })
  let number = 0
  const noteAll = async () => {
    // What a start serves, it answers for: a repeated command gets its first answer.
    answered.splice(
      0,
      answered.length,
      ...(await commandsOf(ledger)).map((command) => ({
        command,
        changes: answered.find((one) => one.command === command)?.changes ?? disk.changes.length,
      })),
    )
  }
  for (let turn = 0; turn < 24; turn += 1) {
    const items: EntryDraft[] = []
    for (let left = 1 + Math.floor(luck() * 4); left > 0; left -= 1)
      items.push(draft(++number, `2026-08-${17 + Math.floor((turn + (left === 1 ? 1 : 0)) / 8)}`))
    if (luck() < 0.2) disk.fail(luck() < 0.5 ? 'sync' : 'write', 'EIO', Math.floor(luck() * 300))
    const answer = await ledger.append('day', ledger.head('day'), items)
    disk.heal()
    if (answer.outcome === 'appended')
      for (const entry of answer.entries) answered.push({ command: entry.command, changes: disk.changes.length })
    else if (luck() < 0.5) await ledger.recover('day')
    if (answer.outcome === 'appended' ? luck() < 0.1 : luck() < 0.5) {
      await ledger.close()
      ledger = await openFileLedger({ folder: '/ledger', disk })
      await noteAll()
    }
    if (answer.outcome !== 'appended') await ledger.recover('day')
    if (answer.outcome !== 'appended') await noteAll()
  }
  return { answered, sent: number }
}

/** Opens images of the disk as a power cut may have left it; says how many answered entries are missing. */
async function lostInImages(disk: TestDisk, answered: readonly Answered[], images: number, seed: number) {
  const luck = fractionsOf(seed)
  let lost = 0
  for (let image = 0; image < images; image += 1) {
    const moment = Math.floor(luck() * (disk.changes.length + 1))
    const after = openTestDisk(crashImage(disk.changes.slice(0, moment), luck))
    const must = answered.filter((one) => one.changes <= moment).map((one) => one.command)
    const ledger = await openFileLedger({ folder: '/ledger', disk: after }).catch(() => undefined)
    const there = ledger === undefined ? new Set() : new Set(await commandsOf(ledger))
    lost += must.filter((command) => !there.has(command)).length
    if (ledger === undefined) lost += 1
    else await write(ledger, 'day', [draft(9999, '2026-08-20')])
  }
  return lost
}

test('power cuts between any two writes, torn at any byte: 400 images open and no answered entry is lost', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const disk = openTestDisk()
    const { answered } = await night(disk, seed)
    expect(answered.length).toBeGreaterThan(20)
    expect(await lostInImages(disk, answered, 20, seed), `seed ${seed}`).toBe(0)
  }
})

test('the images notice a ledger that does not sync its writes, and one that does not sync the names of its files', async () => {
  for (const operation of ['sync', 'syncFolder'] as const) {
    const disk = openTestDisk()
    disk.lieAbout(operation)
    const { answered } = await night(disk, 3)
    expect(await lostInImages(disk, answered, 20, 3), operation).toBeGreaterThan(0)
  }
})

test('a batch whose sync failed and whose process died is served only once it is truly on the disk', async () => {
  const disk = openTestDisk()
  const first = await openFileLedger({ folder: '/ledger', disk })
  await write(first, 'day', [draft(1)])
  disk.fail('sync', 'EIO')
  expect((await first.append('day', first.head('day'), [draft(2)])).outcome).toBe('failed')
  disk.heal()
  await first.close()
  const cached = crashImage(disk.changes, () => 0.999)
  expect(await commandsOf(await openFileLedger({ folder: '/ledger', disk: openTestDisk(cached) }))).toHaveLength(1)
  const second = await openFileLedger({ folder: '/ledger', disk })
  expect(await commandsOf(second)).toHaveLength(2)
  const image = crashImage(disk.changes, () => 0)
  expect(await commandsOf(await openFileLedger({ folder: '/ledger', disk: openTestDisk(image) }))).toHaveLength(2)
})
