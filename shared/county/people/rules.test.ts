import { describe, expect, test } from 'vitest'
import type { OrderRules } from '../../day/matching/order.ts'
import type { AgeBand } from '../../identity/age.ts'
import { CertificateId, MarketDay, TextId } from '../../ids.ts'
import type { TextRef } from '../../register.ts'
import { farmer, li, monday, picking, reason, rules, wang } from '../../testing/cast.ts'
import { newCounty, yang } from '../../testing/county-cast.ts'
import { personFacts } from './facts.ts'
import { livingRecord } from './merge.ts'

const register = { type: 'register-worker', worker: wang } as const
const forgotten = { type: 'worker-forgotten', worker: wang } as const
const forget = { type: 'forget-worker', worker: wang } as const
const known = newCounty.when('05:30', register)
const adult = { age: 'adult', hardToPlace: false, booked: [] } as const

test('a worker is registered once; a second time changes nothing', () => {
  expect(known.answer).toEqual({ events: [{ type: 'worker-registered', worker: wang }] })
  expect(known.when('05:31', register).answer).toEqual({ events: [] })
})

test('who was never placed and asks to be forgotten is erased now', () => {
  expect(known.when('18:30', forget).answer).toEqual({ events: [forgotten] })
})

/** Known, and placed on these days. */
const placedOn = (...days: MarketDay[]) =>
  days.reduce(
    (story, day) =>
      story.given('18:00', { type: 'day-results-taken', day, workers: [{ worker: wang, workDates: [day] }] }),
    known,
  )
const day = (text: string) => MarketDay.parse(text)

test('who was placed is hidden now and erased when the records have been kept for three years', () => {
  expect(placedOn(monday).when('18:30', forget).answer).toEqual({ events: [{ ...forgotten, eraseOn: '2029-08-17' }] })
})

test('the three years count from the last day they were placed, not from the day they ask', () => {
  const lastInMarch = placedOn(day('2025-11-02'), day('2026-03-01')).given('18:00', {
    type: 'day-results-taken',
    day: monday,
    workers: [{ worker: wang, workDates: [] }],
  })
  expect(lastInMarch.when('18:30', forget).answer).toEqual({ events: [{ ...forgotten, eraseOn: '2029-03-01' }] })
})

test('whose last work is three years ago is erased now', () => {
  expect(placedOn(day('2023-08-17')).when('18:30', forget).answer).toEqual({ events: [forgotten] })
  const tomorrow = { events: [{ ...forgotten, eraseOn: '2026-08-18' }] }
  expect(placedOn(day('2023-08-18')).when('18:30', forget).answer).toEqual(tomorrow)
})

test('nobody can be forgotten who is not known', () => {
  expect(newCounty.when('18:30', forget).answer).toEqual({ refusal: { code: 'no-such-person' } })
})

test('who is asked for a second time, because the first could not be erased, is forgotten again', () => {
  expect(known.when('18:30', forget).when('18:31', forget).answer).toEqual({ events: [forgotten] })
})

test('what staff put right is written down, of who is known', () => {
  const correct = { type: 'correct-worker', worker: wang, what: ['name'] } as const
  expect(known.when('06:00', correct).answer).toEqual({
    events: [{ type: 'worker-corrected', worker: wang, what: ['name'] }],
  })
  for (const story of [newCounty, known.when('18:30', forget)])
    expect(story.when('18:31', correct).answer).toEqual({ refusal: { code: 'no-such-person' } })
})

test('who was forgotten is not registered again: whoever comes back is somebody new', () => {
  expect(known.when('18:30', forget).when('18:31', register).answer).toEqual({ refusal: { code: 'was-forgotten' } })
})

describe('certificates', () => {
  const [boiler, welding] = [CertificateId.parse('boiler'), CertificateId.parse('welding')]
  const claim = { type: 'claim-certificates', worker: wang, certificates: [boiler, welding, boiler] } as const
  const confirm = (validUntil: string) =>
    ({
      type: 'confirm-certificate',
      worker: wang,
      certificate: boiler,
      validUntil: day(validUntil),
      seenBy: yang,
      cardNumber: reason,
    }) as const
  const claimed = known.when('05:31', claim)

  test('they say they have are noted once, and open nothing', () => {
    const said = (certificate: CertificateId) => ({ type: 'certificate-claimed', worker: wang, certificate })
    expect(claimed.answer).toEqual({ events: [said(boiler), said(welding)] })
    expect(claimed.when('05:32', claim).answer).toEqual({ events: [] })
    expect(personFacts(claimed.state.people.get(wang), adult, monday, rules).certificates).toEqual([])
  })

  test('staff have seen carry over into the check-in, with who saw them and when kept', () => {
    const seen = claimed.when('06:00', confirm('2027-03-31'))
    expect(seen.answer).toEqual({
      events: [{ ...confirm('2027-03-31'), type: 'certificate-confirmed', seenOn: monday }],
    })
    expect(seen.state.people.get(wang)).toMatchObject({ claimed: [welding], certificates: [{ seenBy: yang }] })
    expect(personFacts(seen.state.people.get(wang), adult, monday, rules).certificates).toEqual([
      { certificate: boiler, validUntil: '2027-03-31' },
    ])
    expect(seen.when('06:01', claim).answer).toEqual({ events: [] })
  })

  test('that they could not show are no longer said to be there; said again, they are', () => {
    const drop = { type: 'drop-claim', worker: wang, certificate: boiler } as const
    const dropped = claimed.when('06:00', drop)
    expect(dropped.answer).toEqual({ events: [{ type: 'certificate-not-shown', worker: wang, certificate: boiler }] })
    expect(dropped.state.people.get(wang)?.claimed).toEqual([welding])
    expect(dropped.when('06:01', drop).answer).toEqual({ events: [] })
    expect(dropped.when('06:02', claim).answer).toMatchObject({ events: [{ certificate: boiler }] })
    expect(newCounty.when('06:00', drop).answer).toEqual({ refusal: { code: 'no-such-person' } })
  })

  test('that were renewed hold until the new date, and a card that ran out is not taken', () => {
    const renewed = claimed.when('06:00', confirm('2026-08-20')).when('06:01', confirm('2028-08-20'))
    expect(renewed.state.people.get(wang)?.certificates).toMatchObject([{ validUntil: '2028-08-20' }])
    expect(claimed.when('06:00', confirm('2026-08-16')).answer).toMatchObject({
      refusal: { code: 'certificate-run-out' },
    })
    expect(claimed.when('06:00', confirm('2026-08-17')).answer).toMatchObject({ events: [{}] })
  })

  test('are nobody’s whom the county does not know, and go with who is forgotten', () => {
    for (const asked of [claim, confirm('2027-03-31')])
      expect(newCounty.when('05:31', asked).answer).toEqual({ refusal: { code: 'no-such-person' } })
    const gone = claimed.when('06:00', confirm('2027-03-31')).when('18:30', forget)
    // What the register wrote about the card is still named: it is erased with them.
    expect(gone.state.people.get(wang)).toMatchObject({ claimed: [], certificates: [], texts: [reason.text] })
    for (const asked of [claim, confirm('2027-03-31')])
      expect(gone.when('18:31', asked).answer).toEqual({ refusal: { code: 'no-such-person' } })
  })

  test('are not said of a record that was merged into another', () => {
    const both = known.when('05:31', { type: 'register-worker', worker: li })
    const one = both.when('18:30', { type: 'merge-workers', kept: li, merged: wang, reason })
    expect(one.when('18:31', claim).answer).toEqual({ refusal: { code: 'no-such-person' } })
  })
})

describe('two records of one person', () => {
  const [boiler, welding] = [CertificateId.parse('boiler'), CertificateId.parse('welding')]
  const merge = { type: 'merge-workers', kept: wang, merged: li, reason } as const
  type Result = Parameters<typeof known.given>[1] & { type: 'day-results-taken' }
  const came = (on: string, worker: typeof wang, rest: Partial<Result['workers'][number]>): Result => ({
    type: 'day-results-taken',
    day: day(on),
    workers: [{ worker, workDates: [], ...rest }],
  })
  const both = known.when('05:31', { type: 'register-worker', worker: li })

  test('become one: days, wishes and certificates join, and how the last day went is told by the later record', () => {
    const seen = (certificate: CertificateId, validUntil: string) =>
      ({ type: 'confirm-certificate', worker: li, certificate, validUntil: day(validUntil), seenBy: yang }) as const
    const story = both
      .given('18:00', came('2026-08-10', wang, { workDates: [day('2026-08-10')], wants: { trades: [picking] } }))
      .given('18:00', came('2026-08-12', li, {}))
      .when('06:00', { type: 'claim-certificates', worker: wang, certificates: [boiler, welding] })
      .when('06:00', seen(boiler, '2027-03-31'))
      .when('06:01', merge)
    expect(story.answer).toEqual({ events: [{ type: 'workers-merged', kept: wang, merged: li, reason }] })
    expect(story.state.people.get(wang)).toMatchObject({
      placedDays: 1,
      lastPlacedOn: '2026-08-10',
      placedOn: ['2026-08-10'],
      lastCameOn: '2026-08-12',
      unsentLastTime: true,
      lastWants: { trades: [picking] },
      claimed: [welding],
      certificates: [{ certificate: boiler }],
      mergedFrom: [li],
    })
    expect(livingRecord(story.state.people, li)?.worker).toBe(wang)
  })

  test('that both came on one day: who got work or stayed away by either was not left unsent, and a date counts once', () => {
    const on = (worker: typeof wang, rest: Parameters<typeof came>[2]) => came('2026-08-12', worker, rest)
    const [before, last] = [day('2026-08-11'), day('2026-08-12')]
    const together = (one: Parameters<typeof came>[2], other: Parameters<typeof came>[2]) =>
      both.given('18:00', on(wang, one), on(li, other)).when('06:00', merge).state.people.get(wang)
    const sent = { placedDays: 2, placedOn: [before, last], unsentLastTime: false, absentLastTime: false }
    expect(together({ workDates: [before, last] }, { workDates: [last] })).toMatchObject(sent)
    expect(together({ workDates: [before, last] }, {})).toMatchObject(sent)
    expect(together({}, { workDates: [before, last] })).toMatchObject(sent)
    const missed = { unsentLastTime: false, absentLastTime: true }
    expect(together({ absent: true }, {})).toMatchObject(missed)
    expect(together({}, { absent: true })).toMatchObject(missed)
    expect(together({}, {})).toMatchObject({ unsentLastTime: true, absentLastTime: false })
  })

  test('are merged once, never one with itself, nor with who is forgotten', () => {
    expect(both.when('06:00', { ...merge, merged: wang }).answer).toEqual({ refusal: { code: 'same-record' } })
    const nobody = { refusal: { code: 'no-such-person' } }
    expect(known.when('06:00', merge).answer).toEqual(nobody)
    expect(both.when('06:00', merge).when('06:01', merge).answer).toEqual(nobody)
    expect(both.when('18:30', forget).when('18:31', merge).answer).toEqual(nobody)
  })
})

describe('what a supervisor found of somebody', () => {
  const mark: TextRef = { text: TextId.parse(`txt_${'0'.repeat(15)}2`), digest: 'salted' }
  const found = { type: 'mark-worker', worker: wang, mark, reason } as const
  const marked = known.when('06:00', found)

  test('lies sealed in the register: the ledger says only that there is something, until something else is found', () => {
    expect(marked.answer).toEqual({ events: [{ type: 'worker-marked', worker: wang, mark, reason }] })
    expect(marked.state.people.get(wang)).toMatchObject({ marks: [mark], texts: [mark.text, reason.text] })
    const other = { ...mark, text: reason.text }
    expect(marked.when('06:01', { ...found, mark: other }).state.people.get(wang)?.marks).toEqual([other])
    expect(newCounty.when('06:00', found).answer).toEqual({ refusal: { code: 'no-such-person' } })
  })

  test('is not known any more of who is forgotten, and both texts are named to be erased', () => {
    const gone = marked.when('06:01', forget).state.people.get(wang)
    expect(gone).toMatchObject({ marks: [], texts: [mark.text, reason.text] })
  })

  test('goes over to the one record of two', () => {
    const both = marked.when('06:01', { type: 'register-worker', worker: li })
    const one = both.when('06:02', { type: 'merge-workers', kept: li, merged: wang, reason })
    expect(one.state.people.get(li)?.marks).toEqual([mark])
  })

  test('that they are hard to place: the day hears fewer days, never fewer than none, where its order asks for it, and of nobody why', () => {
    const worked = placedOn(day('2026-08-12'), day('2026-08-13'))
    const daysUnder = (market: OrderRules) => {
      const facts = personFacts(worked.state.people.get(wang), { ...adult, hardToPlace: true }, monday, market)
      expect(facts).not.toHaveProperty('hardToPlace')
      return facts.placedDaysIn14
    }
    expect(daysUnder({ order: 'rotation', boostDays: 1 })).toBe(1)
    expect(daysUnder({ order: 'rotation', boostDays: 3 })).toBe(0)
    expect(daysUnder({ order: 'rotation' })).toBe(2)
    expect(daysUnder({ order: 'lottery', boostDays: 2 })).toBe(2)
  })
})

describe('不再派往', () => {
  const set = (side: 'worker' | 'employer', holds = true) =>
    ({ type: 'set-do-not-send', worker: wang, employer: farmer, side, holds, reason }) as const
  const both = known
    .when('05:31', { type: 'register-employer', employer: farmer, kind: 'person' })
    .when('06:00', set('worker'))

  test('stands by the wish of each, once, until it is taken back; the day hears nothing of why', () => {
    expect(both.answer).toEqual({
      events: [{ type: 'do-not-send-set', worker: wang, employer: farmer, side: 'worker', reason }],
    })
    expect(both.when('06:01', set('worker')).answer).toEqual({ events: [] })
    expect(both.when('06:01', set('employer', false)).answer).toEqual({ events: [] })
    const people = (story: typeof both) => story.state.people.get(wang)
    const twice = both.when('06:01', set('employer'))
    expect(personFacts(people(twice), adult, monday, rules).doNotSend).toEqual([
      { employer: farmer, side: 'worker' },
      { employer: farmer, side: 'employer' },
    ])
    expect(people(twice.when('06:02', set('worker', false)))?.doNotSend).toMatchObject([{ side: 'employer' }])
    expect(known.when('06:00', set('worker')).answer).toEqual({ refusal: { code: 'employer-unknown' } })
  })

  test('of a household that was forgotten is written into nobody’s list, and taken out of it still', () => {
    const gone = both.when('06:01', { type: 'forget-employer', employer: farmer })
    expect(gone.when('06:02', set('employer')).answer).toEqual({ refusal: { code: 'employer-unknown' } })
    expect(gone.when('06:02', set('worker', false)).answer).toMatchObject({ events: [{ type: 'do-not-send-lifted' }] })
  })

  test('goes over to the record that is kept, once, and goes with who is forgotten', () => {
    const other = both
      .when('06:01', { type: 'register-worker', worker: li })
      .when('06:02', { ...set('worker'), worker: li })
      .when('06:03', { ...set('employer'), worker: li })
    const one = other.when('06:04', { type: 'merge-workers', kept: wang, merged: li, reason }).state.people.get(wang)
    expect(one?.doNotSend.map(({ side }) => side)).toEqual(['worker', 'employer'])
    const gone = both.when('06:01', forget).state.people.get(wang)
    expect([gone?.doNotSend, gone?.texts]).toEqual([[], [reason.text]])
  })
})

describe('what the day is told of somebody who comes again', () => {
  type Result = Parameters<typeof known.given>[1] & { type: 'day-results-taken' }
  const result = (on: string, rest: Partial<Result['workers'][number]>): Result => ({
    type: 'day-results-taken',
    day: day(on),
    workers: [{ worker: wang, workDates: [], ...rest }],
  })
  const facts = (...results: Result[]) =>
    personFacts(known.given('18:00', ...results).state.people.get(wang), adult, monday, rules)

  test('of who is new, nothing', () => {
    const aged = (age: AgeBand) => personFacts(undefined, { ...adult, age }, monday, rules)
    expect([aged('minor'), aged('child')]).toEqual([{ minor: true }, { minor: true, child: true }])
  })

  test('went home without: unsent; left before the end: not', () => {
    expect(facts(result('2026-08-16', {}))).toMatchObject({ unsentLastTime: true, placedDaysIn14: 0 })
    expect(facts(result('2026-08-16', { left: true }))).toMatchObject({ unsentLastTime: false })
  })

  test('days of work count for fourteen days', () => {
    const on = (date: string) => result(date, { workDates: [day(date)] })
    expect(facts(on('2026-08-02'), on('2026-08-03'), on('2026-08-16'))).toMatchObject({
      unsentLastTime: false,
      placedDaysIn14: 2,
      lastPlacedOn: '2026-08-16',
    })
    expect(facts(on('2026-06-01'), result('2026-08-16', {}))).toMatchObject({
      unsentLastTime: true,
      placedDaysIn14: 0,
      lastPlacedOn: '2026-06-01',
    })
  })

  test('under half a day of work costs no place in rotation', () => {
    const half = { workDates: [day('2026-08-16')], halfDates: [day('2026-08-16')] }
    expect(facts(result('2026-08-16', half))).toEqual({
      minor: false,
      unsentLastTime: true,
      absentLastTime: false,
      placedDaysIn14: 0,
      certificates: [],
    })
  })

  test('a job for today that fell through this morning counts no day: they went home without', () => {
    const ahead = known.given('18:00', result('2026-08-16', { workDates: [monday] })).state.people.get(wang)
    const told = (booked: readonly MarketDay[]) => personFacts(ahead, { ...adult, booked }, monday, rules)
    // That they have work today the day knows itself.
    expect(told([monday])).toMatchObject({ unsentLastTime: false, placedDaysIn14: 0 })
    expect(told([])).toMatchObject({ unsentLastTime: true, placedDaysIn14: 0 })
    const worked = known.given('18:00', result('2026-08-16', { workDates: [day('2026-08-16'), monday] }))
    expect(personFacts(worked.state.people.get(wang), adult, monday, rules)).toMatchObject({
      unsentLastTime: false,
      placedDaysIn14: 1,
    })
  })

  test('a job booked for tomorrow that fell through does not count', () => {
    const booked = result('2026-08-15', { workDates: [day('2026-08-16')] })
    expect(facts(booked)).toMatchObject({ placedDaysIn14: 1, unsentLastTime: false })
    expect(facts(booked, result('2026-08-16', {}))).toMatchObject({ placedDaysIn14: 0, unsentLastTime: true })
  })

  test('what they came for is remembered until they come for something else', () => {
    const wants = { trades: [picking] }
    const after = known.given('18:00', result('2026-08-15', { wants }), result('2026-08-16', {}))
    expect(after.state.people.get(wang)?.lastWants).toEqual(wants)
  })
})
