import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { DayEvent } from '../../shared/day/messages.ts'
import { MarketDay, Position } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import { at, rules } from '../../shared/testing/cast.ts'
import { keptDays, liveSomeDays } from '../../shared/testing/day-entries.ts'
import { openFileLedger } from '../ledger/file.ts'
import { auditLedger } from './audit.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** A ledger on the disk with these entries, in a chain that holds. */
async function written(entries: readonly Entry<DayEvent>[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongpiao-audit-'))
  folders.push(folder)
  const ledger = await openFileLedger({ folder })
  let position = 0
  for (const day of new Set(entries.map((entry) => entry.day))) {
    const ofDay = entries.filter((entry) => entry.day === day)
    await ledger.append('day', Position.parse(position), ofDay)
    position += ofDay.length
  }
  await ledger.close()
  return folder
}
async function audited(folder: string, day?: MarketDay) {
  const found = []
  for await (const { differences, ...audit } of auditLedger(folder, day))
    found.push({ ...audit, differences: differences.map(({ position }) => position) })
  return found
}

const kept = keptDays(at('05:00'))
liveSomeDays(kept, 3, 150, () => {})

test('the files of some days, each by itself or all of them', async () => {
  const folder = await written(kept.entries)
  const all = await audited(folder)
  expect(all.length).toBeGreaterThan(1)
  expect(all.every(({ differences }) => differences.length === 0)).toBe(true)
  const [, second] = all
  if (second === undefined) throw new Error('there is one day only')
  expect(await audited(folder, MarketDay.parse(second.day))).toEqual([second])
  expect(await audited(folder, MarketDay.parse('2020-01-01'))).toEqual([])
})

test('a result forged before it was chained is found: the chain alone would not tell', async () => {
  const forged = kept.entries.find(
    ({ events }) => events.some((event) => event.type === 'round-run') && events.length > 1,
  )
  if (forged === undefined) throw new Error('no round gave anything')
  const events = forged.events.map((event) =>
    event.type === 'round-run' ? { ...event, order: 'rotation' as const } : event,
  )
  const before = kept.entries.slice(0, kept.entries.indexOf(forged))
  expect((await audited(await written([...before, { ...forged, events }]))).at(-1)?.differences).toEqual([
    forged.position,
  ])
})

test('a day opened by older rules is said to be of them, and comes out as it was written', async () => {
  const older = keptDays(at('05:00'), { ...rules, edition: 2 })
  liveSomeDays(older, 3, 25, () => {})
  const found = await audited(await written(older.entries))
  expect(found.map(({ isOlder, differences }) => [isOlder, differences])).toEqual(found.map(() => [true, []]))
  expect((await audited(await written(kept.entries))).some(({ isOlder }) => isOlder)).toBe(false)
})

test('where no day was ever held there is nothing to say', async () => {
  expect(await audited(await written([]))).toEqual([])
})
