import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { holdDataFolder } from './data-folder.ts'
import { DataFolderBusy } from './ledger/lock.ts'
import { BadSetting } from './start-trouble.ts'

const root = mkdtempSync(join(tmpdir(), 'gongpiao-data-'))
afterAll(() => rmSync(root, { recursive: true }))

describe('the data folder', () => {
  test('is made with those above it, for the server alone, and left empty', async () => {
    const folder = join(root, 'srv', 'market', 'data')
    const release = await holdDataFolder(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder)).toEqual([])
    await release()
  })

  test('is held against a second start, by whatever name, until it is let go', async () => {
    const folder = join(root, 'held')
    const release = await holdDataFolder(folder)
    symlinkSync(folder, join(root, 'link'))
    for (const name of [folder, `${folder}/`, join(root, 'link')])
      await expect(holdDataFolder(name), name).rejects.toBeInstanceOf(DataFolderBusy)
    await release()
    await (await holdDataFolder(folder))()
  })

  test('of two starts at once goes to one', async () => {
    const folder = join(root, 'both', 'data')
    const starts = await Promise.allSettled([holdDataFolder(folder), holdDataFolder(folder)])
    expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const start of starts) if (start.status === 'fulfilled') await start.value()
  })

  test('that cannot be one is refused at once, in a sentence that names the setting and says what to do', async () => {
    const file = join(root, 'file')
    writeFileSync(file, '')
    const circle = join(root, 'circle')
    symlinkSync(circle, circle)
    const nowhere = process.platform === 'linux' ? ['/proc/nope', '/proc/nope/data', '/proc'] : []
    for (const folder of [file, join(file, 'data'), circle, join(root, 'n'.repeat(300)), ...nowhere]) {
      const trouble = await holdDataFolder(folder).catch((error: unknown) => error)
      expect(trouble, folder).toBeInstanceOf(BadSetting)
      expect(String(trouble), folder).toMatch(
        /GONGPIAO_DATA 是“[^”]+”，.*：请.*。\nGONGPIAO_DATA is "[^"]+", but .*: (choose|move) .*\.$/,
      )
    }
  }, 5000)
})
