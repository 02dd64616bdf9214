import { afterEach, describe, expect, test } from 'vitest'
import { CommandId, Position } from '../../shared/ids.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { draft, drafts, entriesOf, start, write } from './stories.ts'

/** One ledger under test, and what its surroundings can do to it. */
export interface LedgerUnderTest {
  readonly ledger: LedgerPort
  /** Closes it and opens what it left behind. */
  reopen(): Promise<LedgerPort>
  /** The next write fails, until the failing thing is put right. */
  breakNextWrite(): void
  putRight(): void
  /** A second process on the same ledger, or the reason why there is none. */
  readonly second: (() => Promise<LedgerPort>) | string
}

/** What every ledger must do, whatever it is kept on. */
export function ledgerContract(name: string, open: () => Promise<LedgerUnderTest>) {
  describe(`the ledger contract: ${name}`, () => {
    const opened: LedgerPort[] = []
    const closing = <Ledger extends LedgerPort>(ledger: Ledger) => {
      opened.push(ledger)
      return ledger
    }
    const setUp = async () => {
      const under = await open()
      closing(under.ledger)
      return under
    }
    afterEach(async () => {
      for (const ledger of opened.splice(0)) await ledger.close()
    })

    test('an empty book has head 0 and nothing to read', async () => {
      const { ledger } = await setUp()
      expect(ledger.head('day')).toBe(0)
      expect(await entriesOf(ledger, 'county')).toEqual([])
    })

    test('entries are counted from 1, and those of one append are one batch', async () => {
      const { ledger } = await setUp()
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

    test('what is read is what was answered, and what was asked: instant, day, actor, command, digest, events', async () => {
      const { ledger } = await setUp()
      const asked = drafts(1, 3)
      const answered = await write(ledger, 'day', asked)
      const read = await entriesOf(ledger)
      expect(read).toEqual(answered)
      expect(read.map(({ position: _, batch: __, ...rest }) => rest)).toEqual(asked)
    })

    test('reading begins after the position given', async () => {
      const { ledger } = await setUp()
      await write(ledger, 'day', drafts(1, 5))
      expect((await entriesOf(ledger, 'day', Position.parse(3))).map((entry) => entry.position)).toEqual([4, 5])
      expect(await entriesOf(ledger, 'day', Position.parse(5))).toEqual([])
    })

    test('a reader may stop early', async () => {
      const { ledger } = await setUp()
      await write(ledger, 'day', drafts(1, 5))
      for await (const entry of ledger.read('day', start)) if (entry.position === 2) break
      await write(ledger, 'day', drafts(6, 6))
      expect(ledger.head('day')).toBe(6)
    })

    test('an append while somebody reads disturbs neither', async () => {
      const { ledger } = await setUp()
      await write(ledger, 'day', drafts(1, 4))
      const seen: number[] = []
      for await (const entry of ledger.read('day', start)) {
        seen.push(entry.position)
        if (entry.position === 1) await write(ledger, 'day', drafts(5, 6))
      }
      expect(seen.slice(0, 4)).toEqual([1, 2, 3, 4])
      expect(ledger.head('day')).toBe(6)
    })

    test('the two books are counted apart', async () => {
      const { ledger } = await setUp()
      await write(ledger, 'day', drafts(1, 2))
      await write(ledger, 'county', drafts(3, 3))
      expect([ledger.head('day'), ledger.head('county')]).toEqual([2, 1])
    })

    test('days and months follow one another with positions running on', async () => {
      const { ledger, reopen } = await setUp()
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

    test('an append across midnight is whole and in order', async () => {
      const { ledger, reopen } = await setUp()
      const asked = [draft(1, '2026-08-17'), draft(2, '2026-08-18'), draft(3, '2026-08-18')]
      expect(await write(ledger, 'day', asked)).toHaveLength(3)
      const again = closing(await reopen())
      expect((await entriesOf(again)).map((entry) => entry.command)).toEqual(asked.map((one) => one.command))
    })

    test('writing after a position that is not the last is a conflict and leaves no trace', async () => {
      const { ledger } = await setUp()
      await write(ledger, 'day', drafts(1, 2))
      expect(await ledger.append('day', Position.parse(1), drafts(3, 4))).toEqual({ outcome: 'conflict' })
      expect(await ledger.append('day', Position.parse(3), drafts(3, 4))).toEqual({ outcome: 'conflict' })
      expect(await entriesOf(ledger)).toHaveLength(2)
    })

    test('closed and opened again it goes on where it was', async () => {
      const { ledger, reopen } = await setUp()
      const before = await write(ledger, 'day', drafts(1, 3))
      const again = closing(await reopen())
      expect(await entriesOf(again)).toEqual(before)
      const [next] = await write(again, 'day', drafts(4, 4))
      expect([next?.position, next?.batch]).toEqual([4, 4])
    })

    test('after a failed write nobody is told "done", nothing is there, and it fails until it has recovered', async () => {
      const { ledger, breakNextWrite, putRight, reopen } = await setUp()
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
    })

    test('a failure in one book does not stop the other', async () => {
      const { ledger, breakNextWrite, putRight } = await setUp()
      breakNextWrite()
      await ledger.append('day', start, drafts(1, 1))
      putRight()
      await write(ledger, 'county', drafts(1, 1))
      expect(ledger.head('county')).toBe(1)
    })

    test('recovering when nothing failed changes nothing', async () => {
      const { ledger } = await setUp()
      await ledger.recover('day')
      await write(ledger, 'day', drafts(1, 2))
      await ledger.recover('day')
      expect(await entriesOf(ledger)).toHaveLength(2)
    })

    test('a second process: the later writer is told of the conflict, followers hear of it and read on', async (context) => {
      const { ledger, second } = await setUp()
      if (typeof second === 'string') return context.skip(second)
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
  })
}
