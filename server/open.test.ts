import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { machineClock } from './clock.ts'
import { KeyLost } from './key-trouble.ts'
import { DataFolderBusy } from './ledger/lock.ts'
import { openDataFolder } from './open.ts'

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
})
