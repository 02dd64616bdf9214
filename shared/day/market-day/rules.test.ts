import { describe, expect, test } from 'vitest'
import {
  accept,
  approve,
  ask,
  at,
  broccoli,
  checkIn,
  emptyMarket,
  first,
  li,
  monday,
  nightShift,
  offer,
  openHall,
  post,
  timePasses,
  told,
  tuesday,
  wang,
} from '../../testing/cast.ts'
import { currentDay } from '../day.ts'
import { dayDueAt } from './rules.ts'

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
          workers: [
            { worker: wang, placed: true },
            { worker: li, placed: false },
          ],
        },
      ],
    })
    expect(closed.state.open).toBe(false)
    expect(closed.state.line.get(li)?.standing.status).toBe('released')
    expect(closed.state.line.get(wang)?.standing.status).toBe('placed')
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

  test('is what new commands belong to after the close', () => {
    expect(currentDay(emptyMarket.state, monday)).toBe(monday)
    expect(currentDay(morning.state, monday)).toBe(monday)
    const closed = morning.when('18:00', timePasses).state
    expect(currentDay(closed, monday)).toBe(tuesday)
    expect(currentDay(closed, tuesday)).toBe(tuesday)
    expect(currentDay(closed, broccoli.workDate)).toBe(tuesday)
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
    expect(next.state.closed).toMatchObject({ totals: { placed: 0 }, workers: [{ worker: wang, placed: false }] })
  })

  test('knows who was placed yesterday for today: they do not go home without work', () => {
    const booked = openHall
      .when('05:31', post({ ...broccoli, workDate: tuesday }))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
    const next = booked.when('day2 05:30', checkIn(wang)).when('day2 18:00', timePasses)
    expect(next.state.closed).toMatchObject({ workers: [{ worker: wang, placed: true }] })
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
