import { describe, expect, test } from 'vitest'
import type { DaySheet } from '../../day/market-day/day-sheet.ts'
import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import { figuresOf, noWork } from '../../day/market-day/work-figures.ts'
import { DayNumber } from '../../ids.ts'
import { broccoli, farmer, first, li, monday, picking, placement, reason, tuesday, wang } from '../../testing/cast.ts'
import { type CountyStory, newCounty } from '../../testing/county-cast.ts'
import { dayAfter } from '../../time.ts'
import type { TakeDayResults } from './messages.ts'
import { asCorrected } from './sheets.ts'

const person = (n: number, came: DayOfWork['came'] = 'unknown'): DayOfWork => ({
  placement: placement(n),
  worker: n === 1 ? wang : li,
  number: DayNumber.parse(`A00${n}`),
  came,
})
const job = (...people: readonly DayOfWork[]): JobDone => ({
  ...{ posting: first, revision: 1, workDate: monday, employer: farmer, trade: picking, township: broccoli.township },
  ...{ basis: 'day', agreedFen: 17_000, paidMinutes: 540, startMinute: 390, payDay: monday },
  people: [...people],
})
const bare: Omit<DaySheet, 'work'> = {
  ...{ checkedIn: 2, placed: 2, turnedAwayUnderSixteen: 0, waits: [], wanted: [], places: [], townships: [] },
  ...{ cancelled: 0, belowFloor: 0, secondWaves: 0, byHand: 0 },
}
const results: TakeDayResults = {
  ...({ type: 'take-day-results', day: monday, workers: [], employers: [] } as const),
  jobs: [job(person(1), person(2))],
  sheet: { ...bare, work: figuresOf([job(person(1), person(2))]) },
}
const closed = newCounty.when('18:00', results)
const kept = ({ state }: CountyStory, day = monday) => state.sheets.get(day)
const now = (story: CountyStory) => {
  const sheet = kept(story)
  return sheet && asCorrected(sheet)
}
const about = { placement: placement(1), workDate: monday } as const

describe('the sheet of a day, as closed and as it is known by now', () => {
  test('is one and the same until something else is heard', () => {
    expect(kept(closed)?.closed).toEqual(results.sheet)
    expect(now(closed)).toEqual(results.sheet)
    expect(closed.when('18:01', results).answer).toEqual({ events: [] })
  })

  test('what staff put right later moves the second and never the first', () => {
    const after = closed.when('day2 09:00', { type: 'correct-work', ...about, came: 'unexcused', reason })
    expect(kept(after)?.closed).toEqual(results.sheet)
    expect(now(after)?.work.came).toEqual({ ...noWork.came, unexcused: 1, unknown: 1 })
    const back = after.when('day2 09:01', { type: 'correct-work', ...about, came: 'arrived', reason })
    expect(now(back)?.work).toMatchObject({ days: 2, came: { unexcused: 0, arrived: 1, unknown: 1 } })
  })

  test('so do the next close and the evening; work that only they know of is counted with its day', () => {
    const next = closed.when('day2 18:00', {
      ...results,
      day: tuesday,
      jobs: [job(person(1, 'arrived'), person(3, 'arrived'))],
      sheet: { ...bare, work: noWork },
    })
    expect(now(next)?.work).toMatchObject({ days: 3, came: { arrived: 2, unknown: 1 } })
    expect(now(next)?.work.pay).toEqual([{ trade: picking, basis: 'day', fen: [[17_000, 3]] }])
    expect(kept(next, tuesday)?.work).toEqual(noWork)
    const evening = closed.when('19:00', { ...results, sheet: { ...bare, byHand: 3, work: noWork } })
    expect(now(evening)).toEqual({ ...results.sheet, byHand: 3 })
    expect(kept(evening)?.closed.byHand).toBe(0)
  })

  test('a day of which it was not told that no bus goes there is counted among these once it is, and no more once it is off', () => {
    const retold = (...people: readonly DayOfWork[]) =>
      ({
        ...{ ...results, day: tuesday, jobs: [{ ...job(...people), ownWay: true as const }] },
        sheet: { ...bare, work: noWork },
      }) as const
    const told = closed.when('day2 18:00', retold(person(1), person(2)))
    expect(now(told)?.work).toMatchObject({ days: 2, ownWay: 2 })
    const off = told.when('day2 19:00', retold(person(1), person(2, 'called-off')))
    expect(now(off)?.work).toMatchObject({ days: 1, ownWay: 1 })
  })

  test('work on a day without a market is counted with the close that tells of it first', () => {
    const wednesday = dayAfter(tuesday)
    const jobs = [{ ...job(person(1)), workDate: tuesday }]
    const sheet = { ...bare, work: figuresOf(jobs) }
    const late = closed.when('day3 18:00', { ...results, day: wednesday, jobs, sheet })
    const heard = late.when('day3 19:00', {
      ...{ type: 'correct-work', ...about, workDate: tuesday, came: 'arrived', reason },
    } as const)
    expect(kept(heard, tuesday)).toBeUndefined()
    expect(kept(heard, wednesday)?.work.came).toMatchObject({ arrived: 1, unknown: 0 })
  })

  test('what workers say of their pay, and what they complain of, is counted with the day they worked', () => {
    const short = { ...about, type: 'state-pay', worker: wang, said: 'short', fen: 10_000, heard: 'terminal' } as const
    const heard = closed.when('day2 05:40', short)
    expect(kept(heard)?.pay).toEqual({ paid: 0, short: 1, unpaid: 0, settled: 0, complaints: 1, openComplaints: 1 })
    const settled = heard.when('day3 09:00', {
      ...({ type: 'end-complaint', ...about, result: 'settled', paid: 'not-known', note: reason } as const),
    })
    expect(kept(settled)?.pay).toMatchObject({ short: 1, settled: 1, complaints: 1, openComplaints: 0 })
    expect(kept(settled)?.work).toBe(kept(closed)?.work)
  })
})
