import type { Market } from '../../shared/county/settings/market.ts'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { hallTime, marketDay } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { type Draft, hoursOf } from '../pieces/terms-draft.ts'
import { tomorrowOf } from '../pieces/tomorrow.ts'
import { minuteOf } from '../pieces/typed-time.ts'

/** What the hall takes at this minute. */
export interface Hall {
  readonly today: MarketDay
  readonly tomorrow: MarketDay
  /** Since midnight. */
  readonly minute: number
  /** Midnight where the day was closed by hand. */
  readonly closingMinute: number
  readonly trades: readonly string[]
  readonly townships: readonly string[]
}

/**
 * A copy of what was for this day. What is for tomorrow is for tomorrow again; anything else for today while people can still
 * leave for it and the hall is open, else tomorrow. A trade or township the market no longer has is asked again.
 */
export function fitted(draft: Draft, hall: Hall | undefined, was: MarketDay): Draft {
  if (hall === undefined) return draft
  const { trade, township, ...rest } = draft
  const leaves = draft.transport === 'bus' ? minuteOf(draft.leave) : hoursOf(draft)?.startMinute
  const stillToday =
    was <= hall.today && hall.minute < hall.closingMinute && leaves !== undefined && leaves > hall.minute
  return {
    ...rest,
    ...(trade !== undefined && hall.trades.includes(trade) ? { trade } : {}),
    ...(township !== undefined && hall.townships.includes(township) ? { township } : {}),
    workDate: stillToday ? hall.today : hall.tomorrow,
  }
}

/** As the clock and the market's settings have it; copying begins only once both are known. */
export function hallNow({ isClosed }: Pick<EmployerView, 'isClosed'>): Hall | undefined {
  const [today, time] = [marketDay(), hallTime()]
  if (today === undefined || time === undefined) return undefined
  const [hour = 0, minute = 0] = time.clock.split(':').map(Number)
  return {
    today,
    tomorrow: tomorrowOf(today),
    minute: hour * 60 + minute,
    closingMinute: isClosed ? 0 : market().closingMinute,
    ...offered(market()),
  }
}

/** What is not switched off. */
export const offered = ({ trades, townships }: Pick<Market, 'trades' | 'townships'>) => ({
  trades: trades.flatMap(({ id, off }) => (off ? [] : [id])),
  townships: townships.flatMap(({ id, off }) => (off ? [] : [id])),
})
