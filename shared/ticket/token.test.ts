import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MarketDay, PlacementId, PostingId } from '../ids.ts'
import { claimBytes, siteBytes } from './scanned.ts'
import { packSite, unpackSite } from './site-token.ts'
import { ticketNumber } from './ticket-number.ts'
import { fromBase32, packClaim, toBase32, unpackClaim } from './token.ts'

const day = fc
  .integer({ min: 0, max: 65_535 })
  .map((days) => MarketDay.parse(new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)))
const claim = fc.record({
  market: fc.uint8Array({ minLength: 4, maxLength: 4 }),
  placement: fc
    .tuple(day, fc.integer({ min: 0, max: 0xffffff }))
    .map(([on, count]) => PlacementId.parse(`plc_${on.replaceAll('-', '')}_${String(count).padStart(4, '0')}`)),
  revision: fc.integer({ min: 0, max: 65_535 }),
  validDay: day,
})

const link = fc.record({
  market: fc.uint8Array({ minLength: 4, maxLength: 4 }),
  posting: fc
    .tuple(day, fc.integer({ min: 0, max: 65_535 }))
    .map(([on, count]) => PostingId.parse(`pst_${on.replaceAll('-', '')}_${String(count).padStart(3, '0')}`)),
  link: fc.integer({ min: 0, max: 65_535 }),
  until: day,
})

describe('what a ticket says of itself', () => {
  test('comes back as it was written, whatever the day and the count', () => {
    fc.assert(
      fc.property(claim, (said) => {
        const bytes = packClaim(said)
        expect(bytes).toHaveLength(claimBytes)
        expect(unpackClaim(bytes)).toEqual(said)
      }),
      { numRuns: 2000 },
    )
  })

  test('of another layout or length is none of ours', () => {
    const bytes = packClaim(fc.sample(claim, { numRuns: 1, seed: 1 })[0] ?? fail())
    expect(unpackClaim(bytes)).toBeDefined()
    expect(unpackClaim(bytes.slice(1))).toBeUndefined()
    expect(unpackClaim(Uint8Array.from([...bytes, 0]))).toBeUndefined()
    expect(unpackClaim(Uint8Array.from([2, ...bytes.slice(1)]))).toBeUndefined()
    expect(unpackClaim(Uint8Array.from([...bytes.slice(0, -1), 1]))).toBeUndefined()
  })

  test('people read out month, day and count', () => {
    expect(ticketNumber(PlacementId.parse('plc_20260817_0031'))).toBe('0817-0031')
    expect(ticketNumber(PlacementId.parse('plc_20260817_10031'))).toBe('0817-10031')
  })
})

describe('what the link of an employer’s page says', () => {
  test('comes back as it was written, and is no ticket', () => {
    fc.assert(
      fc.property(link, (said) => {
        const bytes = packSite(said)
        expect(bytes).toHaveLength(siteBytes)
        expect(unpackSite(bytes)).toEqual(said)
        expect(unpackClaim(bytes)).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })

  test('of another layout or length is none of ours', () => {
    const bytes = packSite(fc.sample(link, { numRuns: 1, seed: 1 })[0] ?? fail())
    expect(unpackSite(bytes.slice(1))).toBeUndefined()
    expect(unpackSite(Uint8Array.from([...bytes, 0]))).toBeUndefined()
    expect(unpackSite(Uint8Array.from([1, ...bytes.slice(1)]))).toBeUndefined()
  })
})

describe('base32', () => {
  test('is RFC 4648’s, without padding', () => {
    const text = (words: string) => toBase32(new TextEncoder().encode(words))
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(text)).toEqual([
      '',
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ])
  })

  test('comes back in either case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes)
        expect(fromBase32(toBase32(bytes).toLowerCase())).toEqual(bytes)
      }),
      { numRuns: 2000 },
    )
  })

  test('has one text for each bytes: other tails, characters, blanks and look-alikes are refused', () => {
    for (const text of ['MZ', 'MY=', 'M1', 'M0', 'M8', ' MY', 'MY ', 'M', 'MYA', 'ıA', 'ſA', '工票'])
      expect(fromBase32(text), text).toBeUndefined()
  })
})

function fail(): never {
  throw new Error('no sample')
}
