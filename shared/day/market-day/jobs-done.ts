import type { MarketDay } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { dayAfter } from '../../time.ts'
import { agreedTerms, type Day, type Placement, workDates } from '../day.ts'
import { agreedFen } from '../placement/finished-fen.ts'
import type { Missed } from '../placement/messages.ts'
import {
  boardedAt,
  finishedOn,
  isOnlySaid,
  isOwnWay,
  owedSoFar,
  paidFor,
  stopOf,
  workDatesOf,
} from '../placement/work.ts'
import type { Terms } from '../posting/terms.ts'
import type { DayOfWork, JobDone } from './job-done.ts'
import type { DayClosed } from './messages.ts'

/**
 * The work of the closing day by job and terms, in the order of the tickets; before it that of the last market day, as far as its
 * tickets go on: what is heard of it only today is told today, also that it was called off.
 */
export const jobsDone = (day: Day, closing: MarketDay): JobDone[] =>
  jobsWithin(day, day.lastClose?.day ?? closing, closing)

function jobsWithin(day: Day, from: MarketDay, until: MarketDay): JobDone[] {
  const jobs = new Map<string, JobDone>()
  for (const placement of [...day.placements.values()].sort(byTicket))
    for (const workDate of datesWithin(day, placement, from, until)) {
      const key = [workDate, placement.posting, placement.revision].join()
      const job = jobs.get(key) ?? { ...jobOf(day, placement, workDate), people: [] }
      jobs.set(key, { ...job, people: [...job.people, dayOfWork(day, placement, workDate)] })
    }
  return [...jobs.values()]
}

/** In the evening after this close: what it told of the day before it, and its own work as it is known by now. */
export function jobsByNow(day: Day, { day: closed, jobs }: DayClosed): readonly JobDone[] | undefined {
  return jobs && [...jobs.filter(({ workDate }) => workDate < closed), ...jobsDone(day, closed)]
}

/** The work of days on which no market was held: told the morning after, as far as anybody knows of it, and again by the next close. */
export const jobsBetween = (day: Day, today: MarketDay): readonly JobDone[] =>
  day.lastClose === undefined ? [] : jobsWithin(day, dayAfter(day.lastClose.day), dayAfter(earlierOf(today, day), -1))
const earlierOf = (today: MarketDay, { open, day }: Day): MarketDay =>
  open && day !== undefined && day < today ? day : today

const byTicket = (a: Placement, b: Placement): number =>
  Number(a.placement > b.placement) - Number(a.placement < b.placement)

const datesWithin = (day: Day, placement: Placement, from: MarketDay, until: MarketDay): readonly MarketDay[] =>
  workDates(agreedTerms(day, placement)).filter(
    (date) => from <= date && date <= until && (isTheirs(day, placement, date) || isToldOf(day, date)),
  )
const isTheirs = (day: Day, placement: Placement, date: MarketDay): boolean =>
  placement.status !== 'released' && workDatesOf(day, placement).includes(date)
const isToldOf = ({ lastClose, day }: Day, date: MarketDay): boolean =>
  lastClose !== undefined && day !== undefined && (date <= lastClose.day || date < day)

function jobOf(day: Day, placement: Placement, workDate: MarketDay): Omit<JobDone, 'people'> {
  const { posting, revision } = placement
  const terms = agreedTerms(day, placement)
  const { employer } = mustHave(day.postings.get(posting), posting)
  const { trade, township, pay, paidMinutes, startMinute } = terms
  return {
    ...{ posting, revision, workDate, employer, trade, township },
    ...{ basis: pay.basis, agreedFen: agreedFen(terms) },
    ...(pay.basis === 'piece' ? { pieceFen: pay.amountFen } : {}),
    ...(pay.basis === 'hour' ? { hourFen: pay.amountFen } : {}),
    ...{ paidMinutes, startMinute },
    ...(isOwnWay(day, placement) ? { ownWay: true } : {}),
    payDay: payDayOf(terms, workDate),
  }
}

/** Same-day pay of a night shift is paid in the morning it ends. */
function payDayOf(terms: Terms, workDate: MarketDay): MarketDay {
  const last = terms.payDay === 'at-end' ? mustHave(workDates(terms).at(-1), 'work date') : workDate
  const ends = terms.endMinute > 24 * 60 ? dayAfter(last) : last
  return terms.payDay === 'next-day' ? dayAfter(last) : ends
}

function dayOfWork(day: Day, placement: Placement, workDate: MarketDay): DayOfWork {
  const { worker, number, came, missed } = placement
  if (!isTheirs(day, placement, workDate)) return { placement: placement.placement, worker, number, came: 'called-off' }
  const absence = missed.find((one) => one.workDate === workDate)
  const done = doneOn(day, placement, workDate)
  const paid = paidFor(placement, workDate)
  return {
    ...{ placement: placement.placement, worker, number },
    came: absence === undefined ? (came.includes(workDate) ? 'arrived' : 'unknown') : asHeard(absence),
    ...(boardedAt(placement, workDate) !== undefined && !isOwnWay(day, placement) ? { boarded: true } : {}),
    ...(done === undefined ? {} : { done }),
    ...(paid === undefined ? {} : { paid: { fen: paid.fen, at: paid.at } }),
  }
}

/** A cause that the employer alone tells leaves the worker to be heard. */
const asHeard = (absence: Missed): DayOfWork['came'] => (isOnlySaid(absence) ? 'not-heard' : absence.kind)

/** Of a day that was stopped the pieces count beside, and no other word of what was done. */
function doneOn(day: Day, placement: Placement, workDate: MarketDay): DayOfWork['done'] {
  const [stop, did] = [stopOf(day, placement, workDate), finishedOn(placement, workDate)]
  if (stop === undefined && did === undefined) return undefined
  const isPiece = agreedTerms(day, placement).pay.basis === 'piece'
  const { minutes, pieces } = stop === undefined || isPiece ? (did ?? {}) : {}
  const { owedFen, leastFen = 0 } = owedSoFar(day, placement, workDate)
  return {
    ...(minutes === undefined ? {} : { minutes }),
    ...(pieces === undefined ? {} : { pieces }),
    ...(stop === undefined ? {} : { stoppedMinute: stop.minute, ...(isPiece ? { leastFen: stop.owed.fen } : {}) }),
    fen: owedFen ?? leastFen,
  }
}
