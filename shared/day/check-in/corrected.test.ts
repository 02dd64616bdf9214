import { describe, expect, test } from 'vitest'
import {
  absent,
  accept,
  arrived,
  at,
  broccoli,
  checkIn,
  type DayStory,
  first,
  known,
  li,
  marketWith,
  monday,
  opened,
  openHall,
  placement,
  post,
  rules,
  timePasses,
  told,
  tuesday,
  wang,
} from '../../testing/cast.ts'
import { dayAfter } from '../../time.ts'

const isChild = { type: 'correct-facts', worker: wang, age: 'child', certificates: [] } as const
const wednesday = dayAfter(tuesday)
const fiveDays = { ...broccoli, days: 5 }
const tomorrow = { ...broccoli, workDate: tuesday }

/** Monday: Wang takes a job. */
const took = (terms: typeof broccoli, market: DayStory = openHall) =>
  market
    .when('05:31', post({ ...terms, places: 1 }, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
const released = { type: 'placement-released', placement: placement(1), because: 'under-sixteen' }
const turnedAway = { type: 'child-turned-away' }

describe('who turns out to be a child has no job any more', () => {
  test('also with no number today: the job of today is off, the count stands and staff are called', () => {
    const out = took(tomorrow).when('18:00', timePasses).when('day2 05:40', isChild)
    expect(out.answer).toEqual({
      events: [{ type: 'day-opened', day: tuesday, rules, carried: [placement(1)] }, released, turnedAway],
    })
    expect(out.state.placements.get(placement(1))?.status).toBe('released')
    expect([out.state.counts.turnedAwayUnderSixteen, out.state.childTurnedAwayAt]).toEqual([1, at('day2 05:40')])
    expect(out.state.postings.get(first)?.placed).toBe(0)
    expect(out.when('day2 05:41', isChild).answer).toEqual({ events: [] })
  })

  test('also on the evening before it', () => {
    const out = took(tomorrow).when('18:00', timePasses).when('19:00', isChild)
    expect(out.state.placements.get(placement(1))?.status).toBe('released')
  })

  test('nor the days to come of one that has begun: what was worked stays theirs', () => {
    const work = took(fiveDays).when('06:30', arrived(1))
    expect(work.when('12:00', isChild).answer).toMatchObject({
      events: [{ type: 'facts-corrected' }, { ...released, from: tuesday }, { type: 'left-line' }, turnedAway],
    })
    const nextDay = work.when('18:00', timePasses).when('day2 05:40', isChild)
    expect(nextDay.answer).toMatchObject({ events: [{}, { ...released, from: tuesday }, turnedAway] })
    expect(nextDay.when('day2 05:41', isChild).answer).toEqual({ events: [] })
    const seen = work
      .given('day2 05:30', { ...opened, day: tuesday })
      .when('day2 06:30', arrived(1, tuesday))
      .when('day2 12:00', isChild)
    expect(seen.answer).toMatchObject({ events: [{ ...released, from: wednesday }, turnedAway] })
  })

  test('nor the day on which nobody has seen them yet', () => {
    expect(took(fiveDays).when('12:00', isChild).answer).toMatchObject({ events: [{}, released, {}, turnedAway] })
    const unseen = took(fiveDays).when('18:00', timePasses).when('day2 05:40', isChild)
    expect(unseen.answer).toMatchObject({ events: [{}, { ...released, from: tuesday }, turnedAway] })
  })

  test('a day that is over is past undoing', () => {
    expect(told(took(broccoli).when('06:30', arrived(1)).when('16:00', isChild))).toBe(
      'facts-corrected, left-line, child-turned-away',
    )
    expect(told(took(broccoli).when('16:00', isChild))).toBe('facts-corrected, left-line, child-turned-away')
  })

  describe('nor the days that they would have again if it turned out that they came', () => {
    const missed = took(fiveDays).when('06:20', absent(1, 'not-heard'))
    test('reported absent before on the first day', () => {
      const out = missed.when('07:00', isChild)
      expect(out.answer).toMatchObject({ events: [{}, released, { type: 'left-line' }, turnedAway] })
      expect(told(out.when('07:05', arrived(1)))).toBe('placement-gone')
    })

    test('also on the next morning, and for who has no number of it', () => {
      const out = openHall
        .when('05:31', post(fiveDays, known))
        .when('05:32', checkIn(wang))
        .when('05:32', checkIn(li))
        .when('05:32', timePasses)
        .when('05:33', accept(wang, 1))
        .when('05:33', accept(li, 2))
        .when('06:20', absent(1, 'not-heard'))
        .when('18:00', timePasses)
        .when('day2 05:40', isChild)
      expect(out.answer).toMatchObject({ events: [{}, { ...released, from: tuesday }, turnedAway] })
      expect(told(out.when('day2 05:45', arrived(1)))).toBe('placement-gone')
    })

    test('reported absent on a later day: what was worked before stays theirs', () => {
      const second = took(fiveDays)
        .when('06:30', arrived(1))
        .when('18:00', timePasses)
        .when('day2 06:20', absent(1, 'not-heard', tuesday))
      const out = second.when('day2 07:00', isChild)
      expect(out.answer).toMatchObject({ events: [{ ...released, from: tuesday }, turnedAway] })
      expect(told(out.when('day2 07:05', arrived(1, tuesday)))).toBe('placement-gone')
      const evening = second.when('day2 17:00', isChild)
      expect(evening.answer).toMatchObject({ events: [{ ...released, from: wednesday }, turnedAway] })
      const came = evening.when('day2 17:05', arrived(1, tuesday))
      expect(came.state.placements.get(placement(1))).toMatchObject({ freeFrom: wednesday, came: [monday, tuesday] })
      expect(told(came.when('day2 18:00', timePasses).when('day3 06:30', arrived(1, wednesday)))).toBe('placement-gone')
    })

    test('whose only day is over has none of these', () => {
      expect(told(took(broccoli).when('06:20', absent(1, 'not-heard')).when('16:00', isChild))).toBe(
        'facts-corrected, left-line, child-turned-away',
      )
    })

    test('days of the edition before are made again as they were', () => {
      const before = { ...rules, edition: 6 } as const
      const old = took(fiveDays, marketWith(before).given('05:30', { ...opened, rules: before }))
      const out = old.when('06:20', absent(1, 'not-heard')).when('07:00', isChild)
      expect(told(out)).toBe('facts-corrected, left-line, child-turned-away')
    })
  })

  test('days of the edition before are made again as they were', () => {
    const old = marketWith({ ...rules, edition: 5 }).given('05:30', {
      ...opened,
      day: monday,
      rules: { ...rules, edition: 5 },
    })
    expect(told(took(fiveDays, old).when('06:30', arrived(1)).when('12:00', isChild))).toBe(
      'facts-corrected, left-line, child-turned-away',
    )
    expect(told(took(broccoli, old).when('16:00', isChild))).toBe(
      'facts-corrected, placement-released, left-line, child-turned-away',
    )
  })
})
