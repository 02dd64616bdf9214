import { expect, test } from 'vitest'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CertificateId, MarketDay } from '../../shared/ids.ts'
import { picking } from '../../shared/testing/cast.ts'
import { codeOf } from '../access/test-door.ts'
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

/** The digest of a sealed text is salted, and its salt goes with the text. */
const withoutSalted = (entries: unknown) =>
  JSON.stringify(entries, (key, value) => (key === 'digest' ? undefined : value), 1)

test('whoever people are, the ledger says the same: nobody finds them in it by trying all numbers, whatever key they have', async () => {
  const [one, other] = [await twoDays(papersOf(0)), await twoDays(papersOf(1))]
  expect(one.answers.filter((answer) => typeof answer === 'string')).toEqual(['done', 'under-sixteen'])
  expect(other.entries.length).toBeGreaterThan(15)
  expect(withoutSalted(one.entries)).toBe(withoutSalted(other.entries))
})
