import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { MarketDay } from '../../shared/ids.ts'
import { emptyBook, writeBatch } from './chain.ts'
import { LedgerDamaged, openFileLedger } from './file.ts'
import { draft, entriesOf } from './stories.ts'
import { diskWith, flipped, monday, mondayBytes, tuesday, tuesdayBytes } from './two-days.ts'
import { type Verified, verifyLedger } from './verify.ts'

describe('verify', () => {
  async function verified(changed: Record<string, Buffer | undefined>, day?: MarketDay) {
    const reports: Verified[] = []
    const disk = diskWith(changed)
    for await (const report of verifyLedger({ folder: '/ledger', disk, ...(day === undefined ? {} : { day }) }))
      reports.push(report)
    expect(disk.changes).toEqual([])
    return reports
  }

  test('counts entries and batches of every file, or of one day', async () => {
    const all = await verified({})
    expect(all.map(({ file, entries, batches, first, last }) => [file, entries, batches, first, last])).toEqual([
      [monday, 6, 3, 1, 6],
      [tuesday, 8, 3, 7, 14],
    ])
    expect(all.every((file) => file.damage === undefined && file.unfinished === undefined)).toBe(true)
    expect(await verified({}, MarketDay.parse('2026-08-18'))).toEqual(all.slice(1))
    expect(await verified({}, MarketDay.parse('2026-08-19'))).toEqual([])
  })

  test('names file and line of damage, goes on with the next file, and knows an unfinished end', async () => {
    const [first, second] = await verified({
      [monday]: flipped(mondayBytes, 3, 0),
      [tuesday]: tuesdayBytes.subarray(0, -7),
    })
    expect(first?.damage?.line).toBe(1)
    expect(second?.damage).toBeUndefined()
    expect(second?.unfinished?.line).toBe(8)
  })

  test('sees an entry that is none, though its hash fits', async () => {
    const wrong = writeBatch(emptyBook, [{ ...draft(1), bodyDigest: 'x' }]).text.replace('"clock"', '"clerk"')
    const [covered] = wrong.split(',"hash"')
    const line = `${covered},"hash":"${hash('sha256', `${emptyBook.hash}${covered}`)}"}\n`
    const [report] = await verified({ [monday]: Buffer.from(line), [tuesday]: undefined })
    expect(report?.damage).toEqual({ line: 1, reason: 'it is not an entry' })
    const disk = diskWith({ [monday]: Buffer.from(line), [tuesday]: undefined })
    const ledger = await openFileLedger({ folder: '/ledger', disk })
    await expect(entriesOf(ledger)).rejects.toThrow(LedgerDamaged)
  })
})
