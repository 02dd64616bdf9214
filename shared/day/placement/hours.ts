import type { Instant, MarketDay } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import { agreedTerms, type Day, mustHave, type Placement } from '../day.ts'
import { hoursOf, overlap } from '../posting/hours.ts'
import type { Terms } from '../posting/terms.ts'

/** The last hour of one of its days; undefined for a day on which there is no work. */
export const endsOn = (terms: Terms, day: MarketDay): Instant | undefined =>
  hoursOf(terms).days.find(({ date }) => date === day)?.endsAt
/** The day of the work whose hours hold this instant. */
export const workDateAt = (terms: Terms, instant: Instant): MarketDay | undefined =>
  hoursOf(terms).days.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)?.date

/** Whether whoever has this job would have to be at both at once. A day whose work was stopped is over from that minute on. */
export function keepsFrom(day: Day, placement: Placement, other: Terms): boolean {
  const agreed = agreedTerms(day, placement)
  if (!overlap(agreed, other)) return false
  const { stops } = mustHave(day.postings.get(placement.posting), placement.posting)
  if (stops === undefined) return true
  const until = new Map(stops.map(({ workDate, minute }) => [workDate, instantOn(workDate, minute)]))
  return hoursOf(agreed).days.some((a) =>
    hoursOf(other).days.some((b) => a.startsAt < b.endsAt && b.startsAt < (until.get(a.date) ?? a.endsAt)),
  )
}
