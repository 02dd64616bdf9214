import { expect, test } from 'vitest'
import { phoneAndBirthText } from '../../shared/identity/identity-text.ts'
import { makePhone } from '../../shared/identity/made-up.ts'
import { DayNumber } from '../../shared/ids.ts'
import { broccoli, known, monday, post, second, sorting, tuesday } from '../../shared/testing/cast.ts'
import { keepHouse } from '../housekeeping.ts'
import { settle } from '../test-hall.ts'
import { entriesOf, openCounter, tap, wangComes } from './test-counter.ts'

const typed = (birthDate: string) => ({ kind: 'phone', phone: makePhone(7), birthDate }) as const
const right = (n: number, birthDate: string, reason = '按错了一位') => ({
  command: tap(n),
  identity: typed('19650312'),
  birthDate,
  reason,
})

/** Somebody without an ID card stands in line by a date that was typed wrongly, and is called to a job for adults. */
async function called() {
  const counter = await openCounter()
  await counter.clerk('counter/check-in', wangComes(1, { identity: typed('19650312') }))
  const [worker] = counter.hall.county.state.people.keys()
  if (worker === undefined) throw new Error('nobody was registered')
  await counter.hall.day.ask({
    id: tap(10),
    actor: { by: 'terminal' },
    bodyDigest: '',
    command: post(broccoli, known),
  })
  await settle()
  const standing = () => counter.hall.day.state.line.get(worker)?.standing.status
  expect(standing()).toBe('offered')
  return { ...counter, worker, standing }
}

test('a birth date put right counts from this minute, and by either date they are the same person', async () => {
  const { hall, door, clerk, worker, standing } = await called()
  for (let n = 0; n < 2; n += 1)
    expect(await clerk('counter/correct-birth-date', right(2, '20090312'))).toEqual({ age: 'minor', tickets: [] })
  await settle()
  expect([standing(), hall.day.state.line.get(worker)?.facts.minor]).toEqual(['waiting', true])
  for (const birthDate of ['20090312', '19650312']) {
    const found = await clerk('counter/find', { identity: typed(birthDate) })
    expect(found).toMatchObject({ known: true, minor: true, person: { number: 'A001', birthDate: '2009-03-12' } })
  }
  const told = (await entriesOf(door, 'county')).flatMap(({ events }) => events)
  expect(told.filter(({ type }) => type === 'birth-date-corrected')).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/2009|按错/)
  const subject = { of: 'person', number: DayNumber.parse('A001') } as const
  const { steps } = await clerk('staff-desk/history', { day: monday, subject })
  expect(steps).toContainEqual(expect.objectContaining({ reason: { text: '按错了一位' } }))
})

test('who turns out to be a child is out of the line at once, staff are called, and no date typed lets them in again', async () => {
  const { hall, clerk, worker, standing } = await called()
  expect(await clerk('counter/correct-birth-date', right(2, '20150312'))).toMatchObject({ age: 'child' })
  expect([standing(), hall.day.state.counts.turnedAwayUnderSixteen, hall.day.state.offers.size]).toEqual(['left', 1, 0])
  for (const birthDate of ['20150312', '19650312'])
    expect(await clerk('counter/check-in', wangComes(5, { identity: typed(birthDate) }))).toBe('under-sixteen')
  expect(await clerk('check-in/come-back-for', { command: tap(6), number: DayNumber.parse('A001') })).toBe(
    'under-sixteen',
  )
  expect(hall.day.state.line.get(worker)?.standing.status).toBe('left')
})

test('whose right date is another record’s is put right all the same, and stays a record of its own until a clerk merges them', async () => {
  const { hall, clerk } = await called()
  await clerk('counter/check-in', wangComes(3, { identity: typed('19650313') }))
  expect(await clerk('counter/correct-birth-date', right(4, '19650313'))).toEqual({ age: 'adult', tickets: [] })
  const [one, other] = [...hall.county.state.people.values()]
  expect([one?.mergedFrom, other?.mergedInto]).toEqual([[], undefined])
  expect(await clerk('counter/find', { identity: typed('19650312') })).toMatchObject({
    person: { number: 'A001', birthDate: '1965-03-13' },
  })
})

test('needs a reason, somebody known, and a date that there is', async () => {
  const { hall, clerk } = await called()
  const before = hall.county.position
  expect(await clerk('counter/correct-birth-date', right(2, '20090312', ' '))).toBe('reason-needed')
  expect(await clerk('counter/correct-birth-date', right(3, '20091312'))).toBe('not-a-date')
  const stranger = { ...right(4, '20090312'), identity: typed('19700101') }
  expect(await clerk('counter/correct-birth-date', stranger)).toBe('no-such-person')
  expect(hall.county.position).toBe(before)
})

test('the right date is found by after a start, and goes with who is forgotten', async () => {
  const { hall, clerk, worker } = await called()
  await clerk('counter/correct-birth-date', right(2, '19650313'))
  const parts = { hall, ledger: hall.ledger, sweptFrom: undefined, saveSnapshot: async () => {}, trouble: () => {} }
  const stop = keepHouse(parts)
  await settle()
  const byRight = phoneAndBirthText(makePhone(7), '1965-03-13')
  expect(hall.register.find(byRight)).toBe(worker)
  hall.clock.pass(13 * 3600)
  await settle()
  expect(await clerk('staff-desk/forget', { command: tap(9), identity: typed('19650313') })).toEqual({ erased: 'now' })
  expect(hall.register.find(byRight)).toBeUndefined()
  stop()
})

test('who took a job for today and has no number yet has it no more when they turn out to be a child', async () => {
  const { hall, door, clerk, worker } = await called()
  const tomorrow = post({ ...broccoli, trade: sorting, workDate: tuesday }, known)
  await hall.day.ask({ id: tap(11), actor: { by: 'terminal' }, bodyDigest: '', command: tomorrow })
  const wish = { type: 'ask-for-job', worker, posting: second } as const
  await hall.day.ask({ id: tap(12), actor: { by: 'terminal' }, bodyDigest: '', command: wish })
  await settle()
  const offer = [...hall.day.state.offers.values()].find(({ posting }) => posting === second)?.offer
  if (offer === undefined) throw new Error('nothing was offered')
  const accept = { type: 'accept-offer', worker, offer } as const
  await hall.day.ask({ id: tap(13), actor: { by: 'terminal' }, bodyDigest: '', command: accept })
  hall.clock.pass(24 * 3600)
  await settle()
  const corrected = { ...right(2, '20150312'), command: tap(2, '20260818') }
  expect(await clerk('counter/correct-birth-date', corrected)).toEqual({ age: 'child', tickets: [] })
  expect([...hall.day.state.placements.values()].map(({ status }) => status)).toEqual(['released'])
  expect(hall.day.state.counts.turnedAwayUnderSixteen).toBe(1)
  expect((await entriesOf(door, 'day')).at(-1)?.events.map(({ type }) => type)).toEqual([
    'day-opened',
    'placement-released',
    'child-turned-away',
  ])
  expect(hall.bugs).toEqual([])
})
