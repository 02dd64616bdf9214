import { expect, test } from 'vitest'
import { EmployerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { broccoli, cancel, type DayStory, known, openHall, post } from '../../testing/cast.ts'
import { middlePays } from './middle-pay.ts'
import type { Terms } from './terms.ts'

/** Nine paid hours a day. */
const paying = (hourlyFen: number): Terms => ({ ...broccoli, pay: { basis: 'day', amountFen: hourlyFen * 9 } })
const employer = (n: number): EmployerId => EmployerId.parse(`emp_${String(n).padStart(16, '0')}`)
const posts = (story: DayStory, n: number, terms: Terms): DayStory =>
  story.when('05:31', { ...post(terms, known), employer: employer(n) })
const newest = ({ state }: DayStory) => mustHave([...state.postings.keys()].sort().at(-1), 'a posting')

const fourEmployers = [20_00, 21_00, 22_00, 23_00].reduce((story, fen, n) => posts(story, n + 1, paying(fen)), openHall)
const fiveEmployers = posts(fourEmployers, 5, paying(30_00))

test('what a trade usually pays today is said once five have posted for it', () => {
  expect(middlePays(fourEmployers.state)).toEqual([])
  expect(middlePays(fiveEmployers.state)).toEqual([{ trade: broccoli.trade, hourlyFen: 22_00, postings: 5 }])
})

test('one farmer who asks ever again is no market, whatever else they want people for', () => {
  const starting = (minute: number): Terms => ({ ...paying(30_00), startMinute: minute, endMinute: minute + 600 })
  const alone = [330, 360, 390, 420, 450, 480].reduce((story, at) => posts(story, 4, starting(at)), fourEmployers)
  expect(alone.state.postings.size).toBeGreaterThan(8)
  expect(middlePays(alone.state)).toEqual([])
})

test('work that is posted again counts once, as it was posted last', () => {
  const again = posts(fiveEmployers, 5, paying(19_00))
  expect(again.state.postings.get(newest(again))?.repostOf).toBe(newest(fiveEmployers))
  expect(middlePays(again.state)).toEqual([{ trade: broccoli.trade, hourlyFen: 21_00, postings: 5 }])
})

test('work that was called off and posted again is still work of today', () => {
  const again = posts(
    fiveEmployers.when('05:32', { ...cancel(newest(fiveEmployers)), employer: employer(5) }),
    5,
    paying(30_00),
  )
  expect(middlePays(again.state)).toEqual([{ trade: broccoli.trade, hourlyFen: 22_00, postings: 5 }])
})
