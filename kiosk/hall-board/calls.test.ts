import { describe, expect, it } from 'vitest'
import { DayNumber, Instant, OfferId } from '../../shared/ids.ts'
import type { Call } from '../../shared/places/hall-board/view.ts'
import { type Called, calledNow, calledPage, callPages } from './calls.ts'

const start = Date.parse('2026-08-16T21:46:00.000Z')
const call = (count: number, second = 0): Call => ({
  offer: OfferId.parse(`off_20260817_${String(count).padStart(4, '0')}`),
  number: DayNumber.parse(`A${String(count).padStart(3, '0')}`),
  people: 1,
  calledAt: Instant.parse(new Date(start + second * 1000).toISOString()),
})

/** What the wall calls second by second while the open calls change as told. */
function watch(told: Readonly<Record<number, readonly Call[]>>, seconds: number): readonly string[] {
  let called: Called | undefined
  let calls: readonly Call[] = []
  return Array.from({ length: seconds }, (_, second) => {
    calls = told[second] ?? calls
    called = calledNow(called, calls, start + second * 1000)
    return called ? `${called.calls.map(({ number }) => number).join(' ')}${called.fresh ? '!' : ''}` : '-'
  })
}

it('more than can be read at once come in pages, and each has been there when the turn is over', () => {
  const [first, ...others] = Array.from({ length: 44 }, (_, nth) => call(nth + 1))
  if (first === undefined) throw new Error('nobody is called')
  const called: Called = { turn: first.calledAt, calls: [first, ...others], fresh: true }
  const pages = Array.from({ length: 13 }, (_, second) => calledPage(called, 7 + second))
  expect(new Set(pages.flat()).size).toBe(44)
  expect(Math.max(...pages.map(({ length }) => length))).toBe(20)
})

describe('the call block', () => {
  it('stands amber for its turn, then dark until it is answered', () => {
    const seen = watch({ 1: [call(17, 1)], 18: [] }, 20)
    expect(seen[0]).toBe('-')
    expect(seen.slice(1, 14)).toEqual(Array(13).fill('A017!'))
    expect(seen.slice(14)).toEqual([...Array(4).fill('A017'), '-', '-'])
  })

  it('stays for its turn even when it is answered at once, and no longer', () => {
    const seen = watch({ 0: [call(17)], 2: [] }, 14)
    expect([seen[12], seen[13]]).toEqual(['A017!', '-'])
  })

  it('calls one after another, each when its turn has come', () => {
    const seen = watch({ 0: [call(3, 26), call(2, 13), call(1)] }, 40)
    expect([seen[0], seen[12], seen[13], seen[26], seen[39]]).toEqual(['A001!', 'A001!', 'A002!', 'A003!', 'A003'])
  })

  it('does not call who answered before their turn', () => {
    const seen = watch({ 0: [call(3, 26), call(2, 13), call(1)], 5: [call(3, 26)] }, 27)
    expect([seen[0], seen[13], seen[26]]).toEqual(['A001!', '-', 'A003!'])
  })

  it('calls those of one turn together, whoever is first in line first', () => {
    const seen = watch({ 0: [call(6, 13), call(5), call(4), call(3), call(2)] }, 14)
    expect([seen[0], seen[13]]).toEqual(['A002 A003 A004 A005!', 'A006!'])
  })

  it('puts beside those it calls who cannot wait for the next turn, and those answered meanwhile stay', () => {
    const seen = watch({ 0: [call(2), call(1)], 3: [call(2)], 5: [call(3), call(2)] }, 14)
    expect([seen[4], seen[5], seen[12], seen[13]]).toEqual([
      'A001 A002!',
      'A001 A002 A003!',
      'A001 A002 A003!',
      'A002 A003',
    ])
  })

  it('shows after the last turn who was called before and has not answered', () => {
    const seen = watch({ 0: [call(2, 13), call(1)], 15: [call(1)] }, 28)
    expect([seen[12], seen[25], seen[26], seen[27]]).toEqual(['A001!', 'A002!', 'A001', 'A001'])
  })

  it('calls a number again that staff had called again, when its new turn has come', () => {
    const seen = watch({ 0: [call(1)], 15: [call(2, 15), call(1)], 20: [call(1, 28), call(2, 15)] }, 42)
    expect([seen[15], seen[27], seen[28], seen[41]]).toEqual(['A002!', 'A002!', 'A001!', 'A001'])
  })

  it('does not call the same offer again after a reconnect', () => {
    const seen = watch({ 0: [call(2, 13), call(1)], 30: [call(2, 13), call(1)] }, 60)
    expect(seen.slice(30)).toEqual(Array(30).fill('A002'))
  })
})

it('many open calls fill pages of twenty, from the first one on', () => {
  const pages = callPages(Array.from({ length: 23 }, (_, nth) => call(23 - nth)))
  expect(pages.map((page) => [page.length, page[0]?.number])).toEqual([
    [20, 'A001'],
    [3, 'A021'],
  ])
})
