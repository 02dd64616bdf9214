import { expect, test } from 'vitest'
import { Instant, Position } from '../../shared/ids.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { ledgerChecks, underTest } from './contract.ts'
import { memoryStore, openMemoryLedger } from './memory.ts'

/** Each is a ledger with one thing wrong; the contract must notice it. */
const wrong: Readonly<Record<string, (right: LedgerPort) => Partial<LedgerPort>>> = {
  'never sees a conflict': (right) => ({ append: (book, _, drafts) => right.append(book, right.head(book), drafts) }),
  'writes the first of what failed': (right) => ({
    append: async (book, expected, drafts) => {
      const answer = await right.append(book, expected, drafts)
      if (answer.outcome !== 'failed') return answer
      await right.recover(book)
      await right.append(book, expected, drafts.slice(0, 1))
      return answer
    },
  }),
  'says "done" for what failed': (right) => ({
    append: async (book, expected, drafts) => {
      const answer = await right.append(book, expected, drafts)
      return answer.outcome === 'failed' ? { outcome: 'appended', entries: [] } : answer
    },
  }),
  'makes a batch of every entry': (right) => ({
    read: async function* (book, after) {
      for await (const entry of right.read(book, after)) yield { ...entry, batch: entry.position }
    },
  }),
  'reads from the beginning always': (right) => ({ read: (book) => right.read(book, Position.parse(0)) }),
  'shows another day with the one that was asked for': (right) => ({
    readDay: () => right.read('day', Position.parse(0)),
  }),
  'reads everybody, whoever is looked for': (right) => ({ read: (book, after) => right.read(book, after) }),
  'looks for nobody on a day': (right) => ({ readDay: (day) => right.readDay(day) }),
  'has one hash for all': (right) => ({ hashOf: (day) => right.hashOf(day, 'digest') }),
  'keeps no milliseconds': (right) => ({
    append: (book, expected, drafts) =>
      right.append(
        book,
        expected,
        drafts.map((one) => ({ ...one, instant: Instant.parse('2026-08-17T00:00:00.000Z') })),
      ),
  }),
  'counts both books as one': (right) => ({ head: () => Position.parse(right.head('day') + right.head('county')) }),
  'leaves out the last draft': (right) => ({
    append: (book, expected, drafts) => right.append(book, expected, drafts.length > 1 ? drafts.slice(0, -1) : drafts),
  }),
  'cannot recover': () => ({ recover: async () => {} }),
  'tells nobody': () => ({ follow: () => () => {} }),
  'never stops telling': (right) => ({
    follow: (listener) => {
      right.follow(listener)
      return () => {}
    },
  }),
}

for (const [what, plant] of Object.entries(wrong))
  test(`the contract notices a ledger that ${what}`, async () => {
    let noticed = 0
    for (const run of ledgerChecks.values()) {
      const store = memoryStore()
      const right = openMemoryLedger({ store })
      const under = await underTest(async () => ({
        ledger: { ...right, ...plant(right) },
        reopen: async () => openMemoryLedger({ store }),
        breakNextWrite: () => right.plant('failed'),
        putRight: () => {},
        second: async () => openMemoryLedger({ store }),
      }))
      await run(under).catch(() => {
        noticed += 1
      })
      await under.closeAll()
    }
    expect(noticed).toBeGreaterThan(0)
  })
