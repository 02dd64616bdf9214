import { compactDay } from '../../hall-clock.ts'
import type { WorkerId } from '../../ids.ts'
import { type Day, holdsPlace, type Placement } from '../day.ts'
import { absenceOf, workDatesOf } from './work.ts'

/** Taken on this day, whenever its work is, or worked on this day, whenever it was taken. */
export const isOfDay = (day: Day, placement: Placement): boolean =>
  isTakenOn(day, placement) || workDatesOf(day, placement).some((date) => date === day.day)

const isTakenOn = ({ day }: Day, { placement }: Placement): boolean =>
  day !== undefined && placement.slice(4, 12) === compactDay(day)

/**
 * 接单: everybody who has a job of this day and did not stay away from it, counted once. Board, desk, close and daily log all
 * count so. In days of the first edition only those were counted who took it on the day itself.
 */
export const peopleWithJob = (day: Day): ReadonlySet<WorkerId> =>
  new Set(
    [...day.placements.values()]
      .filter((placement) =>
        day.rules.edition === undefined
          ? holdsPlace(placement) && isTakenOn(day, placement)
          : holdsPlace(placement) && absenceOf(day, placement) === undefined && isOfDay(day, placement),
      )
      .map(({ worker }) => worker),
  )
