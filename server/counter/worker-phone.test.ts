import { expect, test } from 'vitest'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { DayNumber } from '../../shared/ids.ts'
import { broccoli, known, placement, post } from '../../shared/testing/cast.ts'
import { settle } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

const phone = makePhone(21)
const reason = '没到，问一问'

/** Wang, who left a phone, has a job; Li, who left none, waits. */
async function oneWithWork() {
  const counter = await openCounter()
  const { hall, clerk } = counter
  await clerk('counter/check-in', wangComes(1, { phone }))
  await hall.day.ask({ id: tap(2), actor: { by: 'terminal' }, bodyDigest: '', command: post(broccoli, known) })
  await settle()
  const offered = [...hall.day.state.line.values()][0]?.standing
  if (offered?.status !== 'offered') throw new Error('nobody was called')
  const number = DayNumber.parse('A001')
  await clerk('matching/accept-for', { command: tap(3), number, offer: offered.offer })
  await clerk('counter/check-in', wangComes(4, { identity: byId(makeResidentId('1970-01-01', 2)), name: '李小兰' }))
  return counter
}
const by = {
  number: (number: string) => ({ by: 'number', number: DayNumber.parse(number) }) as const,
  papers: { by: 'papers', identity: byId(wangId) } as const,
  ticket: (n: number) => ({ by: 'ticket', placement: placement(n) }) as const,
}

test('whoever did not come is rung up: their phone is seen only for a reason, by ticket, number or papers, and each look is written down', async () => {
  const { clerk, door } = await oneWithWork()
  expect(await clerk('counter/show-phone', { command: tap(5), whose: by.ticket(1), reason: ' ' })).toBe('reason-needed')
  const ways = [by.ticket(1), by.number('A001'), by.papers]
  for (const [at, whose] of ways.entries())
    expect(await clerk('counter/show-phone', { command: tap(6 + at), whose, reason })).toEqual({ phone })
  const entries = await entriesOf(door, 'county')
  const looks = entries.filter(({ events }) => events.some(({ type }) => type === 'worker-phone-shown'))
  expect(looks.map(({ actor }) => actor.by)).toEqual(['staff', 'staff', 'staff'])
  for (const sealed of [phone, reason]) expect(JSON.stringify(entries)).not.toContain(sealed)
})

test('name, number and phone stand whole on a form only for a reason, and the look says that it was at all of them', async () => {
  const { clerk, door } = await oneWithWork()
  const ask = (n: number, why: string) =>
    clerk('counter/show-papers', { command: tap(n), whose: by.papers, reason: why })
  expect(await ask(5, ' ')).toBe('reason-needed')
  const whole = await ask(6, reason)
  expect(whole).toMatchObject({ number: wangId, phone })
  const entries = await entriesOf(door, 'county')
  const looks = entries.flatMap(({ events }) => events.filter(({ type }) => type === 'worker-phone-shown'))
  expect(looks).toMatchObject([{ papers: true, reason: { digest: expect.any(String) } }])
  for (const sealed of [phone, wangId, reason]) expect(JSON.stringify(entries)).not.toContain(sealed)
})

test('who left no phone, and a ticket of nobody, are said to be so, and no look is written down', async () => {
  const { clerk, door } = await oneWithWork()
  expect(await clerk('counter/show-phone', { command: tap(5), whose: by.number('A002'), reason })).toBe('no-phone')
  expect(await clerk('counter/show-phone', { command: tap(6), whose: by.ticket(9), reason })).toBe('no-such-person')
  const events = (await entriesOf(door, 'county')).flatMap((entry) => entry.events)
  expect(events.filter(({ type }) => type === 'worker-phone-shown')).toEqual([])
})

test('a number of yesterday is nobody’s before the first of today', async () => {
  const { clerk, hall } = await oneWithWork()
  hall.clock.pass(24 * 3600)
  await settle()
  const asked = { command: tap(5, '20260818'), whose: by.number('A001'), reason }
  expect(await clerk('counter/show-phone', asked)).toBe('not-in-line')
})
