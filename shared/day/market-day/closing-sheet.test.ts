import { describe, expect, test } from 'vitest'
import {
  absent,
  accept,
  arrived,
  board,
  broccoli,
  cancel,
  checkIn,
  type DayStory,
  employerMisses,
  first,
  known,
  li,
  marketWith,
  monday,
  nightShift,
  opened,
  openHall,
  openSecondWave,
  placeByHand,
  post,
  reason,
  release,
  rules,
  second,
  sorting,
  stopWork,
  timePasses,
  tuesday,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import type { TypedTerms } from '../posting/terms.ts'
import { percentile, spreadSum } from './work-figures.ts'

/** Wang waits three minutes for the picking, li has come for it later and waits one. */
const placed = openHall
  .when('05:31', post({ ...broccoli, places: 3 }, known))
  .when('05:31', checkIn(wang))
  .when('05:33', checkIn(li))
  .when('05:33', timePasses)
  .when('05:34', accept(wang, 1))
  .when('05:34', accept(li, 2))
const sheetOf = (story: DayStory) => story.when('18:00', timePasses).state.closed?.sheet

describe('the sheet of a closed day', () => {
  test('says of how many days of work people go there by themselves: these have no boarding', () => {
    const near = { ...broccoli, trade: sorting, transport: { kind: 'own', meet: 'township-hall' } } as const
    const both = placed
      .when('05:35', post(near, known))
      .when('05:35', checkIn(zhao, sorting))
      .when('05:35', timePasses)
      .when('05:36', accept(zhao, 3))
      .when('05:50', board(1))
    expect(sheetOf(both)?.work).toMatchObject({ days: 3, ownWay: 1, boarded: 1 })
  })

  test('says how long people waited, what was asked and filled, and what nobody reported', () => {
    expect(sheetOf(placed.when('09:00', arrived(1)))).toEqual({
      waits: [
        [1, 1],
        [3, 1],
      ],
      wanted: [['vegetable-picking', 2]],
      places: [['vegetable-picking', 6, 3, 2]],
      townships: [['gonghui', 3, 2]],
      ...{ cancelled: 0, belowFloor: 0, secondWaves: 0, byHand: 0 },
      work: {
        ...{ days: 2, boarded: 0, stopped: 0 },
        came: { arrived: 1, excused: 0, unexcused: 0, 'employers-fault': 0, 'not-heard': 0, unknown: 1 },
        pay: [{ trade: 'vegetable-picking', basis: 'day', fen: [[17_000, 2]] }],
      },
    })
  })

  test('a place that was given a second time is filled once, and each who had it is told of', () => {
    const one = openHall
      .when('05:31', post({ ...broccoli, places: 1 }, known))
      .when('05:31', checkIn(wang))
      .when('05:31', timePasses)
      .when('05:32', accept(wang, 1))
      .when('06:10', employerMisses(first, 1))
    const again = one
      .when('06:12', checkIn(zhao))
      .when('06:12', timePasses)
      .when('06:13', accept(zhao, 2))
      .when('07:00', absent(1, 'unexcused'))
    expect(sheetOf(again)).toMatchObject({
      places: [['vegetable-picking', 6, 1, 1]],
      secondWaves: 1,
      work: { days: 2, came: { unexcused: 1, unknown: 1 } },
    })
  })

  test('who let their job go again had waited for it all the same; its place is empty', () => {
    const back = placed.when('05:40', release(1))
    expect(sheetOf(back)).toMatchObject({
      waits: [
        [1, 1],
        [3, 1],
      ],
      places: [['vegetable-picking', 6, 3, 1]],
    })
    expect(sheetOf(back)?.work.days).toBe(1)
  })

  test('a job that is called off asks for nobody; one for tomorrow is counted tomorrow', () => {
    const off = placed.when('05:40', post({ ...broccoli, workDate: tuesday }, known)).when('05:50', cancel(first))
    expect(sheetOf(off)).toMatchObject({ cancelled: 1, places: [], work: { days: 0 } })
    const next = off.when('18:00', timePasses).when('day2 05:30', checkIn(wang))
    expect(
      next.when('day2 05:31', placeByHand(wang, second)).when('day2 18:00', timePasses).state.closed,
    ).toMatchObject({
      day: tuesday,
      sheet: { cancelled: 0, byHand: 1, places: [['vegetable-picking', 6, 2, 1]], work: { days: 1 } },
    })
  })

  test('a job below the floor counts as such once staff let it through, and a wave by hand as no place while nobody goes', () => {
    const cheap = { ...broccoli, pay: { basis: 'day', amountFen: 9000 } } as const
    const letThrough = openHall
      .when('05:31', post(cheap, known))
      .when('05:32', { type: 'approve-posting', posting: first, reason })
    expect(sheetOf(letThrough)).toMatchObject({ belowFloor: 1 })
    expect(sheetOf(openHall.when('05:31', post(cheap, known)))).toMatchObject({ belowFloor: 0, places: [] })
    expect(sheetOf(placed.when('06:10', openSecondWave(first, 420)))).toMatchObject({ secondWaves: 0, byHand: 1 })
  })

  test('each day of work is in one sheet: a night shift in that of its evening, whatever the next close says of it', () => {
    const night = openHall
      .when('05:31', post(nightShift, known))
      .when('05:31', checkIn(wang))
      .when('05:32', placeByHand(wang, first))
    const closed = night.when('18:00', timePasses)
    expect(closed.state.closed?.sheet?.work.days).toBe(1)
    const next = closed.when('day2 05:30', arrived(1)).when('day2 18:00', timePasses)
    expect(next.state.closed).toMatchObject({ day: tuesday, sheet: { work: { days: 0 } } })
    expect(next.state.closed?.jobs).toMatchObject([{ workDate: monday, people: [{ came: 'arrived' }] }])
  })
})

describe('补员', () => {
  /** Wang is missed, and zhao comes in and is called for her place. */
  const calledFor = (terms: TypedTerms, hall = openHall) =>
    hall
      .when('05:31', post(terms, known))
      .when('05:31', checkIn(wang))
      .when('05:31', checkIn(li))
      .when('05:31', timePasses)
      .when('05:32', accept(wang, 1))
      .when('05:32', accept(li, 2))
      .when('06:10', employerMisses(first, 1))
      .when('06:12', checkIn(zhao))
      .when('06:12', timePasses)
  const sentFor = (terms: TypedTerms, hall = openHall) => calledFor(terms, hall).when('06:13', accept(zhao, 3))
  const sent = sentFor({ ...broccoli, places: 2 })
  const waves = (story: DayStory) => sheetOf(story)?.secondWaves

  test('is who went with the wave; who was called and took nothing went nowhere', () => {
    expect(waves(calledFor({ ...broccoli, places: 2 }))).toBe(0)
    expect(waves(sent)).toBe(1)
  })

  test('who lets the place go before the wave leaves did not go, and who goes in their stead did', () => {
    const back = sent.when('06:20', release(3))
    expect(waves(back)).toBe(0)
    expect(
      waves(
        back
          .when('06:21', checkIn(worker(4)))
          .when('06:21', timePasses)
          .when('06:22', accept(worker(4), 4)),
      ),
    ).toBe(1)
  })

  test('in days of the edition before whoever took a place in it counted', () => {
    const before = { ...rules, edition: 8 } as const
    const old = marketWith(before).given('05:30', { ...opened, rules: before })
    expect(waves(sentFor({ ...broccoli, places: 2 }, old).when('06:20', release(3)))).toBe(1)
  })

  test('nor did anybody where the job is called off before it leaves', () => {
    expect(waves(sent.when('06:20', stopWork(first, 'rain')))).toBe(0)
  })

  test('who went and was missed there went all the same', () => {
    expect(waves(sent.when('07:00', absent(3, 'unexcused')))).toBe(1)
  })

  test('counts on the day they took it, and on no other of its days', () => {
    const days = sentFor({ ...broccoli, places: 2, days: 3 })
    expect(waves(days)).toBe(1)
    const next = days.when('18:00', timePasses).when('day2 05:30', checkIn(wang)).when('day2 18:00', timePasses)
    expect(next.state.closed).toMatchObject({ day: tuesday, sheet: { secondWaves: 0, work: { days: 2 } } })
  })
})

test('middles come of sums', () => {
  const both = spreadSum([
    [
      [5, 2],
      [9, 1],
    ],
    [
      [1, 1],
      [9, 6],
    ],
  ])
  expect(both).toEqual([
    [1, 1],
    [5, 2],
    [9, 7],
  ])
  expect([percentile(both, 50), percentile(both, 30), percentile(both, 90), percentile([], 50)]).toEqual([
    9,
    5,
    9,
    undefined,
  ])
})
