import { describe, expect, test } from 'vitest'
import { CertificateId, TextId } from '../../ids.ts'
import {
  accept,
  approve,
  ask,
  at,
  broccoli,
  changeTerms,
  checkIn,
  emptyMarket,
  farmer,
  first,
  li,
  marketWith,
  monday,
  nightShift,
  offer,
  opened,
  openHall,
  picking,
  placement,
  post,
  reason,
  rules,
  second,
  stranger,
  timePasses,
  told,
  trade,
  tuesday,
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { waitingInOrder } from '../../testing/waiting.ts'
import { dayDueAt } from './rules.ts'
import { currentDay, mayCheckIn } from './which-day.ts'

const climbing = CertificateId.parse('working-at-height')
const morning = openHall
  .when('05:31', post(broccoli))
  .when('05:31', approve(first))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)
  .when('05:33', accept(wang, 1))

describe('关账, closing the day', () => {
  const evening = morning.when('05:34', checkIn(li)).when('05:34', timePasses)
  const closed = evening.when('18:00', timePasses)

  test('takes back what is held, ends what was for today, releases who waits, and writes the results down', () => {
    // The bus has long left, but nobody had looked at the clock: everything due comes in one entry.
    expect(closed.answer).toEqual({
      events: [
        { type: 'offer-withdrawn', offer: offer(2), because: 'day-closed' },
        { type: 'posting-expired', posting: first },
        {
          type: 'day-closed',
          day: monday,
          totals: { checkedIn: 2, placed: 1, turnedAwayUnderSixteen: 0 },
          sheet: expect.anything(),
          workers: [
            { worker: wang, workDates: [monday], wants: { trades: [picking] } },
            { worker: li, workDates: [], brief: true, wants: { trades: [picking] } },
          ],
          employers: [{ employer: farmer, terms: [broccoli] }],
          jobs: [
            {
              ...{ posting: first, revision: 1, workDate: monday, employer: farmer },
              ...{ trade: picking, township: broccoli.township, startMinute: 390 },
              ...{ basis: 'day', agreedFen: 17_000, paidMinutes: 540, payDay: monday },
              people: [{ placement: placement(1), worker: wang, number: 'A001', came: 'unknown' }],
            },
          ],
        },
      ],
    })
    expect(closed.state.open).toBe(false)
    expect(closed.state.line.get(li)?.standing.status).toBe('released')
    expect(closed.state.line.get(wang)?.standing.status).toBe('placed')
  })

  test('hands over whatever was written beside a job: before its terms were changed, and where staff turned it down', () => {
    const note = (n: number) => ({ text: TextId.parse(`txt_${String(n).padStart(16, '0')}`), digest: 'salted' })
    const noted = (n: number) => ({ ...broccoli, notes: note(n) })
    const told = (market: typeof openHall) =>
      market
        .when('05:31', post(noted(1)))
        .when('05:32', changeTerms(first, { ...noted(2), places: 3 }, stranger))
        .when('05:33', changeTerms(first, { ...broccoli, places: 3 }, stranger))
        .when('05:34', post(noted(3)))
        .when('05:35', { type: 'turn-down-posting', posting: second, reason })
        .when('18:00', timePasses).state.closed?.employers
    const asked = { employer: farmer, terms: [{ ...broccoli, places: 3 }] }
    expect(told(openHall)).toEqual([{ ...asked, notes: [note(3).text, note(1).text, note(2).text] }])
    // Days of the edition before are made again as they were.
    const old = { ...rules, edition: 5 } as const
    expect(told(marketWith(old).given('05:30', { ...opened, rules: old }))).toEqual([asked])
  })

  test('happens once', () => {
    expect(dayDueAt(closed.state)).toBeUndefined()
    expect(told(closed.when('18:01', timePasses))).toBe('')
  })

  test('is not due a second before', () => {
    expect(told(evening.when('05:36', timePasses).when('17:59:59', timePasses))).not.toContain('day-closed')
  })

  test('that was missed over night is made up for when somebody looks at the clock', () => {
    const made = evening.when('day2 05:20', timePasses)
    expect(told(made)).toContain('day-closed')
    expect(made.state.closed?.day).toBe(monday)
    expect(told(made.when('day2 05:30', checkIn(li)))).toBe('day-opened, checked-in')
  })
})

describe('the next market day', () => {
  test('begins its numbers again', () => {
    const next = morning.when('18:00', timePasses).when('day2 05:30', checkIn(li))
    expect(next.answer).toMatchObject({ events: [{ type: 'day-opened', day: tuesday }, { number: 'A001' }] })
    expect(next.state.line.size).toBe(1)
  })

  test('is what new commands belong to from midnight', () => {
    expect(currentDay(emptyMarket.state, monday)).toBe(monday)
    expect(currentDay(morning.state, monday)).toBe(monday)
    const closed = morning.when('18:00', timePasses).state
    expect(currentDay(closed, monday)).toBe(monday)
    expect(currentDay(closed, tuesday)).toBe(tuesday)
    expect([mayCheckIn(closed, monday), mayCheckIn(closed, tuesday)]).toEqual([false, true])
  })

  test('does not know yesterday’s night shift as today’s placement', () => {
    const night = openHall
      .when('05:31', post(nightShift))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
    const next = night.when('day2 05:30', checkIn(wang)).when('day2 18:00', timePasses)
    expect(next.state.closed).toMatchObject({ totals: { placed: 0 }, workers: [{ worker: wang, workDates: [] }] })
  })

  test('knows who was placed yesterday for today: they do not go home without work', () => {
    const booked = openHall
      .when('05:31', post({ ...broccoli, workDate: tuesday }))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
    expect(booked.state.closed).toMatchObject({ workers: [{ worker: wang, workDates: [tuesday] }] })
    const next = booked.when('day2 05:30', checkIn(wang)).when('day2 18:00', timePasses)
    expect(next.state.closed).toMatchObject({ workers: [{ worker: wang, workDates: [tuesday] }] })
  })
})

describe('the evening after the close', () => {
  const evening = morning.when('05:34', checkIn(li)).when('18:00', timePasses)
  const forTomorrow = { ...broccoli, workDate: tuesday }

  test('a child is refused in words and nothing is written', () => {
    const after = evening.when('18:05', { type: 'turn-away-child' })
    expect(after.answer).toEqual({ events: [] })
    expect(after.state).toBe(evening.state)
  })

  test('a child who is the first to come next morning opens the day, is counted, and the desk hears of it', () => {
    const next = evening.when('day2 05:30', { type: 'turn-away-child' })
    expect(told(next)).toBe('day-opened, child-turned-away')
    expect(next.state).toMatchObject({ day: tuesday, open: true, counts: { turnedAwayUnderSixteen: 1, numbers: 0 } })
    expect(next.state.childTurnedAwayAt).toBe(at('day2 05:30'))
  })

  test('a posting for tomorrow is taken and approved, and today stays as it is until midnight', () => {
    const posted = evening.when('18:05', post(forTomorrow))
    expect(posted.answer).toMatchObject({ events: [{ type: 'posted', posting: second }] })
    const approved = posted.when('18:10', approve(second))
    expect(told(approved)).toBe('posting-approved')
    expect([approved.state.day, approved.state.open, dayDueAt(approved.state)]).toEqual([monday, false, undefined])
    expect(approved.state.line).toEqual(evening.state.line)
    expect(approved.state.placements).toEqual(evening.state.placements)
    const next = approved.when('day2 05:30', checkIn(li)).when('day2 05:30', timePasses)
    expect(next.answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: li, posting: second }] })
    expect(next.when('day2 05:31', post(forTomorrow)).answer).toMatchObject({
      events: [{ posting: 'pst_20260818_001' }],
    })
  })

  test('a posting for a tomorrow on which nobody came is gone the day after, and its places with it', () => {
    const approved = evening.when('18:05', post(forTomorrow)).when('18:10', approve(second))
    expect([...approved.state.withRoom]).toEqual([second])
    const next = approved.when('day3 05:30', checkIn(li))
    expect([next.state.postings.size, next.state.withRoom.size, next.state.roundDueAt]).toEqual([0, 0, undefined])
  })

  test('a posting for tonight is refused: nobody could be sent any more', () => {
    expect(told(evening.when('18:05', post(nightShift)))).toBe('today-is-closed')
  })

  test('who has a number still gets to their ticket; nobody asks or waits again', () => {
    expect(evening.when('18:05', checkIn(wang)).answer).toEqual({ events: [] })
    const closed = { refusal: { code: 'market-closed', opensOn: tuesday } }
    expect(evening.when('18:05', waitAgain(wang)).answer).toEqual(closed)
    expect(evening.when('18:05', ask(li, first)).answer).toEqual(closed)
    // A late tap on the offer they took leads to its ticket.
    expect(evening.when('18:05', accept(wang, 1)).answer).toEqual({ events: [] })
  })
})

describe('opening late', () => {
  test('after closing time: the day closes at midnight instead of at once', () => {
    const late = emptyMarket.when('19:00', checkIn(wang))
    expect(late.state.closesAt).toBe(at('day2 00:00'))
    expect(told(late.when('23:59:59', timePasses))).toBe('')
    expect(told(late.when('day2 00:00', timePasses))).toBe('day-closed')
  })

  test('at the minute of closing counts as late', () => {
    expect(emptyMarket.when('18:00', checkIn(wang)).state.closesAt).toBe(at('day2 00:00'))
    expect(emptyMarket.when('17:59', checkIn(wang)).state.closesAt).toBe(at('18:00'))
  })
})

test('nothing is due in a market that never opened', () => {
  expect(dayDueAt(emptyMarket.state)).toBeUndefined()
  expect(told(emptyMarket.when('05:30', timePasses))).toBe('')
})

describe('settings that were changed while the day is open', () => {
  const takeRules = { type: 'take-rules' } as const
  const settings = { ...rules, offerHoldSeconds: 120, closingMinute: 19 * 60 }
  const openUnder = (after: typeof rules) => marketWith(after).given('05:30', opened)

  test('hold from now on; taking them twice is taking them once', () => {
    const taken = openUnder(settings).when('10:00', takeRules)
    expect(taken.answer).toEqual({ events: [{ type: 'rules-changed', rules: settings }] })
    expect([taken.state.rules.offerHoldSeconds, taken.state.closesAt]).toEqual([120, at('19:00')])
    expect(told(taken.when('10:01', takeRules))).toBe('')
  })

  test('close nobody’s day by a figure typed in the afternoon: an hour that has passed holds from tomorrow', () => {
    const taken = openUnder({ ...settings, closingMinute: 15 * 60 }).when('16:00', takeRules)
    expect([taken.state.rules.closingMinute, taken.state.closesAt]).toEqual([18 * 60, at('18:00')])
    expect(told(taken.when('16:01', takeRules))).toBe('')
  })

  test('move nobody in line, nor their job: order, days, filling and names once somebody has a number hold from tomorrow, all else from now on', () => {
    const policy = { order: 'rotation', boostDays: 2, filling: 'choice-first', namesOneIn: 2 } as const
    const other = { ...settings, ...policy }
    const early = openUnder(other).when('05:31', takeRules)
    expect(early.state.rules).toMatchObject(policy)
    const two = openUnder(other)
      .when('05:31', { ...checkIn(wang), facts: { minor: false, placedDaysIn14: 4, lastPlacedOn: monday } })
      .when('05:32', checkIn(li))
    const taken = two.when('05:33', takeRules)
    expect(taken.state.rules).toEqual({ ...settings, order: rules.order })
    expect(waitingInOrder(taken.state)).toEqual(waitingInOrder(two.state))
    const next = taken.when('19:00', timePasses).when('day2 05:30', checkIn(li))
    expect(next.state.rules).toMatchObject(policy)
    const off = marketWith(settings)
      .given('05:30', { ...opened, rules: other })
      .when('05:31', checkIn(wang))
    expect(told(off.when('05:32', takeRules))).toBe('')
  })

  test('tell by which version of the market’s rules places are given: the newest, or the one that holds while people stand in line', () => {
    const versions = [
      { ...settings, version: 3 },
      { ...settings, version: 4, closingMinute: 17 * 60 },
    ] as const
    const [three, four] = versions
    const held = marketWith(four).given('05:30', { ...opened, rules: { ...three, order: rules.order } })
    expect(held.when('05:31', takeRules).state.rules.version).toBe(4)
    expect(held.when('05:31', checkIn(wang)).when('05:32', takeRules).state.rules.version).toBe(4)
    const other = marketWith({ ...four, order: 'rotation' }).given('05:30', { ...opened, rules: three })
    const kept = other.when('05:31', checkIn(wang)).when('05:32', takeRules)
    expect(kept.state.rules).toMatchObject({ version: 3, order: rules.order, closingMinute: 17 * 60 })
    const same = marketWith({ ...three, version: 9 }).given('05:30', { ...opened, rules: three })
    expect(told(same.when('05:31', takeRules))).toBe('')
    // A day that was opened before versions were kept has none.
    const old = marketWith(four).given('05:30', { ...opened, rules: settings })
    expect(old.when('05:31', takeRules).state.rules).not.toHaveProperty('version')
  })

  test('change nothing for a day that is closed', () => {
    const closed = openUnder(settings).when('18:00', timePasses)
    expect(told(closed.when('18:01', takeRules))).toBe('')
  })

  test('send nobody where they may not be sent any more: a place held for them goes on', () => {
    const trades = rules.trades.map((known) => (known.id === picking ? { ...known, certificate: climbing } : known))
    const held = openUnder({ ...rules, trades })
      .when('05:31', post(broccoli))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
    const taken = held.when('05:33', takeRules)
    expect(taken.answer).toMatchObject({
      events: [{ type: 'rules-changed' }, { type: 'offer-withdrawn', offer: offer(1), because: 'rules-changed' }],
    })
    expect(told(taken.when('05:33', accept(wang, 1)))).toBe('offer-gone')
    expect(told(held.when('05:33', accept(wang, 1)))).toBe('offer-accepted, placement-made')
  })

  test('bring a trade that is new to people and jobs at once', () => {
    const hops = trade('hop-picking')
    const taken = openUnder({ ...rules, trades: [...rules.trades, { id: hops }] })
    expect(told(taken.when('10:00', checkIn(wang, hops)))).toBe('no-such-trade')
    expect(told(taken.when('10:00', takeRules).when('10:01', checkIn(wang, hops)))).toBe('checked-in')
  })
})

describe('关账 by hand', () => {
  const close = { type: 'close-day', reason } as const
  const waiting = morning.when('05:34', checkIn(li))

  test('does at once what the evening would have done, and keeps why', () => {
    const closed = waiting.when('13:00', close)
    const evening = waiting.when('18:00', timePasses)
    expect('events' in closed.answer && closed.answer.events.at(-1)).toMatchObject({ type: 'day-closed', reason })
    expect({ ...closed.state, closed: undefined }).toEqual({ ...evening.state, closed: undefined })
    expect(told(closed.when('13:01', checkIn(zhao)))).toBe('market-closed')
    expect(told(closed.when('18:00', timePasses))).toBe('')
  })

  test('is not done twice', () => {
    expect(told(waiting.when('13:00', close).when('13:01', close))).toBe('market-closed')
  })

  test('before anybody came holds for the whole day', () => {
    const closed = emptyMarket.when('04:30', close)
    expect(told(closed)).toBe('day-opened, day-closed')
    expect(told(closed.when('06:00', checkIn(wang)))).toBe('market-closed')
    expect(told(closed.when('day2 06:00', checkIn(wang)))).toBe('day-opened, checked-in')
  })

  test('closes no day that is already over', () => {
    expect(told(waiting.when('day2 00:01', close))).toBe('day-over')
  })
})
