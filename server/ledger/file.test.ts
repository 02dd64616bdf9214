import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Position } from '../../shared/ids.ts'
import { ledgerContract } from './contract.ts'
import { type Disk, realDisk } from './disk.ts'
import { DataFolderBusy, openFileLedger } from './file.ts'
import { commandsOf, draft, drafts, entriesOf, start, write } from './stories.ts'
import { openTestDisk } from './test-disk.ts'

const second = 'one process holds the data folder: see "two openers"'
const folders: string[] = []
async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'gongpiao-ledger-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

ledgerContract('files on a test disk', async () => {
  const disk = openTestDisk()
  const ledger = await openFileLedger({ folder: '/ledger', disk })
  return {
    ledger,
    reopen: async () => {
      await ledger.close()
      return openFileLedger({ folder: '/ledger', disk })
    },
    breakNextWrite: () => disk.fail('write', 'EIO', 40),
    putRight: disk.heal,
    second,
  }
})

describe('files on the real disk', () => {
  test('one file a market day and one a month, the chain running on, each line ending in its hash', async () => {
    const folder = join(await newFolder(), 'data', 'ledger')
    const ledger = await openFileLedger({ folder })
    await write(ledger, 'day', drafts(1, 2, '2026-08-31'))
    await write(ledger, 'day', drafts(3, 3, '2026-09-01'))
    await write(ledger, 'county', drafts(4, 4, '2026-08-31'))
    await ledger.close()
    expect(await readdir(join(folder, 'day'))).toEqual(['2026-08-31.jsonl', '2026-09-01.jsonl'])
    expect(await readdir(join(folder, 'county'))).toEqual(['2026-08.jsonl'])
    const text = await readFile(join(folder, 'day', '2026-09-01.jsonl'), 'utf8')
    expect(text).toMatch(/^\{"position":3,"batch":3,"instant":.*,"events":\[.*\],"hash":"[0-9a-f]{64}"\}\n$/)
    const again = await openFileLedger({ folder })
    expect(await commandsOf(again)).toHaveLength(3)
    expect(again.opened.cuts).toEqual([])
    await again.close()
  })

  test('two openers: the second is told in one sentence, by whatever name it comes, and may once the first is gone', async () => {
    const folder = await newFolder()
    const other = `${folder}-link`
    await symlink(folder, other)
    folders.push(other)
    const first = await openFileLedger({ folder })
    await expect(openFileLedger({ folder })).rejects.toThrow(DataFolderBusy)
    await expect(openFileLedger({ folder: other })).rejects.toThrow('Another Gongpiao is already running')
    await first.close()
    await (await openFileLedger({ folder: other })).close()
  })

  test('a write that fails half-way leaves a real file that recovers', async () => {
    const folder = await newFolder()
    let failing = false
    const disk: Disk = {
      ...realDisk,
      open: async (path, how) => {
        const file = await realDisk.open(path, how)
        return { ...file, write: (bytes, at) => file.write(failing ? bytes.subarray(0, 700) : bytes, at) }
      },
    }
    const ledger = await openFileLedger({ folder, disk })
    await write(ledger, 'day', drafts(1, 500))
    failing = true
    expect((await ledger.append('day', ledger.head('day'), drafts(501, 600))).outcome).toBe('failed')
    failing = false
    await ledger.recover('day')
    await write(ledger, 'day', drafts(601, 601))
    await ledger.close()
    const again = await openFileLedger({ folder })
    expect(await commandsOf(again)).toEqual([...drafts(1, 500), draft(601)].map((one) => one.command))
    await again.close()
  })
})

describe('a disk that fails', () => {
  const faults = [
    ['the disk is full', (disk: ReturnType<typeof openTestDisk>) => disk.fail('write', 'ENOSPC', 100)],
    ['the write fails', (disk: ReturnType<typeof openTestDisk>) => disk.fail('write', 'EIO')],
    ['the write is short', (disk: ReturnType<typeof openTestDisk>) => disk.shorten(120)],
    ['the sync fails', (disk: ReturnType<typeof openTestDisk>) => disk.fail('sync', 'EIO')],
  ] as const

  for (const [what, breakIt] of faults)
    for (const day of ['2026-08-17', '2026-08-18'])
      test(`${what} on ${day}: nobody is told "done", reading goes on, and it recovers`, async () => {
        const disk = openTestDisk()
        const ledger = await openFileLedger({ folder: '/ledger', disk })
        await write(ledger, 'day', drafts(1, 3))
        breakIt(disk)
        const answer = await ledger.append('day', ledger.head('day'), drafts(4, 9, day))
        expect(answer.outcome).toBe('failed')
        expect(await entriesOf(ledger)).toHaveLength(3)
        if (what !== 'the write is short') {
          disk.fail('cut', 'EIO')
          await expect(ledger.recover('day')).rejects.toThrow('EIO')
          expect((await ledger.append('day', ledger.head('day'), drafts(4, 9, day))).outcome).toBe('failed')
        }
        disk.heal()
        await ledger.recover('day')
        await write(ledger, 'day', drafts(10, 12, day))
        await ledger.close()
        const again = await openFileLedger({ folder: '/ledger', disk })
        expect(again.opened.cuts).toEqual([])
        expect(await commandsOf(again)).toEqual([...drafts(1, 3), ...drafts(10, 12, day)].map((one) => one.command))
      })

  test('a new day whose file cannot be made, or whose name cannot be synced, fails and recovers', async () => {
    for (const operation of ['open', 'syncFolder'] as const) {
      const disk = openTestDisk()
      const ledger = await openFileLedger({ folder: '/ledger', disk })
      disk.fail(operation, 'ENOSPC')
      expect((await ledger.append('day', start, drafts(1, 1))).outcome).toBe('failed')
      await expect(ledger.recover('day')).rejects.toThrow('ENOSPC')
      disk.heal()
      await ledger.recover('day')
      await write(ledger, 'day', drafts(2, 2))
      expect(await commandsOf(ledger)).toEqual([draft(2).command])
    }
  })

  test('midnight inside an append that fails at the second day: unknown, and reading on tells', async () => {
    const disk = openTestDisk()
    const ledger = await openFileLedger({ folder: '/ledger', disk })
    const first = drafts(1, 2, '2026-08-17')
    const release = disk.stall()
    const answering = ledger.append('day', start, [...first, ...drafts(3, 4, '2026-08-18')])
    await new Promise((resolve) => setTimeout(resolve, 5))
    // The first day's bytes are written and wait to be durable: now the disk fills up.
    disk.fail('write', 'ENOSPC')
    release()
    expect((await answering).outcome).toBe('unknown')
    expect(await commandsOf(ledger)).toEqual(first.map((one) => one.command))
    expect((await ledger.append('day', Position.parse(2), drafts(3, 4, '2026-08-18'))).outcome).toBe('failed')
    disk.heal()
    await ledger.recover('day')
    await write(ledger, 'day', drafts(3, 4, '2026-08-18'))
  })

  test('a slow disk answers late and not early; reading goes on', async () => {
    const disk = openTestDisk()
    const ledger = await openFileLedger({ folder: '/ledger', disk })
    await write(ledger, 'day', drafts(1, 1))
    const release = disk.stall()
    let answered = false
    const answering = ledger.append('day', ledger.head('day'), drafts(2, 2)).then((answer) => {
      answered = true
      return answer
    })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await entriesOf(ledger)).toHaveLength(1)
    expect(answered).toBe(false)
    release()
    expect((await answering).outcome).toBe('appended')
  })

  test('one append is one write and one sync', async () => {
    const disk = openTestDisk()
    const ledger = await openFileLedger({ folder: '/ledger', disk })
    await write(ledger, 'day', drafts(1, 1))
    const before = disk.changes.length
    await write(ledger, 'day', drafts(2, 60))
    expect(disk.changes.slice(before).map((change) => change.change)).toEqual(['write', 'sync'])
  })
})

test('a draft dated before the day in use goes on in the file in use', async () => {
  const disk = openTestDisk()
  const ledger = await openFileLedger({ folder: '/ledger', disk })
  await write(ledger, 'day', drafts(1, 1, '2026-08-18'))
  await write(ledger, 'day', drafts(2, 2, '2026-08-17'))
  expect([...disk.files.keys()]).toEqual(['/ledger/day/2026-08-18.jsonl'])
  await ledger.close()
  expect(await entriesOf(await openFileLedger({ folder: '/ledger', disk }))).toHaveLength(2)
})
