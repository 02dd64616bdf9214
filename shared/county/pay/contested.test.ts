import { describe, expect, test } from 'vitest'
import { li, monday, placement, reason, tuesday, wang } from '../../testing/cast.ts'
import {
  aboutWang,
  baskets,
  closed,
  closeOf,
  jobOf,
  mondayOf,
  paidBy,
  personOf,
  recordOf,
  said,
  standingOf,
} from '../../testing/pay-cast.ts'
import { dayAfter } from '../../time.ts'
import { claimFor, owedFor, payQuestions, worksOf } from './work.ts'

/** What no word of the employer alone may end: the question, and the right to complain. */
describe('what the employer alone says', () => {
  test('that somebody did nothing leaves them the question and the day as agreed', () => {
    const idle = mondayOf(jobOf(personOf(1, { done: { minutes: 0, fen: 0 } })))
    expect(payQuestions(idle.state, wang, tuesday)).toHaveLength(1)
    const complaint = idle.when('day2 05:35', said(1, { said: 'unpaid' }))
    expect(complaint.answer).toMatchObject({ events: [{ said: 'unpaid' }, { type: 'complaint-opened' }] })
  })

  test('that somebody worked five hours does not make what they were paid for those enough', () => {
    const cut = mondayOf(jobOf(personOf(1, { done: { minutes: 300, fen: 9_445 } })))
    const short = cut.when('day2 05:35', said(1, { said: 'short', fen: 9_445 }))
    expect(short.answer).toMatchObject({ events: [{ said: 'short', fen: 9_445 }, { type: 'complaint-opened' }] })
    expect(standingOf(short)).toBe('disputed')
    expect(cut.when('day2 05:35', said(1, { said: 'short', fen: 17_000 })).answer).toEqual({
      refusal: { code: 'pay-not-short', owedFen: 17_000 },
    })
  })

  test('that somebody was not there ends nothing either; whom the door saw off is asked outright', () => {
    const missed = mondayOf(
      jobOf(personOf(1, { came: 'not-heard', boarded: true }), personOf(2, { came: 'not-heard' })),
    )
    expect(payQuestions(missed.state, wang, tuesday)).toHaveLength(1)
    expect(payQuestions(missed.state, li, tuesday)).toEqual([])
    const [work] = worksOf(missed.state, wang)
    expect(work && [owedFor(work), claimFor(work)]).toEqual([0, 17_000])
    for (const n of [1, 2])
      expect(missed.when('day2 05:35', said(n, { said: 'unpaid' })).answer).toMatchObject({
        events: [{ type: 'worker-pay-stated' }, { type: 'complaint-opened' }],
      })
    const heard = {
      type: 'correct-work',
      placement: placement(2),
      workDate: monday,
      came: 'unexcused',
      reason,
    } as const
    expect(missed.when('day2 05:30', heard).when('day2 05:35', said(2, { said: 'unpaid' })).answer).toEqual({
      refusal: { code: 'no-such-work' },
    })
  })

  test('that they paid less than was due shows as just that, and beside 给够了 as two words', () => {
    const little = closed.when('19:00', paidBy(1, 0))
    expect(standingOf(little)).toBe('said-short')
    expect(standingOf(little.when('day2 05:35', said(1, { said: 'paid' })))).toBe('disputed')
  })
})

describe('when it may be said', () => {
  const atEnd = mondayOf({ ...jobOf(personOf(1)), payDay: dayAfter(tuesday) })

  test('too little and nothing only once the agreed day is over; that it was paid, at once', () => {
    for (const pay of [{ said: 'unpaid' }, { said: 'short', fen: 5_000 }] as const) {
      expect(atEnd.when('18:10', said(1, pay)).answer).toEqual({
        refusal: { code: 'pay-not-due', payDay: dayAfter(tuesday) },
      })
      expect(atEnd.when('day4 05:35', said(1, pay)).answer).toMatchObject({ events: [{}, {}] })
    }
    expect(atEnd.when('18:10', said(1, { said: 'paid' })).answer).toMatchObject({ events: [{ said: 'paid' }] })
  })

  test('still nothing, after staff had settled it: it is open again', () => {
    const end = { type: 'end-complaint', ...aboutWang, result: 'settled', paid: 'not-known', note: reason } as const
    const settled = closed.when('day2 05:35', said(1, { said: 'unpaid' })).when('day2 10:00', end)
    const again = settled.when('day3 05:35', said(1, { said: 'unpaid' }))
    expect(again.answer).toMatchObject({ events: [{ said: 'unpaid' }, { type: 'complaint-opened' }] })
    expect(recordOf(again)).toMatchObject({ openComplaints: 1 })
  })
})

describe('what is counted as paid on time', () => {
  const end = { type: 'end-complaint', ...aboutWang, note: reason } as const
  const complained = closed.when('day2 05:35', said(1, { said: 'unpaid' }))
  const paid = said(1, { said: 'paid' })

  test('is none that came after a complaint', () => {
    const settled = complained
      .when('day2 10:00', { ...end, result: 'settled', paid: 'not-known' })
      .when('day3 05:35', paid)
    expect(recordOf(settled)).toMatchObject({ asked: 1, paidOnTime: 0 })
  })

  test('is what somebody had complained of by mistake', () => {
    const mistaken = complained.when('day2 10:00', { ...end, result: 'withdrawn' }).when('day2 10:01', paid)
    expect(recordOf(mistaken)).toMatchObject({ asked: 1, paidOnTime: 1 })
  })
})

describe('what staff put right', () => {
  const correct = { type: 'correct-work', ...aboutWang, reason } as const
  const owed = (story: typeof closed) => {
    const [work] = worksOf(story.state, wang)
    return work && owedFor(work)
  }

  test('leaves what was done, and when it stopped, where absence was a mistake', () => {
    const stopped = mondayOf(jobOf(personOf(1, { done: { stoppedMinute: 660, fen: 8_500 } })))
    const away = stopped.when('day2 08:00', { ...correct, came: 'unexcused' })
    expect(owed(away)).toBe(0)
    const back = away.when('day2 08:01', { ...correct, came: 'arrived' })
    expect(owed(back)).toBe(8_500)
    const hours = back.when('day2 08:02', { ...correct, came: 'arrived', done: { minutes: 300 } })
    expect(worksOf(hours.state, wang)[0]?.person.done).toEqual({ stoppedMinute: 660, minutes: 300, fen: 9_500 })
  })

  test('an hour is worth as much as the day makes of it', () => {
    const byHour = {
      ...jobOf(personOf(1)),
      basis: 'hour',
      agreedFen: 15_009,
      hourFen: 1_801,
      paidMinutes: 500,
    } as const
    const one = mondayOf(byHour).when('day2 08:00', { ...correct, came: 'arrived', done: { minutes: 60 } })
    // 18.01 yuan, and a broken yuan is the worker's.
    expect(owed(one)).toBe(1_900)
  })

  test('pieces are paid by their number, and after a stop no less than its rule', () => {
    const stop = { stoppedMinute: 660, leastFen: 9_000, fen: 9_000 } as const
    const counted = (pieces: number) => {
      const told = { ...correct, came: 'arrived', done: { pieces } } as const
      return owed(mondayOf(baskets(personOf(1, { done: stop }))).when('day2 08:00', told))
    }
    expect([counted(10), counted(31)]).toEqual([9_000, 9_300])
  })

  test.each([
    [15, 500],
    [255, 8_100],
    [285, 9_000],
    [525, 16_600],
    [540, 17_000],
  ])('%i minutes of a day of nine hours and 170 yuan are worth %i fen, a broken yuan the worker’s', (minutes, fen) => {
    const corrected = closed.when('day2 08:00', { ...correct, came: 'arrived', done: { minutes } })
    expect(corrected.answer).toMatchObject({ events: [{ type: 'work-corrected', done: { minutes, fen } }] })
    expect(owed(corrected)).toBe(fen)
  })

  test('pieces are worth what one was to bring, and have to be told where they are paid', () => {
    const byPiece = mondayOf({
      ...jobOf(personOf(1, { done: { pieces: 90, fen: 7_200 } })),
      basis: 'piece',
      pieceFen: 80,
    })
    const counted = byPiece.when('day2 08:00', { ...correct, came: 'arrived', done: { pieces: 112 } })
    expect(owed(counted)).toBe(9_000)
    expect(byPiece.when('day2 08:00', { ...correct, came: 'arrived', done: { minutes: 255 } }).answer).toEqual({
      refusal: { code: 'pieces-needed' },
    })
    const seen = byPiece.when('day2 08:00', { ...correct, came: 'arrived' })
    expect(owed(seen)).toBe(7_200)
  })
})

describe('how long a day of work is held', () => {
  const closedDaysLater = (days: number) => closeOf(dayAfter(monday, days))

  test('though no market closed on the very day it may go', () => {
    const paid = closed.when('day2 05:35', said(1, { said: 'paid' }))
    expect(paid.when('day2 18:00', closedDaysLater(39)).state.works.size).toBe(2)
    expect(paid.when('day2 18:00', closedDaysLater(41)).state.works.size).toBe(1)
    expect(paid.when('day2 18:00', closedDaysLater(401)).state.works.size).toBe(0)
  })

  test('three years where it was complained of: the inspectorate asks late', () => {
    const end = { type: 'end-complaint', ...aboutWang, result: 'referred', note: reason } as const
    const referred = closed.when('day2 05:35', said(1, { said: 'unpaid' })).when('day2 10:00', end)
    const later = referred.when('day2 18:00', closedDaysLater(800))
    expect(later.state.works.size).toBe(1)
    const print = { type: 'print-work-record', ...aboutWang, masked: true } as const
    expect(later.when('day2 18:01', print).answer).toMatchObject({ events: [{ type: 'work-record-printed' }] })
    expect(later.when('day2 18:02', closedDaysLater(1099)).state.works.size).toBe(0)
  })
})
