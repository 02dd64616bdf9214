import { describe, expect, test } from 'vitest'
import { afterDay, unknownYet } from '../../county/people/evolve.ts'
import { EmployerId } from '../../ids.ts'
import {
  absent,
  accept,
  arrived,
  at,
  broccoli,
  checkIn,
  type DayStory,
  employerMisses,
  farmer,
  first,
  known,
  lots,
  marketWith,
  monday,
  nightShift,
  offer,
  opened,
  openHall,
  openSecondWave,
  placement,
  post,
  rules,
  stopWork,
  timePasses,
  told,
  tuesday,
  worker,
} from '../../testing/cast.ts'
import { asFound } from '../market-day/opening.ts'
import type { Terms } from '../posting/terms.ts'
import { employerView } from '../posting/view.ts'

const four = [1, 2, 3, 4].map(worker)
/** Four have the job and two wait; the bus leaves at 06:00 without whoever is late. */
const leftFrom = (hall: DayStory) =>
  four
    .reduce<DayStory>(
      (waiting, who) => waiting.when('05:32', checkIn(who)),
      hall.when('05:31', post({ ...broccoli, places: 4 }, known)),
    )
    .when('05:32', checkIn(worker(5)))
    .when('05:32', checkIn(worker(6)))
    .when('05:32', timePasses)
const aboardFrom = (hall: DayStory) =>
  four
    .reduce<DayStory>((called, who, nth) => called.when('05:33', accept(who, nth + 1)), leftFrom(hall))
    .when('06:00', timePasses)
const [left, aboard] = [leftFrom(openHall), aboardFrom(openHall)]

test('morning 7: two did not board, and the next two in line are called in the same turn of the clock', () => {
  const missed = aboard.when('07:10', employerMisses(first, 2, 4))
  expect(missed.answer).toEqual({
    events: [
      { type: 'absent', placement: placement(2), workDate: '2026-08-17', kind: 'not-heard', by: 'employer' },
      { type: 'absent', placement: placement(4), workDate: '2026-08-17', kind: 'not-heard', by: 'employer' },
      { type: 'second-wave-opened', posting: first, leaveMinute: 450, by: 'employer' },
    ],
  })
  const called = missed.when('07:10', timePasses)
  expect(called.answer).toMatchObject({
    events: [
      { type: 'round-run' },
      { type: 'offer-made', worker: worker(5), offer: offer(5) },
      { type: 'offer-made', worker: worker(6), offer: offer(6) },
    ],
  })
  const taken = called.when('07:11', accept(worker(5), 5)).when('07:11', accept(worker(6), 6))
  expect(taken.answer).toMatchObject({ events: [{}, { type: 'placement-made', leaveMinute: 450 }] })
})

test('on the employer’s word alone nobody loses their number or their turn', () => {
  const missed = aboard.when('07:10', employerMisses(first, 2))
  const closed = missed.when('18:00', timePasses).state.closed
  expect(missed.state.line.get(worker(2))).toMatchObject({ standing: { status: 'placed' }, hasWork: false })
  const told = closed?.workers.find(({ worker: who }) => who === worker(2))
  expect(told).toMatchObject({ workDates: [] })
  expect(told).not.toHaveProperty('absent')
  // Went home without work, as far as anybody has heard: they come first next time.
  expect(told && afterDay(unknownYet(worker(2)), told, monday).unsentLastTime).toBe(true)
  const asStaffSaw = aboard.when('07:10', absent(2, 'not-heard')).when('18:00', timePasses).state.closed
  expect(asStaffSaw?.workers.find(({ missed: isMissed }) => isMissed)?.worker).toBe(worker(2))
})

test('who had work and was ill went not home without: neither that nor an absence counts tomorrow', () => {
  const heard = aboard.when('07:10', employerMisses(first, 2)).when('07:30', absent(2, 'excused'))
  const results = heard.when('18:00', timePasses).state.closed?.workers
  expect(results?.filter(({ missed }) => missed).map(({ worker: who }) => who)).toEqual([worker(2)])
  const blameless = aboard.when('07:10', absent(2, 'employers-fault')).when('18:00', timePasses).state.closed
  expect(blameless?.workers.some(({ missed }) => missed)).toBe(false)
})

test('staff hear why, and then it counts', () => {
  const heard = aboard.when('07:10', employerMisses(first, 2)).when('07:30', absent(2, 'unexcused'))
  expect(told(heard)).toBe('absent')
  expect(heard.state.line.get(worker(2))?.standing.status).toBe('gone')
})

test('who came after all takes their place again while it is free', () => {
  const back = aboard.when('07:10', employerMisses(first, 2)).when('07:12', arrived(2))
  expect(told(back)).toBe('arrived')
  expect(back.state.postings.get(first)?.placed).toBe(4)
})

test('one tap sent twice is one report', () => {
  const missed = aboard.when('07:10', employerMisses(first, 2))
  expect(told(missed.when('07:10', employerMisses(first, 2)))).toBe('')
})

test('no wave follows one that still runs', () => {
  const running = aboard.when('07:10', employerMisses(first, 2)).when('07:12', employerMisses(first, 4))
  expect(told(running)).toBe('absent')
})

test('where nobody can be called any more it is noted all the same, and no wave is opened', () => {
  expect(told(aboard.when('15:12', employerMisses(first, 2)))).toBe('absent')
  const stopped = aboard.when('10:00', stopWork(first, 'rain'))
  expect(told(stopped.when('10:05', employerMisses(first, 2)))).toBe('absent')
  expect(told(aboard.when('14:05', employerMisses(first, 2)).when('15:12', employerMisses(first, 2)))).toBe('')
  // After the work, and after the close; the next day the county has been told.
  expect(told(aboard.when('15:40', employerMisses(first, 2)))).toBe('absent')
  const closed = aboard.when('18:00', timePasses)
  expect(told(closed.when('19:00', employerMisses(first, 2)))).toBe('absent')
  expect(told(closed.when('day2 07:00', employerMisses(first, 2)))).toBe('posting-over')
})

test('nobody is sent for less than an hour’s work; in days of the edition before they were', () => {
  // The wave would leave at 14:35, and the work ends at 15:30.
  expect(told(aboard.when('14:15', employerMisses(first, 2)))).toBe('absent')
  expect(told(aboard.when('14:10', employerMisses(first, 2)))).toBe('absent, second-wave-opened')
  const before = { ...rules, edition: 7 } as const
  const old = aboardFrom(marketWith(before).given('05:30', { ...opened, rules: before }))
  const missed = old.when('14:15', employerMisses(first, 2))
  expect(told(missed)).toBe('absent, second-wave-opened')
  expect(missed.state.postings.get(first)?.wave).toEqual({ leaveMinute: 14 * 60 + 35 })
})

describe('somebody told the employer a good cause', () => {
  const said = { ...employerMisses(first, 2, 4), excused: [placement(2)] }
  const ill = aboard.when('07:10', said)

  test('of them why is known, and the next are called for both', () => {
    expect(ill.answer).toMatchObject({
      events: [
        { placement: placement(2), kind: 'excused', by: 'employer' },
        { placement: placement(4), kind: 'not-heard', by: 'employer' },
        { type: 'second-wave-opened' },
      ],
    })
  })

  test('it is the employer’s word: it costs no turn, and they are asked about pay, until staff have heard it too', () => {
    const results = (hall: DayStory) => hall.when('18:00', timePasses).state.closed
    const missedIn = (hall: DayStory) => results(hall)?.workers.filter(({ missed }) => missed).length
    const cameIn = (hall: DayStory) => results(hall)?.jobs?.[0]?.people[1]?.came
    expect([missedIn(ill), cameIn(ill)]).toEqual([0, 'not-heard'])
    const heard = ill.when('07:30', absent(2, 'excused'))
    expect(told(heard)).toBe('absent')
    expect([missedIn(heard), cameIn(heard)]).toEqual([1, 'excused'])
    expect(told(heard.when('07:31', absent(2, 'excused')))).toBe('')
  })

  test('for a day behind the first they keep the rest, and nobody is called in their place', () => {
    const days = { ...broccoli, places: 4, days: 3 }
    const second = four
      .reduce<DayStory>(
        (hall, who, nth) => hall.when('05:33', accept(who, nth + 1)),
        four
          .reduce<DayStory>((hall, who) => hall.when('05:32', checkIn(who)), openHall.when('05:31', post(days, known)))
          .when('05:32', timePasses),
      )
      .when('18:00', timePasses)
    expect(second.when('day2 07:00', { ...employerMisses(first, 2), excused: [placement(2)] }).answer).toEqual({
      events: [
        expect.objectContaining({ type: 'day-opened' }),
        { type: 'absent', placement: placement(2), workDate: tuesday, kind: 'excused', by: 'employer' },
      ],
    })
  })
})

test('nor does an employer whose postings staff have stopped call anybody by themselves', () => {
  const facts = { approved: true, stopped: true, complained: false }
  expect(told(aboard.when('07:10', { ...employerMisses(first, 2), facts }))).toBe('absent')
})

test('a wave that the employer opens is no change by staff; one that staff open is', () => {
  const byHand = (hall: DayStory) => hall.state.counts.byHand
  expect(byHand(aboard.when('07:10', employerMisses(first, 2)))).toBe(0)
  const byStaff = aboard.when('07:10', absent(2, 'not-heard')).when('07:10', openSecondWave(first, 450))
  expect(byHand(byStaff)).toBe(1)
})

test('half of them at most: whoever misses more misses a bus, or wants others', () => {
  expect(told(aboard.when('07:10', employerMisses(first, 1, 2, 3)))).toBe('too-many-missing')
  const two = aboard.when('07:10', employerMisses(first, 1, 2))
  expect(told(two.when('07:11', employerMisses(first, 3)))).toBe('too-many-missing')
})

test('of three people one is half of them at most; of one, that one', () => {
  const three = aboard.when('07:05', absent(4, 'excused'))
  expect(told(three.when('07:10', employerMisses(first, 1, 2)))).toBe('too-many-missing')
  expect(told(three.when('07:10', employerMisses(first, 1)))).toContain('absent')
  const one = three.when('07:06', absent(3, 'excused')).when('07:07', absent(2, 'excused'))
  expect(told(one.when('07:10', employerMisses(first, 1)))).toContain('absent')
})

test('whom staff have asked since still counts among those whom the employer missed', () => {
  const heard = aboard
    .when('07:10', employerMisses(first, 1, 2))
    .when('07:20', absent(1, 'excused'))
    .when('07:20', absent(2, 'unexcused'))
  expect(told(heard.when('07:21', employerMisses(first, 3)))).toBe('too-many-missing')
})

test('nobody is missed before the bus has left, or by somebody else’s employer', () => {
  expect(told(left.when('05:33', accept(worker(1), 1)).when('05:59', employerMisses(first, 1)))).toBe(
    'work-day-to-come',
  )
  const other = { ...employerMisses(first, 1), employer: EmployerId.parse(`emp_${'0'.repeat(15)}2`) }
  expect(told(aboard.when('07:10', other))).toBe('posting-over')
})

describe('of a night shift of yesterday', () => {
  const gone = [1, 2, 3].map(worker)
  const atNight = (terms: Terms) =>
    gone
      .reduce<DayStory>(
        (hall, who, nth) => hall.when('05:33', accept(who, nth + 1)),
        gone
          .reduce<DayStory>((hall, who) => hall.when('05:32', checkIn(who)), openHall.when('05:31', post(terms, known)))
          .when('05:32', timePasses),
      )
      .when('18:00', timePasses)
  const night = atNight({ ...nightShift, places: 3 })
  const unseenAt = (hall: DayStory, clock: string) =>
    employerView(
      asFound(hall.state, { instant: at(clock), today: tuesday, rules, lots }),
      { employer: farmer, kind: 'person', approved: true, wageFloors: [], earlier: [] },
      at(clock),
      { text: () => undefined, holder: () => ({}) },
    ).postings.map(({ unseen }) => unseen.map(({ placement: id }) => id))

  test('the employer says after midnight who did not come, and who comes to the hall may still be sent', () => {
    expect(unseenAt(night, 'day2 01:03')).toEqual([[1, 2, 3].map(placement)])
    const missed = night.when('day2 01:03', employerMisses(first, 2))
    expect(missed.answer).toMatchObject({
      events: [
        { type: 'day-opened' },
        { type: 'absent', placement: placement(2), workDate: monday, kind: 'not-heard', by: 'employer' },
        { type: 'second-wave-opened', posting: first, leaveMinute: 24 * 60 + 85 },
      ],
    })
    expect(missed.state.postings.get(first)?.placed).toBe(2)
    expect(unseenAt(missed, 'day2 01:04')).toEqual([[1, 3].map(placement)])
    expect(told(missed.when('day2 01:25', timePasses))).toBe('posting-expired')
  })

  test('while the day may be told of, and on each night of several', () => {
    expect(told(night.when('day2 05:40', employerMisses(first, 2)))).toBe('day-opened, absent')
    expect(told(night.when('day2 06:00', employerMisses(first, 2)))).toBe('day-opened, absent')
    expect(unseenAt(night, 'day2 06:00')).toEqual([[]])
    const nights = atNight({ ...nightShift, places: 3, days: 2 })
    expect(unseenAt(nights, 'day2 01:03')).toEqual([[1, 2, 3].map(placement)])
    expect(nights.when('day2 01:03', employerMisses(first, 2)).answer).toMatchObject({
      events: [{}, { type: 'absent', workDate: monday }, { type: 'second-wave-opened', leaveMinute: 24 * 60 + 85 }],
    })
    expect(told(nights.when('day2 06:00', employerMisses(first, 2)))).toBe('work-day-to-come')
    const two = nights.when('day2 18:00', timePasses)
    expect(two.when('day3 01:03', employerMisses(first, 2)).answer).toMatchObject({
      events: [{}, { type: 'absent', workDate: tuesday, restFree: true }, { workDate: tuesday, leaveMinute: 1525 }],
    })
  })
})

test('who was seen to have come is not missed', () => {
  expect(told(aboard.when('06:05', arrived(1)).when('07:10', employerMisses(first, 1)))).toBe('already-arrived')
})

test('a wave opened by hand and one by the employer are one wave', () => {
  const wave = aboard.when('07:10', absent(1, 'excused')).when('07:11', openSecondWave(first, 455))
  expect(told(wave.when('07:12', employerMisses(first, 2)))).toBe('absent')
  expect(wave.state.postings.get(first)?.wave).toEqual({ leaveMinute: 455 })
})
