import { expect, test } from 'vitest'
import type { LedgerPort } from '../shared/ledger/port.ts'
import { checkIn, wang } from '../shared/testing/cast.ts'
import { openMemoryLedger } from './ledger/memory.ts'
import { nightPassed } from './night-passed.ts'
import { testHall } from './test-hall.ts'

/** A hall that went off with its day open, and is opened the next morning on a disk that is slow, or refuses. */
async function theMorningAfter(
  append: (write: () => ReturnType<LedgerPort['append']>) => ReturnType<LedgerPort['append']>,
) {
  const ledger = openMemoryLedger()
  const evening = await testHall({ ledger })
  const command = checkIn(wang)
  await evening.day.ask({ id: evening.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
  await evening.stop()
  evening.clock.pass(24 * 3600)
  const slow: LedgerPort = { ...ledger, append: (...asked) => append(() => ledger.append(...asked)) }
  return testHall({ ledger: slow, clock: evening.clock })
}

test('the day that nobody closed over night is closed before anybody is heard', async () => {
  const hall = await theMorningAfter(async (write) => {
    await new Promise((resume) => setTimeout(resume, 30))
    return write()
  })
  expect(hall.day.state.open).toBe(true)
  await nightPassed(hall)
  expect(hall.day.state).toMatchObject({ open: false, closed: { day: '2026-08-17' } })
  await hall.stop()
})

test('a disk that refuses keeps nobody waiting', async () => {
  const hall = await theMorningAfter(async () => ({ outcome: 'failed', reason: 'planted' }))
  await nightPassed(hall)
  expect(hall.day.notSavingSince).toBeDefined()
  await hall.stop()
})
