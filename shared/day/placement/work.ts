import type { MarketDay, WorkerId } from '../../ids.ts'
import { agreedTerms, type Day, holdsPlace, type Placement, workDates } from '../day.ts'

/** The days they work, or are still expected to. */
export const daysAtWork = (day: Day, placement: Placement): readonly MarketDay[] =>
  holdsPlace(placement)
    ? workDates(agreedTerms(day, placement)).filter(
        (date) => !placement.missed.some(({ workDate }) => workDate === date),
      )
    : []
export const hasWorkToday = (day: Day, worker: WorkerId): boolean =>
  day.placements.some(
    (placement) => placement.worker === worker && daysAtWork(day, placement).some((date) => date === day.day),
  )
/** Whether they took work for today and did not come, without a good cause: they have no number today. */
export const didNotCome = (day: Day, worker: WorkerId): boolean =>
  day.placements.some(
    (placement) =>
      placement.worker === worker &&
      placement.missed.some(({ workDate, kind }) => workDate === day.day && kind === 'unexcused'),
  )
