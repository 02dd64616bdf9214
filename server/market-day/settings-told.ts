import { dayRules } from '../../shared/county/settings/day-rules.ts'
import { changed, type MarketChange, saysHowWorkIsGiven } from '../../shared/county/settings/market.ts'
import { MarketChanged } from '../../shared/county/settings/messages.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { Settings, SettingsAt } from '../../shared/day/audit.ts'
import { DayRules, isOfEdition } from '../../shared/day/market-day/messages.ts'
import type { Instant } from '../../shared/ids.ts'
import { later } from '../../shared/time.ts'
import { entryOn } from '../ledger/chain.ts'
import { readThrough } from '../ledger/read-through.ts'

/** What was set at the desk, and when, oldest first. */
type Told = readonly { readonly instant: Instant; readonly change: MarketChange }[]

/** The two books write side by side: a change may be on its way to the disk while the day still goes by what was before. */
const writeSeconds = 10

/** What the county's book says of the settings; what nobody of the market ever set the day's own book has to say. */
export async function settingsTold(folder: string): Promise<SettingsAt> {
  const told: { instant: Instant; change: MarketChange }[] = []
  const show = (line: string) => {
    if (line.includes('"market-changed"')) told.push(...changesOn(line))
  }
  for await (const _ of readThrough(folder, 'county', show));
  return (instant) => {
    const surely = told.filter((one) => later(one.instant, writeSeconds) <= instant).length
    const perhaps = told.filter((one) => one.instant <= instant).length
    return Array.from({ length: perhaps - surely + 1 }, (_, nth) => overlaid(told.slice(0, perhaps - nth)))
  }
}

function changesOn(line: string): Told {
  const { instant, events } = entryOn(line)
  return events.flatMap((event) => {
    if (event.type !== MarketChanged.shape.type.value) return []
    return { instant, change: MarketChanged.parse(event).change }
  })
}

function overlaid(told: Told): Settings {
  const changes = told.map(({ change }) => change)
  const isSet = new Set(changes.flatMap((change) => Object.keys(change)))
  const set = Object.entries(dayRules(changes.reduce(changed, zhangbei))).filter(([name]) => isSet.has(name))
  return (rules) =>
    DayRules.parse({
      ...Object.fromEntries([...Object.entries(rules).filter(([name]) => !isSet.has(name)), ...set]),
      // Days before told another count, or none.
      ...(rules.version !== undefined && isOfEdition(rules, 7) ? { version: orderVersion(changes) } : {}),
    })
}

/** As the county counts it: from 1, and which change of all of them was the last to say how work is given out. */
const orderVersion = (changes: readonly MarketChange[]): number =>
  changes.findLastIndex((change) => saysHowWorkIsGiven(change)) + 2
