import { describe, expect, test } from 'vitest'
import { MarketDay, OfferId, PlacementId } from '../../ids.ts'
import {
  absent,
  arrived,
  ask,
  askTicket,
  at,
  broccoli,
  cancel,
  checkIn,
  type DayStory,
  employerMisses,
  first,
  known,
  marketWith,
  monday,
  opened,
  openHall,
  openSecondWave,
  placement,
  post,
  reason,
  release,
  rules,
  stopWork,
  takeBackStop,
  timePasses,
  told,
  tuesday,
  unloading,
  unreported,
  worker,
} from '../../testing/cast.ts'
import { agreedTerms } from '../day.ts'
import { wholeTerms } from '../posting/running.ts'
import { openJobs } from '../posting/view.ts'
import { daysOfTicket, leavesOn } from './hours.ts'
import { jobNews } from './news.ts'
import { workOfToday } from './of-day.ts'
import { expectedOn } from './work.ts'

const wednesday = MarketDay.parse('2026-08-19')
const ofTuesday = (n: number) => ({
  offer: OfferId.parse(`off_20260818_000${n}`),
  ticket: PlacementId.parse(`plc_20260818_000${n}`),
})
const takes = (n: number, nth: number) =>
  ({ type: 'accept-offer', worker: worker(n), offer: ofTuesday(nth).offer }) as const
const four = [1, 2, 3, 4]

/** Four have a job of three days and worked the first; on the second morning two others come, and the bus leaves at six. */
const secondMorningOf = (hall: DayStory) =>
  four
    .reduce<DayStory>(
      (story, n) =>
        story.when('05:33', {
          type: 'accept-offer',
          worker: worker(n),
          offer: OfferId.parse(`off_20260817_000${n}`),
        }),
      four
        .reduce<DayStory>(
          (story, n) => story.when('05:32', checkIn(worker(n))),
          hall.when('05:31', post({ ...broccoli, places: 4, days: 3 }, known)),
        )
        .when('05:32', timePasses),
    )
    .when('06:00', timePasses)
    .when('18:00', timePasses)
    .when('day2 05:30', checkIn(worker(5)))
    .when('day2 05:30', checkIn(worker(6)))
    .when('day2 06:00', timePasses)
const secondMorning = secondMorningOf(openHall)
const missed = secondMorning.when('day2 06:20', employerMisses(first, 2, 4)).when('day2 06:20', timePasses)
const replaced = missed.when('day2 06:21', takes(5, 1)).when('day2 06:21', takes(6, 2))

const ticketDays = (hall: DayStory, id: PlacementId) => {
  const ticket = hall.state.placements.get(id)
  return ticket && daysOfTicket(hall.state, ticket).map(({ date }) => date)
}
const comeOn = (hall: DayStory, date: MarketDay) => {
  const posting = hall.state.postings.get(first)
  return posting && expectedOn(hall.state, posting, date).map(({ worker: who }) => who)
}

describe('on the second morning of three two do not board', () => {
  test('they are missed that day, their places are free for the days that remain, and the next in line are called', () => {
    expect(secondMorning.when('day2 06:20', employerMisses(first, 2, 4)).answer).toEqual({
      events: [
        ...[2, 4].map((n) => ({
          type: 'absent',
          placement: placement(n),
          workDate: tuesday,
          kind: 'not-heard',
          restFree: true,
          by: 'employer',
        })),
        { type: 'second-wave-opened', posting: first, leaveMinute: 400, workDate: tuesday, by: 'employer' },
      ],
    })
    expect(missed.answer).toMatchObject({
      events: [
        { type: 'round-run' },
        { type: 'offer-made', worker: worker(5), posting: first },
        { type: 'offer-made', worker: worker(6), posting: first },
      ],
    })
  })

  test('before that the board shows two places from today on, for two days', () => {
    const open = secondMorning.when('day2 06:20', employerMisses(first, 2, 4))
    expect(openJobs(open.state, at('day2 06:20'))).toMatchObject([
      { posting: first, workDate: tuesday, leaveMinute: 400, placesLeft: 2 },
    ])
    expect(open.state.postings.get(first)?.terms).toMatchObject({ workDate: tuesday, days: 2 })
  })

  test('who takes it has a ticket for these days only, and the wave’s hour on the first of them', () => {
    const own = replaced.state.placements.get(ofTuesday(1).ticket)
    expect(own && agreedTerms(replaced.state, own)).toMatchObject({ workDate: tuesday, days: 2 })
    expect(ticketDays(replaced, ofTuesday(1).ticket)).toEqual([tuesday, wednesday])
    expect(own && leavesOn(replaced.state, own, tuesday)).toBe(at('day2 06:40'))
    expect(own && leavesOn(replaced.state, own, wednesday)).toBe(at('day3 06:00'))
  })

  test('who was missed keeps the day that was worked and no other; who was there keeps all', () => {
    expect(ticketDays(replaced, placement(2))).toEqual([monday])
    expect(ticketDays(replaced, placement(1))).toEqual([monday, tuesday, wednesday])
    expect(comeOn(replaced, tuesday)).toEqual([1, 3, 5, 6].map(worker))
    expect(comeOn(replaced, wednesday)).toEqual([1, 3, 5, 6].map(worker))
    expect(replaced.state.postings.get(first)).toMatchObject({ placed: 4, offered: 0 })
  })

  test('the county hears of the days that each has, and of none that they lost', () => {
    const closed = replaced.when('day2 18:00', timePasses).state.closed?.workers
    const datesOf = (n: number) => closed?.find(({ worker: who }) => who === worker(n))
    expect(datesOf(5)).toMatchObject({ workDates: [tuesday, wednesday] })
    expect(datesOf(2)).toMatchObject({ away: true, workDates: [] })
    expect(datesOf(1)).toMatchObject({ workDates: [tuesday, wednesday] })
  })

  test('they hear it that day and on those behind it, and may have other work', () => {
    expect(jobNews(replaced.state, worker(2)).map(({ became }) => became)).toEqual([
      { code: 'not-heard', byEmployer: true, rest: 'passed-on' },
    ])
    const third = replaced.when('day2 18:00', timePasses).when('day3 05:30', checkIn(worker(2)))
    expect(jobNews(third.state, worker(2)).map(({ became }) => became)).toEqual([
      { code: 'rest-lost', missedOn: tuesday },
    ])
    const other = replaced
      .when(
        'day2 07:00',
        post({ ...broccoli, workDate: tuesday, startMinute: 480, paidMinutes: 450, transport: { kind: 'own' } }, known),
      )
      .when('day2 07:01', checkIn(worker(2)))
    expect(told(other.when('day2 07:02', timePasses))).toBe('posting-expired, round-run, offer-made')
  })

  test('nobody is missed there twice, before the bus of that day has left, or once they are not of it any more', () => {
    expect(told(missed.when('day2 06:22', employerMisses(first, 2)))).toBe('')
    expect(told(missed.when('day2 06:22', employerMisses(first, 1)))).toBe('too-many-missing')
    const early = secondMorning.when('day2 17:00', timePasses)
    expect(told(early.when('day2 17:00', employerMisses(first, 1)))).toBe('absent')
    const third = replaced.when('day2 18:00', timePasses).when('day3 05:30', checkIn(worker(7)))
    expect(told(third.when('day3 05:50', employerMisses(first, 1)))).toBe('work-day-to-come')
    expect(told(third.when('day3 06:10', employerMisses(first, 2)))).toBe('placement-gone')
    expect(told(third.when('day3 06:10', employerMisses(first, 1)))).toBe('absent, second-wave-opened')
  })

  test('on the last day somebody is sent for that day alone', () => {
    const third = replaced
      .when('day2 18:00', timePasses)
      .when('day3 05:30', checkIn(worker(7)))
      .when('day3 06:10', employerMisses(first, 1))
    expect(third.state.postings.get(first)).toMatchObject({ terms: { workDate: wednesday }, placed: 3 })
    expect(third.state.postings.get(first)?.terms).not.toHaveProperty('days')
    const called = third.when('day3 06:10', timePasses).when('day3 06:11', {
      type: 'accept-offer',
      worker: worker(7),
      offer: OfferId.parse('off_20260819_0001'),
    })
    expect(told(called)).toBe('offer-accepted, placement-made')
    expect(ticketDays(called, PlacementId.parse('plc_20260819_0001'))).toEqual([wednesday])
  })

  test('who came after all takes their place again while it is free, and all days behind it', () => {
    const back = missed.when('day2 06:21', takes(5, 1)).when('day2 06:25', arrived(2, tuesday))
    expect(back.answer).toEqual({ refusal: { code: 'no-place-left' } })
    const open = secondMorning.when('day2 06:20', employerMisses(first, 2)).when('day2 06:22', arrived(2, tuesday))
    expect(told(open)).toBe('arrived')
    expect(ticketDays(open, placement(2))).toEqual([monday, tuesday, wednesday])
    expect(open.state.postings.get(first)?.placed).toBe(4)
    expect(
      told(secondMorning.when('day2 06:20', employerMisses(first, 2)).when('day2 06:22', unreported(2, tuesday))),
    ).toBe('report-taken-back')
    expect(told(replaced.when('day2 06:30', unreported(2, tuesday)))).toBe('no-place-left')
  })

  test('is not let go a second time, and their ticket is not printed any more', () => {
    expect(told(replaced.when('day2 07:00', release(2)))).toBe('placement-gone')
    expect(told(replaced.when('day2 07:00', { type: 'ask-ticket', placement: placement(2) }))).toBe('placement-gone')
  })

  test('the whole field is stopped on the second day: each is owed by their own ticket', () => {
    const stopped = replaced.when('day2 08:00', stopWork(first, 'employer'))
    expect(stopped.answer).toMatchObject({
      events: [{ workDate: tuesday, owed: [{ placement: placement(1) }, { placement: placement(3) }, {}, {}] }],
    })
    expect(told(stopped.when('day2 08:10', employerMisses(first, 1)))).toBe('absent')
    expect(told(stopped.when('day2 08:20', takeBackStop(first, tuesday)))).toBe('stop-taken-back')
  })
})

describe('on the first morning of two somebody does not board, and their place stays free', () => {
  const twoDays = (hall: DayStory) =>
    hall
      .when('05:31', post({ ...broccoli, days: 2 }, known))
      .when('05:32', checkIn(worker(1)))
      .when('05:32', checkIn(worker(2)))
      .when('05:32', timePasses)
      .when('05:33', { type: 'accept-offer', worker: worker(1), offer: OfferId.parse('off_20260817_0001') })
      .when('05:33', { type: 'accept-offer', worker: worker(2), offer: OfferId.parse('off_20260817_0002') })
      .when('06:00', timePasses)
      .when('06:20', absent(1, 'not-heard'))
      .when('18:00', timePasses)
      .when('day2 05:30', checkIn(worker(1)))
      .when('day2 05:31', checkIn(worker(5)))
  const morning = twoDays(openHall)
  const wave = morning.when('day2 05:40', openSecondWave(first, 400))

  test('on the second they are not called for it, though they come before in line, nor given it on a tap; who is next is', () => {
    const called = wave.when('day2 05:40', timePasses)
    expect(called.answer).toMatchObject({ events: [{}, { type: 'offer-made', worker: worker(5), posting: first }] })
    expect(wave.when('day2 05:40', ask(worker(1), first)).answer).toEqual({ refusal: { code: 'missed-there' } })
  })

  test('nobody expects them or counts them as placed, they have no ticket, and they hear why', () => {
    expect(comeOn(morning, tuesday)).toEqual([worker(2)])
    expect(morning.state.postings.get(first)?.placed).toBe(1)
    expect(told(morning.when('day2 05:40', askTicket(1)))).toBe('placement-gone')
    expect(told(morning.when('day2 06:10', employerMisses(first, 1)))).toBe('placement-gone')
    expect(told(morning.when('day2 06:10', absent(1, 'unexcused', tuesday)))).toBe('placement-gone')
    expect([...workOfToday(morning.state).keys()]).toEqual([worker(2)])
    expect(jobNews(morning.state, worker(1)).map(({ became }) => became)).toEqual([
      { code: 'rest-lost', missedOn: monday },
    ])
  })

  test('a report that was wrong is put right on that morning, and gives them the days behind it while their place is free', () => {
    const back = morning.when('day2 05:40', arrived(1))
    expect(told(back)).toBe('arrived')
    expect(ticketDays(back, placement(1))).toEqual([monday, tuesday])
    const sent = wave.when('day2 05:40', timePasses).when('day2 05:41', takes(5, 1))
    expect(told(sent.when('day2 05:42', unreported(1)))).toBe('no-place-left')
    const busy = morning
      .when('day2 05:40', post({ ...broccoli, workDate: tuesday, startMinute: 480, paidMinutes: 450 }, known))
      .when('day2 05:40', timePasses)
      .when('day2 05:41', takes(1, 1))
    expect(told(busy.when('day2 05:42', arrived(1)))).toBe('hours-overlap')
  })

  test('in days of the edition before they were forgotten in the night', () => {
    const before = { ...rules, edition: 6 } as const
    const old = twoDays(marketWith(before).given('05:30', { ...opened, rules: before }))
    expect(old.state.placements.has(placement(1))).toBe(false)
    expect(told(old.when('day2 05:40', arrived(1)))).toBe('too-late-to-report')
  })
})

describe('staff hear who stayed away on a day behind the first', () => {
  test('without a cause, or nobody asked: the place is free from that day on, and staff call the next', () => {
    const away = secondMorning.when('day2 06:10', absent(2, 'unexcused', tuesday))
    expect(away.answer).toMatchObject({ events: [{ type: 'absent', restFree: true }] })
    const wave = away.when('day2 06:12', openSecondWave(first, 400))
    expect(wave.answer).toMatchObject({ events: [{ workDate: tuesday, leaveMinute: 400 }] })
    expect(told(wave.when('day2 06:12', timePasses))).toBe('round-run, offer-made')
  })

  test.each(['excused', 'employers-fault'] as const)('%s: they come tomorrow, and nobody is sent for them', (kind) => {
    const ill = secondMorning.when('day2 06:10', absent(2, kind, tuesday))
    expect(ticketDays(ill, placement(2))).toEqual([monday, wednesday])
    expect(told(ill.when('day2 06:12', openSecondWave(first, 400)))).toBe('no-place-left')
    expect(told(ill.when('day2 06:12', employerMisses(first, 2)))).toBe('')
  })

  test('a cause that is heard later gives them the days behind it again, while their place is free', () => {
    const said = secondMorning.when('day2 06:20', employerMisses(first, 2))
    const heard = said.when('day2 06:25', absent(2, 'excused', tuesday))
    expect(heard.answer).toEqual({
      events: [{ type: 'absent', placement: placement(2), workDate: tuesday, kind: 'excused' }],
    })
    expect(ticketDays(heard, placement(2))).toEqual([monday, wednesday])
    expect(comeOn(heard, wednesday)).toEqual([1, 2, 3, 4].map(worker))
    const late = replaced.when('day2 07:00', absent(2, 'excused', tuesday))
    expect(late.answer).toMatchObject({ events: [{ kind: 'excused', restFree: true }] })
    expect(comeOn(late, wednesday)).toEqual([1, 3, 5, 6].map(worker))
  })

  test('on the next morning too', () => {
    const third = secondMorning
      .when('day2 06:20', employerMisses(first, 2))
      .when('day2 18:00', timePasses)
      .when('day3 05:30', checkIn(worker(7)))
    const heard = third.when('day3 05:40', absent(2, 'excused', tuesday))
    expect(ticketDays(heard, placement(2))).toEqual([monday, wednesday])
  })

  describe('on the next morning, who went to other work at these hours meanwhile', () => {
    const otherwise = (hall: DayStory) =>
      secondMorningOf(hall)
        .when('day2 06:20', absent(2, 'not-heard', tuesday))
        .when(
          'day2 07:00',
          post(
            { ...broccoli, workDate: tuesday, startMinute: 480, paidMinutes: 450, transport: { kind: 'own' } },
            known,
          ),
        )
        .when('day2 07:01', checkIn(worker(2)))
        .when('day2 07:01', { type: 'leave-line', worker: worker(5) })
        .when('day2 07:01', { type: 'leave-line', worker: worker(6) })
        .when('day2 07:02', timePasses)
        .when('day2 07:03', takes(2, 1))
        .when('day2 18:00', timePasses)
        .when('day3 05:30', checkIn(worker(7)))

    test('was not there, and has the days behind no more', () => {
      expect(told(otherwise(openHall).when('day3 05:40', arrived(2, tuesday)))).toBe('hours-overlap')
      expect(told(otherwise(openHall).when('day3 05:40', unreported(2, tuesday)))).toBe('hours-overlap')
      expect(otherwise(openHall).when('day3 05:40', absent(2, 'excused', tuesday)).answer).toMatchObject({
        events: [{ restFree: true }],
      })
    })

    test('in days of the edition before was in both', () => {
      const before = { ...rules, edition: 6 } as const
      const old = otherwise(marketWith(before).given('05:30', { ...opened, rules: before }))
      expect(told(old.when('day3 05:40', arrived(2, tuesday)))).toBe('arrived')
    })
  })

  test('in days of the edition before it freed nothing', () => {
    const before = { ...rules, edition: 5 } as const
    const old = secondMorningOf(marketWith(before).given('05:30', { ...opened, rules: before }))
    const away = old.when('day2 06:10', absent(2, 'unexcused', tuesday))
    expect(away.answer).toEqual({
      events: [
        { type: 'absent', placement: placement(2), workDate: tuesday, kind: 'unexcused', note: expect.anything() },
      ],
    })
  })
})

describe('a second wave of a day behind the first', () => {
  const half = openHall
    .when('05:31', post({ ...broccoli, places: 2, days: 2 }, known))
    .when('05:32', checkIn(worker(1)))
    .when('05:32', timePasses)
    .when('05:33', { type: 'accept-offer', worker: worker(1), offer: OfferId.parse('off_20260817_0001') })
    .when('18:00', timePasses)
    .when('day2 05:30', checkIn(worker(5)))

  test('takes the places that nobody had from the beginning', () => {
    const wave = half.when('day2 05:40', openSecondWave(first, 360))
    expect(wave.answer).toMatchObject({ events: [{ workDate: tuesday, leaveMinute: 360 }] })
    const taken = wave.when('day2 05:40', timePasses).when('day2 05:41', takes(5, 1))
    expect(ticketDays(taken, ofTuesday(1).ticket)).toEqual([tuesday])
    expect(told(taken.when('day2 05:41', openSecondWave(first, 370)))).toBe('no-place-left')
  })

  test('takes the place of who was let go from that day on', () => {
    const freed = secondMorning.when('day2 05:00', timePasses).when('day2 07:00', release(2))
    expect(freed.answer).toMatchObject({ events: [{ from: wednesday }] })
    expect(told(freed.when('day2 07:01', openSecondWave(first, 460)))).toBe('no-place-left')
    const third = freed.when('day2 18:00', timePasses).when('day3 05:30', checkIn(worker(7)))
    const wave = third.when('day3 05:40', openSecondWave(first, 360)).when('day3 05:40', timePasses)
    expect(wave.answer).toMatchObject({ events: [{}, { type: 'offer-made', worker: worker(7) }] })
    expect(told(wave.when('day3 05:41', openSecondWave(first, 370)))).toBe('no-place-left')
  })

  const calledOff = (hall: DayStory) => hall.when('day2 06:45', timePasses).when('day2 06:46', cancel(first))

  test('takes nobody for days that were called off since: who is sent agrees to those that are left', () => {
    const off = calledOff(replaced).when('day2 06:50', absent(1, 'unexcused', tuesday))
    const wave = off.when('day2 06:50', checkIn(worker(7))).when('day2 06:51', openSecondWave(first, 460))
    expect(wave.answer).toMatchObject({ events: [{ workDate: tuesday, leaveMinute: 460 }] })
    const taken = wave.when('day2 06:51', timePasses).when('day2 06:52', takes(7, 3))
    const own = taken.state.placements.get(ofTuesday(3).ticket)
    expect(own && agreedTerms(taken.state, own)).toMatchObject({ workDate: tuesday })
    expect(own && agreedTerms(taken.state, own)).not.toHaveProperty('days')
    const job = taken.state.postings.get(first)
    expect(job && wholeTerms(job)).toMatchObject({ workDate: monday, days: 3 })
    expect(job).toMatchObject({ placed: 4 })
  })

  test('is none on a day that was called off itself', () => {
    const off = half.when('day2 05:40', openSecondWave(first, 360)).when('day2 05:45', cancel(first))
    expect(off.answer).toMatchObject({ events: [{ type: 'posting-cancelled', from: tuesday }, {}] })
    expect(told(off.when('day2 06:10', openSecondWave(first, 400)))).toBe('posting-not-open')
  })

  test('in days of the edition before was for all days that had been agreed', () => {
    const before = { ...rules, edition: 6 } as const
    const old = secondMorningOf(marketWith(before).given('05:30', { ...opened, rules: before }))
      .when('day2 06:20', employerMisses(first, 2, 4))
      .when('day2 06:40', timePasses)
    const off = calledOff(old).when('day2 06:50', absent(1, 'unexcused', tuesday))
    expect(off.when('day2 06:51', openSecondWave(first, 460)).answer).toEqual({
      events: [{ type: 'second-wave-opened', posting: first, leaveMinute: 460, reason }],
    })
  })

  test('is of today: a minute that has passed is none of tomorrow', () => {
    const away = secondMorning.when('day2 06:20', absent(2, 'unexcused', tuesday))
    expect(told(away.when('day2 06:22', openSecondWave(first, 370)))).toBe('wave-out-of-hours')
    expect(told(away.when('day2 06:22', openSecondWave(first, 930)))).toBe('wave-out-of-hours')
  })

  test('leaves the terms as they were agreed: nothing of a job that runs is changed', () => {
    const wave = secondMorning.when('day2 05:50', timePasses).when('day2 06:20', employerMisses(first, 2))
    const terms = wave.state.postings.get(first)?.terms ?? unloading
    expect(
      told(
        wave.when('day2 06:21', {
          type: 'change-terms',
          posting: first,
          terms: { ...terms, endMinute: 900, paidMinutes: 510 },
          facts: known,
        }),
      ),
    ).toBe('posting-over')
  })
})
