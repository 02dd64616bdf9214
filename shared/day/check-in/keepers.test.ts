import { describe, expect, test } from 'vitest'
import { type Instant, KeeperId } from '../../ids.ts'
import {
  at,
  broccoli,
  checkIn,
  checkInFor,
  type DayStory,
  emptyMarket,
  first,
  known,
  li,
  marketWith,
  openHall,
  picking,
  post,
  rules,
  timePasses,
  told,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import { later } from '../../time.ts'
import { placesInLine } from '../matching/place-in-line.ts'
import type { Order } from '../matching/policy.ts'
import { givenBy, isOfTerminal, unclaimed } from './keepers.ts'
import type { PersonFacts } from './messages.ts'

const keeper = (text: string) => KeeperId.parse(text)
const keep = (text: string, keptAt: Instant) => ({ type: 'keep-place', keeper: keeper(text), keptAt }) as const
const bringing = (text: string, who = wang, facts: PersonFacts = { minor: false }) => ({
  ...checkInFor(who, { trades: [picking] }, facts),
  keeper: keeper(text),
})
const refusal = ({ answer }: DayStory) => ('refusal' in answer ? answer.refusal : answer)
/** Who would be called to one place after another. */
const inLine = ({ state }: DayStory) =>
  [...state.line.values()]
    .map((person) => ({ number: person.number, place: placesInLine(state, person)[0]?.place ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ number }) => number)

describe('what a terminal kept while its line was down', () => {
  test('is noted once, however often it is told, and opens the day if nothing else did', () => {
    const back = emptyMarket.when('05:50', keep('2-07', at('05:41')))
    expect(back.answer).toMatchObject({
      events: [{ type: 'day-opened' }, { type: 'place-kept', keeper: '2-07', keptAt: at('05:41') }],
    })
    expect(told(back.when('05:51', keep('2-07', at('05:41'))))).toBe('')
    expect(unclaimed(back.state)).toEqual([{ keeper: '2-07', keptAt: at('05:41') }])
  })

  test('the same number with another time is not made one with it', () => {
    const back = openHall.when('05:50', keep('2-07', at('05:41')))
    expect(refusal(back.when('05:51', keep('2-07', at('05:42'))))).toEqual({ code: 'keeper-known', keeper: '2-07' })
  })

  test('not of yesterday; of a minute to come it is as of now, told once or twice', () => {
    const said = (text: string, keptAt: Instant) => refusal(openHall.when('05:50', keep(text, keptAt)))
    const ahead = openHall.when('05:50', keep('2-01', at('05:51')))
    expect(ahead.answer).toMatchObject({ events: [{ type: 'place-kept', keptAt: at('05:50') }] })
    expect(told(ahead.when('05:55', keep('2-01', at('05:51'))))).toBe('')
    expect(refusal(ahead.when('05:55', keep('2-01', at('05:49'))))).toMatchObject({ code: 'keeper-known' })
    expect(said('2-01', later(at('05:41'), -24 * 3600))).toMatchObject({ code: 'keeper-out-of-time' })
    expect(said('2-99', at('05:41'))).toMatchObject({ events: [{ type: 'place-kept' }] })
  })

  test('of a terminal with two digits it is counted apart from that with the first of them', () => {
    const told = ['1-03', '12-07', '12-01'].reduce(
      (hall, text) => hall.when('05:50', keep(text, at('05:41'))),
      openHall,
    )
    expect([1, 2, 12].map((terminal) => givenBy(told.state, terminal).count)).toEqual([3, 0, 7])
    expect(isOfTerminal(keeper('12-07'), 1)).toBe(false)
  })

  test('is over with its day', () => {
    const back = openHall.when('05:50', keep('2-07', at('05:41')))
    expect(unclaimed(back.when('18:00', timePasses).when('day2 05:30', checkIn(li)).state)).toEqual([])
  })
})

describe('who brings a place-keeper', () => {
  const meanwhile = openHall
    .when('05:31', checkIn(li))
    .when('05:45', checkIn(zhao))
    .when('05:50', keep('2-07', at('05:41')))
    .when('05:50', keep('2-08', at('05:43')))

  test('gets the next number, and stands where they came: behind who was there, before who came meanwhile', () => {
    const brought = meanwhile.when('05:52', bringing('2-07'))
    expect(brought.answer).toMatchObject({
      events: [{ type: 'checked-in', number: 'A003', keeper: '2-07', keptAt: at('05:41') }],
    })
    expect(inLine(brought)).toEqual(['A001', 'A003', 'A002'])
    expect(inLine(brought.when('05:53', bringing('2-08', worker(4))))).toEqual(['A001', 'A003', 'A004', 'A002'])
    expect(inLine(brought.when('05:53', checkIn(worker(4))))).toEqual(['A001', 'A003', 'A002', 'A004'])
  })

  test('whoever comes first with theirs, the minutes of the place-keepers count', () => {
    const other = meanwhile.when('05:52', bringing('2-08', worker(4))).when('05:53', bringing('2-07'))
    expect(inLine(other)).toEqual(['A001', 'A004', 'A003', 'A002'])
  })

  test('the place that is free is theirs before those who checked in while the line was down', () => {
    const called = meanwhile
      .when('05:52', bringing('2-07'))
      .when('05:53', post({ ...broccoli, places: 2 }, known))
      .when('05:53', timePasses)
    expect([...called.state.offers.values()].flatMap(({ people }) => people)).toEqual([li, wang])
    expect(called.state.offers.size).toBe(2)
    expect(called.state.postings.get(first)?.offered).toBe(2)
  })

  test('in every order: behind what counts more than coming, before whoever is equal to them and came later', () => {
    const ordersBy = (order: Order, facts: PersonFacts) => {
      const hall = marketWith({ ...rules, order })
        .when('05:31', checkIn(li))
        .when('05:45', checkInFor(zhao, { trades: [picking] }, facts))
        .when('05:50', keep('2-07', at('05:20')))
      return inLine(hall.when('05:52', bringing('2-07')))
    }
    const unsent = { minor: false, unsentLastTime: true }
    expect(ordersBy('first-come', unsent)).toEqual(['A003', 'A001', 'A002'])
    expect(ordersBy('carry-over', unsent)).toEqual(['A002', 'A003', 'A001'])
    expect(ordersBy('rotation', unsent)).toEqual(['A002', 'A003', 'A001'])
    expect(ordersBy('rotation', { minor: false })).toEqual(['A003', 'A001', 'A002'])
  })

  test('stands before nobody who took part in a draw, and before all who came after it', () => {
    const drawn = marketWith({ ...rules, order: 'lottery', roundMinutes: [345] })
      .when('05:31', checkIn(li))
      .when('05:40', checkIn(zhao))
      .when('05:45', timePasses)
      .when('05:46', checkIn(worker(4)))
      .when('05:50', keep('2-07', at('05:35')))
      .when('05:52', bringing('2-07'))
    expect(inLine(drawn).slice(2)).toEqual(['A004', 'A003'])
  })

  test('nobody gets two places by one, and nobody a second number by asking twice', () => {
    const brought = meanwhile.when('05:52', bringing('2-07'))
    expect(refusal(brought.when('05:53', bringing('2-07', worker(4))))).toEqual({ code: 'keeper-used', keeper: '2-07' })
    expect(told(brought.when('05:53', bringing('2-07')))).toBe('')
    expect(refusal(meanwhile.when('05:53', bringing('2-99')))).toEqual({ code: 'keeper-unknown', keeper: '2-99' })
  })

  test('had a number already: their place stays, and nobody is moved back', () => {
    expect(refusal(meanwhile.when('05:52', bringing('2-07', zhao)))).toEqual({ code: 'keeper-too-late' })
    expect(
      refusal(meanwhile.when('05:52', bringing('2-07', worker(4))).when('05:53', bringing('2-08', worker(4)))),
    ).toEqual({ code: 'keeper-too-late' })
  })
})
