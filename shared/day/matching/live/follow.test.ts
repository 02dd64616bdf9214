import { describe, expect, test } from 'vitest'
import { DayNumber, type Instant, Position, type WorkerId } from '../../../ids.ts'
import { mustHave } from '../../../must-have.ts'
import { earlyMorning } from '../../../rehearsal/at-work.ts'
import { nextCommand } from '../../../rehearsal/days.ts'
import { bringing, toldAfterwards } from '../../../rehearsal/keepers.ts'
import { luckOf, oneOf } from '../../../rehearsal/luck.ts'
import {
  answerChange,
  approve,
  at,
  broccoli,
  changeTerms,
  checkIn,
  command,
  first,
  formCrew,
  known,
  li,
  lots,
  monday,
  opened,
  openHall,
  placeByHand,
  post,
  rules,
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
import { later } from '../../../time.ts'
import { type Day, noDay, placesLeft } from '../../day.ts'
import { decideDay } from '../../decide.ts'
import { evolveDay } from '../../evolve.ts'
import type { DayRules } from '../../market-day/messages.ts'
import { keyInLine } from '../order.ts'
import { partyOf } from '../parties.ts'
import type { Order } from '../policy.ts'
import { runRound } from '../results.ts'
import { isBeforeDraw } from '../round-times.ts'
import type { AsThingsStand } from './answers.ts'
import { followDay } from './follow.ts'

/** What everybody who waits would have and leave if the round were made now, counted from its offers, person by person. */
function ofTheRound(day: Day, instant: Instant): ReadonlyMap<WorkerId, AsThingsStand> {
  const { order, filling } = day.rules
  if (order === 'staff-only' || filling === undefined || filling === 'choice-first' || isBeforeDraw(day))
    return new Map()
  const now: Day = { ...day, roundDueAt: undefined, rules: { ...day.rules, roundMinutes: [] } }
  const offers = runRound(now, { instant, position: Position.parse(0) }).filter((event) => event.type === 'offer-made')
  const peopleOf = (some: typeof offers) => some.flatMap((offer) => [offer.worker, ...(offer.with ?? [])])
  const named = new Set(peopleOf(offers.filter(({ byName }) => byName === true)))
  const placed = new Set(peopleOf(offers))
  let open = -named.size
  for (const posting of day.postings.values()) if (posting.status === 'open') open += placesLeft(posting)
  const keyOf = (worker: WorkerId) => keyInLine(day.rules, partyOf(day, mustHave(day.line.get(worker), worker)).last)
  const taken = [...placed].filter((worker) => !named.has(worker)).map(keyOf)
  const waiting = [...day.line.values()].flatMap(({ standing, worker }) =>
    standing.status === 'waiting' ? worker : [],
  )
  return new Map(
    waiting.map((worker) => {
      const here = keyOf(worker)
      return [worker, { theirs: placed.has(worker), left: open - taken.filter((key) => key < here).length }]
    }),
  )
}

type Sees = (day: Day, before: Day) => Day

/** A morning whose one round is far off: places stay free while people come, travel together, are asked for by name, and go. */
function waitThrough(seed: number, { initial, decide, evolve }: DayDecider): void {
  const luck = luckOf(seed)
  const early = earlyMorning(monday)
  const order = oneOf<Order>(luck, ['rotation', 'first-come'])
  const settings: DayRules = { ...rules, roundMinutes: [720], namesOneIn: 2, order }
  let state = evolve(initial, { ...opened, rules: settings }, { instant: at('05:30') })
  for (let step = 1; step <= 150; step += 1) {
    const instant = later(at('05:30'), step)
    const context = { instant, today: monday, command, position: Position.parse(step), rules: settings, lots }
    const next = early[step - 1] ?? bringing(luck, state, nextCommand(luck, state, monday))
    const asked = step % 20 === 0 ? toldAfterwards(luck, state, instant) : [next]
    for (const each of asked) {
      const decision = decide(state, each, context)
      if ('events' in decision) for (const event of decision.events) state = evolve(state, event, { instant })
    }
  }
}

/** Asks each of these followers for everybody after every event of what is lived through, until it is `wrong`. `Sees` is what it is shown of a day. */
function askAll(live: (decider: DayDecider) => void, followers: ReadonlyMap<string, Sees>, wrong: Set<string>): void {
  const asked = [...followers].map(([name, sees]) => ({ name, sees, follow: followDay() }))
  let before = noDay
  const watched: DayDecider = {
    initial: noDay,
    decide: decideDay,
    evolve(state, event, context) {
      const day = evolveDay(state, event, context)
      // Now and then the days are played again from nothing: that was looked at already.
      if (state !== before) return day
      const expected = ofTheRound(day, context.instant)
      for (const { name, sees, follow } of asked) {
        if (wrong.has(name)) continue
        const seen = sees(day, before)
        for (const worker of day.line.keys()) if (!isSame(follow(seen, worker), expected.get(worker))) wrong.add(name)
      }
      before = day
      return day
    },
  }
  live(watched)
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

  test('a crew takes a place for each of it, whole or not at all: it and whoever stands behind it know what is left', () => {
    const hall = openHall
      .when('05:31', post({ ...broccoli, places: 3 }, known))
      .when('05:32', checkIn(wang))
      .when('05:32', checkIn(li))
      .when('05:32', checkIn(zhao))
      .when('05:33', checkIn(worker(4)))
    const everybody = [wang, li, zhao, worker(4)] as const
    expect(stands(hall.when('05:34', formCrew(li, zhao)), ...everybody)).toEqual([
      { theirs: true, left: 3 },
      { theirs: true, left: 2 },
      { theirs: true, left: 2 },
      { theirs: false, left: 0 },
    ])
    // Three do not fit beside the one before them, so the next in line may.
    expect(
      stands(hall.when('05:33', checkIn(worker(5))).when('05:34', formCrew(li, zhao, worker(4))), worker(4), worker(5)),
    ).toEqual([
      { theirs: false, left: 2 },
      { theirs: true, left: 2 },
    ])
  })

  test('behind a crew the line of a day is placed once, however many ask', () => {
    const { state } = openHall.when('05:31', checkIn(wang)).when('05:31', checkIn(li)).when('05:32', formCrew(wang, li))
    const follow = followDay()
    expect(follow(state, li)).toBe(follow(state, li))
  })

  test('behind a crew too a place given by name is theirs, and nobody else’s', () => {
    const hall = openHall
      .when('05:31', post({ ...broccoli, places: 3 }, known))
      .when('05:32', checkIn(wang))
      .when('05:32', checkIn(li))
      .when('05:33', checkIn(zhao))
      .when('05:33', checkIn(worker(4)))
      .when('05:34', formCrew(wang, li))
      .when('05:35', { type: 'request-name', posting: first, number: DayNumber.parse('A004') })
    expect(stands(hall, wang, zhao, worker(4))).toEqual([
      { theirs: true, left: 2 },
      { theirs: false, left: 0 },
      { theirs: true, left: 0 },
    ])
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

test('after every event of some made-up days what the round would give, to crews and by name too; who hears late is found wrong', () => {
  const hears: ReadonlyMap<string, Sees> = new Map([
    ['all at once', (day) => day],
    ['who comes and goes one event late', (day, { line }) => ({ ...day, line })],
    ['what happens to jobs one event late', (day, { postings }) => ({ ...day, postings })],
    ['changed rules one event late', (day, { rules }) => ({ ...day, rules })],
    ['who travels together one event late', (day, { crews }) => ({ ...day, crews })],
    ['who takes and gives back work one event late', (day, { placements }) => ({ ...day, placements })],
  ])
  const wrong = new Set<string>()
  // Some days more, where nobody was late for what is rare.
  for (let seed = 1; seed <= 3 || (seed <= 20 && wrong.size < hears.size - 1); seed += 1) {
    askAll((decider) => waitThrough(seed, decider), hears, wrong)
    askAll((decider) => liveThrough(seed, decider, 80), hears, wrong)
  }
  expect([...hears.keys()].filter((name) => !wrong.has(name))).toEqual(['all at once'])
})
