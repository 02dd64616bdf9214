import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { newestEdition } from '../shared/day/market-day/messages.ts'
import { RecordedEvent } from '../shared/ledger/entry.ts'
import { machineClock } from './clock.ts'
import { KeyLost } from './key-trouble.ts'
import { emptyBook, writeBatch } from './ledger/chain.ts'
import { DataFolderBusy } from './ledger/lock.ts'
import { WrittenByNewer } from './ledger/newer.ts'
import { draft } from './ledger/stories.ts'
import { auditLedger } from './market-day/audit.ts'
import { openDataFolder } from './open.ts'
import { judgeData } from './setting-up/judge.ts'

const root = mkdtempSync(join(tmpdir(), 'gongpiao-open-'))
afterAll(() => rmSync(root, { recursive: true }))
const silent = () => undefined
const open = (name: string) => openDataFolder(join(root, name), machineClock(), silent)

describe('a data folder', () => {
  test('of two first starts at once opens for one, and the key that one has is the key that stays', async () => {
    for (let round = 1; round <= 10; round += 1) {
      const name = `at once ${round}`
      const starts = await Promise.allSettled([open(name), open(name), open(name)])
      const [opened, ...others] = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
      if (opened === undefined) throw new Error('none opened')
      expect(others).toEqual([])
      for (const start of starts) if (start.status === 'rejected') expect(start.reason).toBeInstanceOf(DataFolderBusy)
      const { lookup } = opened.hall.keys
      await opened.close()
      const again = await open(name)
      expect(again.hall.keys.lookup.equals(lookup)).toBe(true)
      await again.close()
    }
  })

  test('is free again after a start that its key stopped', async () => {
    const opened = await open('lost key')
    await opened.close()
    rmSync(join(root, 'lost key', 'secret.key'))
    for (let tries = 1; tries <= 2; tries += 1) await expect(open('lost key')).rejects.toBeInstanceOf(KeyLost)
    expect(existsSync(join(root, 'lost key', 'secret.key'))).toBe(false)
  })

  test('that a newer version wrote in is refused in words, which say what this one does not know', async () => {
    const opening = readFileSync('shared/ledger/fixtures/day.jsonl', 'utf8')
      .split('\n')
      .find((line) => line.includes('"edition"'))
    const later = opening?.replace(/"edition":\d+/, `"edition":${newestEdition + 1}`) ?? ''
    const written = [
      ['an edition', RecordedEvent.parse(JSON.parse(later)), 'rules-changed, rules.edition'],
      ['an event', { type: 'place-dreamt-of' }, 'place-dreamt-of'],
    ] as const
    for (const [name, event, unknown] of written) {
      const opened = await open(name)
      await opened.close()
      const { text } = writeBatch(emptyBook, [{ ...draft(1), events: [event] }])
      writeFileSync(join(root, name, 'ledger', 'day', '2026-08-17.jsonl'), text)
      const refused = await open(name).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(WrittenByNewer)
      expect(String(refused)).toContain(unknown)
      await expect(judgeData(join(root, name))).rejects.toThrow(unknown)
      await expect(auditLedger(join(root, name, 'ledger')).next()).rejects.toThrow(unknown)
    }
  })
})
