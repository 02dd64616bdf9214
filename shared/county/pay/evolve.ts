import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import type { Instant, MarketDay, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { dayAfter } from '../../time.ts'
import type { County, Employer, PayRecord, Person } from '../county.ts'
import { sheetMoved, toldOn } from '../day-results/sheets.ts'
import { changeEmployer } from '../employers/evolve.ts'
import { visitsAfterWork } from '../follow-up/visits.ts'
import { unknownYet } from '../people/evolve.ts'
import { livingRecord } from '../people/merge.ts'
import { isComplained, type Work, type WorkKey, workKey, worksOf } from './work.ts'
import { type PayEvent, workAfter, worksIn, workToldBy } from './work-after.ts'

/** The county after something was said of a day's pay, or done about it. */
export function evolvePay(county: County, event: PayEvent, at: Instant): County {
  const after = worksIn(event).reduce(
    (next, key) => changeWork(next, key, (work) => workAfter(work, event, at)),
    county,
  )
  return event.type === 'worker-pay-stated' || event.type === 'employer-pay-stated' ? after : withTexts(after, event)
}

/** So long the county holds a day of work that is paid, and so long one that is not. */
const settledDays = 40
const unsettledDays = 400

/** What the close tells of its day's work, and what it tells again of the one before. */
export function worksTold(county: County, jobs: readonly JobDone[], closed: MarketDay): County {
  const told = jobs.reduce(
    (after, { people, ...job }) => people.reduce((next, person) => workTold(next, job, person), after),
    county,
  )
  const settled = dropped(
    told,
    dayAfter(closed, -settledDays),
    (work) => !isOwed(work) && work.person.came !== 'unexcused',
  )
  return dropped(settled, dayAfter(closed, -unsettledDays), (work) => !isComplained(work))
}

const isOwed = (work: Work): boolean =>
  isComplained(work) ||
  (work.workerSaid === undefined && work.person.came !== 'excused' && work.person.came !== 'called-off')

function workTold(county: County, job: Work['job'], person: DayOfWork): County {
  const key = workKey({ ...person, ...job })
  const before = county.works.get(key)
  if (before !== undefined) return changeWork(county, key, (work) => workToldBy(work, job, person))
  const { worker } = person
  const added = {
    ...county,
    worksOf: county.worksOf.update(worker, [], (keys) => [...keys, key]),
    worksOn: county.worksOn.update(job.workDate, [], (keys) => [...keys, key]),
  }
  return withWork(added, key, undefined, workToldBy(undefined, job, person))
}

const changeWork = (county: County, key: WorkKey, change: (before: Work) => Work): County => {
  const before = mustHave(county.works.get(key), key)
  return withWork(county, key, before, change(before))
}

/** Both sides' records go by what is known of each day: what it said before is taken off, what it says now is added. */
function withWork(county: County, key: WorkKey, before: Work | undefined, after: Work): County {
  const [was, is] = [countedOf(before), countedOf(after)]
  const works = county.works.set(key, after)
  const kept = changeWorker(
    { ...county, works, sheets: sheetsMoved(county, before, after) },
    after.person.worker,
    (person) => ({
      ...person,
      earned: {
        days: person.earned.days - was.earnedDays + is.earnedDays,
        fen: person.earned.fen - was.earnedFen + is.earnedFen,
      },
      visits:
        person.forgotten === undefined
          ? visitsAfterWork(person.visits, after, () => worksOf({ ...county, works }, after.person.worker))
          : [],
    }),
  )
  return changeEmployer(kept, after.job.employer, (employer) => ({
    ...employer,
    record: recordAfter(employer.record, was, is),
  }))
}

/** Under the record they are known by today. */
function changeWorker(county: County, worker: WorkerId, change: (person: Person) => Person): County {
  const living = livingRecord(county.people, worker)?.worker ?? worker
  return { ...county, people: county.people.update(living, unknownYet(living), change) }
}

function sheetsMoved(county: County, before: Work | undefined, after: Work): County['sheets'] {
  const day = toldOn(county, after.job.workDate)
  const sheet = day && county.sheets.get(day)
  return day === undefined || sheet === undefined
    ? county.sheets
    : county.sheets.set(day, sheetMoved(sheet, before, after))
}

interface Counted extends PayRecord {
  readonly earnedDays: number
  readonly earnedFen: number
}
const nothing: Counted = {
  ...{ asked: 0, paidOnTime: 0, failedToTurnUp: 0, openComplaints: 0 },
  ...{ earnedDays: 0, earnedFen: 0 },
}

function countedOf(work: Work | undefined): Counted {
  if (work === undefined) return nothing
  const { workerSaid, person } = work
  return {
    asked: Number(workerSaid !== undefined),
    paidOnTime: Number(workerSaid?.said === 'paid'),
    failedToTurnUp: Number(person.came === 'employers-fault'),
    openComplaints: Number(isComplained(work)),
    earnedDays: Number(workerSaid !== undefined),
    earnedFen: workerSaid?.fen ?? 0,
  }
}

const recordAfter = (record: Employer['record'], was: Counted, is: Counted): PayRecord => ({
  asked: record.asked - was.asked + is.asked,
  paidOnTime: record.paidOnTime - was.paidOnTime + is.paidOnTime,
  failedToTurnUp: record.failedToTurnUp - was.failedToTurnUp + is.failedToTurnUp,
  openComplaints: record.openComplaints - was.openComplaints + is.openComplaints,
})

/** Whatever is written about a day goes with its worker when they are forgotten. */
function withTexts(
  county: County,
  event: Exclude<PayEvent, { type: 'worker-pay-stated' | 'employer-pay-stated' }>,
): County {
  const written = 'note' in event ? event.note : 'reason' in event ? event.reason : undefined
  if (written === undefined) return county
  return changeWorker(county, event.worker, (person) => ({ ...person, texts: [...person.texts, written.text] }))
}

function dropped(county: County, on: MarketDay, isOver: (work: Work) => boolean): County {
  const keys = county.worksOn.get(on) ?? []
  const over = keys.filter((key) => isOver(mustHave(county.works.get(key), key)))
  if (over.length === 0) return county
  const gone = new Set(over)
  const workers = new Set(over.map((key) => mustHave(county.works.get(key), key).person.worker))
  const rest = keys.filter((key) => !gone.has(key))
  return {
    ...county,
    works: county.works.withMutations((works) => {
      for (const key of over) works.delete(key)
    }),
    worksOn: rest.length === 0 ? county.worksOn.delete(on) : county.worksOn.set(on, rest),
    worksOf: county.worksOf.withMutations((kept) => {
      for (const worker of workers) {
        const left = (kept.get(worker) ?? []).filter((key) => !gone.has(key))
        if (left.length === 0) kept.delete(worker)
        else kept.set(worker, left)
      }
    }),
  }
}
