import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Market } from '../../shared/county/settings/market.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { WorkerId } from '../../shared/ids.ts'
import { checkIn, li, wang, zhao } from '../../shared/testing/cast.ts'
import { settle, type TestHall, testHall } from '../test-hall.ts'

const market: Market = { ...zhangbei, order: 'lottery', roundMinutes: [6 * 60] }
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const comes = (hall: TestHall, worker: WorkerId) => {
  const command = checkIn(worker)
  return hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: hall.digest(command), command })
}
/** Everybody's number, by their lot. */
const drawn = ({ day }: TestHall) =>
  [...day.state.line.values()].sort((one, other) => (one.lot ?? 0) - (other.lot ?? 0)).map(({ number }) => number)

test('a seal shown before a power cut is opened after it, and anybody can draw the lots again', async () => {
  const before = await testHall({ market })
  await comes(before, wang)
  await comes(before, li)
  const seal = before.day.state.lottery?.commitment
  await before.stop()
  const after = await testHall({ market, ledger: before.ledger, clock: before.clock })
  await comes(after, zhao)
  after.clock.pass(3600)
  await settle()
  const { seed = '', commitment } = after.day.state.lottery ?? {}
  expect([digestOf(seed), commitment]).toEqual([seal, seal])
  expect(drawn(after)).toEqual(
    ['A001', 'A002', 'A003'].sort((one, other) => (digestOf(seed + one) < digestOf(seed + other) ? -1 : 1)),
  )
  expect(after.bugs).toEqual([])
})

test('the seed is in the book from the draw on, and not a moment sooner', async () => {
  const hall = await testHall({ market })
  await comes(hall, wang)
  hall.clock.pass(3600)
  await settle()
  const lines: string[] = []
  for await (const entry of hall.ledger.readDay(hall.day.marketDay)) lines.push(JSON.stringify(entry))
  const seed = hall.day.state.lottery?.seed ?? 'none was drawn'
  expect(lines.map((line) => line.includes(seed))).toEqual([false, true])
})
