import { agreedTerms, type Day, type Placement } from '../../day/day.ts'
import type { DayOfWork } from '../../day/market-day/job-done.ts'
import { noLessThan } from '../../day/placement/least-owed.ts'
import { finishedOn, stopOf } from '../../day/placement/work.ts'
import type { MarketDay } from '../../ids.ts'
import type { LogJob } from './row.ts'

/** By the county once it knows, nothing for who was not there by what it knows; of pieces by their count alone, and no less than a stop leaves owing. */
export function wageOf(
  day: Day,
  placement: Placement,
  workDate: MarketDay,
  known: Pick<DayOfWork, 'came' | 'done'> | undefined,
): Pick<LogJob, 'owedFen' | 'uncounted'> {
  if (known !== undefined && known.came !== 'arrived' && known.came !== 'unknown') return {}
  const told = known?.done
  const [stop, did] = [stopOf(day, placement, workDate), finishedOn(placement, workDate)]
  if (agreedTerms(day, placement).pay.basis !== 'piece') {
    const owed = told ?? stop?.owed ?? did
    return owed === undefined ? {} : { owedFen: owed.fen }
  }
  const counted = told?.pieces === undefined ? did : told
  if (counted?.pieces !== undefined) return { owedFen: noLessThan(stop?.owed.fen, counted.fen) }
  return placement.came.includes(workDate) ? { uncounted: true } : {}
}
