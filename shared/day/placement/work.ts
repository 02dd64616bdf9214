import type { Instant, MarketDay, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { agreedTerms, type Day, holdsPlace, type Placement, type Posting, type Stop, workDates } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { isByBus } from '../posting/meeting.ts'
import { agreedFen } from './finished-fen.ts'
import { type OwedSoFar, owedForPieces } from './least-owed.ts'
import type { AbsenceKind, Missed } from './messages.ts'
import { costsTurn, owedByStop } from './owed.ts'
import { owedAlike } from './owed-alike.ts'
import type { SaidFinished } from './site-messages.ts'
import { placementsOf } from './theirs.ts'

/** The days that both sides agreed on, without those that were cut off since. */
export const workDatesOf = (day: Day, placement: Placement): readonly MarketDay[] =>
  workDates(agreedTerms(day, placement)).filter((date) => !isCutOff(day, placement, date) && !isLost(placement, date))
/** The last day of their work that has come. */
export const lastWorkDate = (day: Day, placement: Placement, today: MarketDay): MarketDay | undefined =>
  workDatesOf(day, placement).findLast((date) => date <= today)
/** Why they did not come on that day, if they did not. */
export function absenceOf(day: Day, placement: Placement): AbsenceKind | undefined {
  const workDate = day.day && lastWorkDate(day, placement, day.day)
  return placement.missed.find((missed) => missed.workDate === workDate)?.kind
}
/** When the door saw them off for that day, if it did. */
export const boardedAt = ({ boarded }: Placement, workDate: MarketDay): Instant | undefined =>
  boarded?.find((one) => one.workDate === workDate)?.at
/** They go to it by themselves, and nobody boards. Before the ninth edition the door saw these off as well. */
export const isOwnWay = (day: Day, placement: Placement): boolean =>
  isOfEdition(day.rules, 9) && !isByBus(agreedTerms(day, placement))
/** What the employer said they paid for that day, and when they said it. */
export const paidFor = ({ paid }: Placement, workDate: MarketDay) => paid?.find((one) => one.workDate === workDate)
/** Whether who came on that day may still be told of: earlier ones were told to the county for good. */
export const isHeardOf = ({ lastClose }: Day, workDate: MarketDay, today: MarketDay): boolean =>
  workDate <= today && (lastClose === undefined || workDate >= lastClose.day)

/** The days they work, or are still expected to. */
export const daysAtWork = (day: Day, placement: Placement): readonly MarketDay[] =>
  holdsPlace(placement)
    ? workDatesOf(day, placement).filter((date) => !placement.missed.some(({ workDate }) => workDate === date))
    : []
/** The days for which somebody has work, or had it and did not come: those did not fall through. */
export const datesOf = (day: Day, worker: WorkerId): readonly MarketDay[] =>
  placementsOf(day, worker).flatMap((placement) => {
    const missed = placement.missed.filter(({ kind }) => kind !== 'employers-fault')
    return [...daysAtWork(day, placement), ...missed.map(({ workDate }) => workDate)]
  })
/** Work of today, be it an hour: they do not wait unless they say so. */
export const hasJobToday = (day: Day, worker: WorkerId): boolean => jobsToday(day, worker).length > 0
/** Work of today that costs them their place in line: less than half a day does not. Source: fair order, rotation. */
export const hasWorkToday = (day: Day, worker: WorkerId): boolean =>
  jobsToday(day, worker).some((job) => day.rules.edition === undefined || costsTurn(day, job, job.date))

/** Each with the day of it that is today. */
export const jobsToday = (day: Day, worker: WorkerId) =>
  placementsOf(day, worker).flatMap((placement) => {
    const date = daysAtWork(day, placement).find((one) => one === day.day)
    return date === undefined || isAsIfNone(day, placement, date) ? [] : [{ ...placement, date }]
  })
/** Stopped so early on that day that whoever had it stands in line as if they had had no work. */
const isAsIfNone = (day: Day, placement: Placement, date: MarketDay): boolean =>
  stopOf(day, placement, date)?.owed.keepsTurn === true

/** The stop of that day's work, with what they are owed by it; undefined for a day that was not stopped, or not theirs. */
export function stopOf(day: Day, placement: Placement, date: MarketDay): StopOfTheirs | undefined {
  const { posting } = placement
  const stop = mustHave(day.postings.get(posting), posting).stops?.find(({ workDate }) => workDate === date)
  if (stop === undefined) return undefined
  const told = stop.owed.find((one) => one.placement === placement.placement)
  // Missed when the work was stopped, and there after all: it ended for them at that minute too.
  const owed = told ?? (placement.came.includes(date) ? owedByStop(day, placement, stop) : undefined)
  return owed && { ...stop, owed }
}
/** By the stop, by what was done, or as agreed; of pieces by their count. */
export function owedSoFar(day: Day, placement: Placement, date: MarketDay): OwedSoFar {
  const terms = agreedTerms(day, placement)
  const [stopFen, didFen] = [stopOf(day, placement, date)?.owed.fen, finishedOn(placement, date)?.fen]
  if (terms.pay.basis === 'piece') return owedForPieces(didFen, stopFen)
  return { owedFen: stopFen ?? didFen ?? agreedFen(terms) }
}
/** In fen; undefined while nobody knows all of it. */
export const owedOn = (day: Day, placement: Placement, date: MarketDay): number | undefined =>
  owedSoFar(day, placement, date).owedFen
/** How many are owed the same of a day that was stopped, as far as it is known by now. */
export const owedOfStop = (day: Day, { workDate, owed }: Stop): ReturnType<typeof owedAlike> =>
  owedAlike(
    owed.flatMap(({ placement }) => {
      const fen = owedOn(day, mustHave(day.placements.get(placement), placement), workDate)
      return fen === undefined ? [] : [{ fen }]
    }),
  )
/** What was said that they did on that day. */
export const finishedOn = ({ finished }: Placement, workDate: MarketDay): SaidFinished | undefined =>
  finished?.find((one) => one.workDate === workDate)
type StopOfTheirs = Omit<Stop, 'owed'> & { readonly owed: Stop['owed'][number] }

/** Whether their ticket still sends them anywhere: its last day was neither missed nor stopped, nor the rest cut off. */
export function ticketStands(day: Day, placement: Placement): boolean {
  const last = workDatesOf(day, placement).at(-1)
  if (last === undefined || (day.day !== undefined && isCutOff(day, placement, day.day))) return false
  return daysAtWork(day, placement).includes(last) && stopOf(day, placement, last) === undefined
}
/** Whether the days from that one on were cut off, for them or for everybody. */
export const isCutOff = (day: Day, { freeFrom, posting }: Placement, date: MarketDay): boolean =>
  [freeFrom, mustHave(day.postings.get(posting), posting).offFrom].some((from) => from !== undefined && from <= date)
/** The day on which they stayed away, and from which on their place is free; undefined while it is theirs. */
export const missedFrom = ({ status, missed, lostFrom }: Placement): MarketDay | undefined =>
  status === 'absent' ? missed[0]?.workDate : lostFrom
/** Whether that day lies behind one on which they stayed away, and was lost with it. */
export function isLost(placement: Placement, date: MarketDay): boolean {
  const from = missedFrom(placement)
  return from !== undefined && from < date
}
/** Whether they took work for today and did not come, without a good cause: they have no number today. */
export const didNotCome = (day: Day, worker: WorkerId): boolean =>
  placementsOf(day, worker).some(({ missed }) =>
    missed.some(({ workDate, kind }) => workDate === day.day && kind === 'unexcused'),
  )
/** By a cause that costs them nothing, and known to be so: the employer's word alone is no proof. */
export const isMissed = (missed: Missed): boolean =>
  (missed.kind === 'excused' || missed.kind === 'not-heard') && !isOnlySaid(missed)
/** The employer says it, and staff have not heard the worker. */
export const isOnlySaid = ({ by, heard }: Missed): boolean => by === 'employer' && heard === undefined
/** Who had work today and did not come: they were not left without work. */
export const missedToday = (day: Day): ReadonlySet<WorkerId> =>
  new Set(
    [...day.placements.values()]
      .filter(({ missed }) => missed.some((one) => one.workDate === day.day && isMissed(one)))
      .map(({ worker }) => worker),
  )

/** The next day of a job; once all have begun, the last. */
export const nextWorkDate = ({ terms }: Posting, today: MarketDay): MarketDay => {
  const dates = workDates(terms)
  return dates.find((date) => date >= today) ?? mustHave(dates.at(-1), 'work date')
}
/** Whom the employer may expect on that day, in the order they took the job. */
export const expectedOn = (day: Day, { posting }: Posting, date: MarketDay): readonly Placement[] =>
  [...day.placements.values()]
    .filter((placement) => placement.posting === posting && isExpected(day, placement, date))
    .sort((a, b) => Number(a.placement > b.placement) - Number(a.placement < b.placement))
const isExpected = (day: Day, placement: Placement, date: MarketDay): boolean =>
  holdsPlace(placement) &&
  workDatesOf(day, placement).includes(date) &&
  !placement.missed.some(({ workDate }) => workDate === date)
