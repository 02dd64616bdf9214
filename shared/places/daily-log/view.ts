import type { AboutWork } from '../../county/pay/messages.ts'
import { complaintShown } from '../../county/pay/view.ts'
import type { Work } from '../../county/pay/work.ts'
import { crewOf } from '../../day/check-in/crews.ts'
import { byNumber } from '../../day/check-in/day-number.ts'
import { agreedTerms, type Day, type InLine, type Placement, revisionOf } from '../../day/day.ts'
import { otherSince } from '../../day/market-day/results.ts'
import { attendanceOf, attendanceToday } from '../../day/placement/attendance.ts'
import { leavesOn } from '../../day/placement/hours.ts'
import { isOfDay, placedAtClose } from '../../day/placement/of-day.ts'
import { boardedAt, lastWorkDate, paidFor, stopOf } from '../../day/placement/work.ts'
import { proposedTo } from '../../day/posting/proposed.ts'
import { asRead, type ReadNotes, type Terms } from '../../day/posting/terms.ts'
import { maskUnnamed, type Unnamed } from '../../identity/masks.ts'
import type { EmployerId, Instant, MarketDay, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { dayOfTicket } from '../../ticket/number-of.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import { daysToReport } from '../staff-desk/roster.ts'
import type { LogAnswer } from './answer.ts'
import type { LastStep, LogJob, LogRow, LogStatus, LogTerms } from './row.ts'
import type { LastSteps } from './steps.ts'
import { wageOf } from './wage.ts'

/** What the log needs of the register, masked, and of the ledger. */
export interface LogFacts {
  readonly now: Instant
  /** Of who has a name. */
  readonly worker: (worker: WorkerId) => string
  /** Of who has none. */
  readonly unnamed: (worker: WorkerId) => Unnamed | undefined
  /** Of who has no number of the day: whether they are under 18 on it. */
  readonly isMinor: (worker: WorkerId, day: MarketDay) => boolean
  readonly employer: (employer: EmployerId) => string
  readonly notes: ReadNotes
  /** What the county knows of a day of work since its close, as long as it holds it. */
  readonly inCounty: (work: AboutWork) => KnownWork | undefined
  readonly steps: Pick<LastSteps, 'of' | 'ofTicket' | 'closedAt'>
}

export type KnownWork = Pick<Work, 'workerSaid' | 'employerSaid' | 'complaint' | 'last'> & {
  readonly person?: Pick<Work['person'], 'came' | 'done'>
}

/**
 * One row for everybody who stood in line, in the order of their numbers; behind them who went to work of this day from an
 * earlier one, without a number of today.
 */
export function logRows(day: Day, facts: LogFacts): readonly LogRow[] {
  const taken = new Map<WorkerId, LogJob[]>()
  for (const placement of day.placements.values()) {
    // A job that was let go again is told in the row's history.
    const job = isOfDay(day, placement) ? logJob(day, placement, facts) : undefined
    if (job === undefined) continue
    const theirs = taken.get(placement.worker)
    if (theirs === undefined) taken.set(placement.worker, [job])
    else theirs.push(job)
  }
  const jobsOf = (worker: WorkerId) => (taken.get(worker) ?? []).sort(inOrderOfTaking)
  const inLine = [...day.line.values()].sort(byNumber)
  return [
    ...inLine.map((person) => logRow(day, person, jobsOf(person.worker), facts)),
    ...fromBefore(day).map((placement) => rowFromBefore(placement, day, jobsOf(placement.worker), facts)),
  ]
}

/** Who has, or stayed away from, a job of this day and no number today: the first job of each, in the order of its tickets. */
export function fromBefore(day: Day): readonly Placement[] {
  const first = new Map<WorkerId, Placement>()
  const ofDay = [...day.placements.values()]
    .filter((placement) => !day.line.has(placement.worker) && isOfDay(day, placement))
    .filter((placement) => attendanceOf(day, placement) !== undefined)
    .sort((a, b) => Number(a.placement > b.placement) - Number(a.placement < b.placement))
  for (const placement of ofDay) if (!first.has(placement.worker)) first.set(placement.worker, placement)
  return [...first.values()]
}

function rowFromBefore(placement: Placement, day: Day, jobs: readonly LogJob[], facts: LogFacts): LogRow {
  const { worker, number, acceptedAt } = placement
  return {
    number,
    from: dayOfTicket(placement.placement),
    ...whoOf(worker, facts),
    minor: facts.isMinor(worker, mustHave(day.day, 'market day')),
    trades: [mustHave(day.postings.get(placement.posting), placement.posting).terms.trade],
    status: ofJobs(jobs),
    standing: 'placed',
    jobs,
    last: facts.steps.of(worker, ticketsOf(jobs)) ?? { at: acceptedAt, what: 'placement-made' },
  }
}

/**
 * Of how many people the day went otherwise than its close says, and how many had a job then and have it now: what was closed
 * stays as it was written, and the correction stands beside it. Undefined while nobody's day was put right.
 */
export function correctedSince(day: Day): LogAnswer['corrected'] {
  const { open, closed } = day
  if (open || closed === undefined || closed.day !== day.day) return undefined
  const people = otherSince(day, closed).length
  return people === 0 ? undefined : { people, placedAtClose: closed.totals.placed, placedNow: placedAtClose(day) }
}

const inOrderOfTaking = (a: LogJob, b: LogJob): number =>
  Number(a.acceptedAt > b.acceptedAt) - Number(a.acceptedAt < b.acceptedAt)

function logRow(day: Day, person: InLine, jobs: readonly LogJob[], facts: LogFacts): LogRow {
  const { worker, number, checkedInAt } = person
  const offer = offerOf(day, person, facts)
  const crew = crewOf(day, worker)
  const wishes = wishesOf(day, person, facts)
  const status = statusOf(person, jobs)
  const step = facts.steps.of(worker, ticketsOf(jobs)) ?? { at: checkedInAt, what: 'checked-in' as const }
  const closedAt = status === 'unsent' ? facts.steps.closedAt() : undefined
  return {
    number,
    ...whoOf(worker, facts),
    minor: person.facts.minor,
    checkedInAt,
    trades: person.wants.trades,
    ...(crew === undefined
      ? {}
      : { crew: crew.members.map((member) => mustHave(day.line.get(member), member).number) }),
    status,
    standing: person.standing.status,
    ...(offer === undefined ? {} : { offer }),
    ...(wishes.length === 0 ? {} : { wishes }),
    jobs,
    // Whose job was called off in the evening lost it after the close.
    last: closedAt === undefined || step.at > closedAt ? step : { at: closedAt, what: 'day-closed' },
  }
}

const ticketsOf = (jobs: readonly LogJob[]) => jobs.map(({ placement }) => placement)

function whoOf(worker: WorkerId, facts: LogFacts): Pick<LogRow, 'who' | 'unnamed'> {
  const unnamed = facts.unnamed(worker)
  return unnamed === undefined ? { who: facts.worker(worker) } : { who: maskUnnamed(unnamed), unnamed: unnamed.by }
}

function statusOf({ standing }: InLine, jobs: readonly LogJob[]): LogStatus {
  switch (standing.status) {
    case 'waiting':
    case 'offered':
      return standing.status
    // Who waited for another job and then went home goes with the one they have.
    case 'left':
      return jobs.length > 0 ? ofJobs(jobs) : 'left'
    case 'placed':
    case 'released':
      return ofJobs(jobs)
    case 'gone':
      return 'absent'
    default:
      return standing satisfies never
  }
}

/** What was reported last counts: who is still expected somewhere, who has arrived, who stayed away. */
function ofJobs(jobs: readonly LogJob[]): LogStatus {
  const holds = jobs.findLast(({ status }) => status !== 'absent')
  if (holds !== undefined) return holds.status === 'arrived' ? 'arrived' : 'placed'
  return jobs.length > 0 ? 'absent' : 'unsent'
}

function offerOf(day: Day, { standing }: InLine, facts: LogFacts): LogRow['offer'] {
  const offer = standing.status === 'offered' ? day.offers.get(standing.offer) : undefined
  if (offer === undefined) return undefined
  const posting = mustHave(day.postings.get(offer.posting), offer.posting)
  return {
    offer: offer.offer,
    terms: logTerms(posting.terms),
    employer: posting.employer,
    employerMasked: facts.employer(posting.employer),
    expiresAt: offer.expiresAt,
  }
}

/** What is held for them they answer. */
function wishesOf(day: Day, { standing, wishes }: InLine, facts: LogFacts): NonNullable<LogRow['wishes']> {
  if (standing.status !== 'waiting' && standing.status !== 'offered') return []
  const held = standing.status === 'offered' ? day.offers.get(standing.offer)?.posting : undefined
  return wishes.flatMap((wish) => {
    const posting = day.postings.get(wish)
    if (posting?.status !== 'open' || wish === held) return []
    return [{ posting: wish, trade: posting.terms.trade, employerMasked: facts.employer(posting.employer) }]
  })
}

function logJob(day: Day, placement: Placement, facts: LogFacts): LogJob | undefined {
  const attendance = attendanceOf(day, placement)
  if (attendance === undefined) return undefined
  const posting = mustHave(day.postings.get(placement.posting), placement.posting)
  const before = agreedTerms(day, placement)
  const read = (terms: Terms) => asRead(terms, facts.notes)
  const asked = proposedTo(day, placement, facts.now)
  const workDateCome = day.day && lastWorkDate(day, placement, day.day)
  const leavesAt = workDateCome && leavesOn(day, placement, workDateCome)
  const boarded = workDateCome && boardedAt(placement, workDateCome)
  const pay: JobPay = workDateCome === undefined ? {} : payOf(day, placement, workDateCome, facts)
  return {
    ...attendance,
    posting: posting.posting,
    placement: placement.placement,
    ticketNumber: ticketNumber(placement.placement),
    ...(placement.copies > 0 ? { printed: true } : {}),
    acceptedAt: placement.acceptedAt,
    daysToReport: daysToReport(day, before),
    employer: posting.employer,
    employerMasked: facts.employer(posting.employer),
    ...(leavesAt === undefined ? {} : { leavesAt }),
    ...(boarded === undefined ? {} : { boardedAt: boarded }),
    ...(attendanceToday(day, placement) === undefined ? {} : { isToday: true }),
    ...pay,
    ...lastOf(facts.steps.ofTicket(placement.placement), pay.last),
    ...(asked === undefined
      ? {}
      : { change: { revision: revisionOf(asked), before: read(before), after: read(asked.terms) } }),
    terms: logTerms(before),
  }
}

/** Of what happened on the day, and of what was said and done about its pay since. */
function lastOf(ofDay: LastStep | undefined, since: LastStep | undefined): Pick<LogJob, 'last'> {
  const last = ofDay === undefined || (since !== undefined && since.at > ofDay.at) ? since : ofDay
  return last === undefined ? {} : { last }
}

type JobPay = Pick<
  LogJob,
  'stopped' | 'owedFen' | 'uncounted' | 'workerSaysFen' | 'employerSaysFen' | 'complaint' | 'paidInTheEnd' | 'last'
>

/** What they are owed for that day, as it was stopped or finished, or put right since; and what became of it. */
function payOf(day: Day, placement: Placement, workDate: MarketDay, { inCounty }: LogFacts): JobPay {
  const known = inCounty({ placement: placement.placement, workDate })
  const employerSaid = known?.employerSaid ?? paidFor(placement, workDate)
  const stop = stopOf(day, placement, workDate)
  return {
    ...(stop === undefined ? {} : { stopped: true }),
    ...wageOf(day, placement, workDate, known?.person),
    ...(known?.workerSaid === undefined ? {} : { workerSaysFen: known.workerSaid.fen }),
    ...(employerSaid === undefined ? {} : { employerSaysFen: employerSaid.fen }),
    ...complaintShown(known?.complaint),
    ...(known?.last === undefined ? {} : { last: known.last }),
  }
}

function logTerms(terms: Terms): LogTerms {
  const { trade, township, workDate, startMinute, endMinute, paidMinutes, pay, transport } = terms
  return { trade, township, workDate, startMinute, endMinute, paidMinutes, pay, transport }
}
