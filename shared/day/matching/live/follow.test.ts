import { describe, expect, test } from 'vitest'
import type { WorkerId } from '../../../ids.ts'
import {
  answerChange,
  approve,
  broccoli,
  changeTerms,
  checkIn,
  first,
  formCrew,
  known,
  li,
  openHall,
  placeByHand,
  post,
  stopWork,
  takeBackStop,
  timePasses,
  told,
  unloading,
  waitAgain,
  wang,
  worker,
  zhao,
} from '../../../testing/cast.ts'
import { type DayDecider, liveThrough } from '../../../testing/seeded-days.ts'
import { type Day, noDay, placesLeft } from '../../day.ts'
import { decideDay } from '../../decide.ts'
import { evolveDay } from '../../evolve.ts'
import { partiesInOrder } from '../parties.ts'
import { solveDay } from '../results.ts'
import { isBeforeDraw } from '../round-times.ts'
import { type AsThingsStand, followDay } from './follow.ts'

/** What a solve from nothing says of everybody before the first crew, in words of its own. */
function solved(day: Day): ReadonlyMap<WorkerId, AsThingsStand> {
  const { order, filling } = day.rules
  if (order === 'staff-only' || filling === undefined || filling === 'choice-first' || isBeforeDraw(day))
    return new Map()
  const given = solveDay(day)
  const placed = new Set(given.map(({ party }) => party.foreman.worker))
  const named = new Set(given.flatMap(({ party, byName }) => (byName ? party.foreman.worker : [])))
  let left = -named.size
  for (const posting of day.postings.values()) if (posting.status === 'open') left += placesLeft(posting)
  const stands = new Map<WorkerId, AsThingsStand>()
  for (const { foreman, people } of partiesInOrder(day)) {
    if (people.length > 1) break
    stands.set(foreman.worker, { theirs: placed.has(foreman.worker), left })
    left -= Number(placed.has(foreman.worker) && !named.has(foreman.worker))
  }
  return stands
}

/** After how many events of a few made-up days a follower was wrong; undefined if it never was. `sees` is what it is shown of a day. */
function wrongAfter(seed: number, sees: (day: Day, before: Day) => Day = (day) => day): number | undefined {
  const follow = followDay()
  let [events, wrong, before] = [0, 0, noDay]
  const watched: DayDecider = {
    initial: noDay,
    decide: decideDay,
    evolve(state, event, context) {
      const day = evolveDay(state, event, context)
      // Now and then the days are played again from nothing: that was looked at already.
      if (state !== before || wrong > 0) return day
      events += 1
      const expected = solved(day)
      for (const worker of day.line.keys())
        if (!isSame(follow(sees(day, before), worker), expected.get(worker))) wrong = events
      before = day
      return day
    },
  }
  liveThrough(seed, watched, 80)
  return wrong === 0 ? undefined : wrong
}

const isSame = (one: AsThingsStand | undefined, other: AsThingsStand | undefined) =>
  one?.theirs === other?.theirs && one?.left === other?.left

describe('what anybody in line would get as things stand', () => {
  const stands = (hall: { readonly state: Day }, ...workers: readonly WorkerId[]) => {
    const follow = followDay()
    return workers.map((worker) => follow(hall.state, worker))
  }

  test('one place and two who want it: it is the first one’s, and nothing is left for the second', () => {
    const hall = openHall
      .when('05:31', post({ ...broccoli, places: 1 }))
      .when('05:32', approve(first))
      .when('05:33', checkIn(wang))
      .when('05:34', checkIn(li))
    expect(stands(hall, wang, li, zhao)).toEqual([{ theirs: true, left: 1 }, { theirs: false, left: 0 }, undefined])
  })

  test('who agrees to stay longer at one job cannot have another at those hours', () => {
    const hall = openHall
      .when('05:31', post({ ...broccoli, places: 1 }, known))
      .when('05:32', checkIn(wang, broccoli.trade, unloading.trade))
      .when('05:33', placeByHand(wang, first))
      .when('05:34', waitAgain(wang))
      .when('05:35', post({ ...unloading, places: 1 }, known))
    const asked = hall.when('05:36', changeTerms(first, { ...broccoli, places: 1, endMinute: 1080 }))
    const agreed = asked.when('05:37', answerChange(wang, 1, 2, 'agree'))
    const follow = followDay()
    expect([hall, asked, agreed].map(({ state }) => follow(state, wang)?.theirs)).toEqual([true, true, false])
  })

  test('who waits for later work and whose job is stopped can have what they were busy for, at once, and no more once that was a mistake', () => {
    const later = { startMinute: 840, endMinute: 1020, paidMinutes: 180, transport: { kind: 'own' } } as const
    const before = openHall
      .when('05:31', post({ ...broccoli, places: 1 }, known))
      .when('05:32', checkIn(wang, broccoli.trade, unloading.trade))
      .when('05:33', placeByHand(wang, first))
      .when('05:34', waitAgain(wang))
      .when('05:35', post({ ...unloading, ...later, places: 1 }, known))
      .when('06:00', timePasses)
    const stopped = before.when('11:00', stopWork(first, 'rain'))
    const follow = followDay()
    const takenBack = stopped.when('11:00', takeBackStop(first))
    expect([before, stopped, takenBack].map(({ state }) => follow(state, wang)?.theirs)).toEqual([false, true, false])
    expect(told(stopped.when('11:00', timePasses))).toBe('round-run, offer-made')
  })

  test('a crew that waits takes places nobody knows of before the round: whoever stands behind it is told nothing', () => {
    const hall = openHall
      .when('05:31', post(broccoli, known))
      .when('05:32', checkIn(wang))
      .when('05:32', checkIn(li))
      .when('05:32', checkIn(zhao))
      .when('05:33', checkIn(worker(4)))
    expect(stands(hall, wang, worker(4))).toEqual([
      { theirs: true, left: 2 },
      { theirs: false, left: 0 },
    ])
    const crew = hall.when('05:34', formCrew(li, zhao))
    expect(stands(crew, wang, li, worker(4))).toEqual([{ theirs: true, left: 2 }, undefined, undefined])
  })

  test('where staff alone give work out, or everybody in turn takes what they like, nothing is said', () => {
    const hall = openHall.when('05:31', checkIn(wang)).state
    for (const rules of [
      { ...hall.rules, order: 'staff-only' as const },
      { ...hall.rules, filling: 'choice-first' as const },
    ])
      expect(stands({ state: { ...hall, rules } }, wang)).toEqual([undefined])
  })
})

describe('after every event of some made-up days the same as a solve from nothing', () => {
  const seeds = [1, 2, 3, 4]
  test('whoever waits', () => {
    expect(seeds.map((seed) => wrongAfter(seed))).toEqual(seeds.map(() => undefined))
  })
  const deaf: Readonly<Record<string, (day: Day, before: Day) => Day>> = {
    'who comes and goes is heard of one event late': (day, { line }) => ({ ...day, line }),
    'what happens to jobs is heard of one event late': (day, { postings }) => ({ ...day, postings }),
    'changed rules are heard of one event late': (day, { rules }) => ({ ...day, rules }),
    'who travels together is heard of one event late': (day, { crews }) => ({ ...day, crews }),
  }
  test.each(Object.entries(deaf))('(the test of this test) %s: it is found', (_, sees) => {
    expect(seeds.some((seed) => wrongAfter(seed, sees) !== undefined)).toBe(true)
  })
})
