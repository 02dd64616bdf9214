// @vitest-environment node
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DayNumber, Instant, MarketDay, PlacementId } from '../../../shared/ids.ts'
import { broccoli } from '../../../shared/testing/cast.ts'
import type { ListedTicket } from '../../../shared/ticket/check.ts'
import { checkOffLine, type TicketList } from '../../../shared/ticket/off-line.ts'
import { packClaim, type TicketClaim, toBase32 } from '../../../shared/ticket/token.ts'
import { verify } from './verify.ts'

/** The signer is node's own, so that nothing here checks itself. */
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const bytesOf = (key: KeyObject): Uint8Array =>
  Uint8Array.from(key.export({ format: 'der', type: 'spki' }).subarray(-32))
const ours = bytesOf(publicKey)
const placement = PlacementId.parse('plc_20260817_0031')
const [monday, tuesday] = [MarketDay.parse('2026-08-17'), MarketDay.parse('2026-08-18')]
const claim: TicketClaim = { market: ours.slice(0, 4), placement, revision: 1, validDay: monday }
const bytes = (said: TicketClaim, key = privateKey): Uint8Array => {
  const packed = packClaim(said)
  return Uint8Array.from([...packed, ...sign(null, packed, key)])
}
const token = (said: Partial<TicketClaim> = {}, key = privateKey) => toBase32(bytes({ ...claim, ...said }, key))

const ticket: ListedTicket = {
  placement,
  number: DayNumber.parse('A017'),
  revision: 1,
  job: broccoli,
  employerMasked: '李*福',
  days: [
    {
      date: monday,
      leavesAt: Instant.parse('2026-08-16T22:00:00.000Z'),
      endsAt: Instant.parse('2026-08-17T07:30:00.000Z'),
    },
    {
      date: tuesday,
      leavesAt: Instant.parse('2026-08-17T22:00:00.000Z'),
      endsAt: Instant.parse('2026-08-18T07:30:00.000Z'),
    },
  ],
}
const listOf = (...tickets: readonly ListedTicket[]): TicketList => ({
  publicKey: toBase32(ours),
  listedAt: Instant.parse('2026-08-16T21:47:00.000Z'),
  practice: false,
  tickets,
})
const morning = Instant.parse('2026-08-16T22:00:00.000Z')
const checked = (scanned: string, list = listOf(ticket), now = morning) => checkOffLine(scanned, list, now, verify)

describe('without the server, a ticket', () => {
  test('that holds today is valid: as token, as address, in either case', () => {
    for (const form of [token(), token().toLowerCase(), `HTTPS://GIG.EXAMPLE.CN/T/${token()}`, ` ${token()}\n`])
      expect(checked(form), form).toEqual({ result: 'valid', ticket, validDay: monday })
  })

  test('of tomorrow is genuine but not for today, and of a day that is over no more', () => {
    expect(checked(token({ validDay: tuesday })).result).toBe('not-yet')
    const evening = Instant.parse('2026-08-17T07:30:00.000Z')
    expect(checked(token(), listOf(ticket), evening).result).toBe('over')
    expect(
      checked(token({ validDay: tuesday }), listOf(ticket), Instant.parse('2026-08-17T16:00:00.000Z')).result,
    ).toBe('valid')
  })

  test('of a night shift holds until the morning it ends in', () => {
    const night = {
      ...ticket,
      days: [{ date: monday, leavesAt: morning, endsAt: Instant.parse('2026-08-17T22:00:00.000Z') }],
    }
    expect(checked(token(), listOf(night), Instant.parse('2026-08-17T20:00:00.000Z')).result).toBe('valid')
    expect(checked(token(), listOf(night), Instant.parse('2026-08-17T22:00:00.000Z')).result).toBe('over')
  })

  test('with other terms than now is replaced; whose place was given back is released', () => {
    expect(checked(token(), listOf({ ...ticket, revision: 2 }))).toMatchObject({
      result: 'replaced',
      ticket: { revision: 2 },
    })
    expect(checked(token(), listOf({ ...ticket, days: [] })).result).toBe('released')
    expect(checked(token(), listOf({ ...ticket, revision: 2, days: [] })).result).toBe('released')
    const missedMonday = { ...ticket, days: ticket.days.slice(1) }
    expect(checked(token(), listOf(missedMonday)).result).toBe('released')
  })

  test('that the list does not have is said to be just that', () => {
    expect(checked(token(), listOf())).toEqual({ result: 'not-listed', validDay: monday })
  })

  test('of another market cannot be told; of somebody who only says he is ours is forged', () => {
    const other = generateKeyPairSync('ed25519')
    expect(checked(token({ market: bytesOf(other.publicKey).slice(0, 4) }, other.privateKey)).result).toBe(
      'other-market',
    )
    expect(checked(token({}, other.privateKey)).result).toBe('forged')
  })

  test('that is none is said to be none', () => {
    for (const form of [
      '',
      'A',
      '工票',
      token().slice(1),
      `${token()}A`,
      '999999196503120019',
      'https://else.example/x',
    ])
      expect(checked(form).result, form).toBe('no-ticket')
  })

  test('made while practising is worth nothing', () => {
    expect(checked(token(), { ...listOf(ticket), practice: true }).result).toBe('practice')
  })
})

test('a ticket changed in any byte is refused', () => {
  const genuine = bytes(claim)
  const found = [...genuine.keys()].map((at) => {
    const changed = Uint8Array.from(genuine)
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
    return checked(toBase32(changed)).result
  })
  expect(new Set(found.slice(0, 1))).toEqual(new Set(['no-ticket']))
  expect(new Set(found.slice(1, 5))).toEqual(new Set(['other-market']))
  // The last byte of the claim is always zero.
  expect([found[14], ...new Set([...found.slice(5, 14), ...found.slice(15)])]).toEqual(['no-ticket', 'forged'])
})
