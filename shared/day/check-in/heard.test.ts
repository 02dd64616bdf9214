import { describe, expect, test } from 'vitest'
import { afterDay, unknownYet } from '../../county/people/evolve.ts'
import {
  ask,
  broccoli,
  checkIn,
  type DayStory,
  decline,
  first,
  known,
  li,
  offer,
  openHall,
  placeByHand,
  post,
  reason,
  second,
  takeBackWish,
  timePasses,
  told,
  unloading,
  wang,
} from '../../testing/cast.ts'
import { resultsByNow } from '../market-day/results.ts'
import type { DayCommand } from '../messages.ts'

const job = post({ ...broccoli, transport: { kind: 'own' }, places: 1 }, known)
/** Wang got a number at half past five and two calls ran out. */
const missedOnce = openHall
  .when('05:30', checkIn(wang))
  .when('05:31', job)
  .when('05:31', timePasses)
  .when('05:40', timePasses)
const wantsOther: DayCommand = { type: 'change-wants', worker: wang, wants: { trades: [unloading.trade] } }
const missedTwice = missedOnce.when('05:41', job).when('05:41', timePasses).when('05:50', timePasses)

/** Whether wang comes before others next time, as the county hears of this evening; in the afternoon somebody else gets work. */
function isFirstNextTime(story: DayStory): boolean | undefined {
  const other = story
    .when('16:00', checkIn(li, unloading.trade))
    .when('16:00', post({ ...unloading, places: 1 }, known))
  const { state } = other
    .when('16:00', placeByHand(li, [...other.state.postings.keys()].at(-1) ?? first))
    .when('18:00', timePasses)
  const { closed } = state
  const result = closed && resultsByNow(state, closed).find(({ worker }) => worker === wang)
  return closed && result && afterDay(unknownYet(wang), result, closed.day).unsentLastTime
}

describe('who let two calls run out', () => {
  test('and was not heard of again is as one who left: nothing is kept for who went home', () => {
    expect(missedTwice.state.line.get(wang)?.passes).toBe(2)
    expect(isFirstNextTime(missedOnce)).toBe(true)
    expect(isFirstNextTime(missedTwice)).toBe(false)
    expect(isFirstNextTime(missedOnce.when('05:45', { type: 'leave-line', worker: wang }))).toBe(false)
    // A third call that also runs out, or that the close takes back, is no word of theirs.
    const third = missedTwice.when('05:51', job).when('05:51', timePasses)
    expect(isFirstNextTime(third.when('06:10', timePasses))).toBe(false)
    expect(isFirstNextTime(third.when('05:51:30', { type: 'close-day', reason }))).toBe(false)
  })

  test.each([
    ['taps a job', (story: DayStory) => story.when('05:55', { type: 'ask-for-job', worker: wang, posting: second })],
    ['wants other work', (story: DayStory) => story.when('05:55', wantsOther)],
    ['checks in again, and keeps the number', (story: DayStory) => story.when('05:55', checkIn(wang))],
    [
      'says no to a third job',
      (story: DayStory) => story.when('05:51', job).when('05:51', timePasses).when('05:52', decline(wang, 3)),
    ],
  ])('and then %s was there, and comes first next time', (_, comes) => {
    expect(isFirstNextTime(comes(missedTwice))).toBe(true)
  })

  test('and whom staff, at a third call, did not find is as one who left too; by their own wish they were there', () => {
    const third = missedTwice.when('05:51', job).when('05:51', timePasses)
    const no = { type: 'decline-offer', worker: wang, offer: offer(3), reason } as const
    expect(isFirstNextTime(third.when('05:52', { ...no, notFound: true }))).toBe(false)
    expect(isFirstNextTime(third.when('05:52', no))).toBe(true)
  })

  test('and then takes back a job tapped before was there too', () => {
    const tapped = openHall.when('05:30', checkIn(wang)).when('05:31', job).when('05:31', ask(wang, first))
    const missed = tapped
      .when('05:40', timePasses)
      .when('05:41', job)
      .when('05:41', timePasses)
      .when('05:50', timePasses)
    expect(isFirstNextTime(missed)).toBe(false)
    expect(isFirstNextTime(missed.when('05:55', takeBackWish(wang, first)))).toBe(true)
  })

  test('comes back once: what is written is that they are there, and nothing for a second tap', () => {
    const back = missedTwice.when('05:55', checkIn(wang))
    expect(told(back)).toBe('came-back')
    expect(back.state.line.get(wang)).toMatchObject({ number: 'A001', passes: 2, standing: { status: 'waiting' } })
    expect(told(back.when('05:56', checkIn(wang)))).toBe('')
    expect(told(missedTwice.when('05:55', { type: 'come-back', worker: wang }))).toBe('came-back')
    const held = missedTwice.when('05:51', job).when('05:51', timePasses)
    expect(told(held.when('05:51', checkIn(wang)))).toBe('')
  })
})

test('to say no is never counted, however often', () => {
  const twice = openHall
    .when('05:30', checkIn(wang))
    .when('05:31', job)
    .when('05:31', timePasses)
    .when('05:32', decline(wang, 1))
    .when('05:41', job)
    .when('05:41', timePasses)
    .when('05:42', decline(wang, 2))
  expect(isFirstNextTime(twice)).toBe(true)
})
