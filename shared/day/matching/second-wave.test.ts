import { describe, expect, test } from 'vitest'
import {
  absent,
  accept,
  approve,
  arrived,
  ask,
  at,
  broccoli,
  changePlaces,
  checkIn,
  closeSecondWave,
  type DayStory,
  decline,
  employerMisses,
  farmer,
  first,
  known,
  li,
  marketWith,
  opened,
  openHall,
  openSecondWave,
  placeByHand,
  post,
  reason,
  rules,
  second,
  timePasses,
  told,
  unloading,
  waitAgain,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import type { DayRules } from '../market-day/messages.ts'
import { lostPlace } from './lost.ts'
import { roundToCome } from './round-times.ts'
import { whyNot } from './why.ts'

const taken = (hall: DayStory) =>
  hall
    .when('05:31', post({ ...broccoli, places: 1 }))
    .when('05:31', approve(first))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:40', checkIn(li))
const sent = taken(openHall).when('06:00', timePasses)
const away = sent.when('07:05', absent(1, 'unexcused'))

test('somebody did not come, the bus has left: nobody is called until staff open a second wave', () => {
  expect(told(away.when('07:06', timePasses))).toBe('')
  const wave = away.when('07:10', openSecondWave(first, 7 * 60 + 40))
  expect(wave.answer).toEqual({ events: [{ type: 'second-wave-opened', posting: first, leaveMinute: 460, reason }] })
  const called = wave.when('07:10', timePasses)
  expect(called.answer).toMatchObject({
    events: [{ type: 'round-run' }, { type: 'offer-made', worker: li, posting: first, expiresAt: at('07:11:30') }],
  })
  expect(called.when('07:11', accept(li, 2)).answer).toMatchObject({
    events: [{ type: 'offer-accepted' }, { type: 'placement-made', worker: li, leaveMinute: 460 }],
  })
})

describe('whoever was missed there', () => {
  const missedIn = (hall: DayStory) =>
    taken(hall).when('05:50', waitAgain(wang)).when('06:00', timePasses).when('07:10', employerMisses(first, 1))
  const missed = missedIn(openHall)

  test('is not called for their own place, though they come before in line, nor given it on a tap; who is next is', () => {
    const called = missed.when('07:10', timePasses)
    expect(called.answer).toMatchObject({ events: [{}, { type: 'offer-made', worker: li, posting: first }] })
    const free = called.when('07:11', decline(li, 2))
    expect(told(free.when('07:11', timePasses))).not.toContain('offer-made')
    expect(free.when('07:12', ask(wang, first)).answer).toEqual({ refusal: { code: 'missed-there' } })
    const because = { refusal: { code: 'missed-there' } }
    expect(whyNot({ day: free.state, decided: [], stands: undefined }, wang)).toMatchObject([{ because }])
    expect(told(free.when('07:12', placeByHand(wang, first)))).toBe('placed-by-hand, placement-made')
  })

  test('and is again if the report was wrong and staff take it back', () => {
    expect(told(missed.when('07:12', arrived(1)))).toBe('arrived')
  })

  test('days of the edition before are made again as they were', () => {
    const before = marketWith({ ...rules, edition: 3 }).given('05:30', { ...opened, rules: { ...rules, edition: 3 } })
    expect(missedIn(before).when('07:10', timePasses).answer).toMatchObject({
      events: [{}, { worker: wang, posting: first }],
    })
  })
})

test('whoever was just called to leave at another hour is called anew', () => {
  const called = openHall.when('05:31', post(broccoli, known)).when('05:32', checkIn(wang)).when('05:32', timePasses)
  const later = called.when('05:33', openSecondWave(first, 460))
  expect(told(later)).toBe('offer-withdrawn, second-wave-opened')
  expect(later.when('05:33', timePasses).answer).toMatchObject({ events: [{}, { type: 'offer-made', worker: wang }] })
})

test('none for an employer who was stopped since, unless staff let the job through after the stop', () => {
  const wave = openSecondWave(first, 460)
  expect(told(away.when('07:10', { ...wave, stoppedAt: at('07:08') }))).toBe('employer-stopped')
  expect(told(away.when('07:10', { ...wave, stoppedAt: at('05:30') }))).toBe('second-wave-opened')
})

test('it is over when it leaves in its turn', () => {
  const wave = away.when('07:10', openSecondWave(first, 460)).when('07:39', timePasses)
  expect(wave.answer).toMatchObject({ events: [{}, { type: 'offer-made', expiresAt: at('07:40') }] })
  expect(told(wave.when('07:40', timePasses))).toBe('posting-expired, offer-withdrawn')
})

test('it needs a free place, a job that was on the board and a time that still makes sense', () => {
  expect(told(sent.when('07:05', openSecondWave(first, 460)))).toBe('no-place-left')
  expect(told(away.when('07:10', openSecondWave(first, 430)))).toBe('wave-out-of-hours')
  expect(told(away.when('07:10', openSecondWave(first, 930)))).toBe('wave-out-of-hours')
  const held = openHall.when('05:31', post(broccoli))
  expect(told(held.when('05:32', openSecondWave(first, 460)))).toBe('posting-not-open')
  expect(told(away.when('18:00', timePasses).when('18:01', openSecondWave(first, 1100)))).toBe('market-closed')
})

test('it can be put off, and saying the same twice says it once', () => {
  const wave = away.when('07:10', openSecondWave(first, 460))
  expect(told(wave.when('07:11', openSecondWave(first, 460)))).toBe('')
  expect(told(wave.when('07:11', openSecondWave(first, 480)))).toBe('second-wave-opened')
})

test('a second wave does not wait for the market’s next time: whoever can still be sent is called at once', () => {
  const atTimes = { ...rules, roundMinutes: [345, 600] }
  const aboard = marketWith(atTimes)
    .given('05:30', { ...opened, rules: atTimes })
    .when('05:31', post({ ...broccoli, places: 1 }, known))
    .when('05:32', checkIn(wang))
    .when('05:45', timePasses)
    .when('05:46', accept(wang, 1))
    .when('05:50', checkIn(li))
    .when('06:00', timePasses)
  const wave = aboard.when('07:10', employerMisses(first, 1))
  expect(told(wave)).toBe('absent, second-wave-opened')
  const called = wave.when('07:10', timePasses)
  expect(told(called)).toBe('round-run, offer-made')
  // Its place comes free again while the wave is still to leave.
  const again = called.when('07:12', timePasses).when('07:13', checkIn(worker(4)))
  expect(told(again.when('07:13', timePasses))).toBe('round-run, offer-made')
  // What the wall says of everything else holds meanwhile.
  expect(roundToCome(again.state, at('07:13'))).toEqual({ nextRoundAt: at('10:00') })
})

test('before the market’s next time results are made of second waves alone, in the order of the whole line; of all else at that time', () => {
  const atTimes = { ...rules, roundMinutes: [345, 600] }
  const hall = (settings: DayRules) =>
    marketWith(settings)
      .given('05:30', { ...opened, rules: settings })
      .when('05:31', post({ ...broccoli, places: 1 }, known))
      .when('05:32', checkIn(wang))
      .when('05:45', timePasses)
      .when('05:46', accept(wang, 1))
      .when('06:00', timePasses)
      .when('06:30', post({ ...unloading, places: 2 }, known))
      .when('06:31', checkIn(li, unloading.trade, broccoli.trade))
      .when('06:32', checkIn(zhao, unloading.trade, broccoli.trade))
      .when('06:33', ask(zhao, second))
      .when('07:10', employerMisses(first, 1))
      .when('07:10', timePasses)
  const waves = hall(atTimes)
  expect(waves.answer).toMatchObject({
    events: [
      { type: 'round-run', of: 'second-waves' },
      { type: 'offer-made', worker: li, posting: first },
    ],
  })
  expect(waves.state.roundDueAt).toBe(at('10:00'))
  const tapped = waves.when('07:11', accept(li, 2)).when('07:12', ask(zhao, second))
  expect(told(tapped)).toBe('wish-stated')
  expect(tapped.when('07:12', timePasses).answer).toEqual({ events: [] })
  expect(tapped.when('07:30', timePasses).when('10:00', timePasses).answer).toMatchObject({
    events: [{ type: 'round-run' }, { type: 'offer-made', worker: zhao, posting: second }],
  })
  // Days of the edition before are made again as they were.
  expect(told(hall({ ...atTimes, edition: 3 }))).toBe('round-run, offer-made, offer-made')
})

test('a round of the wall’s time that the clock comes to late is still one of everything', () => {
  const atTimes = { ...rules, roundMinutes: [345, 600] }
  const late = marketWith(atTimes)
    .given('05:30', { ...opened, rules: atTimes })
    .when('05:31', post({ ...broccoli, places: 1 }, known))
    .when('05:32', checkIn(wang))
    .when('05:46', timePasses)
  expect(late.answer).toMatchObject({ events: [{ type: 'round-run', input: expect.any(Number) }, { worker: wang }] })
  expect(late.answer).not.toMatchObject({ events: [{ of: 'second-waves' }, {}] })
})

test('of several days it is the first that people are sent for: once that is over none leaves any more', () => {
  const days = { ...broccoli, places: 4, days: 3 }
  const aboard = [1, 2, 3].reduce(
    (hall, n) => hall.when('05:32', checkIn(worker(n))),
    openHall.when('05:31', post(days, known)),
  )
  const gone = [1, 2, 3]
    .reduce((hall, n) => hall.when('05:33', accept(worker(n), n)), aboard.when('05:32', timePasses))
    .when('06:00', timePasses)
  expect(told(gone.when('15:00', openSecondWave(first, 920)))).toBe('second-wave-opened')
  expect(told(gone.when('15:00', openSecondWave(first, 940)))).toBe('wave-out-of-hours')
  expect(told(gone.when('14:05', employerMisses(first, 1)))).toBe('absent, second-wave-opened')
  expect(told(gone.when('14:15', employerMisses(first, 1)))).toBe('absent')
  expect(told(gone.when('17:00', employerMisses(first, 1)))).toBe('absent')
})

test('what staff never let onto the board gets none: nobody looked at it in time', () => {
  const held = openHall.when('05:31', post(broccoli)).when('05:32', checkIn(wang)).when('06:00', timePasses)
  expect(told(held)).toBe('posting-expired')
  expect(told(held.when('06:10', openSecondWave(first, 460)))).toBe('posting-not-open')
})

test('nor does the job of an employer who was stopped, before staff have looked again', () => {
  const stopped = openHall
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:50', { type: 'hold-postings', employer: farmer, stoppedAt: at('05:50') })
    .when('06:00', timePasses)
    .when('07:05', absent(1, 'unexcused'))
  expect(told(stopped.when('07:10', openSecondWave(first, 460)))).toBe('posting-not-open')
})

/** Three stayed away, three are called for them at 07:10, and the first of these has taken it. */
const three = [1, 2, 3]
const all = (hall: DayStory, act: (n: number) => Parameters<DayStory['when']>[1], clock: string) =>
  three.reduce((story, n) => story.when(clock, act(n)), hall)
const aboard = all(
  openHall.when('05:31', post({ ...broccoli, places: 3 }, known)),
  (n) => checkIn(worker(n)),
  '05:32',
).when('05:32', timePasses)
const missing = all(
  all(
    all(aboard, (n) => accept(worker(n), n), '05:33').when('06:00', timePasses),
    (n) => checkIn(worker(n + 3)),
    '06:30',
  ),
  (n) => absent(n, 'unexcused'),
  '07:05',
)
const running = missing
  .when('07:10', openSecondWave(first, 460))
  .when('07:10', timePasses)
  .when('07:11', accept(worker(4), 4))

test('a second wave is closed: nobody more is sent, whoever is just called hears why, and who was sent keeps the job and its hour', () => {
  const closed = running.when('07:11', closeSecondWave(first))
  expect(told(closed)).toBe('second-wave-closed, offer-withdrawn, offer-withdrawn')
  const { state } = closed.when('07:11', timePasses).when('07:12', checkIn(worker(7)))
  expect(state.postings.get(first)).toMatchObject({ status: 'expired', placed: 1, offered: 0 })
  expect([...state.placements.values()].at(-1)).toMatchObject({
    worker: worker(4),
    status: 'accepted',
    leaveMinute: 460,
  })
  expect(lostPlace(state, worker(5))).toEqual({ code: 'wave-closed' })
  expect(told(closed.when('07:12', closeSecondWave(first)))).toBe('no-second-wave')
  // It was closed too soon.
  expect(told(closed.when('07:12', openSecondWave(first, 470)))).toBe('second-wave-opened')
})

test('none is closed that has left, or before the others have', () => {
  expect(told(running.when('07:40', closeSecondWave(first)))).toBe('no-second-wave')
  expect(told(aboard.when('05:40', closeSecondWave(first)))).toBe('no-second-wave')
  const early = aboard.when('05:34', changePlaces(first, 4)).when('05:35', openSecondWave(first, 460))
  expect(told(early)).toContain('second-wave-opened')
  expect(told(early.when('05:40', closeSecondWave(first)))).toBe('no-second-wave')
  expect(told(early.when('06:00', closeSecondWave(first)))).toContain('second-wave-closed')
  expect(told(missing.when('07:10', closeSecondWave(first)))).toBe('no-second-wave')
})

test('while it runs it is made smaller, but not than those who have a place or are just called', () => {
  expect(running.when('07:11', changePlaces(first, 2)).answer).toEqual({ refusal: { code: 'places-taken', taken: 3 } })
  const two = running.when('07:11', decline(worker(5), 5)).when('07:11', changePlaces(first, 2))
  expect(told(two)).toBe('places-changed')
  expect(told(two.when('07:11', timePasses))).toBe('round-run')
  expect(told(running.when('07:40', changePlaces(first, 2)))).toBe('posting-over')
})
