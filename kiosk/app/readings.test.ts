import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { cardBytes } from '../../shared/county/employers/card-bytes.ts'
import { packCard } from '../../shared/county/employers/card-token.ts'
import { CardId, MarketDay, PlacementId } from '../../shared/ids.ts'
import { type Luck, luckOf, oneOf } from '../../shared/rehearsal/luck.ts'
import { idNumber, type Played, playedReading, type SignedCodes } from '../../shared/testing/readings.ts'
import { claimBytes, siteBytes } from '../../shared/ticket/scanned.ts'
import { fromBase32, packClaim, toBase32 } from '../../shared/ticket/token.ts'
import { endMillis, makeBurst } from './burst.ts'
import { readScan, type Scan } from './scan.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'
const plays = isLong ? 300_000 : 10_000
const today = MarketDay.parse('2026-08-17')
const secret = new Uint8Array(32).fill(7)
const publicKey = ed25519.getPublicKey(secret)
const sign = (said: Uint8Array) => toBase32(Uint8Array.from([...said, ...ed25519.sign(said, secret)]))
const nth = (n: number) => String(n).padStart(4, '0')
const claimOf = (n: number) => {
  const placement = PlacementId.parse(`plc_20260817_${nth(n)}`)
  return packClaim({ market: publicKey, placement, revision: 1, validDay: today })
}
const signed: SignedCodes = {
  tickets: Array.from({ length: 8 }, (_, n) => sign(claimOf(n + 1))),
  cards: Array.from({ length: 4 }, (_, n) => sign(packCard(publicKey, CardId.parse(`crd_${'k'.repeat(12)}${nth(n)}`)))),
}

/** What the house says of a code once it has looked at its signature. */
function isSigned(token: string, bytes: number): boolean {
  const whole = fromBase32(token)
  return whole !== undefined && ed25519.verify(whole.slice(bytes), whole.slice(0, bytes), publicKey)
}

interface Reader {
  readonly makeBurst: typeof makeBurst
  readonly readScan: typeof readScan
}
const ours: Reader = { makeBurst, readScan }

/** What a page hears of keys as they come, and of the silence behind them. */
function heardBy({ makeBurst, readScan }: Reader, { strokes }: Played): readonly Scan[] {
  const burst = makeBurst()
  let atMillis = 1000
  const read: string[] = []
  const hear = (heard: unknown) => {
    if (typeof heard === 'object' && heard !== null && 'text' in heard) read.push(String(heard.text))
  }
  for (const { key, after, within, repeat } of strokes) {
    // A page looks again when nothing has come for a while.
    if (after >= endMillis) hear(burst.ended(atMillis + endMillis))
    atMillis += after
    if (repeat === undefined) hear(burst.key({ key, atMillis, odd: within !== undefined }))
  }
  hear(burst.ended(atMillis + endMillis))
  return read.map((text) => readScan(text, today))
}

/** Taken for somebody's, by the page and by the house behind it. */
function accepted(scan: Scan): string | undefined {
  switch (scan.kind) {
    case 'resident-id':
      return scan.text
    case 'ticket':
      return isSigned(scan.text, claimBytes) ? scan.text.toUpperCase() : undefined
    case 'card':
      return isSigned(scan.text, cardBytes) ? scan.text.toUpperCase() : undefined
    case 'site':
      return isSigned(scan.text, siteBytes) ? scan.text.toUpperCase() : undefined
    case 'unreadable':
      return undefined
  }
}

function count(reader: Reader, times: number) {
  const [wrong, unheard]: [string[], string[]] = [[], []]
  const counted = { wrong, unheard, accepted: 0, clean: 0 }
  for (let seed = 1; seed <= times; seed += 1) {
    const played = playedReading(luckOf(seed), signed)
    const heard = heardBy(reader, played)
      .map(accepted)
      .filter((text) => text !== undefined)
    // Each thing held out may be taken once; whatever else is taken is wrong.
    const left = [...played.held]
    for (const text of heard)
      if (left.includes(text)) left.splice(left.indexOf(text), 1)
      else counted.wrong.push(`seed ${seed}: ${text}, of ${played.what}`)
    counted.accepted += heard.length
    if (!played.clean) continue
    counted.clean += 1
    if (left.length > 0) counted.unheard.push(`seed ${seed}: ${played.what}`)
  }
  return counted
}

describe(`${plays} readings, most of them spoilt`, () => {
  const counted = count(ours, plays)

  test('nothing is taken but what was held out, whole', () => expect(counted.wrong).toEqual([]))
  test('whatever came as it should is heard, however the reader ends it', ({ task }) => {
    expect(counted.unheard).toEqual([])
    expect(counted.clean).toBeGreaterThan(plays / 8)
    Object.assign(task.meta, { note: `readers: ${plays} readings, ${counted.accepted} taken, 0 wrongly` })
  })
})

describe('the count finds what it is there for', () => {
  test('a reader that trusts eighteen characters', () => {
    const trusting: Reader = {
      ...ours,
      readScan: (read, day) =>
        /^\d{17}[\dX]$/i.test(read) ? { kind: 'resident-id', text: read.toUpperCase() } : readScan(read, day),
    }
    expect(count(trusting, 500).wrong.length).toBeGreaterThan(5)
  })

  test('a reader that takes hurried hands for its own keys', () => {
    const hasty: Reader = {
      ...ours,
      // All of it comes twice as fast as it does.
      makeBurst: () => {
        const burst = makeBurst()
        return {
          key: ({ key, atMillis, odd }) => burst.key({ key, atMillis: atMillis / 3, odd }),
          ended: (atMillis) => burst.ended(atMillis),
        }
      },
    }
    expect(count(hasty, 500).wrong.join('\n')).toContain('by hand')
  })

  test('a reader that takes what an input method had its hands on', () => {
    const easy: Reader = {
      ...ours,
      makeBurst: () => {
        const burst = makeBurst()
        return { ...burst, key: (down) => burst.key({ ...down, odd: false }) }
      },
    }
    expect(count(easy, 3000).wrong.join('\n')).toContain('keyboard')
  })
})

/** Two different digits change places, so far apart. */
function swapped(luck: Luck, number: string, apart: number): string {
  const at = luck.below(17 - apart)
  const characters = [...number]
  const [one, other] = [characters[at] ?? '', characters[at + apart] ?? '']
  return one === other
    ? ''
    : characters
        .with(at, other)
        .with(at + apart, one)
        .join('')
}

describe('the check digit (MOD 11-2)', () => {
  const luck = luckOf(1)
  const numbers = Array.from({ length: 300 }, () => idNumber(luck))
  const passes = (text: string) => text !== '' && readScan(text, today).kind === 'resident-id'

  test('sees every character read wrongly and every two that changed places, unless they stand ten apart', () => {
    for (const number of numbers) {
      for (let at = 0; at < 18; at += 1)
        for (const other of '0123456789X') {
          const read = [...number].with(at, other).join('')
          if (read !== number) expect(passes(read), read).toBe(false)
        }
      for (const apart of [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13])
        expect(passes(swapped(luck, number, apart)), `${number}, ${apart} apart`).toBe(false)
    }
  })

  test('sees all but one in eleven of two faults at once, of which the length and the date of birth see most', ({
    task,
  }) => {
    let wrong = 0
    for (let nth = 0; nth < plays; nth += 1) {
      const number = oneOf(luck, numbers)
      const read = faulty(luck, faulty(luck, number))
      if (read !== number && passes(read)) wrong += 1
    }
    expect(wrong / plays).toBeLessThan(1 / 11)
    Object.assign(task.meta, {
      note: `readers: of two faults at once ${((wrong / plays) * 100).toFixed(1)} % are not seen`,
    })
  })
})

/** A character lost, come twice, another, or in its neighbour's place. */
function faulty(luck: Luck, text: string): string {
  const at = luck.below(text.length)
  const here = text[at] ?? ''
  const put = oneOf(luck, ['', here + here, String(luck.below(10)), (text[at + 1] ?? '') + here])
  return text.slice(0, at) + put + text.slice(at + (put.length === 2 && put !== here + here ? 2 : 1))
}
