import { MarketDay } from '../ids.ts'

/**
 * The day on which a record may go that the law wants kept for three years from its last day of service on; undefined: it
 * may go now. Source: 网络招聘服务管理规定.
 */
export function eraseOnAfter(lastDay: MarketDay | undefined, today: MarketDay): MarketDay | undefined {
  const eraseOn = lastDay && yearsAfter(lastDay, 3)
  return eraseOn !== undefined && eraseOn > today ? eraseOn : undefined
}

const yearsAfter = (day: MarketDay, years: number): MarketDay =>
  MarketDay.parse(`${Number(day.slice(0, 4)) + years}${day.slice(4) === '-02-29' ? '-03-01' : day.slice(4)}`)
