import { render } from '@solidjs/testing-library'
import { beforeEach, expect, test, vi } from 'vitest'
import { MarketDay } from '../../shared/ids.ts'
import { chooseLanguage } from '../app/words.ts'
import { job } from '../matching/made-up-view.ts'
import { playHall } from '../test-hall.ts'
import { JobCard } from './job-card.tsx'

beforeEach(() => {
  playHall()
  return () => vi.unstubAllGlobals()
})

const seen = (of: Partial<typeof job>, terms: Partial<typeof job.terms> = {}) =>
  render(() => <JobCard job={{ ...job, ...of, terms: { ...job.terms, ...terms } }} />).container
const night = { startMinute: 1170, endMinute: 1710 }

test('a night shift says that it ends the next day, and work of several days how many there are', async () => {
  expect(seen({}).textContent).toContain('06:30–15:30')
  expect(seen({}, night).textContent).toContain('19:30–次日 04:30')
  expect(seen({}, { days: 3 }).textContent).toContain('3 天 06:30–15:30')
  chooseLanguage('en')
  expect(seen({}, { ...night, days: 3 }).textContent).toContain('3 days 19:30–04:30 next day')
})

test('another day than today stands beside the drawing and not on it', () => {
  const card = seen({}, { workDate: MarketDay.parse('2026-08-18') })
  expect(card.querySelector('.job-card-picture')?.textContent).toBe('')
  expect(card.querySelector('.job-card-day')?.textContent).toBe('明天')
})

test('work that is posted again says so in words of the hall, with how many are wanted', () => {
  const card = seen({ reposted: true, placesLeft: 3 })
  expect(card.textContent).toContain('再次招 3 人')
  expect(card.textContent).not.toContain('还要')
})
