import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MarketDay, Position } from '../../shared/ids.ts'
import { openFileLedger } from './file.ts'
import { draft } from './stories.ts'
import { verifyDays } from './verify-days.ts'

test('a day that never was is said not to be there, though the county has a file of its month', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongpiao-verify-'))
  try {
    const ledger = await openFileLedger({ folder })
    await ledger.append('day', Position.parse(0), [draft(1)])
    await ledger.append('county', Position.parse(0), [draft(2)])
    await ledger.close()
    const said = async (day?: string) => {
      const found: string[] = []
      const asked = day === undefined ? { folder } : { folder, day: MarketDay.parse(day) }
      for await (const { said, isWell } of verifyDays(asked)) found.push(`${isWell} ${said.split(' ')[0]}`)
      return found
    }
    expect(await said()).toEqual(['true OK', 'true OK'])
    expect(await said('2026-08-17')).toEqual(['true OK', 'true OK'])
    expect(await said('2026-08-01')).toEqual(['true OK', 'false NOT'])
    expect(await said('2026-01-01')).toEqual(['false NOT'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
