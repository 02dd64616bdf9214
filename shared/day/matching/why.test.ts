import { describe, expect, test } from 'vitest'
import { CertificateId, DayNumber, KeeperId, MarketDay, type PostingId, TownshipId, type WorkerId } from '../../ids.ts'
import { inBoth } from '../../language/in-both.ts'
import { whyNotWords } from '../../language/why-not-words.ts'
import type { Entry } from '../../ledger/entry.ts'
import { mustHave } from '../../must-have.ts'
import {
  approve,
  ask,
  at,
  broccoli,
  cancel,
  checkIn,
  checkInFor,
  decline,
  farmer,
  first,
  formCrew,
  known,
  li,
  openSecondWave,
  picking,
  placeByHand,
  post,
  reason,
  rules,
  second,
  sorting,
  timePasses,
  trade,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import { type KeptDays, keptDays, liveSomeDays } from '../../testing/day-entries.ts'
import type { Wants } from '../check-in/messages.ts'
import { noDay } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import type { DayCommand, DayEvent } from '../messages.ts'
import type { Terms } from '../posting/terms.ts'
import { decidedToday } from './decided.ts'
import { followDay } from './live/follow.ts'
import { type AsRecorded, whyNot } from './why.ts'

/** What the book alone tells. */
function recorded(entries: readonly Entry<DayEvent>[]): AsRecorded {
  const decided = decidedToday()
  let day = noDay
  for (const entry of entries) {
    const { events } = entry
    const before = day
    day = events.reduce((next, event) => evolveDay(next, event, entry), day)
    decided.note(before, events, day, entry)
  }
  return { day, decided: decided.entries(), stands: undefined }
}

/** 05:30, the jobs are on the board; then this, one after another, with results made after each. */
function morning(jobs: readonly Terms[], ...commands: readonly DayCommand[]): KeptDays {
  const kept = keptDays(at('05:30'))
  for (const terms of jobs) kept.ask(post(terms, known))
  for (const command of commands) {
    kept.ask(command)
    kept.ask(timePasses)
  }
  return kept
}
const why = (kept: KeptDays, who: WorkerId, posting: PostingId = first) =>
  whyNot(recorded(kept.entries), who).find((line) => line.posting === posting)?.because

const one: Terms = { ...broccoli, places: 1 }
const boiler = trade('boiler')
const seen = (validUntil: string) => ({
  minor: false,
  certificates: [{ certificate: CertificateId.parse('boiler'), validUntil: MarketDay.parse(validUntil) }],
})

test('whoever missed a call hears so, also where the place had come to them from who missed it before', () => {
  const kept = morning([one], checkIn(wang), checkIn(li))
  for (const _ of [wang, li]) {
    kept.pass(90)
    kept.ask(timePasses)
  }
  expect([why(kept, wang), why(kept, li)]).toEqual([{ code: 'let-pass' }, { code: 'let-pass' }])
})

test('who was still called when the hour came hears that nobody was sent any more', () => {
  const kept = morning([one], checkIn(wang), checkIn(li))
  kept.pass(29 * 60 + 30)
  kept.ask(timePasses)
  expect(kept.state().line.get(li)?.standing.status).toBe('offered')
  kept.pass(30)
  kept.ask(timePasses)
  expect(why(kept, li)).toEqual({ code: 'left-empty' })
})

test('whose place was held for somebody before them until the hour hears that it was, and that nobody answered', () => {
  const kept = morning([one], checkIn(wang), checkIn(li))
  kept.pass(28 * 60 + 50)
  kept.ask(checkIn(zhao))
  kept.ask(timePasses)
  expect(kept.state().line.get(li)?.standing.status).toBe('offered')
  kept.pass(70)
  kept.ask(timePasses)
  const because = why(kept, zhao)
  expect(because).toEqual({ code: 'places-gone', places: 1, before: 1, earlier: 0, byStaff: 0, unanswered: 1 })
  expect(because && inBoth((words) => whyNotWords(words, because))).toEqual({
    zh: '1 个名额，都给了排在您前面的人。到点了还没人接。',
    en: 'Places: 1. To people before you: 1. Not answered in time: 1.',
  })
})

test('whoever waits hears who has the place now, where a call ran out and it went on in the same entry', () => {
  const kept = morning([one], checkIn(wang), checkIn(li), checkIn(zhao))
  expect(why(kept, zhao)).toEqual({ code: 'places-gone', places: 1, before: 0, earlier: 1, byStaff: 0 })
  kept.pass(90)
  kept.ask(timePasses)
  expect(why(kept, zhao)).toEqual({ code: 'places-gone', places: 1, before: 1, earlier: 0, byStaff: 0 })
})

describe('a job that can still be had', () => {
  const told = (wants: Wants, terms: Terms = one) =>
    why(morning([terms], checkInFor(wang, wants, { minor: false })), wang)

  test.each([
    ['another trade', { trades: [sorting] }, { code: 'other-trade' }],
    [
      'less than they ask',
      { trades: [picking], askHourlyFen: 2000 },
      { code: 'below-ask', hourlyFen: 1888, askHourlyFen: 2000 },
    ],
    ['other hours', { trades: [picking], hours: { fromMinute: 600, untilMinute: 1200 } }, { code: 'outside-hours' }],
    ['too far', { trades: [picking], township: TownshipId.parse('ertai'), distance: 'home' }, { code: 'too-far' }],
  ] as const)('%s: the rule and its facts', (_, wants, refusal) => {
    expect(told({ ...wants, trades: [...wants.trades] })).toEqual({ refusal })
  })

  test('a certificate that ran out twelve days ago, with its date; once staff have seen the new one it is no reason any more', () => {
    const kept = morning([{ ...one, trade: boiler }], checkInFor(wang, { trades: [boiler] }, seen('2026-08-05')))
    expect(why(kept, wang)).toEqual({ refusal: { code: 'certificate-run-out', validUntil: '2026-08-05' } })
    kept.ask({
      type: 'note-certificate',
      worker: wang,
      certificate: CertificateId.parse('boiler'),
      validUntil: MarketDay.parse('2030-08-05'),
    })
    kept.ask(timePasses)
    // It is theirs: there is nothing to explain.
    expect(why(kept, wang)).toBeUndefined()
  })

  test('what they said no to, where staff did not find them, and what they let pass', () => {
    const kept = morning([one], checkIn(wang), decline(wang, 1))
    expect(why(kept, wang)).toEqual({ code: 'said-no' })
    const notFound = morning([one], checkIn(wang), { ...decline(wang, 1), reason, notFound: true })
    expect(why(notFound, wang)).toEqual({ code: 'not-found' })
    const passed = morning([one], checkIn(wang))
    passed.pass(120)
    passed.ask(timePasses)
    expect(why(passed, wang)).toEqual({ code: 'let-pass' })
  })

  test('before results are made: what is owed to those before them, as things stand', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [post(one, known), checkIn(wang), checkIn(li)]) kept.ask(command)
    const record = recorded(kept.entries)
    const follow = followDay()
    const told = [wang, li].map((who) => whyNot({ ...record, stands: follow(record.day, who) }, who)[0]?.because)
    expect(told).toEqual([{ code: 'still-to-come' }, { code: 'owed-before' }])
  })
})

describe('a job whose places are gone', () => {
  test('to people before them in line, and while they did not wait for it', () => {
    const kept = morning(
      [{ ...one, places: 2 }],
      checkIn(wang),
      checkIn(li, sorting),
      checkIn(zhao),
      checkIn(worker(4)),
    )
    expect(why(kept, worker(4))).toMatchObject({ code: 'places-gone', places: 2, before: 0, earlier: 2 })
    // Whoever never came for this work hears no more than that, and it stands at the end.
    kept.ask(post({ ...one, trade: sorting }, known))
    kept.ask(checkIn(worker(5), trade('weeding'), sorting))
    expect(whyNot(recorded(kept.entries), worker(5)).map(({ posting, because }) => [posting, because])).toEqual([
      [second, expect.anything()],
      [first, { refusal: { code: 'other-trade' } }],
    ])
    const together = keptDays(at('05:30'))
    for (const command of [checkIn(wang), checkIn(li), post(one, known), timePasses]) together.ask(command)
    expect(why(together, li)).toEqual({ code: 'places-gone', places: 1, before: 1, earlier: 0, byStaff: 0 })
  })

  test('the moment counts: who asks for less afterwards hears what they asked for then', () => {
    const kept = morning(
      [one],
      checkInFor(li, { trades: [picking], askHourlyFen: 2500 }, { minor: false }),
      checkIn(wang),
      { type: 'change-wants', worker: li, wants: { trades: [picking], askHourlyFen: 1000 } },
    )
    const then = { refusal: { code: 'below-ask', hourlyFen: 1888, askHourlyFen: 2500 } }
    expect(why(kept, li)).toEqual(then)
    // (the test of this test) Looked at from now it would be told wrongly.
    const { day, decided, stands } = recorded(kept.entries)
    const ofNow = mustHave(day.line.get(li), li)
    const fromNow = decided.map(({ before, ...entry }) => ({
      ...entry,
      before: before.line.has(li) ? { ...before, line: before.line.set(li, ofNow) } : before,
    }))
    expect(whyNot({ day, decided: fromNow, stands }, li)[0]?.because).not.toEqual(then)
  })

  test('one of them to whom the employer asked for by name, who stands behind', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [
      ...[checkIn(wang), checkIn(li), checkIn(zhao), checkIn(worker(4)), post({ ...broccoli, places: 3 }, known)],
      { type: 'request-name', posting: first, number: DayNumber.parse('A004') } as const,
    ])
      kept.ask(command)
    const record = recorded(kept.entries)
    const stands = followDay()(record.day, zhao)
    expect(whyNot({ ...record, stands }, zhao)[0]?.because).toEqual({ code: 'owed-by-name' })
    kept.ask(timePasses)
    expect(why(kept, zhao)).toEqual({ code: 'places-gone', places: 3, before: 2, earlier: 0, byName: 1, byStaff: 0 })
  })

  test('to one of them who came while a line was down, and checked in after them', () => {
    const kept = keptDays(at('05:45'))
    const keeper = KeeperId.parse('2-07')
    kept.ask(checkIn(wang))
    kept.ask({ type: 'keep-place', keeper, keptAt: at('05:41') })
    for (const command of [{ ...checkIn(li), keeper }, post(one, known), timePasses]) kept.ask(command)
    const because = why(kept, wang)
    const byKeeper = { people: 1, last: at('05:41') }
    expect(because).toEqual({ code: 'places-gone', places: 1, before: 1, byKeeper, earlier: 0, byStaff: 0 })
    expect(because && inBoth((words) => whyNotWords(words, because))).toEqual({
      zh: '1 个名额，都给了排在您前面的人（其中 1 人断线时先来，凭占位号从 05:41 算起）。',
      en: 'Places: 1. To people before you: 1 (1 of them by place-keeper, counting from 05:41).',
    })
  })

  test('by staff, with their reason in the log', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [checkIn(wang), checkIn(li), post(one, known), placeByHand(li, first)]) kept.ask(command)
    expect(why(kept, wang)).toEqual({ code: 'places-gone', places: 1, before: 0, earlier: 0, byStaff: 1 })
  })

  test('a crew of two goes whole: one place is none for them', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [
      checkIn(wang),
      checkIn(li),
      formCrew(wang, li),
      post(one, known),
      timePasses,
      checkIn(zhao),
      timePasses,
    ])
      kept.ask(command)
    expect([wang, li, zhao].map((who) => why(kept, who))).toEqual([
      { refusal: { code: 'whole-crew' } },
      { refusal: { code: 'whole-crew' } },
      undefined,
    ])
  })

  test('whoever had something else, or came when it was over, hears just that', () => {
    const kept = morning(
      [one],
      checkIn(wang, picking, sorting),
      post({ ...one, trade: sorting }, known),
      checkIn(li, sorting),
    )
    expect(why(kept, wang, second)).toEqual({ code: 'not-waiting' })
    kept.ask(cancel(second))
    kept.ask(checkIn(zhao))
    expect([li, zhao].map((who) => why(kept, who, second))).toEqual([{ code: 'called-off' }, undefined])
  })

  test('also where it was taken down while they waited, and given out once it was on the board again', () => {
    const kept = keptDays(at('05:30'), { ...rules, roundMinutes: [345] })
    const other = { ...one, trade: sorting }
    for (const command of [post({ ...broccoli, places: 2 }, known), checkIn(wang, picking, sorting)]) kept.ask(command)
    kept.ask({ type: 'hold-postings', employer: farmer, stoppedAt: at('05:30') })
    kept.ask(post(other, known))
    kept.pass(15 * 60)
    for (const command of [timePasses, checkIn(li), checkIn(zhao), { ...approve(first), reason }, timePasses])
      kept.ask(command)
    expect(kept.state().postings.get(first)).toMatchObject({ status: 'open', offered: 2 })
    expect(why(kept, wang)).toEqual({ code: 'not-waiting' })
  })

  test('or staff took it down before it was theirs', () => {
    const kept = morning([one], checkIn(wang), checkIn(li))
    kept.ask({ type: 'hold-postings', employer: farmer, stoppedAt: at('05:30') })
    kept.ask(checkIn(zhao))
    expect([wang, li, zhao].map((who) => why(kept, who))).toEqual([
      { code: 'taken-down' },
      { code: 'taken-down' },
      undefined,
    ])
  })
})

describe('a second wish', () => {
  const both = [picking, sorting]
  const given = (...commands: readonly DayCommand[]) => {
    const kept = keptDays(at('05:30'))
    for (const command of [...commands, post(one, known), post({ ...one, trade: sorting }, known), timePasses])
      kept.ask(command)
    return kept
  }

  test('because with the first somebody would have gone without', () => {
    expect(why(given(checkIn(wang, ...both), checkIn(li, picking)), wang)).toEqual({ code: 'for-the-most' })
  })
  test('because a crew behind them goes whole, and there was other work for them; in both languages', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [
      ...[checkIn(wang, ...both), checkIn(li, ...both), checkIn(zhao, ...both), formCrew(li, zhao)],
      post({ ...one, places: 2 }, known),
      post({ ...one, places: 2, trade: sorting }, known),
      timePasses,
    ])
      kept.ask(command)
    const because = mustHave(why(kept, wang), 'a reason')
    expect(because).toEqual({ code: 'to-a-crew', people: 2 })
    expect(inBoth((words) => whyNotWords(words, because))).toEqual({
      zh: '您有别的活可派，这里就整组派给了后面的 2 人班组。',
      en: 'There was other work for you, so a crew of 2 behind you got it.',
    })
  })
  test('but not where the crew left a place: had they got that, an earlier one would stay empty', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [
      ...[checkIn(wang, sorting, picking), checkIn(li, sorting), checkIn(zhao, sorting), formCrew(li, zhao)],
      post({ ...one, startMinute: one.startMinute - 30 }, known),
      post({ ...one, places: 3, trade: sorting }, known),
      timePasses,
    ])
      kept.ask(command)
    expect(why(kept, wang, second)).toEqual({ code: 'for-the-most' })
  })
  test.each(['fill-first', 'choice-first'] as const)(
    'of a crew: because there was no room for all of them (%s)',
    (filling) => {
      const kept = keptDays(at('05:30'), { ...rules, filling })
      for (const command of [
        ...[checkIn(worker(5)), checkIn(wang, ...both), checkIn(li, ...both), formCrew(wang, li), checkIn(zhao)],
        post({ ...one, places: 2 }, known),
        post({ ...one, places: 2, trade: sorting }, known),
        timePasses,
      ])
        kept.ask(command)
      expect(why(kept, wang)).toEqual({ refusal: { code: 'whole-crew' } })
    },
  )
  test('because the first went to people before them', () => {
    expect(why(given(checkIn(li, picking), checkIn(wang, ...both)), wang)).toMatchObject({
      code: 'places-gone',
      before: 1,
    })
  })
  test('because, where the market wants the greatest total fit, all together are suited best so', () => {
    const [ertai, dahe] = [TownshipId.parse('ertai'), TownshipId.parse('dahe')]
    const kept = keptDays(at('05:30'), { ...rules, filling: 'total-fit' })
    for (const command of [
      checkInFor(wang, { trades: [picking], township: ertai }),
      checkInFor(li, { trades: [picking], township: dahe }),
      post({ ...one, township: dahe, pay: { basis: 'day', amountFen: 18_000 } }, known),
      post({ ...one, township: ertai }, known),
      timePasses,
    ])
      kept.ask(command)
    expect(why(kept, wang)).toEqual({ code: 'suited-all-best' })
  })
  test('because a second wave came first, and this one waits for the time on the wall', () => {
    const kept = keptDays(at('05:30'), { ...rules, roundMinutes: [345] })
    for (const command of [
      checkIn(wang, sorting, picking),
      post(one, known),
      post({ ...one, trade: sorting }, known),
      openSecondWave(first, 365),
      timePasses,
    ])
      kept.ask(command)
    expect(why(kept, wang, second)).toEqual({ code: 'wave-first' })
    expect(why(kept, wang, first)).toBeUndefined()
  })
  test('because the employer of the second asked for them by name', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [
      checkIn(wang, ...both),
      post(one, known),
      post({ ...broccoli, trade: sorting, places: 3 }, known),
      { type: 'request-name', posting: second, number: DayNumber.parse('A001') } as const,
      timePasses,
    ])
      kept.ask(command)
    expect(why(kept, wang)).toEqual({ code: 'asked-elsewhere' })
  })
  test('somebody behind them took it while a better one was theirs: they hear of the better one', () => {
    const kept = keptDays(at('05:30'))
    for (const command of [
      checkIn(wang, ...both),
      checkIn(li, sorting),
      post(one, known),
      post({ ...one, trade: sorting }, known),
      ask(li, second),
      timePasses,
    ])
      kept.ask(command)
    expect(why(kept, wang, second)).toEqual({ code: 'got-better' })
  })
  test('whoever got their first hears of the second that they wished for it less', () => {
    expect(why(given(checkIn(wang, ...both)), wang, second)).toEqual({ code: 'got-better' })
    const kept = given(checkIn(wang, ...both))
    kept.ask(ask(wang, second))
    expect(why(kept, wang)).toEqual({ code: 'got-better' })
  })
})

test('on some made-up days everybody hears something that adds up', () => {
  let [lines, gone, wrong] = [0, 0, 0]
  for (const seed of [1, 6, 12, 14]) {
    const kept = keptDays(at('05:00'))
    liveSomeDays(kept, seed, 60, () => {})
    for (const length of [0.5, 1].map((part) => Math.floor(part * kept.entries.length))) {
      const record = recorded(kept.entries.slice(0, length))
      for (const id of record.day.line.keys())
        for (const { because } of whyNot(record, id)) {
          lines += 1
          if ('refusal' in because) continue
          if (because.code === 'places-gone') {
            gone += 1
            const { places, before, earlier, byName = 0, byStaff } = because
            wrong += Number(places < 1 || earlier < 0 || before + earlier + byName + byStaff !== places)
          }
        }
    }
  }
  expect(wrong).toBe(0)
  expect(lines).toBeGreaterThan(100)
  expect(gone).toBeGreaterThan(0)
})
