import type { MarketDay } from '../../ids.ts'
import { agreedTerms, type Day, holdsPlace, type Placement, type Posting, workDates } from '../day.ts'
import { wholeTerms } from '../posting/running.ts'

/** Whether the days behind those they worked are theirs too. */
export const hasRest = (placement: Placement): boolean => holdsPlace(placement) && placement.lostFrom === undefined

/** Whether they have one of the places of that day: also who is excused for it, for the days behind it are theirs. */
export const hasPlaceOn = (day: Day, placement: Placement, date: MarketDay): boolean =>
  holdsPlace(placement) &&
  agreedTerms(day, placement).workDate <= date &&
  [placement.freeFrom, placement.lostFrom].every((from) => from === undefined || date < from)

/** Whether the posting counts them as placed: they have a place of the day that people were last sent for, and of those behind it. */
export const isCountedAt = (day: Day, placement: Placement, { terms }: Posting): boolean =>
  hasRest(placement) && hasPlaceOn(day, placement, terms.workDate)

const takenOn = (day: Day, { posting }: Posting, date: MarketDay): number =>
  day.placements.count((placement) => placement.posting === posting && hasPlaceOn(day, placement, date))

/** How many could have a job from that day on to its end without two having one place on any day. */
export function placesLeftFrom(day: Day, posting: Posting, date: MarketDay): number {
  const dates = workDates(wholeTerms(posting)).filter((one) => one >= date)
  return posting.terms.places - posting.offered - Math.max(...dates.map((one) => takenOn(day, posting, one)))
}
