import { describe, expect, test } from 'vitest'
import { Position } from '../../shared/ids.ts'
import { testHall } from '../test-hall.ts'
import type { Disk } from './disk.ts'
import { LedgerDamaged, openFileLedger } from './file.ts'
import { commandsOf, draft, drafts, entriesOf, fractionsOf, start, write } from './stories.ts'
import { openTestDisk } from './test-disk.ts'
import { asked, diskWith, flipped, monday, mondayBytes, startOn, tuesday, tuesdayBytes } from './two-days.ts'

const openOn = (disk: Disk) => openFileLedger({ folder: '/ledger', disk })
const damaged = (line: number, file = tuesday) => expect.objectContaining({ name: 'LedgerDamaged', file, line })

describe('what an open leaves to the reader', () => {
  test('damage in an earlier file stops who reads it, and nobody who begins behind it', async () => {
    const ledger = await openOn(diskWith({ [monday]: flipped(mondayBytes, 300, 0) }))
    expect(ledger.head('day')).toBe(14)
    expect(await entriesOf(ledger, 'day', Position.parse(6))).toHaveLength(8)
    await expect(entriesOf(ledger, 'day', start)).rejects.toEqual(damaged(1, monday))
    await write(ledger, 'day', drafts(15, 15, '2026-08-18'))
  })

  test('damage in the file in use stops whoever reads any of it, also behind the damage', async () => {
    const ledger = await openOn(diskWith({ [tuesday]: flipped(tuesdayBytes, 300, 0) }))
    for (const after of [0, 6, 12]) {
      const reading = entriesOf(ledger, 'day', Position.parse(after))
      await expect(reading, `after ${after}`).rejects.toEqual(damaged(1))
    }
    await write(ledger, 'day', drafts(15, 15, '2026-08-18'))
    await expect(ledger.recover('day')).rejects.toEqual(damaged(1))
  })

  test('a hall reads both books before it serves anybody: it does not start on damage', async () => {
    const at = mondayBytes.indexOf('{"position":4,') + 200
    const ledger = await openOn(diskWith({ [monday]: flipped(mondayBytes, at, 0) }))
    await expect(testHall({ ledger })).rejects.toEqual(damaged(4, monday))
  })

  test('who begins behind an earlier file whose end is damaged is told of that file', async () => {
    const ledger = await openOn(diskWith({ [monday]: flipped(mondayBytes, mondayBytes.length - 5, 0) }))
    await expect(entriesOf(ledger, 'day', Position.parse(6))).rejects.toEqual(damaged(6, monday))
  })

  test('an end that claims another position is blamed itself, and not the file behind it', async () => {
    const disk = diskWith({})
    const ledger = await openOn(disk)
    await write(ledger, 'day', drafts(15, 16, '2026-08-19'))
    await ledger.close()
    disk.files.set(monday, flipped(mondayBytes, mondayBytes.indexOf('{"position":6,') - 1, 0))
    await expect(openOn(disk)).rejects.toEqual(damaged(5, monday))
  })

  test('a gap between files is seen at once', async () => {
    await expect(openOn(diskWith({ [monday]: undefined }))).rejects.toEqual(damaged(1))
    const none = { [monday]: Buffer.alloc(0) }
    await expect(openOn(diskWith(none))).rejects.toThrow(LedgerDamaged)
  })

  test('a batch without its beginning is no beginning of a file', async () => {
    const { disk } = await longDay()
    const whole = disk.files.get(tuesday) ?? Buffer.alloc(0)
    const sunday = '/ledger/day/2026-08-16.jsonl'
    const cut = whole.indexOf('{"position":300,')
    disk.files.set(sunday, whole.subarray(0, cut))
    disk.files.set(tuesday, whole.subarray(cut))
    await expect(startOn(disk)).rejects.toEqual(damaged(1))
  })
})

/** One day of 600 entries in one batch, 400 in the next and one more: batches longer than what an open first looks at. */
async function longDay() {
  const disk = openTestDisk()
  const ledger = await openOn(disk)
  const batches = [drafts(1, 600, '2026-08-18'), drafts(601, 1000, '2026-08-18'), [draft(1001, '2026-08-18')]]
  for (const batch of batches) await write(ledger, 'day', batch)
  await ledger.close()
  const bytes = disk.files.get(tuesday) ?? Buffer.alloc(0)
  return { disk, bytes, commands: batches.flat().map((one) => one.command) }
}

describe('a long day', () => {
  test('is opened by its end: a few lines are read, not the file', async () => {
    const { disk, bytes } = await longDay()
    let count = 0
    const counting: Disk = {
      ...disk,
      async open(path, how) {
        const file = await disk.open(path, how)
        const read = async (into: Uint8Array, at: number) => {
          const taken = await file.read(into, at)
          count += taken
          return taken
        }
        return { ...file, read }
      },
    }
    const ledger = await openOn(counting)
    expect(ledger.head('day')).toBe(1001)
    expect(count).toBeLessThan(bytes.length / 4)
  })

  test('whose last batch is longer than the first look back opens wherever that batch is torn or flipped', async () => {
    const { disk, bytes, commands } = await longDay()
    const [from, to] = [bytes.indexOf('{"position":601,'), bytes.indexOf('{"position":1001,')]
    const luck = fractionsOf(5)
    for (let round = 0; round < 60; round += 1) {
      const at = from + Math.floor(luck() * (to - from))
      const torn = round % 2 === 0
      const whole = bytes.subarray(0, at).toString('latin1').split('\n').length - 1
      disk.files.set(tuesday, torn ? bytes.subarray(0, at) : flipped(bytes.subarray(0, to), at, round % 8))
      const ledger = await openOn(disk)
      expect(await commandsOf(ledger), `${torn ? 'torn' : 'flipped'} at ${at}`).toEqual(commands.slice(0, whole))
      await ledger.close()
    }
    disk.files.set(tuesday, bytes.subarray(0, to))
    const ledger = await startOn(disk)
    expect(ledger.opened.cuts).toEqual([])
    expect(await commandsOf(ledger)).toEqual(commands.slice(0, 1000))
  })

  test('with damage anywhere before its last batch stops the start, and a reader that stopped early is no proof', async () => {
    const { disk, bytes } = await longDay()
    const luck = fractionsOf(6)
    for (let round = 0; round < 40; round += 1) {
      const at = Math.floor(luck() * bytes.indexOf('{"position":1001,'))
      disk.files.set(tuesday, flipped(bytes, at, round % 8))
      const line = bytes.subarray(0, at).toString('latin1').split('\n').length
      await expect(startOn(disk), `byte ${at}`).rejects.toEqual(damaged(line))
    }
    disk.files.set(tuesday, flipped(bytes, bytes.indexOf('{"position":900,'), 0))
    const ledger = await openOn(disk)
    for await (const entry of ledger.read('day', start)) if (entry.position === 3) break
    await expect(entriesOf(ledger)).rejects.toEqual(damaged(900))
  })
})

test('a day read through once is not followed again, and goes on behind what was read', async () => {
  const ledger = await startOn(diskWith({}))
  expect(await commandsOf(ledger)).toEqual(asked)
  await write(ledger, 'day', drafts(15, 16, '2026-08-18'))
  await ledger.recover('day')
  expect(await entriesOf(ledger, 'day', Position.parse(13))).toHaveLength(3)
})
