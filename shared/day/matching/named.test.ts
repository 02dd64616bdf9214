import { describe, expect, test } from 'vitest'
import { DayNumber } from '../../ids.ts'
import {
  accept,
  ask,
  at,
  broccoli,
  changePlaces,
  checkIn,
  type DayStory,
  decline,
  farmer,
  first,
  formCrew,
  known,
  li,
  openHall,
  placement,
  post,
  rules,
  second,
  sorting,
  timePasses,
  told,
  tuesday,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import { keptDays } from '../../testing/day-entries.ts'
import { auditEntry, type Before, nothingBefore } from '../audit.ts'

const four = worker(4)
const byName = (number: string, posting = first) =>
  ({ type: 'request-name', posting, employer: farmer, number: DayNumber.parse(number) }) as const
const takeOff = (number: string) => ({ ...byName(number), type: 'take-off-name' }) as const
/** Four wait, in this order, for three places: a third of them may be given by name. */
const hall = [wang, li, zhao, four].reduce<DayStory>(
  (story, who) => story.when('05:32', checkIn(who)),
  openHall.when('05:31', post({ ...broccoli, places: 3 }, known)),
)
const asked = hall.when('05:33', byName('A004'))
const offered = ({ answer }: DayStory) =>
  'events' in answer
    ? answer.events.flatMap((event) => (event.type === 'offer-made' ? [[event.worker, event.byName ?? false]] : []))
    : []

describe('whom an employer asks for by name', () => {
  test('gets one of three places before the line; for the rest the line goes on', () => {
    expect(asked.answer).toEqual({ events: [{ type: 'name-requested', posting: first, worker: four }] })
    expect(offered(asked.when('05:33', timePasses))).toEqual([
      [wang, false],
      [li, false],
      [four, true],
    ])
    expect(offered(hall.when('05:33', timePasses)).map(([who]) => who)).toEqual([wang, li, zhao])
  })

  test('is whoever wants the job: of what else is so of them the employer hears nothing', () => {
    const elsewhere = hall
      .when('05:33', checkIn(worker(5), sorting))
      .when('05:33', checkIn(worker(6)))
      .when('05:33', { type: 'leave-line', worker: worker(6) })
      .when('05:33', timePasses)
      .when('05:34', accept(wang, 1))
    for (const number of ['A001', 'A004', 'A005', 'A006'])
      expect(told(elsewhere.when('05:35', byName(number)))).toBe('name-requested')
    const unwanted = hall.when('05:33', checkIn(worker(5), sorting)).when('05:33', byName('A005'))
    expect(offered(unwanted.when('05:34', timePasses)).map(([who]) => who)).toEqual([wang, li, zhao])
  })

  test('are no more than the market lets, rounded down, and nobody whose number nobody has', () => {
    expect(asked.when('05:34', byName('A003')).answer).toEqual({ refusal: { code: 'names-full', most: 1 } })
    expect(told(asked.when('05:34', byName('A004')))).toBe('already-named')
    expect(told(hall.when('05:34', byName('A017')))).toBe('no-such-number')
    const two = hall.when('05:33', post(broccoli, known))
    expect(two.when('05:34', byName('A004', second)).answer).toEqual({ refusal: { code: 'names-full', most: 0 } })
    expect(told(hall.when('06:01', byName('A004')))).toBe('posting-over')
    expect(told(hall.when('05:34', { ...byName('A004'), posting: second }))).toBe('posting-over')
  })

  test('can be another one instead; what was given by name counts all the same', () => {
    const instead = asked.when('05:33', takeOff('A004')).when('05:33', byName('A003'))
    expect(offered(instead.when('05:34', timePasses)).at(-1)).toEqual([zhao, true])
    const given = asked.when('05:33', timePasses).when('05:34', accept(four, 3))
    expect(given.state.placements.get(placement(1))).toMatchObject({ worker: four, byName: true })
    const again = given.when('05:34', takeOff('A004')).when('05:34', byName('A003')).when('05:34', decline(wang, 1))
    expect(offered(again.when('05:34', timePasses))).toEqual([[zhao, false]])
  })

  test('who says no is asked no more, and their place goes to the line', () => {
    const no = asked.when('05:33', timePasses).when('05:34', decline(four, 3))
    expect(offered(no.when('05:34', timePasses))).toEqual([[zhao, false]])
  })

  test('one of a crew is not sent without the others', () => {
    const crew = asked.when('05:33', formCrew(zhao, four))
    expect(offered(crew.when('05:34', timePasses))).toEqual([
      [wang, false],
      [li, false],
    ])
  })

  test('is no larger a share when the employer asks for fewer people afterwards', () => {
    const given = asked.when('05:33', timePasses).when('05:34', decline(wang, 1)).when('05:34', decline(li, 2))
    const fewer = (places: number) => given.when('05:34', changePlaces(first, places)).answer
    expect(fewer(2)).toEqual({ refusal: { code: 'given-by-name', least: 3 } })
    expect(fewer(4)).toMatchObject({ events: [{ type: 'places-changed', places: 4 }] })
    const declined = given.when('05:34', decline(four, 3)).when('05:35', changePlaces(first, 1))
    expect(told(declined)).toBe('places-changed')
  })

  test('has another number tomorrow: who is asked for is forgotten overnight', () => {
    const booked = hall
      .when('05:33', post({ ...broccoli, places: 3, workDate: tuesday }, known))
      .when('05:34', byName('A004', second))
      .when('18:00', timePasses)
    expect(told(booked.when('18:05', byName('A003', second)))).toBe('market-closed')
    const next = booked.when('day2 05:30', checkIn(zhao))
    expect(booked.state.postings.get(second)?.named).toEqual([four])
    expect(next.state.postings.get(second)).not.toHaveProperty('named')
  })
})

describe('a job tapped in the list', () => {
  test('is not given while it is owed to who is asked for by name, however far behind', () => {
    const two = [zhao, four].reduce<DayStory>(
      (story, who) => story.when('05:32', checkIn(who)),
      openHall.when('05:31', post({ ...broccoli, places: 3 }, known)),
    )
    expect(told(two.when('05:34', ask(zhao, first)))).toBe('wish-stated, offer-made')
    const owed = two.when('05:33', byName('A002')).when('05:34', ask(zhao, first))
    expect(told(owed)).toBe('wish-stated')
    expect(offered(owed.when('05:34', timePasses))).toEqual([
      [zhao, false],
      [four, true],
    ])
  })

  test('is given by name at once to who is asked for, whoever stands before them', () => {
    expect(offered(asked.when('05:34', ask(four, first)))).toEqual([[four, true]])
    expect(told(hall.when('05:34', ask(four, first)))).toBe('wish-stated')
  })
})

describe('whoever doubts', () => {
  const kept = keptDays(at('05:30'), rules)
  for (const command of [post({ ...broccoli, places: 3 }, known), ...[wang, li, zhao, four].map((who) => checkIn(who))])
    kept.ask(command)
  for (const command of [byName('A004'), ask(four, first), timePasses]) kept.ask(command)
  const differences = (change: (entry: (typeof kept.entries)[number]) => (typeof kept.entries)[number]) => {
    let before: Before = nothingBefore
    return kept.entries.map(change).flatMap((entry) => {
      const found = auditEntry(before, entry)
      before = found
      return found.difference?.written.map(({ type }) => type) ?? []
    })
  }

  test('comes to the same results from the book alone', () => {
    expect(kept.entries.flatMap(({ events }) => events.filter((event) => event.type === 'offer-made'))).toHaveLength(3)
    expect(differences((entry) => entry)).toEqual([])
  })

  test('(the test of this test) and finds a place given by name that nobody asked for', () => {
    const unasked = differences((entry) =>
      entry.events.some(({ type }) => type === 'name-requested') ? { ...entry, events: [] } : entry,
    )
    expect(unasked).toContain('wish-stated')
  })
})
