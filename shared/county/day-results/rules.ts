import { fromJS, is } from 'immutable'
import type { DaySheet } from '../../day/market-day/day-sheet.ts'
import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import type { DayResult } from '../../day/market-day/messages.ts'
import { happened } from '../../decider.ts'
import type { MarketDay } from '../../ids.ts'
import type { County, CountyDecision } from '../county.ts'
import { workKey } from '../pay/work.ts'
import { afterDay } from '../people/evolve.ts'
import type { TakeDayResults } from './messages.ts'
import { asCorrected } from './sheets.ts'

/** Takes a day's results once; handed over again, those that have become others since. */
export function takeDayResults(county: County, results: TakeDayResults): CountyDecision {
  const { day, workers, employers, sheet } = results
  const jobs = (results.jobs ?? []).flatMap((job) => withSome(job, (person) => isNews(county, job, person)))
  if (county.daysTaken.has(day)) {
    const changed = workers.filter((result) => isOther(county, result, day))
    const otherJobs = jobs.flatMap((job) => withSome(job, (person) => isOtherWork(county, job, person)))
    const other = sheet === undefined ? {} : otherSheet(county, day, sheet)
    if (changed.length === 0 && otherJobs.length === 0 && other.sheet === undefined) return happened()
    return happened({ type: 'day-results-corrected', day, workers: changed, ...asTold(otherJobs), ...other })
  }
  return happened({
    type: 'day-results-taken',
    day,
    workers: [...workers],
    ...(employers.length === 0 ? {} : { employers: [...employers] }),
    ...asTold(jobs),
    ...(sheet === undefined ? {} : { sheet }),
  })
}

/** Of whoever has come since, or was found to be somebody else, nothing is put right any more. */
function isOther(county: County, result: DayResult, day: MarketDay): boolean {
  const person = county.people.get(result.worker)
  if (person === undefined || person.joinedSince || person.mergedInto !== undefined) return false
  if (!result.away && person.lastCameOn !== day) return false
  return JSON.stringify(afterDay(person, result, day)) !== JSON.stringify(person)
}

const asTold = (jobs: readonly JobDone[]) => (jobs.length === 0 ? {} : { jobs: [...jobs] })

function withSome(job: JobDone, isOne: (person: DayOfWork) => boolean): readonly JobDone[] {
  const people = job.people.filter(isOne)
  return people.length === 0 ? [] : [{ ...job, people }]
}

/** That a day was called off is news to whoever was told of it. */
const isNews = ({ works }: County, job: JobDone, person: DayOfWork): boolean =>
  person.came !== 'called-off' || works.has(workKey({ ...person, ...job }))

/** Somebody may also say yes to other terms of a night shift that was told of before it began. */
function isOtherWork({ works }: County, { people: _, ...job }: JobDone, person: DayOfWork): boolean {
  const known = works.get(workKey({ ...person, ...job }))
  return JSON.stringify([known?.job, known?.asClosed ?? known?.person]) !== JSON.stringify([job, person])
}

function otherSheet({ sheets }: County, day: MarketDay, { work: _, ...sheet }: DaySheet) {
  const kept = sheets.get(day)
  if (kept === undefined) return {}
  const { work: __, ...known } = asCorrected(kept)
  return is(fromJS(known), fromJS(sheet)) ? {} : { sheet }
}
