import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Instant } from '../shared/ids.ts'
import { machineClock } from './clock.ts'
import { RegisterLost } from './looked-at-start.ts'
import { openDataFolder } from './open.ts'
import { comes } from './test-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'gongpiao-start-'))
afterAll(() => rmSync(root, { recursive: true }))

/** What is said at the start. */
async function start(folder: string, at = '2026-08-17T05:30:00+08:00') {
  const said: string[] = []
  const clock = machineClock(Instant.parse(new Date(at).toISOString()))
  const opened = await openDataFolder(folder, clock, (what, error) => {
    if (what === 'start' && error instanceof Error) said.push(error.message)
  })
  return { ...opened, said }
}
/** A folder where people came, until their rows lie in more than one file. */
async function marketOf(name: string) {
  const folder = join(root, name)
  const { hall, close, said } = await start(folder)
  for (const who of ['wang', 'li', 'zhao', 'sun']) await comes(hall, who)
  await close()
  expect(said).toEqual([])
  const people = join(folder, 'register', 'people')
  return { folder, people, files: readdirSync(people) }
}
const inBoth = (zh: string, en: string) => [
  expect.stringMatching(new RegExp(`^[^\\n]*${zh}[^\\n]*。\n[^\\n]*${en}.*\\.$`)),
]

test('a machine whose date lies before the last entry is told of, with both times and what to do', async () => {
  const { folder } = await marketOf('clock')
  const behind = await start(folder, '2026-08-16T23:00:00+08:00')
  await behind.close()
  expect(behind.said).toEqual(
    inBoth('2026-08-16 23:00，比账本最后一笔（2026-08-17 05:30）还早', 'earlier than the last entry'),
  )
  const later = await start(folder, '2026-08-17T05:31:00+08:00')
  await later.close()
  expect(later.said).toEqual([])
})

test('files of people that are gone from the register are told of; without any of them nothing starts', async () => {
  const { folder, people, files } = await marketOf('register')
  const [first = ''] = files
  // Two of them may lie in one file, and then its backup goes with it.
  for (const file of files) if (file.startsWith(first)) rmSync(join(people, file))
  const fewer = await start(folder)
  await fewer.close()
  expect(fewer.said).toEqual(inBoth('少了 1 个文件', 'lacks 1 of its files'))
  for (const file of readdirSync(people)) rmSync(join(people, file))
  await expect(start(folder)).rejects.toBeInstanceOf(RegisterLost)
  await expect(start(folder)).rejects.toThrow(/请从备份恢复后再启动。\n.*put it back from the backup/)
})
