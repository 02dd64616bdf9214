import { describe, expect, test } from 'vitest'
import { OfferId } from '../../ids.ts'
import {
  absent,
  accept,
  arrived,
  ask,
  broccoli,
  checkIn,
  type DayStory,
  first,
  known,
  li,
  marketWith,
  opened,
  openHall,
  openSecondWave,
  placement,
  post,
  reason,
  rules,
  second,
  stopWork,
  takeBackStop,
  timePasses,
  told,
  tuesday,
  unloading,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import type { Terms } from '../posting/terms.ts'

const byHour: Terms = { ...broccoli, rainRule: 'by-hour', places: 3 }
/** Wang and li left with the bus at six; at seven the farmer rings, and the clerk writes down that the wrong field stopped. */
const stopped: DayStory = openHall
  .when('05:31', post(byHour, known))
  .when('05:32', checkIn(wang, byHour.trade, unloading.trade))
  .when('05:32', checkIn(li, byHour.trade))
  .when('05:32', timePasses)
  .when('05:33', accept(wang, 1))
  .when('05:33', accept(li, 2))
  .when('06:00', timePasses)
  .when('07:00', stopWork(first, 'rain'))
const back = takeBackStop(first)
const afternoon: Terms = { ...unloading, startMinute: 780, endMinute: 960, transport: { kind: 'own' }, places: 1 }
const asked = stopped
  .when('07:01', post(afternoon, known))
  .when('07:02', waitAgain(wang))
  .when('07:03', ask(wang, second))

describe('a stop that was a mistake is taken back', () => {
  test('the day is as it was before, but for one more thing that staff did by hand', () => {
    const before = stopped.state.line.get(wang)
    const after = stopped.when('07:10', back)
    expect(after.answer).toEqual({
      events: [
        {
          type: 'stop-taken-back',
          posting: first,
          workDate: '2026-08-17',
          placements: [placement(1), placement(2)],
          reason,
        },
      ],
    })
    expect(before).toMatchObject({ standing: { status: 'placed' }, hasWork: false })
    expect(after.state.line.get(wang)).toMatchObject({ standing: { status: 'placed' }, hasWork: true })
    expect(after.state.postings.get(first)).not.toHaveProperty('stops')
    expect(after.state.counts.byHand).toBe(stopped.state.counts.byHand + 1)
  })

  test('a whole day was worked: it costs a turn, and people may be sent there again', () => {
    const after = stopped.when('07:10', back)
    expect(told(after.when('07:11', openSecondWave(first, 460)))).toBe('second-wave-opened')
    const result = (hall: DayStory) => hall.when('18:00', timePasses).state.closed?.workers[0]
    expect(result(stopped)).toHaveProperty('halfDates')
    expect(result(after)).not.toHaveProperty('halfDates')
  })

  test('who waits for more work since waits behind those who have none, and is sent nowhere at those hours', () => {
    const waits = stopped.when('07:05', waitAgain(wang)).when('07:10', back)
    expect(waits.state.line.get(wang)).toMatchObject({ standing: { status: 'waiting' }, hasWork: true })
    expect(told(waits.when('07:11', post(afternoon, known)).when('07:12', ask(wang, second)))).toBe('hours-overlap')
  })

  test('a place just held for them at those hours goes back', () => {
    expect(told(asked)).toBe('wish-stated, offer-made')
    const after = asked.when('07:04', back)
    expect(told(after)).toBe('offer-withdrawn, stop-taken-back')
    expect(after.answer).toMatchObject({ events: [{ because: 'at-work' }, {}] })
  })

  test('not while somebody was sent elsewhere since: the clerk is told who', () => {
    const sent = asked.when('07:04', accept(wang, 3))
    expect(sent.when('07:05', back).answer).toEqual({ refusal: { code: 'sent-elsewhere', numbers: ['A001'] } })
  })

  test('nor while somebody was who had been missed until the stop, and came after all', () => {
    const late = openHall
      .when('05:31', post(byHour, known))
      .when('05:32', checkIn(wang, byHour.trade, unloading.trade))
      .when('05:32', checkIn(li, byHour.trade))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('05:33', accept(li, 2))
      .when('06:50', absent(1, 'excused'))
      .when('07:00', stopWork(first, 'rain'))
      .when('07:00', arrived(1))
      .when('07:01', post(afternoon, known))
      .when('07:02', waitAgain(wang))
      .when('07:03', ask(wang, second))
      .when('07:04', accept(wang, 3))
    expect(late.when('07:05', back).answer).toEqual({ refusal: { code: 'sent-elsewhere', numbers: ['A001'] } })
  })

  describe('nor while somebody was who is excused for that day of several: it may still turn out that they came', () => {
    const sentElsewhere = (hall: DayStory) =>
      hall
        .when('05:31', post({ ...byHour, days: 2 }, known))
        .when('05:32', checkIn(wang, byHour.trade))
        .when('05:32', timePasses)
        .when('05:33', accept(wang, 1))
        .when('18:00', timePasses)
        .when('day2 05:30', checkIn(wang, unloading.trade))
        .when('day2 07:00', stopWork(first, 'rain'))
        .when('day2 07:01', post({ ...afternoon, workDate: tuesday }, known))
        .when('day2 07:02', waitAgain(wang))
        .when('day2 07:02', timePasses)
        .when('day2 07:03', { type: 'accept-offer', worker: wang, offer: OfferId.parse('off_20260818_0001') })
        .when('day2 07:04', absent(1, 'excused', tuesday))
    test('the clerk is told who', () => {
      expect(sentElsewhere(openHall).when('day2 07:05', takeBackStop(first, tuesday)).answer).toEqual({
        refusal: { code: 'sent-elsewhere', numbers: ['A001'] },
      })
    })
    test('in days of the edition before it was taken back', () => {
      const before = { ...rules, edition: 6 } as const
      const old = sentElsewhere(marketWith(before).given('05:30', { ...opened, rules: before }))
      expect(told(old.when('day2 07:05', takeBackStop(first, tuesday)))).toBe('stop-taken-back')
    })
  })

  test('work in the evening keeps nobody from it', () => {
    const evening = stopped
      .when('07:01', post(unloading, known))
      .when('07:02', waitAgain(wang))
      .when('07:03', ask(wang, second))
      .when('07:04', accept(wang, 3))
    expect(told(evening.when('07:05', back))).toBe('stop-taken-back')
  })

  test('said at two desks it is done once; then it may be stopped in earnest', () => {
    const after = stopped.when('07:10', back)
    expect(told(after.when('07:10', back))).toBe('not-stopped')
    expect(told(after.when('07:10', takeBackStop(first, tuesday)))).toBe('not-stopped')
    expect(told(after.when('11:00', stopWork(first, 'rain')))).toBe('work-stopped')
  })

  test('not once the day is closed: the county has what came of it', () => {
    expect(told(stopped.when('18:00', timePasses).when('18:01', back))).toBe('too-late-to-take-back')
    const twoDays = openHall
      .when('05:31', post({ ...byHour, days: 2 }, known))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('07:00', stopWork(first, 'rain'))
      .when('18:00', timePasses)
      .when('day2 05:30', checkIn(li))
    expect(told(twoDays.when('day2 05:31', back))).toBe('too-late-to-take-back')
  })
})
