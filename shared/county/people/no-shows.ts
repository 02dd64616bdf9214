import type { MarketDay, PlacementId, WorkerId } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import { type County, knownPerson, type Person } from '../county.ts'
import { worksOf } from '../pay/work.ts'
import { livingRecord } from './merge.ts'

/** So many days back a no-show is still told of. */
const rememberedDays = 90

/**
 * Days of the last ninety on which they did not come to work they had taken, without a good cause, oldest first. Read from the
 * days of work themselves: what staff put right there, or hear of a cause, is none any more.
 */
export function noShowsOf(county: County, worker: WorkerId, today: MarketDay): readonly MarketDay[] {
  const since = dayAfter(today, -rememberedDays)
  const dates = worksOf(county, worker).flatMap(({ job: { workDate }, person: { came } }) =>
    came === 'unexcused' && since < workDate && workDate <= today ? [workDate] : [],
  )
  return [...new Set(dates)]
}

/** How somebody stands who did not come to work, as the desk is to know it. */
export interface NoShows {
  readonly dates: readonly MarketDay[]
  /** They stayed away as often as the market asks for a talk about it, and of one of these days nobody has talked with them. */
  readonly talkDue: boolean
  readonly talkedOn?: MarketDay
  /** Absent: they are not paused, or its day is over. */
  readonly pausedUntil?: MarketDay
  /** As long as a supervisor may pause them today; absent: not at all. */
  readonly pauseUntil?: MarketDay
}

export function noShows(county: County, person: Person, today: MarketDay): NoShows {
  const { talkAfter, withinDays, pauseDays } = county.market.noShows
  const { noShowTalk } = person
  const dates = noShowsOf(county, person.worker, today)
  const isRepeated = dates.filter((date) => date > dayAfter(today, -withinDays)).length >= talkAfter
  const talkDue = isRepeated && dates.some((date) => !noShowTalk?.about.includes(date))
  // Counted from the talk, so that no second pause follows from the same days.
  const longest = noShowTalk && dayAfter(noShowTalk.on, pauseDays)
  const mayPause = isRepeated && !talkDue && longest !== undefined && longest > today
  const pausedUntil = pausedOn(person, today)
  return {
    dates,
    talkDue,
    ...(noShowTalk === undefined ? {} : { talkedOn: noShowTalk.on }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
    ...(mayPause ? { pauseUntil: longest } : {}),
  }
}

/** Until when they are paused, if that day is not over. */
export const pausedOn = ({ pausedUntil }: Pick<Person, 'pausedUntil'>, today: MarketDay): MarketDay | undefined =>
  pausedUntil !== undefined && pausedUntil >= today ? pausedUntil : undefined

/** With whom staff are to talk, about which days, and the ticket of the last of these: the longest ago stayed away first. */
export function talksDue(
  county: County,
  today: MarketDay,
): readonly { readonly worker: WorkerId; readonly dates: readonly MarketDay[]; readonly placement: PlacementId }[] {
  const lastMissed = new Map<WorkerId, PlacementId>()
  for (let date = dayAfter(today, 1 - county.market.noShows.withinDays); date <= today; date = dayAfter(date))
    for (const key of county.worksOn.get(date) ?? []) {
      const person = county.works.get(key)?.person
      if (person?.came === 'unexcused')
        lastMissed.set(livingRecord(county.people, person.worker)?.worker ?? person.worker, person.placement)
    }
  return [...lastMissed].flatMap(([worker, placement]) => {
    const person = knownPerson(county, worker)
    if (person === undefined) return []
    const { talkDue, dates } = noShows(county, person, today)
    return talkDue ? [{ worker, dates, placement }] : []
  })
}
