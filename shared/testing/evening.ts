import { jobsByNow } from '../day/market-day/jobs-done.ts'
import type { Terms } from '../day/posting/terms.ts'
import { mustHave } from '../must-have.ts'
import { accept, checkIn, type DayStory, known, openHall, post, timePasses, wang } from './cast.ts'
import type { CountyStory } from './county-cast.ts'

/** Wang has a job of these terms. */
export const wangAtWork = (terms: Terms): DayStory =>
  openHall
    .when('05:31', post(terms, known))
    .when('05:32', checkIn(wang, terms.trade))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))

/** What the day's close tells the county, or its evening tells again. */
export function tells(county: CountyStory, clock: string, { state }: DayStory): CountyStory {
  const closed = mustHave(state.closed, 'close')
  const told = { type: 'take-day-results', day: closed.day, workers: [], employers: [] } as const
  return county.when(clock, { ...told, jobs: jobsByNow(state, closed) ?? [] })
}
