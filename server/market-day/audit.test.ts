import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { DayEvent } from '../../shared/day/messages.ts'
import { DayNumber, MarketDay, OfferId, Position } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import {
  accept,
  at,
  board,
  broccoli,
  checkIn,
  employerMisses,
  first,
  known,
  li,
  monday,
  post,
  release,
  rules,
  timePasses,
  wang,
  zhao,
} from '../../shared/testing/cast.ts'
import { keptDays, liveSomeDays } from '../../shared/testing/day-entries.ts'
import { later } from '../../shared/time.ts'
import { openFileLedger } from '../ledger/file.ts'
import { settle, type TestHall, testHall } from '../test-hall.ts'
import { auditLedger, type DayAudit } from './audit.ts'
import { differenceWords } from './audit-words.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongpiao-audit-'))
  folders.push(folder)
  return folder
}

/** A ledger on the disk with these entries, in a chain that holds. */
async function written(entries: readonly Entry<DayEvent>[]): Promise<string> {
  const folder = await newFolder()
  const ledger = await openFileLedger({ folder })
  let position = 0
  for (const day of new Set(entries.map((entry) => entry.day))) {
    const ofDay = entries.filter((entry) => entry.day === day)
    // The last entry was written by a turn of its own, so damage before it is none of an unfinished end.
    for (const batch of [ofDay.slice(0, -1), ofDay.slice(-1)]) {
      if (batch.length > 0) await ledger.append('day', Position.parse(position), batch)
      position += batch.length
    }
  }
  await ledger.close()
  return folder
}
async function audits(folder: string, day?: MarketDay): Promise<readonly DayAudit[]> {
  const found: DayAudit[] = []
  for await (const audit of auditLedger(folder, day)) found.push(audit)
  return found
}
const audited = async (folder: string, day?: MarketDay) =>
  (await audits(folder, day)).map(({ differences, ...audit }) => ({
    ...audit,
    differences: differences.map(({ position }) => position),
  }))

const kept = keptDays(at('05:00'))
liveSomeDays(kept, 3, 150, () => {})

test('a line changed in the last file is damage, not the end of what is being written', async () => {
  const folder = await written(kept.entries.filter(({ day }) => day === monday))
  const path = join(folder, 'day', `${monday}.jsonl`)
  const lines = (await readFile(path, 'utf8')).split('\n')
  const middle = Math.floor(lines.length / 2)
  lines[middle] = lines[middle]?.replace('"actor"', '"aktor"') ?? ''
  await writeFile(path, lines.join('\n'))
  await expect(audited(folder)).rejects.toThrow(`line ${middle + 1}`)
})

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

test('what was forged before it was chained is found, which the chain alone would not tell, and said in words', async () => {
  const taken = kept.entries.find(({ events }) => events.some(({ type }) => type === 'offer-accepted'))
  if (taken === undefined) throw new Error('nobody took anything')
  const events = taken.events.map((event) =>
    event.type === 'placement-made' ? { ...event, number: DayNumber.parse('A099') } : event,
  )
  const before = kept.entries.slice(0, kept.entries.indexOf(taken))
  const last = (await audits(await written([...before, { ...taken, events }]))).at(-1)
  const [wrong] = last?.differences ?? []
  if (wrong === undefined) throw new Error('it was not found')
  expect(last?.differences).toHaveLength(1)
  expect(differenceWords(wrong).join('\n')).toMatch(said)
})
const said = new RegExp(
  [
    'entry \\d+, 2026-08-17 \\d\\d:\\d\\d:\\d\\d',
    'written:      (A\\d+) Accepted \\((job .*)\\); A099 Ticket \\((\\2; ticket 0817-.*)\\)',
    'by the rules: \\1 Accepted \\(\\2\\); \\1 Ticket \\(\\3\\)',
    '  Ticket, number: "A099", by the rules "\\1"',
  ].join('\n    '),
)

test('what nobody can undo, for it names what never was, is found, and what follows it too', async () => {
  const [first, ...others] = kept.entries
  if (first === undefined) throw new Error('nothing happened')
  const events: DayEvent[] = [
    { type: 'offer-withdrawn', offer: OfferId.parse('off_20260817_0999'), because: 'posting-gone' },
  ]
  const after = others.slice(0, 5).map((entry) => ({ ...entry, position: Position.parse(entry.position + 1) }))
  const [day] = await audits(await written([first, { ...first, position: Position.parse(2), events }, ...after]))
  const wrong = day?.differences[0]
  if (wrong === undefined) throw new Error('it was not found')
  expect(day?.counts.entries).toBe(7)
  expect(differenceWords(wrong).slice(1)).toEqual([
    '    written:      Offer withdrawn (no job that was there; the posting is gone)',
    '    by the rules: nothing: nobody can ask for this, or it happens only beside something else',
  ])
})

test('a day opened by older rules is said to be of them, and comes out as it was written', async () => {
  const older = keptDays(at('05:00'), { ...rules, edition: 2 })
  liveSomeDays(older, 3, 25, () => {})
  const found = await audited(await written(older.entries))
  expect(found.map(({ isOlder, differences }) => [isOlder, differences])).toEqual(found.map(() => [true, []]))
  expect((await audited(await written(kept.entries))).some(({ isOlder }) => isOlder)).toBe(false)
})

test('a day of the eighth edition keeps whom the door saw off without a bus, and whom 补员 counted', async () => {
  const older = keptDays(at('05:30'), { ...rules, edition: 8 })
  older.ask(post({ ...broccoli, transport: { kind: 'own' } }, known))
  for (const who of [wang, li]) older.ask(checkIn(who))
  older.ask(timePasses)
  older.ask(accept(wang, 1))
  older.ask(accept(li, 2))
  older.ask(board(2))
  older.pass(70 * 60)
  older.ask(timePasses, { by: 'clock' })
  older.ask(employerMisses(first, 1))
  older.ask(checkIn(zhao))
  older.ask(timePasses)
  older.ask(accept(zhao, 3))
  older.ask(release(3))
  older.pass(12 * 3600)
  older.ask(timePasses, { by: 'clock' })
  const events = older.entries.flatMap((entry) => entry.events)
  expect(events).toContainEqual(expect.objectContaining({ type: 'boarded' }))
  expect(events.at(-1)).toMatchObject({ type: 'day-closed', sheet: { secondWaves: 1, work: { days: 2, boarded: 1 } } })
  expect(await audited(await written(older.entries))).toMatchObject([{ differences: [] }])
})

test('settings are those that the county’s book says were set at the desk', async () => {
  const folder = await newFolder()
  const ledger = await openFileLedger({ folder })
  const hall = await testHall({ ledger })
  await hall.day.ask({ ...byTerminal(hall), command: checkIn(wang) })
  const change = { section: 'offer-hold', offerHoldSeconds: 60 } as const
  const inUse = { trades: [], townships: [] }
  const byDesk = { id: hall.ownCommand(), actor: byTerminal(hall).actor, bodyDigest: '' }
  const taken = new Promise<void>((isTaken) =>
    hall.onChange(() => hall.day.state.rules.offerHoldSeconds === 60 && isTaken()),
  )
  await hall.county.ask({ ...byDesk, command: { type: 'change-market', change, version: 0, inUse } })
  await taken
  const { position, state } = hall.day
  await hall.stop()
  expect(state.rules.version).toBe(2)
  expect(await audited(folder)).toMatchObject([{ counts: { entries: 2 }, differences: [] }])

  const events: DayEvent[] = [{ type: 'rules-changed', rules: { ...state.rules, offerHoldSeconds: 20 } }]
  const instant = later(hall.clock.now(), 600)
  await ledger.append('day', position, [
    { ...byTerminal(hall), instant, day: monday, command: hall.ownCommand(), events },
  ])
  await ledger.close()
  const [wrong] = (await audits(folder)).flatMap(({ differences }) => differences)
  expect(wrong && differenceWords(wrong)[2]).toBe(
    '    by the rules: nothing: it was so before, was not due, or was never set so',
  )
})
const byTerminal = (hall: TestHall) => ({ id: hall.ownCommand(), actor: { by: 'terminal' } as const, bodyDigest: '' })

test('a day and its rounds say by which version of the settings they went; another one is found', async () => {
  const folder = await newFolder()
  const ledger = await openFileLedger({ folder })
  const hall = await testHall({ ledger })
  await hall.day.ask({ ...byTerminal(hall), command: post({ ...broccoli, places: 1 }, known) })
  await hall.day.ask({ ...byTerminal(hall), command: checkIn(wang) })
  await settle()
  await hall.stop()
  const entries: Entry<DayEvent>[] = []
  for await (const { events, ...entry } of ledger.read('day', Position.parse(0)))
    entries.push({ ...entry, events: events.map((event) => DayEvent.parse(event)) })
  await ledger.close()
  const versions = entries.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'day-opened' ? (event.rules.version ?? 0) : event.type === 'round-run' ? (event.version ?? 0) : [],
    ),
  )
  expect(versions).toEqual([1, 1])
  expect((await audited(folder)).flatMap(({ differences }) => differences)).toEqual([])

  const [day, round] = [
    entries.map((entry) =>
      changed(entry, (event) => event.type === 'day-opened' && { ...event, rules: { ...event.rules, version: 2 } }),
    ),
    entries.map((entry) => changed(entry, (event) => event.type === 'round-run' && { ...event, version: 2 })),
  ]
  expect((await audited(await written(day))).flatMap(({ differences }) => differences)[0]).toBe(1)
  expect((await audited(await written(round))).flatMap(({ differences }) => differences)).toEqual([3])
})
const changed = (entry: Entry<DayEvent>, change: (event: DayEvent) => DayEvent | false): Entry<DayEvent> => ({
  ...entry,
  events: entry.events.map((event) => change(event) || event),
})

test('where no day was ever held there is nothing to say', async () => {
  expect(await audited(await written([]))).toEqual([])
})
