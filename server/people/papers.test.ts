import { expect, test } from 'vitest'
import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CertificateId, EmployerId, MarketDay } from '../../shared/ids.ts'
import { broccoli, picking, sorting } from '../../shared/testing/cast.ts'
import { codeOf } from '../access/test-door.ts'
import type { SessionOf } from '../access/tokens.ts'
import { newWorker } from '../check-in/take-number.ts'
import { byId, entriesOf, openCounter, tap } from '../counter/test-counter.ts'
import { keepHouse } from '../housekeeping.ts'
import { settle } from '../test-hall.ts'

const electrician = CertificateId.parse('electrician')
const wants = { trades: [picking] }

/** What people are known by, made up anew for each hall. */
const papersOf = (seed: number) => ({
  wang: byId(makeResidentId(`1965-03-1${seed}`, seed)),
  li: byId(makeResidentId(`1970-05-1${seed}`, seed + 2)),
  child: byId(makeResidentId(`2015-03-1${seed}`, seed + 4)),
  byPhone: { kind: 'phone', phone: makePhone(seed), birthDate: `1965030${seed + 1}` } as const,
  right: `1965031${seed}`,
  name: ['王秀英', '王秀兰'][seed] ?? '',
  phone: makePhone(seed + 6),
  card: `T${seed}`,
  reason: `看了证件${seed}`,
})

/** Whatever a clerk and a terminal do for people by their papers, and what the ledger has of it. */
async function twoDays({ wang, li, child, byPhone, right, name, phone, card, reason }: ReturnType<typeof papersOf>) {
  const { door, hall, clerk, supervisor } = await openCounter()
  const stop = keepHouse({
    hall,
    ledger: hall.ledger,
    sweptFrom: undefined,
    saveSnapshot: async () => {},
    trouble: () => {},
  })
  const visitor = { consent: true, wants, certificates: [electrician] }
  const answers = [
    await clerk('counter/check-in', { command: tap(1), identity: wang, name, phone, ...visitor }),
    await clerk('counter/check-in', { command: tap(2), identity: byPhone, name, ...visitor }),
    await clerk('counter/correct', { command: tap(3), identity: wang, name: `${name}英`, phone: makePhone(9) }),
    await clerk('counter/confirm-certificate', {
      ...{ command: tap(4), whose: { by: 'papers', identity: wang }, certificate: electrician },
      ...{ cardNumber: card, issuer: name, validUntil: MarketDay.parse('2027-08-17') },
    }),
    await clerk('counter/certificate-not-shown', {
      ...{ command: tap(5), whose: { by: 'papers', identity: byPhone }, certificate: electrician },
    }),
    await supervisor('counter/withdraw-certificate', {
      ...{ command: tap(6), whose: { by: 'papers', identity: wang }, certificate: electrician, reason },
    }),
    await supervisor('counter/set-hard-to-place', { command: tap(7), identity: wang, holds: true, reason }),
    await clerk('counter/correct-birth-date', { command: tap(8), identity: byPhone, birthDate: right, reason }),
    await codeOf(await door.knock('/api/check-in/check-in', { body: { command: tap(9), identity: li, ...visitor } })),
    await codeOf(await door.knock('/api/check-in/identify', { body: { identity: child } })),
  ]
  hall.clock.pass(24 * 3600)
  await settle()
  hall.clock.pass(3600)
  await settle()
  const body = { command: tap(10, '20260818'), kept: wang, merged: byPhone, reason }
  answers.push(await clerk('counter/merge', body))
  answers.push(await clerk('staff-desk/forget', { command: tap(11, '20260818'), identity: li }))
  stop()
  return { answers, entries: [...(await entriesOf(door, 'county')), ...(await entriesOf(door, 'day'))] }
}

/** What the same firms and households, and who travels together, are known by in another county. */
const strangersOf = (seed: number) => ({
  household: {
    kind: 'person',
    residentId: makeResidentId('1960-04-11', seed + 20),
    phone: makePhone(seed + 20),
  } as const,
  agency: {
    ...{
      kind: 'agency',
      creditCode: makeCreditCode(seed + 1),
      licence: `130722000${seed}`,
      phone: makePhone(seed + 30),
    },
  } as const,
  crew: [byId(makeResidentId('1970-05-20', seed + 2)), byId(makeResidentId('1970-05-20', seed + 12))] as const,
  name: ['李有福', '李有才'][seed] ?? '',
  phone: makePhone(seed + 40),
  said: `电话里说的${seed}`,
})

/** Whatever a terminal and the desk do for employers by their papers, for a crew by the last four, and with a reason. */
async function aDay({ household, agency, crew: [whose, other], name, phone, said }: ReturnType<typeof strangersOf>) {
  const { door, clerk, supervisor } = await openCounter()
  const employerOf = (n: number) => EmployerId.parse(`emp_${String(n).padStart(16, '0')}`)
  const notSent = { employer: employerOf(1), side: 'employer', holds: true, reason: said } as const
  const visitor = { consent: true, wants: { trades: [sorting] }, certificates: [] }
  const comes = (n: number, identity = whose) =>
    door.knock('/api/check-in/check-in', { body: { command: tap(n), identity, ...visitor } })
  const asks = (n: number, name: string, of: SessionOf, body: object) =>
    door.knock(`/api/${name}`, { body: { command: tap(n), ...body }, cookies: { visitor: door.seal(of) } })
  const byPhone = {
    command: tap(1),
    employer: household,
    consent: true,
    employerName: name,
    terms: broccoli,
    notes: said,
  } as const
  const { posting } = await clerk('posting/post-for', { ...byPhone, approve: { reason: said } })
  const identified = [2, 2].map((n) =>
    door.knock('/api/posting/identify', { body: { command: tap(n), identity: agency, pin: madeUpPin } }),
  )
  const posted = await asks(
    3,
    'posting/post',
    { of: 'employer', employer: employerOf(2), pins: 0 },
    { terms: broccoli },
  )
  const held = (await posted.json()).value.postings[0].posting
  const crew = { number: 'A002', lastFour: other.number.slice(-4) }
  const answers = [
    ...(await Promise.all(identified.map(async (answer) => codeOf(await answer)))),
    await clerk('staff-desk/approve', { command: tap(4), posting: held, employerName: name, reason: said }),
    await clerk('staff-desk/correct-employer', { command: tap(5), employer: employerOf(1), name, phone }),
    await clerk('posting/change-terms-for', {
      command: tap(6),
      posting,
      terms: { ...broccoli, places: 5 },
      reason: said,
    }),
    await codeOf(await comes(7)),
    await codeOf(await comes(8, other)),
    await codeOf(await asks(9, 'check-in/form-crew', { of: 'worker', worker: newWorker(tap(7)) }, crew)),
    await clerk('counter/set-do-not-send', { command: tap(10), whose: { by: 'papers', identity: whose }, ...notSent }),
    await supervisor('staff-desk/stop-employer', { command: tap(11), employer: employerOf(2), reason: said }),
    await supervisor('staff-desk/turn-down', { command: tap(12), posting: held, reason: said }),
    await supervisor('market-day/close', { command: tap(13), reason: said }),
  ]
  return { answers, entries: [...(await entriesOf(door, 'county')), ...(await entriesOf(door, 'day'))] }
}

/** The digest of a sealed text is salted, and its salt goes with the text. */
const withoutSalted = (entries: unknown) =>
  JSON.stringify(entries, (key, value) => (key === 'digest' ? undefined : value), 1)

test('whoever people are, the ledger says the same: nobody finds them in it by trying all numbers, whatever key they have', async () => {
  const [one, other] = [await twoDays(papersOf(0)), await twoDays(papersOf(1))]
  expect(one.answers.filter((answer) => typeof answer === 'string')).toEqual(['done', 'under-sixteen'])
  expect(other.entries.length).toBeGreaterThan(15)
  expect(withoutSalted(one.entries)).toBe(withoutSalted(other.entries))
})

test('nor employers, nor what was said on the telephone, nor the last four by which somebody said yes to a crew', async () => {
  const [one, other] = [await aDay(strangersOf(0)), await aDay(strangersOf(1))]
  expect(one.answers).toEqual([
    'done',
    'done',
    null,
    null,
    null,
    'done',
    'done',
    'done',
    { tickets: [] },
    null,
    null,
    null,
  ])
  expect(other.answers).toEqual(one.answers)
  expect(withoutSalted(one.entries)).toBe(withoutSalted(other.entries))
})
