import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { at, farmer, first, monday, placement, reason, tuesday } from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { packSite } from '../../shared/ticket/site-token.ts'
import { fromBase32, toBase32 } from '../../shared/ticket/token.ts'
import { dayAfter } from '../../shared/time.ts'
import { deriveKeys } from '../keys.ts'
import { marketOf, signToken } from '../signed-token.ts'
import { openSite, passes, sentinels } from './test-site.ts'

type Site = Awaited<ReturnType<typeof openSite>>
let opened: Site | undefined
afterEach(() => opened?.live.stop())
const open = async () => (opened = await openSite())

const revoke = ({ hall }: Site) =>
  hall.county.ask({
    id: hall.ownCommand(),
    actor: { by: 'staff', staff: yang },
    bodyDigest: '',
    command: { type: 'revoke-site-link', posting: first, employer: farmer, reason },
  })

describe('whoever holds a list', () => {
  test('sees who is expected at its job and says that they came, twice once', async () => {
    const site = await open()
    const link = site.link()
    expect(await site.view(link)).toMatchObject({
      today: monday,
      job: { trade: { zh: '蔬菜采收' }, workDate: monday },
      day: { mayReport: true, people: [{ placement: placement(1), number: 'A001', is: 'unseen', owedFen: 17_000 }] },
      pay: [{ placement: placement(1), owedFen: 17_000 }],
    })
    for (let twice = 0; twice < 2; twice += 1)
      expect(await site.tap('report-here', link, { workDate: monday, here: [placement(1)] })).toMatchObject({
        day: { people: [{ is: 'here' }] },
      })
  })

  test('acts at no other job, though it is the same employer’s', async () => {
    const site = await open()
    const link = site.link()
    const before = site.hall.day.position
    expect(await site.tap('report-here', link, { workDate: monday, here: [placement(2)] })).toBe('placement-gone')
    expect(await site.tap('report-missing', link, { workDate: monday, missing: [placement(2)] })).toBe('placement-gone')
    const people = [{ placement: placement(2) }]
    expect(await site.tap('finish-work', link, { workDate: monday, people })).toBe('placement-gone')
    expect(site.hall.day.position).toBe(before)
  })

  test('learns nobody’s name, number or phone, nor that there is another job', async () => {
    const site = await open()
    await site.tap('report-here', site.link(), { workDate: monday, here: [placement(1)] })
    const told = await site.raw(site.link())
    expect(told).toContain('王*英')
    for (const secret of [...sentinels, '李*兰', 'A002', placement(2), 'wkr_', 'emp_'])
      expect(told).not.toContain(secret)
  })

  test('pays in the field at four, and the county hears of it with the close', async () => {
    const site = await open()
    const link = site.link()
    await passes(site, 9)
    const payments = [{ placement: placement(1), workDate: monday, fen: 17_000 }]
    for (let twice = 0; twice < 2; twice += 1)
      expect(await site.tap('state-paid', link, { payments })).toMatchObject({ pay: [{ paidFen: 17_000 }] })
    expect(await site.tap('state-paid', link, { payments: [{ ...payments[0], placement: placement(2) }] })).toBe(
      'placement-gone',
    )
    await passes(site, 12)
    expect(await site.view(link)).toMatchObject({ pay: [{ workDate: monday, paidFen: 17_000 }] })
    expect(site.hall.county.state.works.get(`${placement(1)}/${monday}`)?.employerSaid).toMatchObject({ fen: 17_000 })
  })

  test('is told no of a sum for two days at once: then neither of them is noted', async () => {
    const site = await open()
    const link = site.link()
    await passes(site, 12)
    const paid = (workDate: typeof monday) => ({ placement: placement(1), workDate, fen: 17_000 })
    expect(await site.tap('state-paid', link, { payments: [paid(monday), paid(tuesday)] })).toBe('work-day-to-come')
    expect(site.hall.county.state.works.get(`${placement(1)}/${monday}`)?.employerSaid).toBeUndefined()
  })

  test('hears after the day what is owed, and says that it was paid', async () => {
    const site = await open()
    const link = site.link()
    await passes(site, 9)
    const people = [{ placement: placement(1), minutes: 270 }]
    expect(await site.tap('finish-work', link, { workDate: monday, people })).toMatchObject({
      day: { people: [{ is: 'here', done: { minutes: 270 }, owedFen: 8500 }] },
    })
    await passes(site, 12)
    const payments = [{ placement: placement(1), workDate: monday, fen: 8500 }]
    expect(await site.view(link)).toMatchObject({ pay: [{ placement: placement(1), owedFen: 8500 }] })
    expect(await site.tap('state-paid', link, { payments })).toMatchObject({ pay: [{ paidFen: 8500 }] })
    const another = [{ ...payments[0], placement: placement(2) }]
    expect(await site.tap('state-paid', link, { payments: another })).toBe('no-such-work')
  })

  test('had no signal all evening: what was tapped on Monday is heard on Tuesday, of its own job alone', async () => {
    const site = await open()
    const link = site.link()
    const tappedAt = at('15:40')
    await passes(site, 24)
    expect(await site.view(link)).toMatchObject({ today: tuesday, pay: [{ came: 'unknown', owedFen: 17_000 }] })
    const done = (n: number) => ({ workDate: monday, tappedAt, people: [{ placement: placement(n), minutes: 270 }] })
    expect(await site.tap('finish-work', link, done(1))).toMatchObject({ pay: [{ came: 'arrived', owedFen: 8500 }] })
    expect(await site.tap('finish-work', link, done(2))).toBe('no-such-work')
    const paid = [{ placement: placement(1), workDate: monday, fen: 8500 }]
    expect(await site.tap('state-paid', link, { tappedAt, payments: paid })).toMatchObject({ pay: [{ paidFen: 8500 }] })
    const { works } = site.hall.county.state
    expect(works.get(`${placement(1)}/${monday}`)).toMatchObject({
      ...{ asClosed: { came: 'unknown' }, employerSaid: { fen: 8500, at: tappedAt } },
    })
    expect(await site.tap('report-missing', link, { workDate: monday, tappedAt, missing: [placement(1)] })).toBe(
      'already-arrived',
    )
    expect(await site.tap('report-here', link, { workDate: monday, tappedAt, here: [placement(9)] })).toBe(
      'posting-over',
    )
  })
})

describe('a link', () => {
  test('opens until three days after the work, and not on the fourth', async () => {
    const site = await open()
    const link = site.link()
    await passes(site, 12)
    for (const days of [1, 2, 3]) {
      await passes(site, 24)
      expect(await site.view(link), `${days} days`).toMatchObject({ pay: [{ placement: placement(1) }] })
    }
    await passes(site, 24)
    expect(await site.view(link)).toBe('site-link-over')
  })

  test('that was taken back opens nothing any more, also overnight; the next list carries one that does', async () => {
    const site = await open()
    const before = site.link()
    await revoke(site)
    expect(await site.view(before)).toBe('site-link-revoked')
    expect(await site.view(site.link())).toMatchObject({ today: monday })
    await passes(site, 12)
    await passes(site, 24)
    expect(await site.view(before)).toBe('site-link-revoked')
  })

  test('that is forged, altered, too old, taken back, of another market or of a practice hall is never accepted', async () => {
    const site = await open()
    const { hall } = site
    const { privateKey, publicKey } = hall.keys.ticket
    const market = marketOf(publicKey)
    await revoke(site)
    const good = { market, posting: first, link: 2, until: dayAfter(monday, 3) }
    expect(await site.view(signToken(packSite(good), privateKey))).toMatchObject({ today: monday })
    const elsewhere = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((secret) => deriveKeys(Buffer.from(secret)).ticket)
    const bad = fc.oneof(
      // Anybody's own signature under what a good one says.
      elsewhere.map((keys) => signToken(packSite(good), keys.privateKey)),
      // Of another market, and of a practice hall, which has a key of its own, by its own name.
      elsewhere.map((keys) => signToken(packSite({ ...good, market: marketOf(keys.publicKey) }), keys.privateKey)),
      elsewhere.map((keys) => signToken(packSite({ ...good, market: marketOf(keys.publicKey) }), privateKey)),
      fc
        .integer({ min: 1, max: 900 })
        .map((days) => signToken(packSite({ ...good, until: dayAfter(monday, -days) }), privateKey)),
      fc
        .integer({ min: 0, max: 65_535 })
        .filter((link) => link !== 2)
        .map((link) => signToken(packSite({ ...good, link }), privateKey)),
      fc
        .tuple(fc.nat({ max: 76 }), fc.integer({ min: 1, max: 255 }))
        .map(([at, by]) => altered(signToken(packSite(good), privateKey), at, by)),
      fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), minLength: 120, maxLength: 128 }),
    )
    const kinds = new Set<string>()
    await fc.assert(
      fc.asyncProperty(bad, async (token) => {
        const heard = await site.view(token)
        kinds.add(String(heard))
        expect(typeof heard === 'string' && heard.startsWith('site-link-')).toBe(true)
        expect(await site.tap('report-here', token, { workDate: monday, here: [placement(1)] })).toBe(heard)
      }),
      { numRuns: 1000 },
    )
    expect([...kinds].sort()).toEqual(['site-link-over', 'site-link-revoked', 'site-link-unknown'])
    expect(hall.day.state.placements.get(placement(1))?.came).toEqual([])
  })
})

function altered(token: string, at: number, by: number): string {
  const bytes = fromBase32(token) ?? new Uint8Array()
  bytes[at] = (bytes[at] ?? 0) ^ by
  return toBase32(bytes)
}
