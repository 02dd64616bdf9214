import { describe, expect, test } from 'vitest'
import {
  accept,
  at,
  broccoli,
  callAgain,
  checkIn,
  type DayStory,
  decline,
  known,
  li,
  marketWith,
  offer,
  opened,
  openHall,
  post,
  reason,
  rules,
  timePasses,
  told,
  wang,
  worker,
} from '../../testing/cast.ts'
import type { Terms } from '../posting/terms.ts'

/** So many people and as many places, and what the round of 05:32, or of another time, gave. */
function roundOf(
  people: number,
  clock = '05:32',
  jobs: readonly Terms[] = [{ ...broccoli, places: people }],
): DayStory {
  const posted = jobs.reduce((story, terms) => story.when('05:31', post(terms, known)), openHall)
  const line = Array.from({ length: people }, (_, nth) => worker(nth + 1))
  return line.reduce((story, who) => story.when(clock, checkIn(who)), posted).when(clock, timePasses)
}
const callsOf = ({ state }: DayStory) =>
  [...state.offers.values()].sort((a, b) => Number(a.offer > b.offer) - Number(a.offer < b.offer))

describe('calls of one round', () => {
  test('up to three come one after another, and each place is held from its own call on', () => {
    const calls = callsOf(roundOf(3)).map(({ calledAt, expiresAt }) => [calledAt, expiresAt])
    expect(calls).toEqual([
      [at('05:32'), at('05:33:30')],
      [at('05:32:13'), at('05:33:43')],
      [at('05:32:26'), at('05:33:56')],
    ])
  })

  test('of more, twenty stand on the wall at once: nobody’s place goes on before their number was called', () => {
    const round = roundOf(43)
    const turns = callsOf(round).map(({ calledAt }) => calledAt)
    expect([turns[0], turns[19], turns[20], turns[39], turns[40], turns[42]]).toEqual(
      ['05:32', '05:32', '05:32:13', '05:32:13', '05:32:26', '05:32:26'].map(at),
    )
    const passes = (story: DayStory) => told(story).split('offer-passed').length - 1
    const first = round.when('05:33:30', timePasses)
    const next = first.when('05:33:43', timePasses)
    expect([passes(first), passes(next), passes(next.when('05:33:56', timePasses))]).toEqual([20, 20, 3])
  })
})

describe('a bus that leaves soon', () => {
  const leaving = (leaveMinute: number, places: number): Terms => ({
    ...broccoli,
    places,
    transport: { kind: 'bus', leaveMinute, bay: 2 },
  })
  /** How many are called at each turn. */
  const turnsOf = (story: DayStory) => {
    const turns = new Map<string, number>()
    for (const { calledAt } of callsOf(story)) turns.set(calledAt, (turns.get(calledAt) ?? 0) + 1)
    return [...turns].sort()
  }

  test('in ten minutes: 130 of one round are called in 78 seconds, and the last still have their whole hold', () => {
    const round = roundOf(130, '05:50')
    expect(turnsOf(round).at(-1)).toEqual([at('05:51:18'), 10])
    expect(callsOf(round).at(-1)).toMatchObject({ expiresAt: at('05:52:48') })
  })

  test('who leaves first is called first, in line order where they leave together', () => {
    const round = roundOf(60, '05:59', [leaving(6 * 60 + 20, 40), leaving(6 * 60, 20)])
    const soon = callsOf(round).filter(({ expiresAt }) => expiresAt === at('06:00'))
    expect(new Set(soon.map(({ calledAt }) => calledAt))).toEqual(new Set([at('05:59')]))
    expect(turnsOf(round).map(([, called]) => called)).toEqual([20, 20, 20])
  })

  test('sooner than the wall comes to all of them: nobody is called behind it, they stand together before', () => {
    expect(turnsOf(roundOf(130, '05:59:30'))).toEqual([
      [at('05:59:30'), 44],
      [at('05:59:43'), 44],
      [at('05:59:56'), 42],
    ])
  })

  test('while the wall calls somebody else until then: they stand beside, now', () => {
    const round = roundOf(1, '05:59:50')
      .when('05:59:52', post({ ...broccoli, places: 1 }, known))
      .when('05:59:52', checkIn(li))
      .when('05:59:52', timePasses)
    expect(callsOf(round).map(({ calledAt }) => calledAt)).toEqual([at('05:59:50'), at('05:59:50')])
  })

  test('(days before the seventh edition) was no reason to call anybody sooner', () => {
    const old = marketWith({ ...rules, edition: 6 }).given('05:30', { ...opened, rules: { ...rules, edition: 6 } })
    const late = [1, 2]
      .reduce((story, nth) => story.when('05:59:50', checkIn(worker(nth))), old.when('05:31', post(broccoli, known)))
      .when('05:59:50', timePasses)
    expect(callsOf(late).map(({ calledAt }) => calledAt)).toEqual([at('05:59:50'), at('06:00:03')])
  })
})

test('of many who come while others wait to be called, the last turn is filled first', () => {
  const busy = roundOf(26)
  const four = [101, 102, 103, 104].reduce((story, nth) => story.when('05:32:01', checkIn(worker(nth))), busy)
  const more = four.when('05:32:01', post({ ...broccoli, places: 4 }, known)).when('05:32:01', timePasses)
  expect(
    callsOf(more)
      .map(({ calledAt }) => calledAt)
      .slice(20),
  ).toEqual(Array(10).fill(at('05:32:13')))
})

test('a call does not cut the one before it, though that was answered at once', () => {
  const one = roundOf(1)
  const another = one
    .when('05:32:01', accept(wang, 1))
    .when('05:32:02', post({ ...broccoli, places: 1 }, known))
    .when('05:32:02', checkIn(li))
    .when('05:32:02', timePasses)
  expect(callsOf(another).map(({ calledAt }) => calledAt)).toEqual([at('05:32:13')])
})

test('where three wait to be called already, whoever comes next shares the last turn', () => {
  const busy = roundOf(3)
  const more = [4, 5].reduce(
    (story, nth) =>
      story
        .when('05:32:01', post({ ...broccoli, places: 1 }, known))
        .when('05:32:01', checkIn(worker(nth)))
        .when('05:32:01', timePasses),
    busy,
  )
  expect(callsOf(more).map(({ calledAt }) => calledAt)).toEqual(
    ['05:32', '05:32:13', '05:32:26', '05:32:39', '05:32:39'].map(at),
  )
})

test('until the wall has come to it a number cannot be called again, and has its second call still when nobody comes', () => {
  const early = roundOf(3).when('05:32:05', callAgain(3))
  expect(told(early)).toBe('not-called-yet')
  const late = early.when('05:33', callAgain(3))
  expect(late.answer).toEqual({
    events: [{ type: 'called-again', offer: offer(3), expiresAt: at('05:34:30'), reason }],
  })
  expect(told(late.when('05:33:01', callAgain(3)))).toBe('called-twice')
})

describe('the hall was away', () => {
  const holdAnew = { type: 'hold-anew' } as const

  test('a hold that ran out meanwhile is held and called anew, in the order of the calls, and nobody has passed', () => {
    const back = roundOf(2).when('05:36', holdAnew)
    expect(back.answer).toEqual({
      events: [
        { type: 'held-anew', offer: offer(1), expiresAt: at('05:37:30') },
        { type: 'held-anew', offer: offer(2), calledAt: at('05:36:13'), expiresAt: at('05:37:43') },
      ],
    })
    const taken = back.when('05:36', timePasses).when('05:37', accept(wang, 1))
    expect(told(taken)).toBe('offer-accepted, placement-made')
    expect(taken.state.line.get(li)?.passes).toBe(0)
    // It is no second call: staff may still call them again.
    expect(told(back.when('05:37', callAgain(2)))).toBe('called-again')
  })

  test('a place is not held behind a bus that left, nor where nobody holds one', () => {
    expect(told(roundOf(1).when('06:00', holdAnew))).toBe('')
    expect(told(roundOf(1).when('05:32:10', decline(wang, 1)).when('05:33', holdAnew))).toBe('')
  })
})
