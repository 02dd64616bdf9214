import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import type { Instant } from '../../ids.ts'
import type { CountyEvent, CountyEventOf } from '../messages.ts'
import { type Complaint, isOfPay, type Work, type WorkKey, workKey } from './work.ts'

export type PayEvent = Extract<
  CountyEvent,
  {
    type:
      | 'worker-pay-stated'
      | 'employer-pay-stated'
      | 'work-corrected'
      | 'work-told'
      | 'complaint-opened'
      | 'complaint-noted'
      | 'complaint-ended'
      | 'complaint-appealed'
      | 'work-record-printed'
  }
>

/** Which days of work it is about. */
export const worksIn = (event: PayEvent): readonly WorkKey[] =>
  event.type === 'employer-pay-stated' ? event.payments.map(workKey) : [workKey(event)]

/** A day of work after something was said of its pay, or done about it. */
export const workAfter = (work: Work, event: PayEvent, at: Instant): Work => ({
  ...changedBy(work, event, at),
  last: { at, what: event.type },
})

function changedBy(work: Work, event: PayEvent, at: Instant): Work {
  switch (event.type) {
    case 'worker-pay-stated':
      return { ...work, workerSaid: { said: event.said, fen: event.fen, at }, ...lateIf(event.said !== 'paid') }
    case 'employer-pay-stated': {
      const key = keyOf(work)
      const paid = event.payments.findLast((payment) => workKey(payment) === key)
      return paid === undefined ? work : { ...work, employerSaid: { fen: paid.fen, at: event.tappedAt ?? at } }
    }
    case 'work-corrected':
      return { ...known(work, event), putRight: true }
    case 'work-told':
      return known(work, event)
    case 'complaint-opened':
      return {
        ...work,
        complaint: { about: event.about, openedAt: at, status: 'open' },
        ...lateIf(isOfPay(event)),
      }
    case 'complaint-noted':
    case 'work-record-printed':
      return work
    case 'complaint-ended':
      return withComplaint(work, ({ about, openedAt }) => ({
        ...{ about, openedAt, status: event.result, endedAt: at },
        ...(event.paid === undefined ? {} : { paid: event.paid }),
      }))
    case 'complaint-appealed':
      return withComplaint(work, ({ about, openedAt }) => ({
        ...{ about, openedAt, status: 'open', appealedAt: at },
      }))
    default:
      return event satisfies never
  }
}

const lateIf = (isLate: boolean): Pick<Work, 'wasLate'> => (isLate ? { wasLate: true } : {})

const keyOf = ({ job, person }: Work): WorkKey => workKey({ ...person, ...job })

/** As a close tells of it: the first time, or again; what staff have put right since stands. */
export const workToldBy = (before: Work | undefined, job: Omit<JobDone, 'people'>, person: DayOfWork): Work =>
  before === undefined
    ? { job, person, ...saidAtWork(undefined, person) }
    : before.asClosed === undefined
      ? { ...before, job, person, ...saidAtWork(before.person, person) }
      : { ...before, asClosed: person, ...saidAtWork(before.asClosed, person) }

/** What the employer said there of the pay, where it was not told before: what they said since stands. */
function saidAtWork(before: DayOfWork | undefined, { paid }: DayOfWork): Pick<Work, 'employerSaid'> {
  const isKnown = paid === undefined || (before?.paid?.at === paid.at && before.paid.fen === paid.fen)
  return isKnown ? {} : { employerSaid: paid }
}

/** What the close did not know. */
function known(work: Work, { came, done }: CountyEventOf<'work-corrected' | 'work-told'>): Work {
  const before = work.person.done
  const stop =
    before === undefined
      ? {}
      : {
          ...(before.stoppedMinute === undefined ? {} : { stoppedMinute: before.stoppedMinute }),
          ...(before.leastFen === undefined ? {} : { leastFen: before.leastFen }),
        }
  return {
    ...work,
    asClosed: work.asClosed ?? work.person,
    // What was done stays beside who stayed away: it counts again where that was a mistake.
    person: { ...work.person, came, ...(done === undefined ? {} : { done: { ...stop, ...done } }) },
  }
}

/** Whoever takes one of pay back was not short of anything, unless it is opened again. */
function withComplaint(work: Work, change: (before: Complaint) => Complaint): Work {
  if (work.complaint === undefined) return work
  const { wasLate, ...rest } = work
  const complaint = change(work.complaint)
  const isLate = isOfPay(complaint) ? complaint.status !== 'withdrawn' : wasLate === true
  return { ...rest, ...lateIf(isLate), complaint }
}
