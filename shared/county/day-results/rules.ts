import type { DayResult } from '../../day/market-day/messages.ts'
import { happened } from '../../decider.ts'
import type { MarketDay } from '../../ids.ts'
import type { County, CountyDecision } from '../county.ts'
import { afterDay } from '../people/evolve.ts'
import type { TakeDayResults } from './messages.ts'

/** Takes a day's results once; handed over again, those that have become others since. */
export function takeDayResults(county: County, { day, workers, employers }: TakeDayResults): CountyDecision {
  if (county.daysTaken.has(day)) {
    const changed = workers.filter((result) => isOther(county, result, day))
    return changed.length === 0 ? happened() : happened({ type: 'day-results-corrected', day, workers: changed })
  }
  return happened({
    type: 'day-results-taken',
    day,
    workers: [...workers],
    ...(employers.length === 0 ? {} : { employers: [...employers] }),
  })
}

/** Of whoever has come since, or was found to be somebody else, nothing is put right any more. */
function isOther(county: County, result: DayResult, day: MarketDay): boolean {
  const person = county.people.get(result.worker)
  if (person === undefined || person.joinedSince || person.mergedInto !== undefined) return false
  if (!result.away && person.lastCameOn !== day) return false
  return JSON.stringify(afterDay(person, result, day)) !== JSON.stringify(person)
}
