import { expect, test } from 'vitest'
import { DayNumber, TextId } from '../../shared/ids.ts'
import { broccoli, farmer, first, known, post, second } from '../../shared/testing/cast.ts'
import { keepHouse } from '../housekeeping.ts'
import { settle } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

const reason = '上回少给了工钱'
const says = (n: number, side: 'worker' | 'employer', holds = true, day = '20260817') =>
  ({
    command: tap(n, day),
    whose: { by: 'number', number: DayNumber.parse('A001') },
    employer: farmer,
    side,
    holds,
    reason,
  }) as const

/** Wang has a number, and the farmer, whom staff know, has a job on the board. */
async function bothAreHere() {
  const counter = await openCounter()
  const { hall } = counter
  const asked = (n: number) => ({ id: tap(n), actor: { by: 'terminal' }, bodyDigest: '' }) as const
  await hall.county.ask({ ...asked(90), command: { type: 'register-employer', employer: farmer, kind: 'person' } })
  await counter.clerk('counter/check-in', wangComes(1))
  await hall.day.ask({ ...asked(91), command: post(broccoli, known) })
  await settle()
  const [worker] = hall.day.state.line.keys()
  if (worker === undefined) throw new Error('nobody is here')
  const standing = () => hall.day.state.line.get(worker)?.standing.status
  return { ...counter, worker, standing }
}

test('what one of the two says holds at once and on every day after, until they take it back; why stays sealed', async () => {
  const { hall, door, clerk, worker, standing } = await bothAreHere()
  expect(standing()).toBe('offered')
  expect(await clerk('counter/set-do-not-send', says(2, 'worker'))).toEqual({ tickets: [] })
  await settle()
  expect(standing()).toBe('waiting')
  const found = await clerk('counter/find', { identity: byId(wangId) })
  expect(found.person.doNotSend).toMatchObject([{ employer: farmer, side: 'worker', reason }])
  const told = JSON.stringify([...(await entriesOf(door, 'county')), ...(await entriesOf(door, 'day'))])
  expect(told).not.toContain(reason)

  hall.clock.pass(24 * 3600)
  await settle()
  await clerk('counter/check-in', wangComes(3, { command: tap(3, '20260818') }))
  const facts = () => hall.day.state.line.get(worker)?.facts
  expect(facts()?.doNotSend).toEqual([{ employer: farmer, side: 'worker' }])
  await clerk('counter/set-do-not-send', says(4, 'worker', false, '20260818'))
  expect(facts()).not.toHaveProperty('doNotSend')
  expect(hall.bugs).toEqual([])
})

test('a job they have already is left for staff to look at', async () => {
  const { hall, clerk, worker } = await bothAreHere()
  const offer = [...hall.day.state.offers.keys()][0]
  if (offer === undefined) throw new Error('nothing was offered')
  const accept = { type: 'accept-offer', worker, offer } as const
  await hall.day.ask({ id: tap(92), actor: { by: 'terminal' }, bodyDigest: '', command: accept })
  expect(await clerk('counter/set-do-not-send', says(2, 'employer'))).toEqual({ tickets: ['0817-0001'] })
  expect(hall.day.state.postings.get(first)?.placed).toBe(1)
})

test('a job of today is looked at too before its holder has a number', async () => {
  const { hall, clerk, worker } = await bothAreHere()
  const asked = (n: number) => ({ id: tap(n), actor: { by: 'terminal' }, bodyDigest: '' }) as const
  await hall.day.ask({ ...asked(94), command: post({ ...broccoli, days: 2 }, known) })
  const wish = { type: 'ask-for-job', worker, posting: second } as const
  await hall.day.ask({ ...asked(95), command: wish })
  await settle()
  const offer = [...hall.day.state.offers.values()].find(({ posting }) => posting === second)?.offer
  if (offer === undefined) throw new Error('nothing was offered')
  await hall.day.ask({ ...asked(96), command: { type: 'accept-offer', worker, offer } })
  hall.clock.pass(24 * 3600)
  await settle()
  const whose = { by: 'papers', identity: byId(wangId) } as const
  const kept = { ...says(2, 'worker', true, '20260818'), whose }
  expect(await clerk('counter/set-do-not-send', kept)).toEqual({ tickets: ['0817-0001'] })
  const lifted = { ...says(3, 'worker', false, '20260818'), whose }
  expect(await clerk('counter/set-do-not-send', lifted)).toEqual({ tickets: [] })
})

test('the power went before the day heard of it: the next start tells it', async () => {
  const { hall, worker, standing } = await bothAreHere()
  const command = { type: 'set-do-not-send', worker, employer: farmer, side: 'employer', holds: true } as const
  const text = await hall.register.keepText(TextId.parse(`txt_${'0'.repeat(16)}`), reason, hall.day.marketDay)
  if (text.outcome === 'failed') throw new Error('the reason was not kept')
  const asked = { id: tap(93), actor: { by: 'start-up' }, bodyDigest: '' } as const
  await hall.county.ask({ ...asked, command: { ...command, reason: text.value } })
  expect(standing()).toBe('offered')
  const stop = keepHouse({
    hall,
    ledger: hall.ledger,
    sweptFrom: undefined,
    saveSnapshot: async () => {},
    trouble: (_, error) => hall.bugs.push(error),
  })
  await settle()
  expect([standing(), hall.bugs]).toEqual(['waiting', []])
  stop()
})
