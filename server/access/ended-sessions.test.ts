import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { farmer, wang } from '../../shared/testing/cast.ts'
import { deriveKeys } from '../keys.ts'
import { testClock } from '../test-hall.ts'
import { openEndedSessions } from './ended-sessions.ts'
import { supervisorAtDesk } from './test-door.ts'
import { sessionTokens } from './tokens.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ended-'))
})
afterAll(() => rm(folder, { recursive: true }))

const { session: key } = deriveKeys(Buffer.alloc(32, 7))
const worker = { of: 'worker', worker: wang } as const
const employer = { of: 'employer', employer: farmer, pins: 0 } as const

/** A server that starts on this document, each time anew. */
function hallOn(name: string) {
  const [file, clock] = [join(folder, name), testClock()]
  const told: unknown[] = []
  const start = async () => sessionTokens(key, clock, await openEndedSessions(file, (error) => told.push(error)))
  return { file, clock, told, start }
}

test('who went stays gone when the server starts anew, and whoever stands there goes on', async () => {
  const { start } = hallOn('restart.json')
  const before = await start()
  const [gone, signedOut, stands] = [worker, supervisorAtDesk, employer].map((session) => before.seal(session, 900))
  await Promise.all([before.end(gone), before.end(signedOut)])
  for (const tokens of [await start(), await start()]) {
    expect([gone, signedOut].map(tokens.open)).toEqual([undefined, undefined])
    expect(tokens.open(stands)).toEqual(employer)
  }
})

test('what has run out is forgotten, and nothing kept opens a door', async () => {
  const { start, file, clock } = hallOn('forgotten.json')
  const tokens = await start()
  const early = tokens.seal(worker, 60)
  await tokens.end(early)
  const first = Object.keys(JSON.parse(await readFile(file, 'utf8')))
  clock.pass(60)
  await tokens.end(tokens.seal(worker, 60))
  const second = Object.keys(JSON.parse(await readFile(file, 'utf8')))
  expect([first.length, second.length]).toEqual([1, 1])
  expect(second).not.toEqual(first)
  for (const part of early.split('.')) expect(first.join()).not.toContain(part)
})

test('a document that cannot be read is told, and the hall starts', async () => {
  const { start, file, told } = hallOn('damaged.json')
  await writeFile(file, '{"half')
  const tokens = await start()
  expect(told).toHaveLength(1)
  expect(tokens.open(tokens.seal(worker, 900))).toEqual(worker)
})
