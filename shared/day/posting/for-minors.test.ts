import { describe, expect, test } from 'vitest'
import { en } from '../../language/en.ts'
import { zh } from '../../language/zh.ts'
import {
  accept,
  approve,
  broccoli,
  changeTerms,
  checkIn,
  checkInFor,
  first,
  li,
  marketWith,
  monday,
  openHall,
  placement,
  post,
  rules,
  timePasses,
  told,
  trade,
  wang,
} from '../../testing/cast.ts'
import type { DayRules } from '../market-day/messages.ts'
import { lostPlace } from '../matching/lost.ts'

describe('work for 16- and 17-year-olds', () => {
  const young = checkInFor(li, { trades: [trade('cleaning')] }, { minor: true })
  const cleaning = openHall.when('05:31', post({ ...broccoli, trade: trade('cleaning') }))
  const offered = (story: typeof cleaning) => told(story.when('05:40', young).when('05:40', timePasses))

  test('is what staff looked at and allowed, in a trade open to them', () => {
    expect(offered(cleaning.when('05:35', { ...approve(first), forMinors: true }))).toBe('round-run, offer-made')
    expect(offered(cleaning.when('05:35', approve(first)))).toBe('round-run')
    expect(told(openHall.when('05:31', post(broccoli)).when('05:35', { ...approve(first), forMinors: true }))).toBe(
      'not-for-minors',
    )
  })

  test('may be allowed later, and has to be looked at again once it changed', () => {
    const adults = cleaning.when('05:35', approve(first))
    const both = adults.when('05:36', { ...approve(first), forMinors: true })
    expect(offered(both)).toBe('round-run, offer-made')
    expect(told(both.when('05:37', { ...approve(first), forMinors: true }))).toBe('posting-not-held')
    const night = { ...broccoli, trade: trade('cleaning'), startMinute: 1200, endMinute: 1500, paidMinutes: 300 }
    expect(offered(both.when('05:37', changeTerms(first, night)))).toBe('round-run')
  })

  test.each([
    ['late in the evening', { startMinute: 1020, endMinute: 1321 }],
    ['before six', { startMinute: 355, endMinute: 900 }],
  ])('is none %s: no tick of a clerk makes it lawful', (_, hours) => {
    const night = post({
      ...broccoli,
      ...hours,
      trade: trade('cleaning'),
      paidMinutes: 300,
      transport: { kind: 'own' },
    })
    const allowed = openHall.when('05:31', night).when('05:35', { ...approve(first), forMinors: true })
    expect(told(allowed)).toBe('night-not-for-minors')
  })
})

describe('dangerous work', () => {
  const heavy = post({ ...broccoli, trade: trade('cleaning'), remarks: ['carrying'] })
  const forMinors = { ...approve(first), forMinors: true }
  const withBoiler = {
    ...rules,
    trades: rules.trades.map((one) => (one.certificate === undefined ? one : { ...one, minorAllowed: true })),
  }
  const hall = (settings: DayRules) =>
    marketWith(settings).given('05:30', { type: 'day-opened', day: monday, rules: settings })
  const young = checkInFor(li, { trades: [trade('cleaning')] }, { minor: true })

  test('with heavy loads, by the employer’s own word, is let to nobody under 18', () => {
    expect(told(openHall.when('05:31', heavy).when('05:35', forMinors))).toBe('heavy-not-for-minors')
    expect(told(openHall.when('05:31', heavy).when('05:35', approve(first)))).toBe('posting-approved')
    for (const { refusals } of [zh, en])
      expect(refusals['heavy-not-for-minors']({ code: 'heavy-not-for-minors' })).toMatch(/[。.]$/)
  })

  test('that needs a permit is let to nobody under 18 either, though the market once opened the trade to them', () => {
    const boiler = post({ ...broccoli, trade: trade('boiler') })
    expect(told(hall(withBoiler).when('05:31', boiler).when('05:35', forMinors))).toBe('not-for-minors')
    const old = { ...withBoiler, edition: 6 } as const
    expect(told(hall(old).when('05:31', boiler).when('05:35', forMinors))).toBe('posting-approved')
  })

  test('let to them on a day of the edition before is given to none of them on a day of this one', () => {
    const old = { ...rules, edition: 6 } as const
    const let6 = hall(old).when('05:31', heavy).when('05:35', forMinors).when('05:36', young)
    expect(told(let6)).toBe('checked-in')
    expect(told(let6.when('05:36', timePasses))).toBe('round-run, offer-made')
    const now = let6.given('05:36', { type: 'rules-changed', rules })
    expect(told(now.when('05:36', timePasses))).toBe('round-run')
  })
})

describe('work given to 16- and 17-year-olds by mistake', () => {
  const young = checkInFor(li, { trades: [trade('cleaning')] }, { minor: true })
  const takenBack = { ...approve(first), forMinors: false }
  const both = openHall
    .when('05:31', post({ ...broccoli, trade: trade('cleaning') }))
    .when('05:35', { ...approve(first), forMinors: true })
  const offered = both.when('05:40', young).when('05:40', timePasses)

  test('is taken back while it is on the board: who was just called is told, and nobody under 18 is called again', () => {
    const back = offered.when('05:41', takenBack)
    expect(told(back)).toBe('closed-to-minors, offer-withdrawn')
    expect(back.state.postings.get(first)).toMatchObject({ status: 'open', forMinors: false })
    expect(lostPlace(back.state, li)).toEqual({ code: 'not-for-minors' })
    expect(told(back.when('05:42', timePasses))).toBe('round-run')
    expect(told(back.when('05:42', checkIn(wang, trade('cleaning'))).when('05:42', timePasses))).toBe(
      'round-run, offer-made',
    )
    expect(told(back.when('05:42', takenBack))).toBe('posting-not-held')
  })

  test('leaves who has it already until staff act for them, and whoever is grown up their call', () => {
    const placed = offered.when('05:41', accept(li, 1)).when('05:42', takenBack)
    expect(told(placed)).toBe('closed-to-minors')
    expect(placed.state.placements.get(placement(1))?.status).toBe('accepted')
    const adult = both.when('05:40', checkIn(wang, trade('cleaning'))).when('05:40', timePasses)
    expect(told(adult.when('05:41', takenBack))).toBe('closed-to-minors')
  })
})
