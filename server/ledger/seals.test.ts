import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { Position } from '../../shared/ids.ts'
import { at, monday } from '../../shared/testing/cast.ts'
import { keptDays, liveSomeDays } from '../../shared/testing/day-entries.ts'
import { openFileLedger } from './file.ts'
import { sealsIn } from './seals.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function someDays() {
  const folder = await mkdtemp(join(tmpdir(), 'gongpiao-seals-'))
  folders.push(folder)
  const kept = keptDays(at('05:00'))
  liveSomeDays(kept, 2, 40, () => {})
  const ledger = await openFileLedger({ folder })
  let position = 0
  for (const day of new Set(kept.entries.map((entry) => entry.day))) {
    const ofDay = kept.entries.filter((entry) => entry.day === day)
    // The last line is a batch of its own: damage before it is none of an unfinished end.
    for (const batch of [ofDay.slice(0, -1), ofDay.slice(-1)]) {
      await ledger.append('day', Position.parse(position), batch)
      position += batch.length
    }
  }
  await ledger.close()
  return { folder, monday: kept.entries.filter(({ day }) => day === monday).length }
}

test('a line has the hash that stands at its end, and a day that of its last', async () => {
  const { folder, monday: count } = await someDays()
  const lines = (await readFile(join(folder, 'day', `${monday}.jsonl`), 'utf8')).trim().split('\n')
  const { hashes, last } = await sealsIn(folder)('day', new Set([2, count]))
  expect([...hashes.keys()]).toEqual([2, count])
  expect(lines[1]).toContain(`"hash":"${hashes.get(2)}"`)
  const end = last.get(monday)
  for (const part of [`{"position":${end?.position},`, `"instant":"${end?.at}"`, `"hash":"${end?.hash}"`])
    expect(lines.at(-1)).toContain(part)
  expect([count, hashes.get(count)]).toEqual([end?.position, end?.hash])
})

test('of a past that somebody has changed nothing is sealed', async () => {
  const { folder } = await someDays()
  const path = join(folder, 'day', `${monday}.jsonl`)
  await writeFile(path, (await readFile(path, 'utf8')).replace('"instant":"2026', '"instant":"2025'))
  await expect(sealsIn(folder)('day', new Set([2]))).rejects.toThrow(/line 1/)
})
