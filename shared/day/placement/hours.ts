import type { Instant, MarketDay } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import { agreedTerms, type Day, mustHave, type Placement } from '../day.ts'
import { atOnce, type Hours, hoursOf, overlap } from '../posting/hours.ts'
import type { Terms } from '../posting/terms.ts'

/** The last hour of one of its days; undefined for a day on which there is no work. */
export const endsOn = (terms: Terms, day: MarketDay): Instant | undefined =>
  hoursOf(terms).days.find(({ date }) => date === day)?.endsAt
/** The day of the work whose hours hold this instant. */
export const workDateAt = (terms: Terms, instant: Instant): MarketDay | undefined =>
  hoursOf(terms).days.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)?.date

/** Whether whoever has this job would have to be at both at once. */
export const keepsFrom = (day: Day, placement: Placement, other: Terms): boolean =>
  overlap(agreedTerms(day, placement), other) && atOnce(hoursHeld(day, placement), hoursOf(other).days)
/** Whether whoever has both jobs would. */
export const keepFromEachOther = (day: Day, one: Placement, other: Placement): boolean =>
  atOnce(hoursHeld(day, one), hoursHeld(day, other))

/** The hours of a job as they stand: a day whose work was stopped is over from that minute on. */
function hoursHeld(day: Day, placement: Placement): Hours['days'] {
  const { days } = hoursOf(agreedTerms(day, placement))
  const { stops } = mustHave(day.postings.get(placement.posting), placement.posting)
  if (stops === undefined) return days
  const until = new Map(stops.map(({ workDate, minute }) => [workDate, instantOn(workDate, minute)]))
  return days.map((hours) => ({ ...hours, endsAt: until.get(hours.date) ?? hours.endsAt }))
}
