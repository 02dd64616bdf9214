import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Position } from '../../shared/ids.ts'
import {
  accept,
  approve,
  ask,
  broccoli,
  checkIn,
  command,
  first,
  openHall,
  post,
  wang,
} from '../../shared/testing/cast.ts'
import { newCounty, yang } from '../../shared/testing/county-cast.ts'
import { deriveKeys } from '../keys.ts'
import { dawn } from '../test-hall.ts'
import { openMemoryLedger } from './memory.ts'
import { fits, type HallSnapshot, snapshotFile } from './snapshot.ts'
import { shapedBy, shapeOf } from './state-shape.ts'
import { drafts, write } from './stories.ts'

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newPath = () => join(folder, `${++files}.json`)
const { snapshot: key } = deriveKeys(Buffer.alloc(32, 7))
const otherKey = deriveKeys(Buffer.alloc(32, 8)).snapshot

const morning = openHall
  .when('05:31', post(broccoli))
  .when('05:31', approve(first))
  .when('05:32', checkIn(wang))
  .when('05:32', ask(wang, first))
  .when('05:33', accept(wang, 1))
const county = newCounty.when('05:00', { type: 'add-first-staff', staff: yang })
const last = { position: Position.parse(5), instant: dawn, command }
const snapshot: HallSnapshot = {
  day: { state: morning.state, last },
  county: { state: county.when('05:32', { type: 'register-worker', worker: wang }).state, last },
  sweep: { since: broccoli.workDate, day: Position.parse(1), county: Position.parse(2) },
}

describe('a snapshot', () => {
  test('comes back as it was, with its maps and sets', async () => {
    const path = newPath()
    await snapshotFile(path, key).write(snapshot)
    const read = await snapshotFile(path, key).read()
    expect(read).toEqual(snapshot)
    expect(read?.day.state.line.get(wang)?.number).toBe('A001')
    expect(read?.county.state.staff.has(yang)).toBe(true)
    expect(read?.day.state.line).not.toBe(morning.state.line)
    expect([...(read?.day.state.line ?? [])]).toEqual([...morning.state.line])
  })

  test('that is not there, empty, cut off or nonsense is left aside', async () => {
    const path = newPath()
    expect(await snapshotFile(path, key).read()).toBeUndefined()
    await snapshotFile(path, key).write(snapshot)
    const whole = readFileSync(path, 'utf8')
    for (const text of ['', '{', 'null', '5', '[]', '"text"', '{}', '{"text":5,"mac":6}', whole.slice(0, -10)]) {
      const broken = newPath()
      writeFileSync(broken, text)
      expect(await snapshotFile(broken, key).read()).toBeUndefined()
    }
  })

  test('that somebody changed, or of another market, is left aside', async () => {
    const path = newPath()
    await snapshotFile(path, key).write(snapshot)
    expect(await snapshotFile(path, otherKey).read()).toBeUndefined()
    writeFileSync(path, readFileSync(path, 'utf8').replace('A001', 'A002'))
    expect(await snapshotFile(path, key).read()).toBeUndefined()
  })

  test('that a server with other rules wrote is left aside, whichever of the two is newer', async () => {
    const path = newPath()
    const otherRules = shapeOf({ '../../shared/day/evolve.ts': 'of another version' })
    await snapshotFile(path, key, otherRules).write(snapshot)
    expect(await snapshotFile(path, key).read()).toBeUndefined()
    expect(await snapshotFile(path, key, otherRules).read()).toEqual(snapshot)
    await snapshotFile(path, key).write(snapshot)
    expect(await snapshotFile(path, key, otherRules).read()).toBeUndefined()
  })
})

describe('the shape of a state', () => {
  test('changes with every word of the files that make it, and with their names', () => {
    const files = { 'day.ts': 'line', 'evolve.ts': 'grow' }
    const others = [{ ...files, 'evolve.ts': 'grow!' }, { 'day.ts': 'line' }, { 'day.ts': 'grow', 'evolve.ts': 'line' }]
    expect(new Set([files, ...others].map(shapeOf)).size).toBe(4)
    expect(shapeOf({ 'evolve.ts': 'grow', 'day.ts': 'line' })).toBe(shapeOf(files))
  })

  test('is made by both books, what they are built of and how a snapshot is written; by no test and no word', () => {
    const files = Object.keys(shapedBy)
    for (const file of [
      'day/day',
      'day/evolve',
      'county/county',
      'county/evolve',
      'county/people/rules',
      'ids',
      'time',
    ])
      expect(files).toContain(`../../shared/${file}.ts`)
    expect(files).toEqual(expect.arrayContaining(['../book.ts', './snapshot.ts']))
    expect(files.filter((file) => /\.test\.|testing|language|rehearsal/.test(file))).toEqual([])
  })
})

describe('a snapshot fits a ledger', () => {
  const at = (position: number, from = position): HallSnapshot => {
    const [entry = undefined] = drafts(from, from)
    if (entry === undefined) throw new Error('no draft')
    const end = { ...entry, position: Position.parse(position) }
    return { ...snapshot, day: { ...snapshot.day, last: end }, county: { ...snapshot.county, last: end } }
  }

  test('that has its last entry where it says', async () => {
    const ledger = openMemoryLedger()
    await write(ledger, 'day', drafts(1, 5))
    await write(ledger, 'county', drafts(1, 5))
    expect(await fits(ledger, at(3))).toBe(true)
    expect(await fits(ledger, at(5))).toBe(true)
  })

  test('and none that is shorter, or has another entry there', async () => {
    const ledger = openMemoryLedger()
    await write(ledger, 'day', drafts(1, 5))
    await write(ledger, 'county', drafts(1, 4))
    expect(await fits(ledger, at(5))).toBe(false)
    expect(await fits(ledger, at(3, 2))).toBe(false)
    expect(await fits(openMemoryLedger(), at(1))).toBe(false)
  })
})
