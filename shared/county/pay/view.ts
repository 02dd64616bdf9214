import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import type { EmployerId, Instant, MarketDay, PlacementId, TownshipId, TradeId, WorkerId } from '../../ids.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import type { County } from '../county.ts'
import { livingRecord } from '../people/merge.ts'
import { listsOf } from './lists.ts'
import type { AboutWork, PaidInTheEnd, PaySaid } from './messages.ts'
import type { PayList } from './pay-list.ts'
import {
  type Complaint,
  claimFor,
  type PayStanding,
  payQuestions,
  payStanding,
  type Work,
  workKey,
  worksOf,
} from './work.ts'

/** A day of somebody's work as they see it themselves: nothing of the register but the employer's mask. */
export interface PaidDay {
  readonly placement: PlacementId
  readonly ticketNumber: string
  readonly workDate: MarketDay
  readonly trade: TradeId
  readonly township: TownshipId
  readonly employerMasked: string
  readonly came: DayOfWork['came']
  readonly done?: NonNullable<DayOfWork['done']>
  readonly basis: JobDone['basis']
  readonly agreedFen: number
  /** Of each piece, where those are paid. */
  readonly pieceFen?: number
  /** Absent: pieces are paid, and nobody has counted them. */
  readonly owedFen?: number
  readonly said?: { readonly said: PaySaid; readonly fen: number }
  readonly employerSaidFen?: number
  readonly standing: PayStanding
  readonly complaint?: Complaint['status']
  /** What it came to once the complaint was settled: neither side's word. */
  readonly paidInTheEnd?: PaidInTheEnd
}

/** What a worker sees of their work and pay. */
export interface PayView {
  /** One a day, oldest first: asked one after another. */
  readonly questions: readonly PaidDay[]
  /** What the county still holds one by one, newest first. */
  readonly days: readonly PaidDay[]
  /** Of all days whose pay they spoke of. */
  readonly earned: { readonly days: number; readonly fen: number }
}

type EmployerShown = (employer: EmployerId) => string

export function payView(county: County, worker: WorkerId, today: MarketDay, employerShown: EmployerShown): PayView {
  const days = worksOf(county, worker).map((work) => paidDay(work, employerShown))
  return {
    questions: payQuestions(county, worker, today).map((work) => paidDay(work, employerShown)),
    days: days.toReversed(),
    earned: livingRecord(county.people, worker)?.earned ?? { days: 0, fen: 0 },
  }
}

function paidDay(work: Work, employerShown: EmployerShown): PaidDay {
  const { job, person, workerSaid, employerSaid, complaint } = work
  const owedFen = claimFor(work)
  return {
    placement: person.placement,
    ticketNumber: ticketNumber(person.placement),
    workDate: job.workDate,
    trade: job.trade,
    township: job.township,
    employerMasked: employerShown(job.employer),
    came: person.came,
    ...(person.done === undefined ? {} : { done: person.done }),
    basis: job.basis,
    agreedFen: job.agreedFen,
    ...(job.pieceFen === undefined ? {} : { pieceFen: job.pieceFen }),
    ...(owedFen === undefined ? {} : { owedFen }),
    ...(workerSaid === undefined ? {} : { said: { said: workerSaid.said, fen: workerSaid.fen } }),
    ...(employerSaid === undefined ? {} : { employerSaidFen: employerSaid.fen }),
    standing: payStanding(work),
    ...complaintShown(complaint),
  }
}

/** How a complaint stands, and what it came to. */
export function complaintShown(complaint: Complaint | undefined): Pick<PaidDay, 'complaint' | 'paidInTheEnd'> {
  if (complaint === undefined) return {}
  const { status, paid } = complaint
  return { complaint: status, ...(paid === undefined ? {} : { paidInTheEnd: paid }) }
}

/** A day of work as the desk has it. */
export interface DeskWork extends PaidDay {
  readonly worker: WorkerId
  readonly who: string
  /** They cannot be rung up. */
  readonly noPhone?: true
  readonly number: DayOfWork['number']
  readonly employer: EmployerId
  readonly payDay: MarketDay
  readonly lists: readonly PayList[]
  readonly saidAt?: Instant
  readonly employerSaidAt?: Instant
  /** As the close had it, where staff have put it right since. */
  readonly asClosed?: DayOfWork['came']
  readonly complaintAbout?: Complaint['about']
  readonly complaintOpenedAt?: Instant
  readonly complaintEndedAt?: Instant
  /** It is about pay: settled, it is asked what it came to. */
  readonly wasLate?: true
}

/** People as the desk may see them. */
export interface Shown {
  readonly worker: (worker: WorkerId) => string
  readonly hasPhone: (worker: WorkerId) => boolean
  readonly employerShown: EmployerShown
}

/** All that stands on a list, what waits longest first; or, whether or not anything is to be done about it, the work of a day. */
export function deskWorks(county: County, shown: Shown, on?: MarketDay): readonly DeskWork[] {
  const held = on === undefined ? [...county.works.values()] : heldOn(county, on)
  return held
    .map((work) => ({ work, lists: listsOf(work) }))
    .filter(({ lists }) => on !== undefined || lists.length > 0)
    .map(({ work, lists }) => deskWork(work, lists, shown))
    .sort((a, b) => (a.workDate === b.workDate ? order(a.placement, b.placement) : order(a.workDate, b.workDate)))
}

const heldOn = ({ works, worksOn }: County, on: MarketDay): readonly Work[] =>
  (worksOn.get(on) ?? []).flatMap((key) => works.get(key) ?? [])

const order = (one: string, other: string): number => Number(one > other) - Number(one < other)

/** One of them; nothing for what the county does not hold. */
export function deskWorkOf(county: County, about: AboutWork, shown: Shown): DeskWork | undefined {
  const work = county.works.get(workKey(about))
  return work && deskWork(work, listsOf(work), shown)
}

function deskWork(work: Work, lists: readonly PayList[], shown: Shown): DeskWork {
  const { job, person, asClosed, workerSaid, employerSaid, complaint, wasLate } = work
  return {
    ...paidDay(work, shown.employerShown),
    worker: person.worker,
    who: shown.worker(person.worker),
    ...(shown.hasPhone(person.worker) ? {} : { noPhone: true }),
    number: person.number,
    employer: job.employer,
    payDay: job.payDay,
    lists,
    ...(workerSaid === undefined ? {} : { saidAt: workerSaid.at }),
    ...(employerSaid === undefined ? {} : { employerSaidAt: employerSaid.at }),
    ...(asClosed === undefined ? {} : { asClosed: asClosed.came }),
    ...(complaint === undefined ? {} : { complaintAbout: complaint.about, complaintOpenedAt: complaint.openedAt }),
    ...(complaint?.endedAt === undefined ? {} : { complaintEndedAt: complaint.endedAt }),
    ...(wasLate === undefined ? {} : { wasLate }),
  }
}
