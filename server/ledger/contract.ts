import { describe, expect, onTestFinished, test } from 'vitest'
import { CommandId, MarketDay, Position } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { draft, drafts, entriesOf, entriesOfDay, start, write } from './stories.ts'

/** One ledger under test, and what its surroundings can do to it. */
export interface LedgerUnderTest {
  readonly ledger: LedgerPort
  /** Closes it and opens what it left behind. */
  reopen(): Promise<LedgerPort>
  /** The next write fails, until the failing thing is put right. */
  breakNextWrite(): void
  putRight(): void
  /** Keeps a ledger to be closed when the check is over. */
  closing<Ledger extends LedgerPort>(ledger: Ledger): Ledger
  /** A second process on the same ledger, or the reason why there is none. */
  readonly second: (() => Promise<LedgerPort>) | string
}

type Check = (under: LedgerUnderTest) => Promise<void>

/** What every ledger must do, whatever it is kept on. */
export function ledgerContract(name: string, open: () => Promise<Omit<LedgerUnderTest, 'closing'>>) {
  describe(`the ledger contract: ${name}`, () => {
    for (const [what, run] of ledgerChecks)
      test(what, async (context) => {
        const under = await underTest(open)
        onTestFinished(under.closeAll)
        if (what === secondProcess && typeof under.second === 'string') return context.skip(under.second)
        await run(under)
      })
  })
}

export async function underTest(open: () => Promise<Omit<LedgerUnderTest, 'closing'>>) {
  const opened: LedgerPort[] = []
  const closing = <Ledger extends LedgerPort>(ledger: Ledger) => {
    opened.push(ledger)
    return ledger
  }
  const under = await open()
  closing(under.ledger)
  const closeAll = async () => {
    for (const ledger of opened) await ledger.close()
  }
  return { ...under, closing, closeAll }
}

/** As data, so that a test of the tests can run them against ledgers that are wrong. */
export const ledgerChecks = new Map<string, Check>()
const check = (what: string, run: Check) => void ledgerChecks.set(what, run)
const secondProcess = 'a second process: the later writer is told of the conflict, followers hear of it and read on'

check('an empty book has head 0 and nothing to read', async ({ ledger }) => {
  expect(ledger.head('day')).toBe(0)
  expect(await entriesOf(ledger, 'county')).toEqual([])
})

check('entries are counted from 1, and those of one append are one batch', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 3))
  await write(ledger, 'day', drafts(4, 5))
  const entries = await entriesOf(ledger)
  expect(entries.map(({ position, batch }) => [position, batch])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 4],
    [5, 4],
  ])
  expect(ledger.head('day')).toBe(5)
})

check(
  'what is read is what was answered, and what was asked: instant, day, actor, command, digest, events',
  async ({ ledger }) => {
    const asked = drafts(1, 3)
    const answered = await write(ledger, 'day', asked)
    const read = await entriesOf(ledger)
    expect(read).toEqual(answered)
    expect(read.map(({ position: _, batch: __, ...rest }) => rest)).toEqual(asked)
  },
)

check('reading begins after the position given', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 5))
  expect((await entriesOf(ledger, 'day', Position.parse(3))).map((entry) => entry.position)).toEqual([4, 5])
  expect(await entriesOf(ledger, 'day', Position.parse(5))).toEqual([])
})

check('a day is read by itself: whole, in order, and nothing of the days beside it', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 2, '2026-08-17'))
  await write(ledger, 'day', [draft(3, '2026-08-17'), draft(4, '2026-08-18')])
  await write(ledger, 'day', drafts(5, 5, '2026-08-18'))
  await write(ledger, 'day', drafts(6, 6, '2026-08-20'))
  await write(ledger, 'county', drafts(1, 3, '2026-08-18'))
  const all = await entriesOf(ledger)
  for (const day of ['2026-08-17', '2026-08-18', '2026-08-19', '2026-08-20'].map((text) => MarketDay.parse(text)))
    expect(await entriesOfDay(ledger, day)).toEqual(all.filter((entry) => entry.day === day))
})

check('who is looked for by a word is read alone, of a book and of a day; no word is nobody’s', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 3, '2026-08-17'))
  await write(ledger, 'day', drafts(4, 5, '2026-08-18'))
  const positions = (entries: readonly Entry[]) => entries.map(({ position }) => position)
  const words = ['digest-2', 'digest-4', 'digest-9']
  expect(positions(await entriesOf(ledger, 'day', start, words))).toEqual([2, 4])
  expect(positions(await entriesOf(ledger, 'day', Position.parse(2), words))).toEqual([4])
  expect(positions(await entriesOfDay(ledger, MarketDay.parse('2026-08-17'), words))).toEqual([2])
  expect(await entriesOf(ledger, 'day', start, [])).toEqual([])
  expect(await entriesOf(ledger, 'day', start, ['"type":"something-happened"'])).toHaveLength(5)
})

check(
  'an entry’s hash hangs on all that was written before it, and on nothing behind it',
  async ({ ledger, closing, reopen }) => {
    await write(ledger, 'day', drafts(1, 3, '2026-08-17'))
    const day = MarketDay.parse('2026-08-17')
    const hash = await ledger.hashOf(day, 'digest-2')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    await write(ledger, 'day', drafts(4, 5, '2026-08-18'))
    expect(await ledger.hashOf(day, 'digest-3')).not.toBe(hash)
    expect(await ledger.hashOf(day, 'digest-4')).toBeUndefined()
    expect(await ledger.hashOf(MarketDay.parse('2026-08-19'), 'digest')).toBeUndefined()
    expect(await closing(await reopen()).hashOf(day, 'digest-2')).toBe(hash)
  },
)

check('a reader may stop early', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 5))
  for await (const entry of ledger.read('day', start)) if (entry.position === 2) break
  await write(ledger, 'day', drafts(6, 6))
  expect(ledger.head('day')).toBe(6)
})

check('an append while somebody reads disturbs neither', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 4))
  const seen: number[] = []
  for await (const entry of ledger.read('day', start)) {
    seen.push(entry.position)
    if (entry.position === 1) await write(ledger, 'day', drafts(5, 6))
  }
  expect(seen.slice(0, 4)).toEqual([1, 2, 3, 4])
  expect(ledger.head('day')).toBe(6)
})

check('the two books are counted apart', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 2))
  await write(ledger, 'county', drafts(3, 3))
  expect([ledger.head('day'), ledger.head('county')]).toEqual([2, 1])
})

check('days and months follow one another with positions running on', async ({ ledger, reopen, closing }) => {
  for (const book of ['day', 'county'] as const) {
    await write(ledger, book, drafts(1, 2, '2026-08-31'))
    await write(ledger, book, drafts(3, 4, '2026-09-01'))
  }
  const again = closing(await reopen())
  for (const book of ['day', 'county'] as const)
    expect((await entriesOf(again, book)).map((entry) => [entry.position, entry.day])).toEqual([
      [1, '2026-08-31'],
      [2, '2026-08-31'],
      [3, '2026-09-01'],
      [4, '2026-09-01'],
    ])
})

check('an append across midnight is whole and in order', async ({ ledger, reopen, closing }) => {
  const asked = [draft(1, '2026-08-17'), draft(2, '2026-08-18'), draft(3, '2026-08-18')]
  expect(await write(ledger, 'day', asked)).toHaveLength(3)
  const again = closing(await reopen())
  expect((await entriesOf(again)).map((entry) => entry.command)).toEqual(asked.map((one) => one.command))
})

check('writing after a position that is not the last is a conflict and leaves no trace', async ({ ledger }) => {
  await write(ledger, 'day', drafts(1, 2))
  expect(await ledger.append('day', Position.parse(1), drafts(3, 4))).toEqual({ outcome: 'conflict' })
  expect(await ledger.append('day', Position.parse(3), drafts(3, 4))).toEqual({ outcome: 'conflict' })
  expect(await entriesOf(ledger)).toHaveLength(2)
})

check('closed and opened again it goes on where it was', async ({ ledger, reopen, closing }) => {
  const before = await write(ledger, 'day', drafts(1, 3))
  const again = closing(await reopen())
  expect(await entriesOf(again)).toEqual(before)
  const [next] = await write(again, 'day', drafts(4, 4))
  expect([next?.position, next?.batch]).toEqual([4, 4])
})

check(
  'after a failed write nobody is told "done", nothing is there, and it fails until it has recovered',
  async ({ ledger, breakNextWrite, putRight, reopen, closing }) => {
    await write(ledger, 'day', drafts(1, 2))
    breakNextWrite()
    expect((await ledger.append('day', ledger.head('day'), drafts(3, 5))).outcome).toBe('failed')
    expect(ledger.head('day')).toBe(2)
    putRight()
    expect((await ledger.append('day', ledger.head('day'), drafts(3, 5))).outcome).toBe('failed')
    expect(await entriesOf(ledger)).toHaveLength(2)
    await ledger.recover('day')
    await write(ledger, 'day', drafts(6, 6))
    const again = closing(await reopen())
    expect((await entriesOf(again)).map((entry) => entry.command)).toEqual(
      [...drafts(1, 2), draft(6)].map((one) => CommandId.parse(one.command)),
    )
  },
)

check('a failure in one book does not stop the other', async ({ ledger, breakNextWrite, putRight }) => {
  breakNextWrite()
  await ledger.append('day', start, drafts(1, 1))
  putRight()
  await write(ledger, 'county', drafts(1, 1))
  expect(ledger.head('county')).toBe(1)
})

check('recovering when nothing failed changes nothing', async ({ ledger }) => {
  await ledger.recover('day')
  await write(ledger, 'day', drafts(1, 2))
  await ledger.recover('day')
  expect(await entriesOf(ledger)).toHaveLength(2)
})

check(secondProcess, async ({ ledger, second, closing }) => {
  if (typeof second === 'string') throw new Error(second)
  const other = closing(await second())
  const heard: string[] = []
  const stop = ledger.follow((book) => heard.push(book))
  const expected = ledger.head('day')
  await write(other, 'day', drafts(1, 2))
  expect(await ledger.append('day', expected, drafts(3, 3))).toEqual({ outcome: 'conflict' })
  expect(heard).toEqual(['day'])
  expect(await entriesOf(ledger)).toHaveLength(2)
  await write(ledger, 'day', drafts(3, 3))
  stop()
  await write(other, 'day', drafts(4, 4))
  expect(heard).toEqual(['day'])
})
