import { describe, expect, test } from 'vitest'
import { CertificateId, DayNumber, MarketDay } from '../../shared/ids.ts'
import { broccoli, known, monday, post, trade, tuesday } from '../../shared/testing/cast.ts'
import { liu } from '../../shared/testing/county-cast.ts'
import { keepHouse } from '../housekeeping.ts'
import { settle } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

const [boiler, stoking] = [CertificateId.parse('boiler'), trade('boiler')]
const byPapers = { by: 'papers', identity: byId(wangId) } as const
const card = (n: number, validUntil: string, day = '20260817') => ({
  command: tap(n, day),
  whose: byPapers,
  certificate: boiler,
  validUntil: MarketDay.parse(validUntil),
  cardNumber: ' T130722199 ',
  issuer: '张家口市市场监督管理局',
})

/** Wang says she may stoke a boiler, and stoking is what she came for. */
async function claimed() {
  const counter = await openCounter()
  const comes = wangComes(1, { wants: { trades: [stoking] }, certificates: [boiler] })
  await counter.clerk('counter/check-in', comes)
  const [worker] = counter.hall.county.state.people.keys()
  if (worker === undefined) throw new Error('nobody was registered')
  return { ...counter, worker }
}

describe('a certificate that a clerk has seen', () => {
  test('is kept with who saw it and when, its number sealed and shown by its ends', async () => {
    const { hall, door, clerk, worker } = await claimed()
    const whose = { by: 'number', number: DayNumber.parse('A001') } as const
    expect(await clerk('counter/confirm-certificate', { ...card(2, '2027-03-31'), whose })).toBeNull()
    expect(hall.county.state.people.get(worker)).toMatchObject({
      claimed: [],
      certificates: [{ certificate: boiler, validUntil: '2027-03-31', seenBy: liu, seenOn: monday }],
    })
    const found = await clerk('counter/find', { identity: byId(wangId) })
    expect(found.person.seen).toMatchObject([{ certificate: boiler, cardNumberMasked: 'T13***2199' }])
    const told = JSON.stringify([...(await entriesOf(door, 'county')), ...(await entriesOf(door, 'day'))])
    expect(told).not.toMatch(/T130722199|监督/)
  })

  test('opens its trade from this minute, for work up to the day it runs out', async () => {
    const { hall, clerk, worker } = await claimed()
    const stoker = post({ ...broccoli, trade: stoking, workDate: tuesday }, known)
    await hall.day.ask({ id: tap(10), actor: { by: 'terminal' }, bodyDigest: '', command: stoker })
    await settle()
    expect(hall.day.state.line.get(worker)?.standing.status).toBe('waiting')
    await clerk('counter/confirm-certificate', card(2, '2026-08-17'))
    await settle()
    expect(hall.day.state.line.get(worker)?.standing.status).toBe('waiting')
    await clerk('counter/confirm-certificate', card(3, '2026-08-18'))
    await settle()
    expect(hall.day.state.line.get(worker)?.standing.status).toBe('offered')
  })

  test('whose answer was lost is confirmed once; a number or a day that is wrong keeps nothing', async () => {
    const { hall, clerk } = await claimed()
    const before = [hall.day.position, hall.county.position]
    expect(await clerk('counter/confirm-certificate', card(2, '2026-08-16'))).toBe('certificate-run-out')
    expect(await clerk('counter/confirm-certificate', { ...card(3, '2027-03-31'), cardNumber: ' ' })).toBe(
      'card-number-needed',
    )
    expect([hall.day.position, hall.county.position]).toEqual(before)
    for (let n = 0; n < 2; n += 1) expect(await clerk('counter/confirm-certificate', card(4, '2027-03-31'))).toBeNull()
    expect([hall.day.position, hall.county.position]).toEqual(before.map((length) => length + 1))
  })

  test('of somebody who is not in line comes with their next check-in', async () => {
    const { hall, clerk } = await claimed()
    hall.clock.pass(24 * 3600)
    await settle()
    expect(await clerk('counter/confirm-certificate', card(2, '2027-03-31', '20260818'))).toBeNull()
    await clerk('counter/check-in', { ...wangComes(3), command: tap(3, '20260818') })
    expect([...hall.day.state.line.values()][0]?.facts.certificates).toEqual([
      { certificate: boiler, validUntil: '2027-03-31' },
    ])
  })

  test('of nobody, or of a kind the market does not know, is refused', async () => {
    const { clerk } = await openCounter()
    expect(await clerk('counter/confirm-certificate', card(1, '2027-03-31'))).toBe('no-such-person')
    const diving = { ...card(2, '2027-03-31'), certificate: CertificateId.parse('diving') }
    await clerk('counter/check-in', wangComes(3))
    expect(await clerk('counter/confirm-certificate', diving)).toBe('not-understood')
  })
})

describe('a certificate that was confirmed by mistake', () => {
  const withdrawn = (n: number, reason = '看错了，是别人的证') => ({
    command: tap(n),
    whose: byPapers,
    certificate: boiler,
    reason,
  })

  test('closes its trade from this minute, and its reason lies sealed', async () => {
    const { hall, door, clerk, worker } = await claimed()
    await clerk('counter/confirm-certificate', card(2, '2027-03-31'))
    const stoker = post({ ...broccoli, trade: stoking }, known)
    await hall.day.ask({ id: tap(10), actor: { by: 'terminal' }, bodyDigest: '', command: stoker })
    await settle()
    expect(hall.day.state.line.get(worker)?.standing.status).toBe('offered')
    expect(await clerk('counter/withdraw-certificate', withdrawn(3, ' '))).toBe('reason-needed')
    for (let n = 0; n < 2; n += 1)
      expect(await clerk('counter/withdraw-certificate', withdrawn(4))).toEqual({ tickets: [] })
    await settle()
    expect(hall.day.state.line.get(worker)?.standing.status).toBe('waiting')
    expect(hall.county.state.people.get(worker)?.certificates).toEqual([])
    const told = (await entriesOf(door, 'county')).flatMap(({ events }) => events)
    expect(told.filter(({ type }) => type === 'certificate-withdrawn')).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain('看错了')
    const { steps } = await clerk('staff-desk/history', {
      day: monday,
      subject: { of: 'person', number: DayNumber.parse('A001') },
    })
    expect(steps).toContainEqual(expect.objectContaining({ reason: { text: '看错了，是别人的证' } }))
  })

  test('leaves a job they have already to staff, and says which', async () => {
    const { hall, clerk, worker } = await claimed()
    await clerk('counter/confirm-certificate', card(2, '2027-03-31'))
    const stoker = post({ ...broccoli, trade: stoking }, known)
    await hall.day.ask({ id: tap(10), actor: { by: 'terminal' }, bodyDigest: '', command: stoker })
    await settle()
    const number = DayNumber.parse('A001')
    const offer = [...hall.day.state.offers.keys()][0]
    if (offer === undefined) throw new Error('nobody was called')
    await clerk('matching/accept-for', { command: tap(11), number, offer })
    expect(await clerk('counter/withdraw-certificate', withdrawn(4))).toEqual({ tickets: ['0817-0001'] })
    expect(hall.day.state.line.get(worker)?.standing.status).toBe('placed')
  })

  test('of nobody is nobody’s', async () => {
    const { clerk } = await openCounter()
    expect(await clerk('counter/withdraw-certificate', withdrawn(4))).toBe('no-such-person')
  })
})

test('a certificate that is not shown is no longer said to be there', async () => {
  const { hall, clerk, worker } = await claimed()
  const dropped = { command: tap(2), whose: byPapers, certificate: boiler }
  for (let n = 0; n < 2; n += 1) expect(await clerk('counter/certificate-not-shown', dropped)).toBeNull()
  expect(hall.county.state.people.get(worker)?.claimed).toEqual([])
})

test('whoever is forgotten takes the number of their card along', async () => {
  const { hall, door, clerk } = await claimed()
  const stop = keepHouse({
    hall,
    ledger: hall.ledger,
    sweptFrom: undefined,
    saveSnapshot: async () => {},
    trouble: () => {},
  })
  await clerk('counter/confirm-certificate', card(2, '2027-03-31'))
  const texts = [...hall.county.state.people.values()].flatMap((person) => person.texts)
  expect(texts.map(hall.register.text)).toEqual(['T130722199', '张家口市市场监督管理局'])
  hall.clock.pass(13 * 3600)
  await settle()
  expect(await clerk('staff-desk/forget', { command: tap(9), identity: byId(wangId) })).toEqual({ erased: 'now' })
  expect(texts.map(hall.register.text)).toEqual([undefined, undefined])
  stop()
  door.live.stop()
})

describe('a job they have already', () => {
  /** Wang may stoke, and took the boiler job of tomorrow. */
  async function stokesTomorrow() {
    const counter = await claimed()
    const { hall, clerk, worker } = counter
    await clerk('counter/confirm-certificate', card(2, '2027-03-31'))
    const asked = (n: number) => ({ id: tap(n), actor: { by: 'terminal' }, bodyDigest: '' }) as const
    await hall.day.ask({ ...asked(10), command: post({ ...broccoli, trade: stoking, workDate: tuesday }, known) })
    await settle()
    const offer = [...hall.day.state.offers.keys()][0]
    if (offer === undefined) throw new Error('nothing was offered')
    await hall.day.ask({ ...asked(11), command: { type: 'accept-offer', worker, offer } })
    hall.clock.pass(24 * 3600)
    await settle()
    return counter
  }
  const withdrawn = { command: tap(3, '20260818'), whose: byPapers, certificate: boiler, reason: '是别人的证' }

  test('is left for staff to look at, also of who has no number today', async () => {
    const { clerk, hall } = await stokesTomorrow()
    expect(await clerk('counter/withdraw-certificate', withdrawn)).toEqual({ tickets: ['0817-0001'] })
    await clerk('counter/check-in', wangComes(4, { command: tap(4, '20260818') }))
    expect(await clerk('counter/withdraw-certificate', withdrawn)).toEqual({ tickets: ['0817-0001'] })
    expect(hall.bugs).toEqual([])
  })
})
