import { describe, expect, test } from 'vitest'
import { PostingId, type TradeId } from '../../ids.ts'
import {
  accept,
  approve,
  ask,
  at,
  broccoli,
  cancel,
  checkIn,
  checkInFor,
  type DayStory,
  decline,
  first,
  formCrew,
  li,
  nightShift,
  offer,
  openHall,
  picking,
  post,
  release,
  second,
  sorting,
  takeBackWish,
  timePasses,
  told,
  trade,
  tuesday,
  unloading,
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { workOfToday } from '../placement/of-day.ts'
import type { Terms } from '../posting/terms.ts'

const onBoard = (before: DayStory, ...postings: Terms[]): DayStory =>
  postings.reduce(
    (story, terms, index) => story.when('05:30', post(terms)).when('05:30', approve(index === 0 ? first : second)),
    before,
  )
const third = PostingId.parse('pst_20260817_003')
const one: Terms = { ...broccoli, places: 1 }
const sortingJob: Terms = { ...one, trade: sorting }
const standing = (story: DayStory, who = wang) => story.state.line.get(who)?.standing.status

describe('a round', () => {
  const twoWait = onBoard(openHall, one).when('05:31', checkIn(wang)).when('05:32', checkIn(li))
  const called = twoWait.when('05:32', timePasses)

  test('offers the place to who checked in first, and holds it for them', () => {
    expect(called.answer).toEqual({
      events: [
        { type: 'round-run', order: 'first-come', filling: 'fill-first', input: expect.any(Number) },
        { type: 'offer-made', offer: offer(1), worker: wang, posting: first, expiresAt: at('05:33:30'), by: 'round' },
      ],
    })
    expect(called.state.postings.get(first)).toMatchObject({ offered: 1, placed: 0 })
    expect([standing(called), standing(called, li)]).toEqual(['offered', 'waiting'])
  })

  test('that finds nothing due makes nothing', () => {
    expect(told(called.when('05:33', timePasses))).toBe('')
  })

  test('is not worth its entry while nobody waits or no place is free', () => {
    expect(told(onBoard(openHall, one).when('05:40', timePasses))).toBe('')
    expect(told(openHall.when('05:31', checkIn(wang)).when('05:40', timePasses))).toBe('')
  })

  test('that runs out passes the place on, without offering the same job again', () => {
    const passedOn = called.when('05:33:30', timePasses)
    expect(passedOn.answer).toMatchObject({
      events: [{ type: 'offer-passed', offer: offer(1) }, { type: 'round-run' }, { type: 'offer-made', worker: li }],
    })
    const nobody = passedOn.when('05:35', timePasses)
    expect(told(nobody)).toBe('offer-passed, round-run')
    expect([standing(nobody), standing(nobody, li)]).toEqual(['waiting', 'waiting'])
    expect(told(nobody.when('05:36', checkIn(zhao)).when('05:36', timePasses))).toBe('round-run, offer-made')
  })

  test('that is declined goes to the next, and who declined keeps their turn for other jobs', () => {
    const declined = called.when('05:33', decline(wang, 1)).when('05:33', timePasses)
    expect(declined.answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: li }] })
    const more = declined
      .when('05:34', post({ ...one, startMinute: 400, endMinute: 940 }))
      .when('05:34', approve(second))
    expect(more.when('05:34', timePasses).answer).toMatchObject({
      events: [{ type: 'round-run' }, { worker: wang, posting: second }],
    })
  })

  test('gives who is first the best they wish for: trades as tapped, then what an hour is worth, then who starts first', () => {
    const bothCome =
      (...trades: TradeId[]) =>
      (board: DayStory) =>
        board
          .when('05:31', checkIn(wang, ...trades))
          .when('05:31', checkIn(li, ...trades))
          .when('05:31', timePasses)
    const wangGetsSecond = [{}, { worker: wang, posting: second }, { worker: li, posting: first }]
    const better: Terms = { ...one, pay: { basis: 'day', amountFen: 20_000 } }
    expect(bothCome(picking)(onBoard(openHall, one, better)).answer).toMatchObject({ events: wangGetsSecond })
    expect(bothCome(sorting, picking)(onBoard(openHall, better, sortingJob)).answer).toMatchObject({
      events: wangGetsSecond,
    })
    const later: Terms = { ...one, startMinute: 400, endMinute: 940 }
    expect(bothCome(picking)(onBoard(openHall, later, one)).answer).toMatchObject({ events: wangGetsSecond })
  })

  test('sends who is first to another wish, if somebody behind them would otherwise go home', () => {
    const board = onBoard(openHall, sortingJob, one).when('05:31', checkIn(wang, picking, sorting))
    expect(board.when('05:31', checkIn(li, picking)).when('05:31', timePasses).answer).toMatchObject({
      events: [{}, { worker: wang, posting: first }, { worker: li, posting: second }],
    })
  })

  test('fills the job that starts first while there are too few people for all; who taps the other one gets it', () => {
    const alone = onBoard(openHall, one, sortingJob).when('05:31', checkIn(wang, sorting, picking))
    const called = alone.when('05:31', timePasses)
    expect(called.answer).toMatchObject({ events: [{}, { worker: wang, posting: first }] })
    expect(told(called.when('05:32', ask(wang, second)))).toBe('wish-stated, offer-withdrawn, offer-made')
  })

  test('sends no minor to what staff have not approved for minors, and nobody without a certificate', () => {
    const minor = checkInFor(wang, { trades: [picking, sorting] }, { minor: true })
    const jobs = onBoard(openHall, one, { ...nightShift, trade: sorting }).when('05:31', minor)
    expect(told(jobs.when('05:31', timePasses))).toBe('round-run')
    expect(told(jobs.when('05:31', ask(wang, second)))).toBe('not-for-minors')
    const boiler = onBoard(openHall, { ...one, trade: trade('boiler') }).when('05:31', checkIn(wang, trade('boiler')))
    expect(told(boiler.when('05:31', timePasses))).toBe('round-run')
  })
})

describe('a worker taps a job', () => {
  const waiting = onBoard(openHall, one, sortingJob).when('05:31', checkIn(wang))

  test('that is free and owed to nobody before: it is offered at once', () => {
    const walkUp = waiting.when('05:32', ask(wang, second))
    expect(walkUp.answer).toMatchObject({
      events: [
        { type: 'wish-stated', worker: wang, posting: second },
        { type: 'offer-made', worker: wang, posting: second, by: 'walk-up' },
      ],
    })
    expect(told(walkUp.when('05:32', ask(wang, second)))).toBe('')
  })

  test('that is owed to somebody before them: the wish is noted and the line goes on', () => {
    const asked = waiting.when('05:31', checkIn(li)).when('05:32', ask(li, first))
    expect(told(asked)).toBe('wish-stated')
    expect(asked.when('05:32', timePasses).answer).toMatchObject({ events: [{}, { worker: wang, posting: first }] })
  })

  test('in the turn of a round that is due: the round comes first, and who is before them chooses', () => {
    const came = onBoard(openHall, sortingJob, one)
      .when('05:31', checkIn(wang, picking, sorting))
      .when('05:31', checkIn(li, picking, sorting))
    const asked = came.when('05:31', ask(li, second))
    expect(told(asked)).toBe('wish-stated')
    expect(asked.when('05:31', timePasses).answer).toMatchObject({
      events: [{}, { worker: wang, posting: second }, { worker: li, posting: first }],
    })
  })

  test('in the second in which the hold of who is before them runs out: they are in line again, and come first', () => {
    const held = onBoard(openHall, one, sortingJob)
      .when('05:31', checkIn(wang, picking, sorting))
      .when('05:31', timePasses)
      .when('05:32', checkIn(li, trade('weeding')))
      .when('05:32', timePasses)
    expect(told(held.when('05:32:29', ask(li, second)))).toBe('wish-stated, offer-made')
    const asked = held.when('05:32:30', ask(li, second))
    expect(told(asked)).toBe('wish-stated')
    expect(asked.when('05:32:30', timePasses).answer).toMatchObject({
      events: [{ type: 'offer-passed' }, { type: 'round-run' }, { worker: wang, posting: second }],
    })
  })

  test('while they hold another: that one goes back, and the next in line gets it', () => {
    const holds = waiting.when('05:31', timePasses).when('05:32', checkIn(li))
    const changed = holds.when('05:32', ask(wang, second))
    expect(changed.answer).toMatchObject({
      events: [
        { type: 'wish-stated', posting: second },
        { type: 'offer-withdrawn', offer: offer(1), because: 'asked-for-another' },
        { type: 'offer-made', offer: offer(2), worker: wang, posting: second },
      ],
    })
    expect(changed.when('05:32', timePasses).answer).toMatchObject({ events: [{}, { worker: li, posting: first }] })
  })

  test('whose last place is held for somebody: it is noted, and theirs in their turn if it is not taken', () => {
    const held = onBoard(openHall, one).when('05:31', checkIn(wang)).when('05:31', timePasses)
    const noted = [li, zhao]
      .reduce((story, who) => story.when('05:32', checkIn(who, trade('weeding'))), held)
      .when('05:32', ask(zhao, first))
      .when('05:32', ask(li, first))
    expect(told(noted)).toBe('wish-stated')
    expect(noted.when('05:32', timePasses).answer).toEqual({ events: [] })
    const next = noted.when('05:33', decline(wang, 1)).when('05:33', timePasses)
    expect(next.answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: li, posting: first }] })
    const taken = next.when('05:33', accept(li, 2))
    expect(told(taken.when('05:33', ask(zhao, first)))).toBe('no-place-left')
  })

  test('they had let pass: they may have it after all', () => {
    const passed = waiting.when('05:31', timePasses).when('05:32', decline(wang, 1))
    expect(told(passed.when('05:33', ask(wang, first)))).toBe('wish-stated, offer-made')
  })

  test('that cannot be theirs: they are told why', () => {
    const calls: readonly (readonly [string, DayStory])[] = [
      ['not-in-line', waiting.when('05:32', ask(zhao, first))],
      [
        'posting-not-open',
        openHall.when('05:31', post(one)).when('05:31', checkIn(wang)).when('05:32', ask(wang, first)),
      ],
      [
        'no-place-left',
        waiting
          .when('05:31', ask(wang, first))
          .when('05:31', accept(wang, 1))
          .when('05:31', checkIn(li))
          .when('05:32', ask(li, first)),
      ],
      [
        'not-for-minors',
        waiting.when('05:31', checkInFor(li, { trades: [picking] }, { minor: true })).when('05:32', ask(li, first)),
      ],
      [
        'certificate-needed',
        onBoard(openHall, { ...one, trade: trade('boiler') })
          .when('05:31', checkIn(wang))
          .when('05:32', ask(wang, first)),
      ],
      [
        'already-placed',
        waiting.when('05:32', ask(wang, first)).when('05:32', accept(wang, 1)).when('05:33', ask(wang, second)),
      ],
      ['posting-not-open', waiting.when('06:00', ask(wang, first))],
    ]
    for (const [code, story] of calls) expect(told(story)).toBe(code)
  })

  test('in the evening after the close there is no line to ask from', () => {
    expect(told(waiting.when('18:00', timePasses).when('18:10', ask(wang, first)))).toBe('market-closed')
  })
})

describe('a job tapped is taken back', () => {
  const both = onBoard(openHall, one).when('05:31', checkIn(wang))
  /** The place is owed to wang, who came first: li has tapped it and waits. */
  const tapped = (trades: readonly TradeId[]) =>
    both.when('05:31', checkIn(li, ...trades)).when('05:32', ask(li, first))
  const asNobodyElseWants = (story: DayStory) =>
    story.when('05:34', timePasses).when('05:35', decline(wang, 1)).when('05:35', timePasses)

  test('and nobody gives it to them any more, unless it is of a trade they came for', () => {
    const back = tapped([sorting]).when('05:33', takeBackWish(li, first))
    expect(back.answer).toEqual({ events: [{ type: 'wish-taken-back', worker: li, posting: first }] })
    expect(told(asNobodyElseWants(tapped([sorting])))).toBe('round-run, offer-made')
    expect(told(asNobodyElseWants(back))).toBe('round-run')
    expect(told(asNobodyElseWants(tapped([picking]).when('05:33', takeBackWish(li, first))))).toBe(
      'round-run, offer-made',
    )
  })

  test('once: a second tap finds nothing, nor does one for a job that was never tapped', () => {
    const back = tapped([sorting]).when('05:33', takeBackWish(li, first))
    expect(told(back.when('05:33', takeBackWish(li, first)))).toBe('')
    expect(told(both.when('05:33', takeBackWish(wang, first)))).toBe('')
    expect(told(both.when('05:33', takeBackWish(zhao, first)))).toBe('not-in-line')
    expect(told(back.when('05:34', ask(li, first)))).toBe('wish-stated')
  })

  test('but not while it is held for them: to that they say no', () => {
    const held = both.when('05:32', ask(wang, first))
    expect(told(held.when('05:33', takeBackWish(wang, first)))).toBe('')
    expect(told(held.when('05:33', takeBackWish(wang, first)).when('05:33', decline(wang, 1)))).toBe('offer-declined')
  })

  test('by one of a crew for all of it', () => {
    const crew = onBoard(openHall, { ...sortingJob, places: 2 })
      .when('05:31', checkIn(wang))
      .when('05:31', checkIn(li))
      .when('05:31', formCrew(wang, li))
    const called = crew.when('05:32', ask(li, first))
    expect(told(called)).toBe('wish-stated, offer-made')
    const later = called.when('05:32', decline(wang, 1)).when('05:33', takeBackWish(li, first))
    expect([wang, li].map((who) => later.state.line.get(who)?.wishes)).toEqual([[], []])
  })

  test('not after the close', () => {
    expect(told(tapped([sorting]).when('18:00', timePasses).when('18:10', takeBackWish(li, first)))).toBe(
      'market-closed',
    )
  })
})

describe('an offer', () => {
  const held = onBoard(openHall, one).when('05:31', checkIn(wang)).when('05:31', checkIn(li)).when('05:32', timePasses)

  test('is gone when its time is up, even if nobody has looked at the clock yet', () => {
    expect(told(held.when('05:33:29', accept(wang, 1)))).toBe('offer-accepted, placement-made')
    expect(told(held.when('05:33:30', accept(wang, 1)))).toBe('offer-gone')
  })

  test('is only theirs to answer, and only once', () => {
    expect(told(held.when('05:32', accept(li, 1)))).toBe('offer-gone')
    expect(told(held.when('05:32', decline(li, 1)))).toBe('offer-gone')
    expect(told(held.when('05:32', decline(wang, 1)).when('05:32', decline(wang, 1)))).toBe('offer-gone')
  })

  test('that is taken is theirs, however often they say so, until they have that job no more', () => {
    const taken = held.when('05:32', accept(wang, 1))
    expect(taken.when('05:32', accept(wang, 1)).answer).toEqual({ events: [] })
    expect(told(taken.when('05:40', release(1)).when('05:41', accept(wang, 1)))).toBe('offer-gone')
  })

  test('went to the next in line when its time ran out, and not when its employer called it off', () => {
    const gone = (story: DayStory) => story.when('05:40', accept(wang, 1)).answer
    const [ranOut, otherwise] = [true, false].map((yes) => ({ refusal: { code: 'offer-gone', ranOut: yes } }))
    expect(gone(held)).toEqual(ranOut)
    expect(gone(held.when('05:39', timePasses))).toEqual(ranOut)
    expect(gone(held.when('05:33', cancel(first)))).toEqual(otherwise)
    expect(gone(held.when('05:33', decline(wang, 1)))).toEqual(otherwise)
  })

  test('of a job whose bus has left is taken back, and is held no longer than until it leaves', () => {
    const late = onBoard(openHall, one).when('05:31', checkIn(wang)).when('05:59', timePasses)
    expect(late.answer).toMatchObject({ events: [{}, { type: 'offer-made', expiresAt: at('06:00') }] })
    expect(told(late.when('06:00', accept(wang, 1)))).toBe('offer-gone')
    expect(late.when('06:00', timePasses).answer).toEqual({
      events: [
        { type: 'posting-expired', posting: first },
        { type: 'offer-withdrawn', offer: offer(1), because: 'posting-gone' },
      ],
    })
  })
})

describe('a second job on the same day', () => {
  const fromHalfPastFour = { startMinute: 990, endMinute: 1080, paidMinutes: 90 }
  const placed = onBoard(openHall, one, unloading)
    .when('05:31', checkIn(wang, picking, trade('loading')))
    .when('05:31', ask(wang, first))
    .when('05:32', accept(wang, 1))

  test('who is placed is left alone until they ask to wait again', () => {
    expect(told(placed.when('05:33', timePasses))).not.toContain('offer-made')
    expect(placed.when('05:33', waitAgain(wang)).answer).toEqual({ events: [{ type: 'waited-again', worker: wang }] })
  })

  test('is offered for hours that do not overlap', () => {
    const again = placed.when('05:33', waitAgain(wang)).when('05:33', timePasses)
    expect(again.answer).toMatchObject({ events: [{}, { worker: wang, posting: second }] })
  })

  test('makes nobody two people among those placed, until the last of their jobs is gone', () => {
    const again = placed.when('05:33', waitAgain(wang)).when('05:33', timePasses).when('05:34', accept(wang, 2))
    expect([again.state.counts.placements, workOfToday(again.state).size]).toEqual([2, 1])
    const cancelled = again.when('05:35', cancel(second))
    expect(workOfToday(cancelled.state).size).toBe(1)
    expect(workOfToday(cancelled.when('05:36', cancel(first)).state).size).toBe(0)
    expect(again.when('18:00', timePasses).state.closed?.totals.placed).toBe(1)
  })

  test('is refused for hours that do', () => {
    const same = placed.when('05:33', post(one)).when('05:33', approve(third)).when('05:34', waitAgain(wang))
    expect(told(same.when('05:34', ask(wang, third)))).toBe('hours-overlap')
  })

  test('waiting again twice is waiting once; who never checked in has nothing to wait for', () => {
    expect(told(placed.when('05:33', waitAgain(wang)).when('05:33', waitAgain(wang)))).toBe('')
    expect(told(placed.when('05:33', waitAgain(zhao)))).toBe('not-in-line')
  })

  test('may be left for at the minute the first one ends, and not before', () => {
    const askedBy = (leaveMinute: number) =>
      placed
        .when('05:33', post({ ...one, ...fromHalfPastFour, transport: { kind: 'bus', leaveMinute, bay: 1 } }))
        .when('05:33', approve(third))
        .when('05:34', waitAgain(wang))
        .when('05:34', ask(wang, third))
    expect(told(askedBy(930))).toContain('offer-made')
    expect(told(askedBy(929))).toBe('hours-overlap')
  })
})

describe('a night shift', () => {
  const early: Terms = {
    ...one,
    workDate: tuesday,
    startMinute: 330,
    endMinute: 600,
    paidMinutes: 270,
    transport: { kind: 'own' },
  }
  const onShift = onBoard(openHall, nightShift, early)
    .when('05:31', checkIn(wang))
    .when('05:31', ask(wang, first))
    .when('05:32', accept(wang, 1))

  test('overlaps the morning it ends in', () => {
    const again = onShift.when('05:33', waitAgain(wang))
    expect(told(again.when('05:34', ask(wang, second)))).toBe('hours-overlap')
  })

  test('still does when that morning has come and the day was closed in between', () => {
    const morning = onShift.when('18:00', timePasses).when('day2 05:00', checkIn(wang))
    expect(told(morning.when('day2 05:01', ask(wang, second)))).toBe('hours-overlap')
    expect(told(morning.when('day2 05:01', timePasses))).not.toContain('offer-made')
  })
})

test('among jobs that start together the one posted first comes first, beyond the 999th too', () => {
  const held = Array.from({ length: 1000 }, (_, index) => index).reduce(
    (story) => story.when('05:30', post(one)),
    openHall,
  )
  const ids = ['pst_20260817_999', 'pst_20260817_1000'].map((id) => PostingId.parse(id))
  const both = ids.reduceRight((story, id) => story.when('05:31', approve(id)), held)
  expect(both.when('05:32', checkIn(wang)).when('05:32', timePasses).answer).toMatchObject({
    events: [{}, { posting: ids[0] }],
  })
})
