import { expect, test } from 'vitest'
import { ledgerContract } from './contract.ts'
import { memoryStore, openMemoryLedger } from './memory.ts'
import { drafts, entriesOf, start, write } from './stories.ts'

ledgerContract('memory', async () => {
  const store = memoryStore()
  const ledger = openMemoryLedger({ store })
  return {
    ledger,
    reopen: async () => {
      await ledger.close()
      return openMemoryLedger({ store })
    },
    breakNextWrite: () => ledger.plant('failed'),
    putRight: () => {},
    second: async () => openMemoryLedger({ store }),
  }
})

test('an outcome that is unknown may have been written or not', async () => {
  const ledger = openMemoryLedger()
  ledger.plant('unknown, lost', 'unknown, written')
  expect((await ledger.append('day', start, drafts(1, 2))).outcome).toBe('unknown')
  expect(await entriesOf(ledger)).toHaveLength(0)
  expect((await ledger.append('day', start, drafts(1, 2))).outcome).toBe('unknown')
  expect(await entriesOf(ledger)).toHaveLength(2)
  await write(ledger, 'day', drafts(3, 3))
})

test('a planted conflict leaves no trace, and a planted refusal to recover rejects once', async () => {
  const ledger = openMemoryLedger()
  ledger.plant('conflict', 'failed', 'recover refused')
  expect((await ledger.append('day', start, drafts(1, 1))).outcome).toBe('conflict')
  expect((await ledger.append('day', start, drafts(1, 1))).outcome).toBe('failed')
  await expect(ledger.recover('day')).rejects.toThrow('planted')
  expect((await ledger.append('day', start, drafts(1, 1))).outcome).toBe('failed')
  await ledger.recover('day')
  await write(ledger, 'day', drafts(1, 1))
})
