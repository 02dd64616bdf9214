import { describe, expect, test } from 'vitest'
import { CertificateId, MarketDay, TownshipId, TradeId } from '../../ids.ts'
import { newCounty } from '../../testing/county-cast.ts'
import { dayRules } from './day-rules.ts'
import { isWildMove, unlikelyMoves } from './floor-moves.ts'
import type { MarketChange } from './market.ts'
import { toSetUp } from './to-set-up.ts'
import { zhangbei } from './zhangbei.ts'

const nothing = { trades: [], townships: [] }
const change = (changed: MarketChange, version = 0, inUse: { trades: TradeId[]; townships: TownshipId[] } = nothing) =>
  ({ type: 'change-market', change: changed, version, inUse }) as const
const asked = (changed: MarketChange, inUse?: { trades: TradeId[]; townships: TownshipId[] }) =>
  newCounty.when('10:00', change(changed, 0, inUse))
const refusalOf = (changed: MarketChange, inUse?: { trades: TradeId[]; townships: TownshipId[] }) => {
  const { answer } = asked(changed, inUse)
  return 'refusal' in answer ? answer.refusal : answer.events
}
const day = (text: string) => MarketDay.parse(text)
const [gonghui, ertai] = [TownshipId.parse('gonghui'), TownshipId.parse('ertai')]
const picking = TradeId.parse('vegetable-picking')
const hops = {
  id: TradeId.parse('hop-picking'),
  zh: '啤酒花采摘',
  short: '啤酒花',
  en: 'Hop picking',
  group: 'farm',
} as const
const trades = (...added: (typeof zhangbei.trades)[number][]): MarketChange => ({
  section: 'trades',
  trades: [...zhangbei.trades, ...added],
})
const floor = (from: string, hourlyFen = 1900) => ({ from: day(from), hourlyFen })
const floors = (...wageFloors: (typeof zhangbei.wageFloors)[number][]): MarketChange => ({
  section: 'wage-floors',
  wageFloors,
})

describe('a change of the settings', () => {
  test('holds for that section from now on, and the version goes up', () => {
    const { state, answer } = asked(trades(hops))
    expect(answer).toEqual({ events: [{ type: 'market-changed', change: trades(hops) }] })
    expect(state.market).toEqual({ ...zhangbei, trades: [...zhangbei.trades, hops] })
    expect(state.marketVersion).toBe(1)
  })

  test('makes a new version of the rules on the wall where it says how work is given out, and only there', () => {
    const versionAfter = (...changes: readonly MarketChange[]) =>
      changes.reduce((county, one, nth) => county.when('10:00', change(one, nth)), newCounty).state.orderVersion
    const line: MarketChange = { section: 'complaint-lines', complaintLines: ['12333'] }
    expect(versionAfter()).toBe(1)
    expect(versionAfter(line)).toBe(1)
    expect(versionAfter(line, { section: 'order', order: 'carry-over' })).toBe(3)
    expect(versionAfter(line, { section: 'offer-hold', offerHoldSeconds: 60 }, trades(hops))).toBe(3)
  })

  test('to what already holds is no change', () => {
    expect(refusalOf({ section: 'order', order: zhangbei.order })).toEqual([])
  })

  test('says that somebody of the market has looked at what it began with, also where it stays as it came', () => {
    const looked = asked({ section: 'neighbours', neighbours: [] })
    expect(looked.answer).toEqual({
      events: [{ type: 'market-changed', change: { section: 'neighbours', neighbours: [] } }],
    })
    expect(toSetUp(newCounty.state)).toEqual([
      'hours',
      'wage-floors',
      'complaint-lines',
      'townships',
      'neighbours',
      'accounts',
    ])
    expect(toSetUp(looked.state)).not.toContain('neighbours')
    expect(looked.when('10:01', change({ section: 'neighbours', neighbours: [] }, 1)).answer).toEqual({ events: [] })
  })

  test('made before the eyes saw what a colleague changed is refused, and nothing is written over', () => {
    const other = asked({ section: 'offer-hold', offerHoldSeconds: 120 }).when('10:01', change(trades(hops), 0))
    expect(other.answer).toEqual({ refusal: { code: 'settings-changed-meanwhile' } })
    expect(other.when('10:02', change(trades(hops), 1)).state.market.trades).toContainEqual(hops)
  })
})

describe('trades', () => {
  test('are switched off, never taken away: old tickets name them', () => {
    const without = { section: 'trades', trades: zhangbei.trades.slice(1) } as const
    expect(refusalOf(without)).toEqual({ code: 'only-switch-off', what: '装卸搬运' })
    const { state } = asked({
      section: 'trades',
      trades: zhangbei.trades.map((trade) => (trade.id === picking ? { ...trade, off: true } : trade)),
    })
    expect(dayRules(state.market).trades.map(({ id }) => id)).not.toContain(picking)
    expect(dayRules(zhangbei).trades.map(({ id }) => id)).toContain(picking)
  })

  test('that somebody waits or hires for today stay on until the day is closed', () => {
    const off: MarketChange = {
      section: 'trades',
      trades: zhangbei.trades.map((trade) => (trade.id === picking ? { ...trade, off: true } : trade)),
    }
    expect(refusalOf(off, { trades: [picking], townships: [] })).toEqual({ code: 'still-in-use', what: '蔬菜采收' })
  })

  test.each([
    [
      'a board name over four characters',
      { ...hops, short: '啤酒花采摘' },
      { code: 'setting-too-long', what: '啤酒花采摘', atMost: 4 },
    ],
    ['no English', { ...hops, en: ' ' }, { code: 'setting-missing' }],
    ['no board name', { ...hops, short: '' }, { code: 'setting-missing' }],
    ['an id there is', { ...hops, id: picking }, { code: 'listed-twice', what: '蔬菜采收' }],
    ['a name there is', { ...hops, zh: '蔬菜采收 ' }, { code: 'listed-twice', what: '蔬菜采收' }],
    [
      'a certificate nobody knows',
      { ...hops, certificate: CertificateId.parse('hops') },
      { code: 'no-such-certificate', what: '啤酒花采摘' },
    ],
    [
      'a permit for heights, from 16',
      { ...hops, certificate: CertificateId.parse('height'), minorAllowed: true },
      { code: 'trade-not-for-minors', what: '啤酒花采摘' },
    ],
  ])('with %s are refused in words', (_what, trade, refusal) => {
    expect(refusalOf(trades(trade))).toEqual(refusal)
  })

  test('that need no more than to be healthy may be done from 16', () => {
    const { state } = asked(trades({ ...hops, certificate: CertificateId.parse('health'), minorAllowed: true }))
    expect(dayRules(state.market).trades).toContainEqual(expect.objectContaining({ id: hops.id, minorAllowed: true }))
  })

  test('need one that is on', () => {
    const allOff = zhangbei.trades.map((trade) => ({ ...trade, off: true }) as const)
    expect(refusalOf({ section: 'trades', trades: allOff })).toEqual({ code: 'setting-missing' })
  })
})

describe('townships, neighbours and certificates', () => {
  test('a township that is hired for today stays on', () => {
    const off = zhangbei.townships.map((township) =>
      township.id === gonghui ? ({ ...township, off: true } as const) : township,
    )
    expect(refusalOf({ section: 'townships', townships: off }, { trades: [], townships: [gonghui] })).toEqual({
      code: 'still-in-use',
      what: '公会镇',
    })
    expect(dayRules(asked({ section: 'townships', townships: off }).state.market).townships).not.toContain(gonghui)
  })

  test('a pair is a pair whichever way it is written, and never one township with itself', () => {
    const pairs = (...neighbours: [TownshipId, TownshipId][]) => refusalOf({ section: 'neighbours', neighbours })
    expect(pairs([gonghui, ertai])).toHaveLength(1)
    expect(pairs([gonghui, ertai], [ertai, gonghui])).toEqual({ code: 'listed-twice', what: '二台镇' })
    expect(pairs([gonghui, gonghui])).toEqual({ code: 'no-such-township' })
    expect(pairs([gonghui, TownshipId.parse('beijing')])).toEqual({ code: 'no-such-township' })
  })

  test('a certificate that a trade needs cannot be switched off', () => {
    const off = zhangbei.certificates.map((each) => (each.id === 'boiler' ? ({ ...each, off: true } as const) : each))
    expect(refusalOf({ section: 'certificates', certificates: off })).toEqual({
      code: 'certificate-in-use',
      what: '司炉工',
    })
  })
})

describe('the wage floor', () => {
  test('is set from a day on; the one that was used stays', () => {
    expect(refusalOf(floors(...zhangbei.wageFloors, floor('2026-09-01')))).toHaveLength(1)
    expect(refusalOf(floors(...zhangbei.wageFloors, floor('2026-08-17')))).toHaveLength(1)
  })

  test.each([
    ['begins before today', floors(...zhangbei.wageFloors, floor('2026-08-16'))],
    ['replaces one that was used', floors(floor('2023-01-01', 1700))],
    ['leaves out one that was used', floors(floor('2026-08-17'))],
  ])('that %s would rewrite how postings were judged', (_what, changed) => {
    expect(refusalOf(changed)).toEqual({ code: 'floor-date-past', today: '2026-08-17' })
  })

  test('is one a day, and a sum that can be one', () => {
    const twice = floors(...zhangbei.wageFloors, floor('2026-09-01'), floor('2026-09-01', 2000))
    expect(refusalOf(twice)).toEqual({ code: 'listed-twice', what: '2026-09-01' })
    expect(refusalOf(floors(...zhangbei.wageFloors, floor('2026-09-01', 19)))).toEqual({
      code: 'out-of-range',
      least: 100,
      most: 100_000,
    })
  })
})

test('nobody is talked with for one absence, and no pause lasts for ever', () => {
  const set = (change: Partial<typeof zhangbei.noShows>) => ({ ...zhangbei.noShows, ...change })
  for (const [change, least, most] of [
    [{ talkAfter: 1 }, 2, 9],
    [{ withinDays: 91 }, 7, 90],
    [{ pauseDays: 31 }, 0, 30],
  ] as const)
    expect(refusalOf({ section: 'no-shows', noShows: set(change) })).toEqual({ code: 'out-of-range', least, most })
  const never = asked({ section: 'no-shows', noShows: set({ pauseDays: 0 }) })
  expect(never.state.market.noShows).toEqual({ talkAfter: 2, withinDays: 30, pauseDays: 0 })
})

test('who is hard to place gets at most three days, and no day’s rules speak of it while it is off', () => {
  expect(refusalOf({ section: 'boost', boostDays: 4 })).toEqual({ code: 'out-of-range', least: 0, most: 3 })
  expect(dayRules(zhangbei)).not.toHaveProperty('boostDays')
  expect(dayRules(asked({ section: 'boost', boostDays: 2 }).state.market).boostDays).toBe(2)
})

describe('lots', () => {
  const byLot = { section: 'order', order: 'lottery' } as const
  const rounds = (...roundMinutes: number[]) => ({ section: 'rounds', roundMinutes }) as const

  test('are drawn at the first round time, so there must be one, whichever of the two is set first', () => {
    expect(refusalOf(byLot)).toEqual({ code: 'lottery-needs-round-time' })
    const both = asked(rounds(345)).when('10:01', change(byLot, 1))
    expect(both.state.market.order).toBe('lottery')
    expect(both.when('10:02', change(rounds(), 2)).answer).toEqual({ refusal: { code: 'lottery-needs-round-time' } })
    expect(both.when('10:02', change(rounds(360), 2)).state.market.roundMinutes).toEqual([360])
  })

  test('are drawn while the hall is open, so that everybody had time to come and somebody is there', () => {
    const refused = { refusal: { code: 'lottery-needs-round-time' } }
    const both = asked(rounds(900, 345)).when('10:01', change(byLot, 1))
    expect(both.state.market.order).toBe('lottery')
    for (const minute of [zhangbei.openingMinute, zhangbei.closingMinute, 19 * 60])
      expect(both.when('10:02', change(rounds(minute), 2)).answer).toEqual(refused)
    const hours = { section: 'hours', openingMinute: 345, closingMinute: zhangbei.closingMinute } as const
    expect(both.when('10:02', change(hours, 2)).answer).toEqual(refused)
    expect(both.when('10:02', change({ ...hours, openingMinute: 344 }, 2)).state.market.openingMinute).toBe(344)
  })
})

describe('the rest', () => {
  test.each<[string, MarketChange, object]>([
    [
      'closing before opening',
      { section: 'hours', openingMinute: 600, closingMinute: 600 },
      { code: 'closing-before-opening' },
    ],
    [
      'an hour that no clock shows',
      { section: 'hours', openingMinute: 600, closingMinute: 1440 },
      { code: 'out-of-range', least: 0, most: 1439 },
    ],
    [
      'a hold too short to walk to a terminal',
      { section: 'offer-hold', offerHoldSeconds: 14 },
      { code: 'out-of-range', least: 15, most: 900 },
    ],
    [
      'a voice that nobody hears',
      { section: 'voice', voice: { volume: 19, selfStart: [], board: true } },
      { code: 'out-of-range', least: 20, most: 90 },
    ],
    [
      'a voice with no room above it',
      { section: 'voice', voice: { volume: 91, selfStart: [], board: true } },
      { code: 'out-of-range', least: 20, most: 90 },
    ],
    [
      'a terminal named twice',
      { section: 'voice', voice: { volume: 60, selfStart: ['2', '2'], board: true } },
      { code: 'listed-twice', what: '2' },
    ],
    ['no complaint line', { section: 'complaint-lines', complaintLines: [] }, { code: 'setting-missing' }],
    [
      'a complaint line in words',
      { section: 'complaint-lines', complaintLines: ['劳动局'] },
      { code: 'not-a-phone-line' },
    ],
    [
      'the same line twice',
      { section: 'complaint-lines', complaintLines: ['12333', '12333'] },
      { code: 'listed-twice', what: '12333' },
    ],
    [
      'a gate without its English name',
      { section: 'gate', gate: { zh: '市场南门', en: ' ' } },
      { code: 'setting-missing' },
    ],
    [
      'a gate too long for a ticket',
      { section: 'gate', gate: { zh: '南'.repeat(25), en: 'South gate' } },
      { code: 'setting-too-long', what: '南'.repeat(25), atMost: 24 },
    ],
    ['a market without a name', { section: 'names', name: { zh: '', en: 'Market' } }, { code: 'setting-missing' }],
    [
      'a notice in one language',
      { section: 'notices', notices: [{ zh: '明天清雪', en: '' }] },
      { code: 'setting-missing' },
    ],
    [
      'a notice too long to be read at eight metres',
      { section: 'notices', notices: [{ zh: '雪', en: 'Snow '.repeat(17) }] },
      { code: 'setting-too-long', what: 'Snow '.repeat(17), atMost: 80 },
    ],
    [
      'a notice of yesterday',
      { section: 'notices', notices: [{ zh: '清雪', en: 'Snow', until: day('2026-08-16') }] },
      { code: 'notice-over', what: '清雪' },
    ],
  ])('%s is refused', (_what, changed, refusal) => {
    expect(refusalOf(changed)).toEqual(refusal)
  })

  test('a notice that is over may stay in the list while others are written', () => {
    const snow = { zh: '清雪', en: 'Snow', until: day('2026-08-17') }
    const water = { zh: '热水在东墙', en: 'Hot water is by the east wall' }
    const written = asked({ section: 'notices', notices: [snow] })
    expect(
      written.when('day2 10:00', change({ section: 'notices', notices: [snow, water] }, 1)).state.market.notices,
    ).toEqual([snow, water])
  })
})

test('a floor is asked about when it moves by more than a third or hardly pays anything, and no other is', () => {
  const floors = zhangbei.wageFloors
  const asked = (...yuan: readonly number[]) =>
    unlikelyMoves(floors, [...floors, ...yuan.map((each) => ({ from: day('2026-09-01'), hourlyFen: each * 100 }))])
  expect(asked(2)).toEqual([{ from: '2026-09-01', wasFen: 1800, nowFen: 200 }])
  for (const unlikely of [4.5, 11.9, 24.1, 180]) expect(asked(unlikely)).toHaveLength(1)
  for (const usual of [12, 17.5, 18, 19.5, 24]) expect(asked(usual)).toEqual([])
  expect(unlikelyMoves([], [{ from: day('2026-09-01'), hourlyFen: 1900 }])).toEqual([])
})

test('less than half of the floor before it, or more than double, is asked about again', () => {
  const isWild = (nowFen: number, wasFen = 1800) => isWildMove({ from: day('2026-09-01'), wasFen, nowFen })
  expect([200, 899, 900, 3600, 3601].map((fen) => isWild(fen))).toEqual([true, true, false, false, true])
  expect(isWild(1800, 0)).toBe(false)
})
