import { describe, expect, test } from 'vitest'
import { DayNumber, MarketDay } from '../../ids.ts'
import { zh } from '../../language/zh.ts'
import {
  accept,
  answerChange,
  approve,
  ask,
  at,
  broccoli,
  cancel,
  changeTerms,
  checkIn,
  type DayStory,
  decline,
  emptyMarket,
  first,
  known,
  li,
  marketWith,
  opened,
  placeByHand,
  post,
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
import { waitingInOrder } from '../../testing/waiting.ts'
import type { PersonFacts } from '../check-in/messages.ts'
import type { DayRules } from '../market-day/messages.ts'
import { type WorkerFacts, workerView } from './view.ts'

const byRotation: DayStory = emptyMarket.given('05:30', {
  ...opened,
  rules: { ...rules, order: 'rotation' },
})
const comes = (who: Parameters<typeof checkIn>[0], facts: Omit<PersonFacts, 'minor'>) => ({
  ...checkIn(who),
  facts: { minor: false, ...facts },
})
const day = (date: string) => MarketDay.parse(date)
const inLine = (story: DayStory) => waitingInOrder(story.state).map((person) => person.worker)

const noTicketYet: WorkerFacts = {
  asThingsStand: () => undefined,
  employerMasked: () => '',
  certificates: () => [],
  notes: () => ({}),
  ticket: () => {
    throw new Error('no ticket yet')
  },
}

describe('rotation', () => {
  test('unsent last time comes first, then fewest days, then longest ago, then who came first', () => {
    const [twice, longAgo, lately] = [worker(1), worker(2), worker(3)]
    const [unsent, newcomer, alsoNew] = [worker(4), worker(5), worker(6)]
    const morning = byRotation
      .when('05:31', comes(twice, { placedDaysIn14: 2, lastPlacedOn: day('2026-08-05') }))
      .when('05:31', comes(lately, { placedDaysIn14: 1, lastPlacedOn: day('2026-08-14') }))
      .when('05:31', comes(longAgo, { placedDaysIn14: 1, lastPlacedOn: day('2026-08-06') }))
      .when('05:32', comes(newcomer, {}))
      .when('05:33', comes(alsoNew, {}))
      .when('05:34', comes(unsent, { unsentLastTime: true, placedDaysIn14: 5, lastPlacedOn: day('2026-08-15') }))
    expect(inLine(morning)).toEqual([unsent, newcomer, alsoNew, longAgo, lately, twice])
  })

  test('who took work last time and did not come stands at the end', () => {
    const morning = byRotation
      .when('05:31', comes(wang, { absentLastTime: true }))
      .when('05:32', comes(li, { placedDaysIn14: 9, lastPlacedOn: day('2026-08-16') }))
    expect(inLine(morning)).toEqual([li, wang])
  })

  test('and reads so as soon as they have a number, and where a good cause is heard; where absence costs nothing, nothing', () => {
    const said = (story: DayStory, who = wang) => workerView(story.state, who, at('05:33'), noTicketYet)?.told?.zh
    const came = (hall: DayStory) =>
      hall.when('05:31', comes(wang, { absentLastTime: true })).when('05:32', comes(li, {}))
    expect(said(came(byRotation))).toEqual(zh.inLine.stayedAway)
    expect(said(came(byRotation), li)).toBeUndefined()
    expect(said(came(byRotation).when('05:33', { type: 'leave-line', worker: wang }))).toBeUndefined()
    const byStaff = emptyMarket.given('05:30', { ...opened, rules: { ...rules, order: 'staff-only' } })
    expect(said(came(byStaff))).toBeUndefined()
  })

  test('decides who is called, and what the screen says of the place in line', () => {
    const morning = byRotation
      .when('05:31', post({ ...broccoli, places: 1 }))
      .when('05:31', approve(first))
      .when('05:31', comes(wang, { placedDaysIn14: 3, lastPlacedOn: day('2026-08-14') }))
      .when('05:32', comes(li, { unsentLastTime: true }))
    const places = workerView(morning.state, wang, at('05:33'), noTicketYet)?.places
    expect(places).toMatchObject([
      { trade: 'vegetable-picking', place: 2, of: 2, byRank: 1, openPlaces: 1, suiting: 1 },
    ])
    expect(morning.when('05:33', timePasses).answer).toMatchObject({
      events: [{ type: 'round-run', order: 'rotation' }, { worker: li }],
    })
  })
})

describe('who is hard to place, as old lines tell the day', () => {
  const came = (who: Parameters<typeof checkIn>[0], number: string, facts: Omit<PersonFacts, 'minor'>) =>
    ({ ...comes(who, facts), type: 'checked-in', number: DayNumber.parse(number) }) as const
  const line = (order: 'rotation' | 'carry-over', boostDays?: number) => {
    const set = { ...rules, order, ...(boostDays === undefined ? {} : { boostDays }) }
    return inLine(
      emptyMarket
        .given('05:30', { ...opened, rules: set })
        .given('05:31', came(wang, 'A001', { placedDaysIn14: 2, lastPlacedOn: day('2026-08-14') }))
        .given('05:32', came(li, 'A002', { placedDaysIn14: 4, lastPlacedOn: day('2026-08-13'), hardToPlace: true }))
        .given('05:33', came(zhao, 'A003', { placedDaysIn14: 1, lastPlacedOn: day('2026-08-12'), hardToPlace: true })),
    )
  }

  test('counts as placed some days fewer, never fewer than none, and still stands behind who has fewer', () => {
    expect(line('rotation')).toEqual([zhao, wang, li])
    expect(line('rotation', 1)).toEqual([zhao, wang, li])
    expect(line('rotation', 2)).toEqual([zhao, li, wang])
    expect(line('rotation', 3)).toEqual([zhao, li, wang])
  })

  test('stands like everybody else in every other order', () => {
    expect(line('carry-over', 3)).toEqual([wang, li, zhao])
  })
})

test('by check-in the history of a person is nothing, in either order who has work already comes after who has none', () => {
  const both: DayStory = [wang, li, zhao].reduce(
    (story, who) => story.when('05:31', comes(who, who === zhao ? { unsentLastTime: true } : {})),
    emptyMarket.given('05:30', opened),
  )
  expect(inLine(both)).toEqual([wang, li, zhao])
  const working = both
    .when('05:32', post(broccoli))
    .when('05:32', approve(first))
    .when('05:32', ask(wang, first))
    .when('05:33', accept(wang, 1))
    .when('05:34', waitAgain(wang))
    .when('05:34', post({ ...unloading, places: 1 }))
  expect(inLine(working)).toEqual([li, zhao, wang])
})

test('a call that is missed costs nothing the first time, and the place in line the second', () => {
  const eachTakesOne = (story: DayStory, posting: Parameters<typeof approve>[0]) =>
    story.when('05:31', post({ ...broccoli, transport: { kind: 'own' }, places: 1 })).when('05:31', approve(posting))
  const called = eachTakesOne(emptyMarket.given('05:30', opened), first)
    .when('05:32', checkIn(wang))
    .when('05:33', checkIn(li))
    .when('05:33', timePasses)
  const once = called.when('05:34:30', timePasses)
  expect(inLine(once.when('05:34:30', decline(li, 2)))).toEqual([wang, li])
  const twice = eachTakesOne(once.when('05:34:30', decline(li, 2)), second)
    .when('05:36', timePasses)
    .when('05:37:30', timePasses)
  expect(inLine(twice)).toEqual([wang])
  expect(inLine(twice.when('05:37:30', decline(li, 4)))).toEqual([li, wang])
})

test('carried over: who went home unsent last time comes first, and how much they worked counts nothing', () => {
  const morning = emptyMarket
    .given('05:30', { ...opened, rules: { ...rules, order: 'carry-over' } })
    .when('05:31', comes(wang, { placedDaysIn14: 9 }))
    .when('05:32', comes(li, { placedDaysIn14: 0 }))
    .when('05:33', comes(zhao, { unsentLastTime: true, placedDaysIn14: 5 }))
  expect(inLine(morning)).toEqual([zhao, wang, li])
})

describe('who took work last time and stayed away without a word', () => {
  const { edition: _, ...firstEdition } = rules
  const lineUnder = (of: DayRules) => {
    const draws = of.order === 'lottery'
    const three = [wang, li, zhao].reduce(
      (story, who) => story.when('05:31', comes(who, who === wang ? { absentLastTime: true } : {})),
      marketWith(of).given('05:30', {
        ...opened,
        rules: of,
        ...(draws ? { lottery: { commitment: sealOf, drawsAt: at('05:45') } } : {}),
      }),
    )
    // Their lots: A002, A003, A001.
    return inLine(
      draws ? three.when('05:45', timePasses).when('05:50', checkIn(late)) : three.when('05:50', checkIn(late)),
    )
  }
  const late = worker(4)
  const sealOf = '5947d7c33d783f94b3b4c1a96ebc8991ed28f1b069b71e03376cba8caa98a720'

  test('stands at the end of the line in every order that has one', () => {
    for (const order of ['rotation', 'carry-over', 'first-come', 'lottery'] as const)
      expect([order, lineUnder({ ...rules, order })]).toEqual([order, [li, zhao, late, wang]])
    expect(lineUnder({ ...rules, order: 'staff-only' })).toEqual([wang, li, zhao, late])
  })

  test('in days of the first edition did so in rotation alone, and those are read as they were', () => {
    expect(lineUnder({ ...firstEdition, order: 'rotation' })).toEqual([li, zhao, late, wang])
    for (const order of ['carry-over', 'first-come'] as const)
      expect(lineUnder({ ...firstEdition, order })).toEqual([wang, li, zhao, late])
  })
})

describe('who has a job of today and waits for more', () => {
  const { edition: _, ...firstEdition } = rules
  const morning = (paidMinutes: number, of: DayRules = rules) =>
    marketWith(of)
      .given('05:30', { ...opened, rules: of })
      .when('05:31', post({ ...broccoli, startMinute: 420, endMinute: 420 + paidMinutes, paidMinutes }, known))
      .when('05:32', checkIn(wang))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
      .when('05:34', checkIn(li))
      .when('05:35', waitAgain(wang))

  test('keeps their place if it is less than half a day, and stands behind who has none from half a day on', () => {
    expect(inLine(morning(239))).toEqual([wang, li])
    expect(inLine(morning(240))).toEqual([li, wang])
    expect(inLine(morning(239, firstEdition))).toEqual([li, wang])
  })

  test('stands by the hours they have agreed to since', () => {
    const longer = { ...broccoli, startMinute: 420, endMinute: 780, paidMinutes: 360 }
    const asked = morning(239).when('05:36', changeTerms(first, longer))
    expect(inLine(asked)).toEqual([wang, li])
    expect(inLine(asked.when('05:37', answerChange(wang, 1, 2, 'agree')))).toEqual([li, wang])
  })

  test('does not wait of themselves beside the short job when another one falls out', () => {
    const both = morning(120)
      .when('05:36', post(unloading, known))
      .when('05:36', ask(wang, second))
      .when('05:37', accept(wang, 2))
      .when('05:38', cancel(second))
    expect(both.state.line.get(wang)).toMatchObject({ hasWork: false, standing: { status: 'placed' } })
  })
})

test('where staff give the work out nothing is offered by itself, and a tap is written down for them', () => {
  const byStaff = { ...rules, order: 'staff-only' } as const
  const morning = marketWith(byStaff)
    .given('05:30', { ...opened, rules: byStaff })
    .when('05:31', post(broccoli))
    .when('05:31', approve(first))
    .when('05:32', checkIn(wang))
  expect(told(morning.when('05:40', timePasses))).toBe('')
  expect(told(morning.when('05:33', ask(wang, first)))).toBe('wish-stated')
  expect(told(morning.when('05:34', placeByHand(wang, first)))).toContain('placement-made')
})
