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
import { isAskable, isComplained, paySaid, type Work, type WorkKey, workKey, worksOf } from './work.ts'
import { type PayEvent, workAfter, worksIn, workToldBy } from './work-after.ts'

/** The county after something was said of a day's pay, or done about it. */
export function evolvePay(county: County, event: PayEvent, at: Instant): County {
  const after = worksIn(event).reduce(
    (next, key) => changeWork(next, key, (work) => workAfter(work, event, at)),
    county,
  )
  return event.type === 'worker-pay-stated' || event.type === 'employer-pay-stated' ? after : withTexts(after, event)
}

/** So long the county holds a day of work that was paid without a word, one that nobody spoke of, and one that was complained of. */
const settledDays = 40
const unsettledDays = 400
const complainedDays = 3 * 366

/** What the close tells of its day's work, and what it tells again of the one before. */
export function worksTold(county: County, jobs: readonly JobDone[], closed: MarketDay): County {
  const told = jobs.reduce(
    (after, { people, ...job }) => people.reduce((next, person) => workTold(next, job, person), after),
    county,
  )
  const until = {
    settled: dayAfter(closed, -settledDays),
    unsettled: dayAfter(closed, -unsettledDays),
    complained: dayAfter(closed, -complainedDays),
  }
  return dropped(told, until.settled, (work) => {
    const heldAs = heldFor(work)
    return heldAs !== 'open' && work.job.workDate <= until[heldAs]
  })
}

/** What went to the inspectorate has to be told of again. Source: 劳动保障监察条例, article 20 (two years; records stay for three). */
function heldFor(work: Work): 'settled' | 'unsettled' | 'complained' | 'open' {
  if (isComplained(work)) return 'open'
  if (work.complaint !== undefined || work.wasLate === true) return 'complained'
  const isOwed = paySaid(work) !== 'paid' && isAskable(work)
  // Whoever stayed away may still show that it was otherwise.
  return isOwed || work.person.came === 'unexcused' ? 'unsettled' : 'settled'
}

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

interface Counted extends Omit<PayRecord, 'termsChanged'> {
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
    paidOnTime: Number(paySaid(work) === 'paid' && work.wasLate !== true),
    failedToTurnUp: Number(person.came === 'employers-fault'),
    openComplaints: Number(isComplained(work)),
    earnedDays: Number(workerSaid !== undefined),
    earnedFen: workerSaid === undefined ? 0 : gotFor(work, workerSaid.fen),
  }
}

/** Settled since: what was paid in the end, where that is known; else what they say they got. */
function gotFor(work: Work, fen: number): number {
  const paid = work.complaint?.paid
  return paySaid(work) === 'paid' || paid === undefined || paid === 'not-known' ? fen : paid.fen
}

const recordAfter = (record: Employer['record'], was: Counted, is: Counted): PayRecord => ({
  ...record,
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

/** Of all days up to that one: on some of them no market closed. */
function dropped(county: County, until: MarketDay, isOver: (work: Work) => boolean): County {
  const dates = [...county.worksOn.keys()].filter((date) => date <= until)
  const over = dates
    .flatMap((date) => county.worksOn.get(date) ?? [])
    .filter((key) => isOver(mustHave(county.works.get(key), key)))
  if (over.length === 0) return county
  const gone = new Set(over)
  const workers = new Set(over.map((key) => mustHave(county.works.get(key), key).person.worker))
  return {
    ...county,
    works: county.works.withMutations((works) => {
      for (const key of over) works.delete(key)
    }),
    worksOn: county.worksOn.withMutations((kept) => {
      for (const date of dates) {
        const rest = (kept.get(date) ?? []).filter((key) => !gone.has(key))
        if (rest.length === 0) kept.delete(date)
        else kept.set(date, rest)
      }
    }),
    worksOf: county.worksOf.withMutations((kept) => {
      for (const worker of workers) {
        const left = (kept.get(worker) ?? []).filter((key) => !gone.has(key))
        if (left.length === 0) kept.delete(worker)
        else kept.set(worker, left)
      }
    }),
  }
}
