import { describe, expect, test } from 'vitest'
import { zhangbei } from '../county/settings/zhangbei.ts'
import { leaveMinute } from '../day/posting/hours.ts'
import { hourlyFen } from '../day/posting/worth.ts'
import { ageBand } from '../identity/age.ts'
import { MarketDay, TradeId } from '../ids.ts'
import { dayAfter } from '../time.ts'
import { type Act, type MadeUpJob, makeMorning, morningSeconds, ordinarySize, type Scheduled } from './morning.ts'
import type { MadeUpPerson } from './people.ts'

/** What is done in the evening, by who is back from the field; and what can be counted by the piece. */
const afterWork = ['loading', 'cleaning', 'vegetable-sorting', 'packing', 'domestic']
const countable = [
  ...['vegetable-picking', 'vegetable-sorting', 'potato-planting', 'potato-harvest', 'beet-harvest', 'weeding'],
  ...['packing', 'sewing'],
]

const day = MarketDay.parse('2026-08-17')
const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
const morningOn = (on: MarketDay, seed: number) => makeMorning({ seed, day: on, market: zhangbei, size: ordinarySize })
const mornings = seeds.map((seed) => morningOn(day, seed))
const all = mornings.flat()
const people = (script: readonly Scheduled[]): readonly MadeUpPerson[] =>
  script.flatMap(({ act }) => (act.does === 'check-in' ? [act.person] : []))
const jobs = (script: readonly Scheduled[]): readonly (MadeUpJob & { atMinute: number })[] =>
  script.flatMap(({ act, atSecond }) => (act.does === 'post' ? [{ ...act.job, atMinute: atSecond / 60 }] : []))

test('the same seed and day make the same morning, another seed or day another one', () => {
  expect(mornings[6]).toEqual(morningOn(day, 7))
  expect(mornings[6]).not.toEqual(mornings[7])
  expect(mornings[6]).not.toEqual(morningOn(dayAfter(day), 7))
})

test('a morning is told in the order of time, between 05:20 and the last who are reported', () => {
  for (const script of mornings) {
    const times = script.map(({ atSecond }) => atSecond)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(morningSeconds.begins)
    expect(times.at(-1)).toBeLessThanOrEqual(morningSeconds.over)
  }
})

test('twenty mornings have everything that people come to do', () => {
  const known: { readonly [Does in Act['does']]: true } = {
    'check-in': true,
    'look-again': true,
    post: true,
    judge: true,
    cancel: true,
    miss: true,
    'see-off': true,
    muster: true,
  }
  expect(new Set(all.map(({ act }) => act.does))).toEqual(new Set(Object.keys(known)))
  expect(new Set(jobs(all).map(({ verdict }) => verdict.is))).toEqual(
    new Set(['approved', 'below-floor', 'turned-down']),
  )
})

describe('the people', () => {
  test('of one morning are all different; most come again another day, and some are new', () => {
    for (const [index, script] of mornings.entries()) {
      const ids = (of: readonly Scheduled[]) => new Set(people(of).map(({ residentId }) => residentId))
      const [before, today] = [ids(morningOn(dayAfter(day, -1), index + 1)), ids(script)]
      expect(today.size).toBe(people(script).length)
      const again = [...today].filter((id) => before.has(id))
      expect(again.length).toBeGreaterThan(5)
      expect(again.length).toBeLessThan(today.size)
    }
  })

  test('live in no assigned area: half of them fifty and older, few of them minors, and one a child', () => {
    const everybody = people(all)
    expect(everybody.every(({ residentId }) => residentId.startsWith('999999'))).toBe(true)
    const grown = everybody.filter(({ birthDate }) => Number(birthDate.slice(0, 4)) <= 1976)
    expect(grown.length / everybody.length).toBeGreaterThan(0.5)
    for (const script of mornings) {
      const ages = people(script).map((person) => ageBand(person.birthDate, day))
      expect(ages.filter((age) => age === 'child')).toHaveLength(1)
      expect(ages.filter((age) => age === 'minor').length).toBeLessThanOrEqual(4)
      expect(people(script).map(({ age }) => (age === 'grown' ? 'adult' : age))).toEqual(ages)
    }
  })

  test('come in a crowd before six, and want what the season asks for', () => {
    const times = all.flatMap(({ act, atSecond }) => (act.does === 'check-in' ? [atSecond / 60] : []))
    const early = times.filter((minute) => minute >= 325 && minute <= 365)
    expect(early.length / times.length).toBeGreaterThan(0.7)
    const firsts = people(all).map(({ wants }) => wants.trades[0])
    const picking = firsts.filter((trade) => trade === 'vegetable-picking').length
    expect(picking / firsts.length).toBeGreaterThan(0.12)
    expect(firsts).not.toContain('snow-clearing')
    expect(people(morningOn(MarketDay.parse('2027-01-11'), 1)).flatMap(({ wants }) => wants.trades)).toContain(
      'snow-clearing',
    )
  })
})

describe('the jobs', () => {
  test('are what an employer of the county would ask: times that fit, pay from the floor to twice as much', () => {
    for (const { terms, verdict, atMinute } of jobs(all)) {
      const worth = hourlyFen(terms)
      if (verdict.is === 'below-floor') expect(worth).toBeLessThan(1800)
      expect(worth).toBeGreaterThan(1650)
      expect(worth).toBeLessThan(3700)
      expect(terms.endMinute - terms.startMinute).toBeGreaterThanOrEqual(terms.paidMinutes)
      expect([day, dayAfter(day)]).toContain(terms.workDate)
      if (terms.workDate === day) expect(leaveMinute(terms) - atMinute).toBeGreaterThanOrEqual(34)
    }
  })

  test('are mostly for today, some for the evening and some for tomorrow; some take the bus, some cover nothing', () => {
    const asked = jobs(all).map(({ terms }) => terms)
    const share = (is: (terms: (typeof asked)[number]) => boolean) => asked.filter(is).length / asked.length
    expect(share(({ workDate }) => workDate === day)).toBeGreaterThan(0.7)
    expect(share(({ startMinute }) => startMinute > 16 * 60)).toBeGreaterThan(0.05)
    expect(share(({ transport }) => transport.kind === 'bus')).toBeGreaterThan(0.2)
    expect(share(({ cover }) => cover.kind === 'none')).toBeGreaterThan(0.2)
    expect(new Set(asked.map(({ pay }) => pay.basis))).toEqual(new Set(['day', 'hour', 'piece']))
  })

  test('are of the month they are played in', () => {
    const tradesIn = (month: string) => {
      const on = MarketDay.parse(`2026-${month}-17`)
      return new Set(seeds.flatMap((seed) => jobs(morningOn(on, seed)).map(({ terms }) => terms.trade)))
    }
    const months: readonly [month: string, asked: string, never: readonly string[]][] = [
      ['01', 'snow-clearing', ['vegetable-picking', 'potato-planting', 'tree-planting', 'site-labour']],
      ['03', 'seed-potato', ['potato-planting', 'tree-planting', 'weeding', 'snow-clearing']],
      ['05', 'potato-planting', ['vegetable-picking', 'potato-harvest', 'snow-clearing']],
      ['06', 'weeding', ['potato-planting', 'tree-planting', 'potato-harvest']],
      ['08', 'vegetable-picking', ['snow-clearing', 'potato-planting', 'beet-harvest']],
      ['10', 'beet-harvest', ['weeding', 'vegetable-picking', 'snow-clearing']],
      ['11', 'livestock', ['potato-harvest', 'weeding', 'tree-planting', 'vegetable-picking']],
    ]
    for (const [month, asked, never] of months) {
      const found = tradesIn(month)
      expect([month, [...found]]).toEqual([month, expect.arrayContaining([asked])])
      expect([month, never.filter((trade) => found.has(TradeId.parse(trade)))]).toEqual([month, []])
    }
  })

  test('are nothing odd: no field work at night, no half day’s rain for pay by the hour, no baskets of weeds', () => {
    const winter = seeds.flatMap((seed) => jobs(morningOn(MarketDay.parse('2026-12-14'), seed)))
    for (const { terms } of [...jobs(all), ...winter]) {
      const { trade, pay, paidMinutes, rainRule, startMinute, workDate } = terms
      const said = [trade, pay.basis, rainRule, startMinute]
      if (startMinute > 16 * 60) expect(afterWork).toContain(trade)
      if (rainRule === 'half-day') expect([said, pay.basis]).toEqual([said, 'day'])
      if (pay.basis === 'day') expect([said, paidMinutes >= 300]).toEqual([said, true])
      if (pay.basis === 'piece') expect(countable).toContain(trade)
      if (workDate > '2026-12' && trade === 'snow-clearing') expect(startMinute).toBeGreaterThanOrEqual(480)
    }
  })

  test('come from companies, farmers and households, whose names say that they are made up', () => {
    const employers = jobs(all).map(({ employer }) => employer)
    expect(new Set(employers.map(({ kind }) => kind))).toEqual(new Set(['company', 'farmer', 'household']))
    expect(employers.every(({ name }) => name.includes('演练'))).toBe(true)
  })

  test('are made of the market they are given', () => {
    const small = { ...zhangbei, trades: zhangbei.trades.slice(0, 1), townships: zhangbei.townships.slice(0, 2) }
    const script = makeMorning({ seed: 3, day, market: small, size: ordinarySize })
    expect(new Set(jobs(script).map(({ terms }) => terms.trade))).toEqual(new Set(['loading']))
    expect(new Set(people(script).flatMap(({ wants }) => wants.trades))).toEqual(new Set(['loading']))
  })
})

test('staff hear of a job’s people after they have left: of some that all came, of others why one or two did not', () => {
  const heard = all.flatMap(({ act, atSecond }) => (act.does === 'muster' ? [{ ...act, atSecond }] : []))
  for (const { job, atSecond } of heard) expect(atSecond).toBeGreaterThan(leaveMinute(job.terms) * 60)
  expect(new Set(heard.map(({ absent }) => absent.length))).toEqual(new Set([0, 1, 2]))
  expect(new Set(heard.flatMap(({ absent }) => absent))).toEqual(new Set(['excused', 'unexcused']))
  const asked = all.flatMap(({ act }) => (act.does === 'miss' ? [act.job] : []))
  expect(asked.length / heard.length).toBeLessThan(0.5)
  for (const script of mornings) expect(script.some(({ act }) => act.does === 'muster')).toBe(true)
})
