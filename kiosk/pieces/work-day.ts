import type { MarketDay } from '../../shared/ids.ts'
import { marketDay } from '../app/clock.ts'
import { words } from '../app/words.ts'
import { tomorrowOf } from './tomorrow.ts'

/** `明天` or the date of work that is not today's, so that nobody takes it for today's; nothing for today. */
export function otherDay(workDate: MarketDay): string | undefined {
  const today = marketDay()
  if (today === undefined || workDate === today) return undefined
  return workDate === tomorrowOf(today) ? words().terms.tomorrow : words().terms.workDate(workDate)
}
