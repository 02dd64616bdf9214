import { describe, expect, test } from 'vitest'
import { MarketDay, TownshipId } from '../../ids.ts'
import {
  approve,
  broccoli,
  checkIn,
  emptyMarket,
  first,
  marketWith,
  nightShift,
  openHall,
  post,
  reason,
  rules,
  second,
  timePasses,
  told,
  trade,
  tuesday,
  wang,
} from '../../testing/cast.ts'
import { dayAfter } from '../../time.ts'
import { belowFloor } from './rules.ts'
import { Terms, TypedTerms } from './terms.ts'
import { hourlyFen } from './worth.ts'

const posted = openHall.when('05:31', post(broccoli))
const cheap: Terms = { ...broccoli, pay: { basis: 'day', amountFen: 16_000 } }

describe('an employer posts', () => {
  test('and staff see it first', () => {
    expect(posted.answer).toMatchObject({ events: [{ type: 'posted', posting: first, terms: broccoli }] })
    expect(posted.state.postings.get(first)).toMatchObject({ status: 'held', offered: 0, placed: 0 })
    expect(told(posted.when('05:32', checkIn(wang)).when('05:32', timePasses))).toBe('')
  })

  test('and says who insures and where to go: of before the ledger may be silent about it, a screen may not', () => {
    const lastFour = { ...broccoli, cover: { kind: 'employer-before', policyLastFour: '4471' } }
    const somewhere = { ...broccoli, transport: { kind: 'own' } }
    const short = { ...broccoli, cover: { kind: 'employer', insurer: 'picc', policy: '4471' } }
    const isTaken = (schema: typeof Terms | typeof TypedTerms) =>
      [lastFour, somewhere, short].map((terms) => schema.safeParse(terms).success)
    expect(isTaken(Terms)).toEqual([true, true, false])
    expect(isTaken(TypedTerms)).toEqual([false, false, false])
    const whole = { ...short, cover: { ...short.cover, policy: 'PZAB202613070000004471' } }
    expect(TypedTerms.safeParse({ ...whole, transport: { kind: 'own', meet: 'bus-station' } }).success).toBe(true)
  })

  test('for tomorrow, but not for yesterday or the day after tomorrow', () => {
    expect(told(openHall.when('05:31', post({ ...broccoli, workDate: tuesday })))).toBe('posted')
    for (const workDate of ['2026-08-16', '2026-08-19'])
      expect(told(openHall.when('05:31', post({ ...broccoli, workDate: MarketDay.parse(workDate) })))).toBe(
        'work-date-out-of-range',
      )
  })

  test('work that people can no longer leave for is refused', () => {
    expect(told(openHall.when('06:00', post(broccoli)))).toBe('work-already-over')
    expect(told(openHall.when('05:59', post(broccoli)))).toBe('posted')
    const byThemselves = { ...broccoli, transport: { kind: 'own' } } as const
    expect(told(openHall.when('06:30', post(byThemselves)))).toBe('work-already-over')
    expect(told(openHall.when('06:29', post(byThemselves)))).toBe('posted')
  })

  test('to guard something for a day and a night', () => {
    const hours = { startMinute: 390, endMinute: 390 + 1440, paidMinutes: 1440 }
    expect(told(openHall.when('05:31', post({ ...broccoli, ...hours })))).toBe('posted')
  })

  test.each([
    ['ends before it starts', { startMinute: 930, endMinute: 929, paidMinutes: 30 }],
    ['lasts longer than a day', { startMinute: 390, endMinute: 390 + 1441, paidMinutes: 480 }],
    ['pays more hours than it has', { startMinute: 390, endMinute: 930, paidMinutes: 541 }],
  ])('hours that cannot be are refused: it %s', (_, hours) => {
    expect(told(openHall.when('05:31', post({ ...broccoli, ...hours })))).toBe('hours-do-not-fit')
  })

  test('hours that cannot be are refused: nobody is on the bus of the second day before they are back from the first', () => {
    const backAt = (endMinute: number) => post({ ...broccoli, endMinute, days: 2 })
    expect(told(openHall.when('05:31', backAt(360 + 1441)))).toBe('hours-do-not-fit')
    expect(told(openHall.when('05:31', backAt(360 + 1440)))).toBe('posted')
  })

  test('a bus that leaves after the work has begun is refused', () => {
    const late = { ...broccoli, transport: { kind: 'bus', leaveMinute: 391, bay: 2 } } as const
    expect(told(openHall.when('05:31', post(late)))).toBe('bus-after-start')
  })

  test('a night shift may cross midnight', () => {
    expect(told(openHall.when('05:31', post(nightShift)))).toBe('posted')
  })

  test('a trade the market does not have is refused', () => {
    expect(told(openHall.when('05:31', post({ ...broccoli, trade: trade('whaling') })))).toBe('no-such-trade')
  })

  test('a township the market does not have is refused: its ticket could not be checked', () => {
    const nowhere = TownshipId.parse('nowhere')
    expect(told(openHall.when('05:31', post({ ...broccoli, township: nowhere })))).toBe('no-such-township')
  })
})

describe('staff look at a posting', () => {
  test('and let it onto the board', () => {
    const open = posted.when('05:35', approve(first))
    expect(open.answer).toEqual({ events: [{ type: 'posting-approved', posting: first }] })
    expect(open.state.postings.get(first)?.status).toBe('open')
    expect(told(open.when('05:36', approve(first)))).toBe('posting-not-held')
  })

  test('below the wage floor only with a reason, which stays', () => {
    const low = openHall.when('05:31', post(cheap))
    expect(low.when('05:35', approve(first)).answer).toEqual({
      refusal: { code: 'below-floor-needs-reason', hourlyFen: 1777, floorFen: 1800 },
    })
    expect(low.when('05:35', { ...approve(first), reason }).answer).toEqual({
      events: [{ type: 'posting-approved', posting: first, reason }],
    })
  })

  test('by the floor of the work date: a job for tomorrow that tomorrow’s floor is above needs its reason tonight', () => {
    const wageFloors = [...rules.wageFloors, { from: tuesday, hourlyFen: 1900 }]
    const hall = marketWith({ ...rules, wageFloors })
    const [today, tomorrow] = [broccoli, { ...broccoli, workDate: tuesday }].map((terms) =>
      hall.when('05:31', post(terms)).when('05:35', approve(first)),
    )
    expect(today && told(today)).toBe('posting-approved')
    expect(tomorrow?.answer).toEqual({
      refusal: { code: 'below-floor-needs-reason', hourlyFen: 1888, floorFen: 1900 },
    })
  })

  test('and of several days by the highest of their floors: 14 days over New Year are paid by the new one', () => {
    const wageFloors = [...rules.wageFloors, { from: dayAfter(tuesday), hourlyFen: 1900 }]
    const threeDays = marketWith({ ...rules, wageFloors }).when('05:31', post({ ...broccoli, days: 3 }))
    expect(threeDays.when('05:35', approve(first)).answer).toEqual({
      refusal: { code: 'below-floor-needs-reason', hourlyFen: 1888, floorFen: 1900 },
    })
  })

  test('or turn it down and say why', () => {
    const down = posted.when('05:35', { type: 'turn-down-posting', posting: first, reason })
    expect(down.state.postings.get(first)).toMatchObject({ status: 'turned-down', turnedDownBecause: reason.text })
    expect(told(down.when('05:36', { type: 'turn-down-posting', posting: first, reason }))).toBe('posting-not-held')
    expect(told(down.when('05:36', approve(second)))).toBe('posting-not-held')
  })

  test('too late: the bus has left', () => {
    expect(told(posted.when('06:00', approve(first)))).toBe('work-already-over')
    expect(told(posted.when('06:00', timePasses))).toBe('posting-expired')
  })
})

describe('posting for tomorrow', () => {
  const tomorrow = openHall.when('05:31', post({ ...broccoli, workDate: tuesday })).when('05:32', approve(first))

  test('is carried over, and who checks in tomorrow is offered it', () => {
    const next = tomorrow.when('18:00', timePasses).when('day2 05:30', checkIn(wang)).when('day2 05:30', timePasses)
    expect(next.answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: wang, posting: first }] })
  })

  test('may be made in the evening after the close, and leaves the day as it is', () => {
    const evening = openHall.when('18:00', timePasses).when('18:30', post({ ...broccoli, workDate: tuesday }))
    expect(evening.answer).toMatchObject({ events: [{ type: 'posted', posting: first }] })
  })

  test('while what was for today is over at the close', () => {
    const closed = posted.when('05:32', approve(first)).when('18:00', timePasses)
    expect(closed.state.postings.get(first)?.status).toBe('expired')
    expect(closed.when('day2 05:30', checkIn(wang)).state.postings.size).toBe(0)
  })
})

test('a whole day and night for seven paid hours is below the floor: a rest of over three hours is none', () => {
  const short = (hours: Pick<Terms, 'startMinute' | 'endMinute' | 'paidMinutes'>) =>
    belowFloor({ ...broccoli, ...hours, pay: { basis: 'day', amountFen: 150_00 } }, { ...rules, edition: 7 })
  expect(short({ startMinute: 400, endMinute: 900, paidMinutes: 420 })).toBeUndefined()
  expect(short({ startMinute: 400, endMinute: 1800, paidMinutes: 420 })).toEqual({ hourlyFen: 737, floorFen: 18_00 })
  // What reaches the floor to the fen is not below it.
  const exact = { ...broccoli, pay: { basis: 'hour', amountFen: 18_00 } } as const
  expect(belowFloor(exact, { ...rules, edition: 7 })).toBeUndefined()
  // A long rest at noon is one.
  expect(short({ startMinute: 300, endMinute: 960, paidMinutes: 480 })).toBeUndefined()
  expect(short({ startMinute: 300, endMinute: 1020, paidMinutes: 420 })?.hourlyFen).toBe(16_66)
})

test('an hour is worth the same however it is paid: day, hour and piece side by side', () => {
  expect(hourlyFen(broccoli)).toBe(1888)
  expect(hourlyFen({ paidMinutes: 540, pay: { basis: 'hour', amountFen: 1900 } })).toBe(1900)
  expect(
    hourlyFen({ paidMinutes: 540, pay: { basis: 'piece', amountFen: 120, unit: 'basket', piecesPerHour: 16 } }),
  ).toBe(1920)
})

test('the first posting of a market opens its day', () => {
  expect(told(emptyMarket.when('05:30', post(broccoli)))).toBe('day-opened, posted')
})
