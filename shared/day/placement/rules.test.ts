import { describe, expect, test } from 'vitest'
import { EmployerId } from '../../ids.ts'
import {
  absent,
  accept,
  answerChange,
  approve,
  arrived,
  ask,
  askList,
  askTicket,
  at,
  broccoli,
  cancel,
  changeTerms,
  checkIn,
  type DayStory,
  farmer,
  first,
  known,
  li,
  monday,
  openHall,
  openSecondWave,
  placeByHand,
  placement,
  post,
  reason,
  release,
  second,
  timePasses,
  told,
  tuesday,
  unloading,
  unreported,
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'

const offered = openHall
  .when('05:31', post(broccoli))
  .when('05:31', approve(first))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)

test('accepting locks the place and makes the ticket, in one entry', () => {
  const placed = offered.when('05:33', accept(wang, 1))
  expect(placed.answer).toEqual({
    events: [
      { type: 'offer-accepted', offer: 'off_20260817_0001' },
      { type: 'placement-made', placement: placement(1), worker: wang, number: 'A001', posting: first, revision: 1 },
    ],
  })
  expect(placed.state.placements.get(placement(1))).toMatchObject({ acceptedAt: at('05:33'), posting: first })
  expect(placed.state.postings.get(first)).toMatchObject({ offered: 0, placed: 1 })
  expect(placed.state.line.get(wang)?.standing.status).toBe('placed')
  expect(ticketNumber(placement(1))).toBe('0817-0001')
})

test('a number that was called and answered moves to the numbers called before', () => {
  expect(offered.state.calledBefore).toEqual([])
  expect(offered.when('05:33', accept(wang, 1)).state.calledBefore).toEqual(['A001'])
})

describe('staff give a place by hand', () => {
  const waiting = openHall
    .when('05:31', post({ ...broccoli, places: 1 }))
    .when('05:31', approve(first))
    .when('05:32', checkIn(wang))
    .when('05:32', checkIn(li))

  test('with a reason, out of turn, and the ticket is there at once', () => {
    const placed = waiting.when('05:33', placeByHand(li, first))
    expect(placed.answer).toMatchObject({
      events: [
        { type: 'placed-by-hand', worker: li, posting: first, reason },
        { type: 'placement-made', worker: li, number: 'A002', posting: first },
      ],
    })
    expect(placed.state.postings.get(first)).toMatchObject({ offered: 0, placed: 1 })
  })

  test('two desks at once for the same person: the second is told that they have work', () => {
    const both = waiting.when('05:33', post(unloading)).when('05:33', approve(second))
    expect(told(both.when('05:33', placeByHand(wang, first)).when('05:33', placeByHand(wang, second)))).toBe(
      'already-placed',
    )
    expect(told(both.when('05:33', placeByHand(wang, first)).when('05:33', placeByHand(li, first)))).toBe(
      'no-place-left',
    )
  })

  test('that is held for them already: their own hold gives way, somebody else’s does not', () => {
    const called = waiting.when('05:33', timePasses)
    expect(told(called.when('05:33', placeByHand(wang, first)))).toBe('offer-withdrawn, placed-by-hand, placement-made')
    expect(told(called.when('05:33', placeByHand(li, first)))).toBe('no-place-left')
  })

  test('never to somebody who is not here, to a job that has left, nor against the law', () => {
    expect(told(waiting.when('05:33', placeByHand(zhao, first)))).toBe('not-in-line')
    expect(told(waiting.when('06:00', placeByHand(wang, first)))).toBe('posting-not-open')
    const minor = waiting.when('05:33', { ...checkIn(zhao), facts: { minor: true } })
    expect(told(minor.when('05:33', placeByHand(zhao, first)))).toBe('not-for-minors')
    expect(told(waiting.when('18:00', timePasses).when('18:10', placeByHand(wang, first)))).toBe('market-closed')
  })
})

describe('a placement that is let go', () => {
  const both = openHall
    .when('05:31', post({ ...broccoli, places: 1 }))
    .when('05:31', approve(first))
    .when('05:32', checkIn(wang))
    .when('05:32', checkIn(li))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
  const released = both.when('05:40', release(1))

  test('frees its place, and the next in line is called', () => {
    expect(released.answer).toEqual({
      events: [{ type: 'placement-released', placement: placement(1), because: 'mistake', reason }],
    })
    expect(released.state.postings.get(first)).toMatchObject({ offered: 0, placed: 0 })
    expect(released.when('05:40', timePasses).answer).toMatchObject({
      events: [{ type: 'round-run' }, { type: 'offer-made', worker: li, posting: first }],
    })
  })

  test('leaves the worker where they stood: before who came later, for any other job', () => {
    expect(released.state.line.get(wang)).toMatchObject({ standing: { status: 'waiting' }, turn: 1, hasWork: false })
    const another = released.when('05:41', post({ ...broccoli, places: 1 })).when('05:41', approve(second))
    expect(another.when('05:41', timePasses).answer).toMatchObject({
      events: [{}, { worker: wang, posting: second }, { worker: li, posting: first }],
    })
  })

  test('is gone once; who has arrived is not let go', () => {
    expect(told(released.when('05:41', release(1)))).toBe('placement-gone')
    expect(told(both.when('06:40', arrived(1)).when('06:41', release(1)))).toBe('already-arrived')
    expect(told(both.when('05:41', release(2)))).toBe('placement-gone')
  })

  test('is no day of work at the close', () => {
    expect(released.when('18:00', timePasses).state.closed).toMatchObject({
      totals: { checkedIn: 2, placed: 0 },
      workers: [
        { worker: wang, workDates: [] },
        { worker: li, workDates: [] },
      ],
    })
  })
})

describe('who turns up', () => {
  const sent = openHall
    .when('05:31', post({ ...broccoli, places: 2 }))
    .when('05:31', approve(first))
    .when('05:32', checkIn(wang))
    .when('05:32', checkIn(li))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:33', accept(li, 2))
  const standing = (story: DayStory) => story.state.line.get(wang)?.standing.status

  test('is reported once, from the day of the work on', () => {
    const there = sent.when('06:40', arrived(1))
    expect(told(there)).toBe('arrived')
    expect(told(there.when('06:41', arrived(1)))).toBe('')
    expect(standing(there)).toBe('placed')
    const tomorrow = openHall
      .when('05:31', post({ ...broccoli, workDate: tuesday }))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
    expect(told(tomorrow.when('06:40', arrived(1, tuesday)))).toBe('work-day-to-come')
  })

  test('of who was never reported is asked too late the morning after: their job is over, and so is its day', () => {
    const nextDay = sent.when('18:00', timePasses).when('day2 05:31', checkIn(li))
    expect(told(nextDay.when('day2 05:32', absent(1, 'excused')))).toBe('too-late-to-report')
    expect(told(nextDay.when('day2 05:32', arrived(1)))).toBe('too-late-to-report')
  })

  test('is reported from an hour before they leave, no sooner: a slip of the hand; nor is an absence before they leave', () => {
    const evening = openHall
      .when('05:31', post(unloading, known))
      .when('05:32', checkIn(wang, unloading.trade))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
    expect(evening.when('15:44', arrived(1)).answer).toEqual({
      refusal: { code: 'too-early-to-arrive', from: at('15:45') },
    })
    expect(told(evening.when('15:45', arrived(1)))).toBe('arrived')
    expect(told(evening.when('16:44', absent(1, 'excused')))).toBe('work-day-to-come')
    const ill = evening.when('16:45', absent(1, 'excused'))
    expect(told(ill)).toBe('absent')
    expect(told(ill.when('17:10', arrived(1)))).toBe('arrived')
  })

  test('of work of several days is reported each day by that day’s hours', () => {
    const days = openHall
      .when('05:31', post({ ...unloading, days: 2 }, known))
      .when('05:32', checkIn(wang, unloading.trade))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
      .when('day2 05:30', checkIn(li))
    expect(days.when('day2 06:00', arrived(1, tuesday)).answer).toEqual({
      refusal: { code: 'too-early-to-arrive', from: at('day2 15:45') },
    })
    expect(told(days.when('day2 15:45', arrived(1, tuesday)))).toBe('arrived')
  })

  test('and who does not, without a good cause, has no number today: their place is free', () => {
    const away = sent.when('06:10', absent(1, 'unexcused'))
    expect(away.state.postings.get(first)).toMatchObject({ placed: 1 })
    expect(standing(away)).toBe('gone')
    expect(told(away.when('06:11', waitAgain(wang)))).toBe('number-gone')
    expect(told(away.when('06:11', ask(wang, first)))).toBe('number-gone')
    expect(told(away.when('06:11', placeByHand(wang, first)))).toBe('number-gone')
    expect(away.when('18:00', timePasses).state.closed?.workers[0]).toMatchObject({
      worker: wang,
      workDates: [],
      absent: true,
    })
  })

  test('and who stayed away from a job taken the day before gets no number that morning', () => {
    const booked = openHall
      .when('05:31', post({ ...broccoli, workDate: tuesday }))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
    const missed = booked.when('day2 05:30', checkIn(li)).when('day2 06:10', absent(1, 'unexcused', tuesday))
    expect(told(missed.when('day2 07:00', checkIn(wang)))).toBe('number-gone')
  })

  test('with a good cause they are not called, and may stand where they stood when they are back', () => {
    const ill = sent.when('06:10', absent(1, 'excused'))
    expect(standing(ill)).toBe('placed')
    const back = ill.when('08:00', waitAgain(wang))
    expect(back.state.line.get(wang)).toMatchObject({ standing: { status: 'waiting' }, turn: 1, hasWork: false })
  })

  test('by the employer’s fault they wait again at once, where they stood', () => {
    expect(standing(sent.when('06:10', absent(1, 'employers-fault')))).toBe('waiting')
  })

  test('what was reported wrongly is reported again', () => {
    const away = sent.when('06:10', absent(1, 'unexcused'))
    expect(standing(away.when('06:20', absent(1, 'excused')))).toBe('placed')
    const there = away.when('06:20', arrived(1))
    expect([standing(there), there.state.postings.get(first)?.placed]).toEqual(['placed', 2])
    const wave = away.when('06:20', openSecondWave(first, 430)).when('06:21', checkIn(zhao)).when('06:21', timePasses)
    expect(told(wave.when('06:22', arrived(1)))).toBe('no-place-left')
  })

  test('or taken back, as if nobody had said anything, unless somebody else has the place by now', () => {
    const slip = sent.when('06:40', arrived(1)).when('06:41', unreported(1))
    expect([slip.state.placements.get(placement(1))?.status, standing(slip)]).toEqual(['accepted', 'placed'])
    expect(told(slip.when('06:42', unreported(1)))).toBe('')
    expect(told(slip.when('06:42', release(1)))).toBe('placement-released')
    const away = sent.when('06:10', absent(1, 'unexcused'))
    const there = away.when('06:20', unreported(1))
    expect([standing(there), there.state.postings.get(first)?.placed]).toEqual(['placed', 2])
    const wave = away.when('06:20', openSecondWave(first, 430)).when('06:21', checkIn(zhao)).when('06:21', timePasses)
    expect(told(wave.when('06:22', unreported(1)))).toBe('no-place-left')
  })
})

test('a ticket comes out again with the same number: the second paper is a copy', () => {
  const placed = offered.when('05:33', accept(wang, 1))
  const printed = placed.when('05:34', askTicket(1))
  expect(printed.answer).toEqual({
    events: [{ type: 'ticket-asked', placement: placement(1), revision: 1, copy: 1 }],
  })
  expect(printed.when('05:35', askTicket(1)).answer).toMatchObject({ events: [{ copy: 2 }] })
  expect(told(printed.when('05:35', release(1)).when('05:36', askTicket(1)))).toBe('placement-gone')
  // A yes to other terms makes the paper in their hand worthless: the new one is a first, and nobody has it yet.
  const agreed = printed
    .when('05:35', changeTerms(first, { ...broccoli, meals: 'none' }))
    .when('05:36', answerChange(wang, 1, 2, 'agree'))
  expect(agreed.state.placements.get(placement(1))).toMatchObject({ revision: 2, copies: 0, replaces: true })
  // Where no paper went out before, there is none to tell it apart from.
  const unprinted = placed
    .when('05:35', changeTerms(first, { ...broccoli, meals: 'none' }))
    .when('05:36', answerChange(wang, 1, 2, 'agree'))
  expect(unprinted.state.placements.get(placement(1))).not.toHaveProperty('replaces')
  const again = agreed
    .when('05:37', changeTerms(first, { ...broccoli, meals: 'all' }))
    .when('05:38', answerChange(wang, 1, 3, 'agree'))
  expect(again.state.placements.get(placement(1))).toMatchObject({ revision: 3, replaces: true })
  expect(agreed.when('05:37', askTicket(1)).answer).toMatchObject({ events: [{ revision: 2, copy: 1 }] })
  const own = (worker: typeof wang) => told(printed.when('05:36', { ...askTicket(1), worker }))
  expect([own(wang), own(li)]).toEqual(['ticket-asked', 'placement-gone'])
})

test('the list of who comes is printed for the job’s own employer, and for no job that is called off', () => {
  const placed = offered.when('05:33', accept(wang, 1))
  expect(placed.when('05:34', askList(first)).answer).toEqual({
    events: [{ type: 'list-asked', posting: first, workDate: monday, placements: [placement(1)] }],
  })
  expect(told(placed.when('05:34', { ...askList(first), employer: farmer }))).toBe('list-asked')
  expect(told(placed.when('05:34', { ...askList(first), employer: EmployerId.parse(`emp_${'z'.repeat(16)}`) }))).toBe(
    'posting-over',
  )
  expect(told(placed.when('05:34', askList(second)))).toBe('posting-over')
  expect(told(placed.when('05:34', cancel(first)).when('05:35', askList(first)))).toBe('posting-over')
  // In the evening it is printed for tomorrow.
  expect(told(placed.when('18:00', timePasses).when('18:30', askList(first)))).toBe('list-asked')
})
