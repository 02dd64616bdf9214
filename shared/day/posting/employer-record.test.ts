import { describe, expect, test } from 'vitest'
import {
  accept,
  approve,
  broccoli,
  changeTerms,
  checkIn,
  type DayStory,
  farmer,
  first,
  known,
  openHall,
  post,
  reason,
  timePasses,
  tuesday,
  wang,
} from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'
import type { EmployerRecord } from './messages.ts'
import type { Terms } from './terms.ts'

const record: EmployerRecord = { asked: 12, paidOnTime: 11, termsChanged: 2, failedToTurnUp: 0 }
const open = openHall.when('05:31', post(broccoli, { ...known, record }))
const taken = open.when('05:32', checkIn(wang)).when('05:32', timePasses).when('05:33', accept(wang, 1))
const later: Terms = { ...broccoli, startMinute: 420, endMinute: 960 }
const dearer: Terms = { ...broccoli, pay: { basis: 'day', amountFen: 18_000 } }
const said = (story: DayStory) => story.when('18:00', timePasses).state.closed?.employers?.[0]?.termsChanged

describe('what people may know of whoever hires', () => {
  test('stands with the job as it was posted', () => {
    expect(open.answer).toMatchObject({ events: [{ type: 'posted', record }, {}] })
    expect(open.state.postings.get(first)?.record).toEqual(record)
  })

  test('a job held for staff keeps it too', () => {
    const held = openHall.when('05:31', post(broccoli, { ...known, approved: false, record }))
    expect(held.when('05:40', approve(first)).state.postings.get(first)?.record).toEqual(record)
  })
})

describe('terms that were changed', () => {
  test('count against them once somebody has agreed to others, every time they ask', () => {
    const once = taken.when('05:40', changeTerms(first, later))
    expect(said(once)).toBe(1)
    const back = once.when('05:45', changeTerms(first, broccoli))
    expect(said(back)).toBe(2)
  })

  test('count for nothing while nobody has the job, where they pay more, and in what staff note', () => {
    expect(said(open.when('05:40', changeTerms(first, later)))).toBeUndefined()
    expect(said(taken.when('05:40', changeTerms(first, dearer)))).toBeUndefined()
    expect(said(taken.when('05:40', changeTerms(first, { ...broccoli, notes: reason })))).toBeUndefined()
  })

  test('are told by one close alone, be it of a job for tomorrow', () => {
    const booked = openHall
      .when('05:31', post({ ...broccoli, workDate: tuesday }, known))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
    const evening = booked.when('19:00', changeTerms(first, { ...later, workDate: tuesday }))
    const next = evening
      .when('day2 05:10', post({ ...broccoli, workDate: tuesday }, known))
      .when('day2 18:00', timePasses)
    expect(booked.state.closed?.employers?.[0]?.termsChanged).toBeUndefined()
    expect(next.state.closed?.employers).toMatchObject([{ employer: farmer, termsChanged: 1 }])
    expect(next.state.termsChanged.size).toBe(0)
  })

  test('are added up by the county', () => {
    const closes = (day: typeof tuesday, termsChanged: number) =>
      ({
        type: 'take-day-results',
        ...{ day, workers: [], employers: [{ employer: farmer, terms: [broccoli], termsChanged }] },
      }) as const
    const county = newCounty
      .when('05:30', { type: 'register-employer', employer: farmer, kind: 'person' })
      .when('18:00', closes(broccoli.workDate, 2))
      .when('day2 18:00', closes(tuesday, 1))
    expect(county.state.employers.get(farmer)?.record.termsChanged).toBe(3)
  })
})
