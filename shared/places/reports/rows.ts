import { saidOf } from '../../county/day-results/sheets.ts'
import type { PaidInTheEnd, PaySaid } from '../../county/pay/messages.ts'
import { complaintShown } from '../../county/pay/view.ts'
import { type Complaint, paySaid, type Work } from '../../county/pay/work.ts'
import { byNumber } from '../../day/check-in/day-number.ts'
import type { Day } from '../../day/day.ts'
import { jobsAsked, sentWithWave, waits } from '../../day/market-day/closing-sheet.ts'
import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import { isStopped } from '../../day/market-day/work-figures.ts'
import type { DayEvent } from '../../day/messages.ts'
import type {
  DayNumber,
  EmployerId,
  Instant,
  MarketDay,
  PostingId,
  TextId,
  TownshipId,
  TradeId,
  WorkerId,
} from '../../ids.ts'
import type { Entry } from '../../ledger/entry.ts'
import { mustHave } from '../../must-have.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import { followThings } from '../daily-log/steps.ts'
import type { Figure } from './figures.ts'

/** What stands behind a figure of a day: who, which job, which day of work, or what staff did. */
export type ReportRow =
  | {
      readonly of: 'person'
      readonly number: DayNumber
      readonly who: string
      readonly checkedInAt: Instant
      readonly trades: readonly TradeId[]
      readonly waitMinutes?: number
    }
  | {
      readonly of: 'job'
      readonly posting: PostingId
      readonly employerMasked: string
      readonly trade: TradeId
      readonly township: TownshipId
      readonly startMinute: number
      readonly places: number
      readonly filled: number
    }
  | {
      readonly of: 'work'
      readonly ticketNumber: string
      readonly number: DayNumber
      readonly who: string
      readonly workDate: MarketDay
      readonly employerMasked: string
      readonly trade: TradeId
      readonly township: TownshipId
      readonly basis: JobDone['basis']
      readonly agreedFen: number
      readonly came: DayOfWork['came']
      readonly boarded: boolean
      readonly stopped: boolean
      readonly said?: PaySaid
      readonly complaint?: Complaint['status']
      readonly paidInTheEnd?: PaidInTheEnd
    }
  | {
      readonly of: 'step'
      readonly at: Instant
      readonly what: DayEvent['type']
      readonly number?: DayNumber
      /** Whom and which job it is about, and why it was done, as far as it says so. */
      readonly who?: string
      readonly job?: { readonly employerMasked: string; readonly trade: TradeId }
      readonly reason?: string
    }

export interface RowFacts {
  readonly worker: (worker: WorkerId) => string
  readonly employer: (employer: EmployerId) => string
  /** Reads a free text from the register, as long as it is there. */
  readonly text: (id: TextId) => string | undefined
}

/** Everybody with a number of the day, or those of them whom the figure counts. */
export function personRows(day: Day, figure: Figure, { worker: who }: RowFacts): readonly ReportRow[] {
  const waited = new Map(waits(day).map(({ worker, minutes }) => [worker, minutes]))
  const people = [...day.line.values()].sort(byNumber).map((person) => {
    const { worker, number, checkedInAt, wants } = person
    const waitMinutes = waited.get(worker)
    const wait = waitMinutes === undefined ? {} : { waitMinutes }
    return { ...({ of: 'person', number, checkedInAt, trades: wants.trades, ...wait } as const), who: who(worker) }
  })
  if (figure.what === 'waited') return people.filter(({ waitMinutes }) => waitMinutes !== undefined)
  const { trade } = figure
  return trade === undefined ? people : people.filter(({ trades }) => trades.includes(trade))
}

/** Jobs of the day; the figure is the sum of their places where it counts places. */
export function jobRows(day: Day, closing: MarketDay, figure: Figure, { employer }: RowFacts): readonly ReportRow[] {
  const { what, trade, hour, township } = figure
  return jobsAsked(day, closing)
    .filter((job) => job.isCancelled === (what === 'cancelled') && (what !== 'belowFloor' || job.isBelowFloor))
    .filter((job) => (trade ?? job.trade) === job.trade && (hour ?? job.hour) === job.hour)
    .filter((job) => (township ?? job.township) === job.township)
    .map(({ posting, places, filled, ...job }) => {
      const { employer: whose, terms } = mustHave(day.postings.get(posting), posting)
      const { startMinute } = terms
      return {
        ...({ of: 'job', posting, employerMasked: employer(whose), startMinute, places, filled } as const),
        ...{ trade: job.trade, township: job.township },
      }
    })
}

/** Days of work that the figure counts, in the order of their tickets. */
export const workRows = (works: readonly Work[], figure: Figure, facts: RowFacts): readonly ReportRow[] =>
  works
    .filter((work) => isCounted(work, figure))
    .sort((one, other) => (one.person.placement < other.person.placement ? -1 : 1))
    .map((work) => ({ ...work, said: paySaid(work) }))
    .map(({ job, person, said, complaint }) => ({
      ...({ of: 'work', ticketNumber: ticketNumber(person.placement), number: person.number } as const),
      ...{ who: facts.worker(person.worker), employerMasked: facts.employer(job.employer) },
      ...{ workDate: job.workDate, trade: job.trade, township: job.township },
      ...{ basis: job.basis, agreedFen: job.agreedFen, came: person.came },
      ...{ boarded: person.boarded === true, stopped: isStopped(person) },
      ...(said === undefined ? {} : { said }),
      ...complaintShown(complaint),
    }))

function isCounted(work: Work, { what, trade, basis }: Figure): boolean {
  const { job, person } = work
  const isWork = person.came !== 'called-off'
  switch (what) {
    case 'placements':
      return isWork && (trade ?? job.trade) === job.trade && (basis ?? job.basis) === job.basis
    case 'byBus':
      return isWork && job.ownWay !== true
    case 'boarded':
      return isWork && person.boarded === true
    case 'stopped':
      return isStopped(person)
    case 'arrived':
    case 'excused':
    case 'unexcused':
    case 'unknown':
      return person.came === what
    case 'employersFault':
      return person.came === 'employers-fault'
    case 'notHeard':
      return person.came === 'not-heard'
    case 'paid':
    case 'short':
    case 'unpaid':
    case 'settled':
    case 'complaints':
    case 'openComplaints':
      return saidOf(work)[what] > 0
    case 'paidOrSettled':
      return saidOf(work).paid + saidOf(work).settled > 0
    default:
      return false
  }
}

/** Who went with a second wave, by when they took their place in it. */
export const waveRows = (day: Day, facts: RowFacts): readonly ReportRow[] =>
  sentWithWave(day).map((placement) =>
    stepAbout(day, placement, { at: placement.acceptedAt, what: 'placement-made' }, facts),
  )

/** What such events of these entries say, for whoever asks what staff did. An offer is gone once it is answered: who had it is followed. */
export function stepRows(
  day: Day,
  entries: readonly Pick<Entry<DayEvent>, 'events' | 'instant'>[],
  isOne: (event: DayEvent) => boolean,
  facts: RowFacts,
): readonly ReportRow[] {
  const follow = followThings()
  return entries.flatMap(({ events, instant }) =>
    events
      .map((event) => ({ event, ...follow(event) }))
      .filter(({ event }) => isOne(event))
      .map((step) => stepRow(day, step, instant, facts)),
  )
}

interface Followed {
  readonly event: DayEvent
  readonly workers: readonly WorkerId[]
  readonly posting?: PostingId
}

function stepRow(day: Day, { event, workers, posting }: Followed, at: Instant, facts: RowFacts): ReportRow {
  const placement = 'placement' in event ? day.placements.get(event.placement) : undefined
  const [worker] = workers
  const about = placement ?? {
    ...(worker === undefined ? {} : { worker, number: day.line.get(worker)?.number }),
    posting,
  }
  const reason = 'reason' in event && event.reason !== undefined ? facts.text(event.reason.text) : undefined
  const step = { at, what: event.type, ...(reason === undefined ? {} : { reason }) }
  return stepAbout(day, about, step, facts)
}

interface About {
  readonly worker?: WorkerId
  readonly number?: DayNumber | undefined
  readonly posting?: PostingId | undefined
}
type Step = Extract<ReportRow, { of: 'step' }>

function stepAbout(
  day: Day,
  { worker, number, posting }: About,
  step: Pick<Step, 'at' | 'what' | 'reason'>,
  facts: RowFacts,
): Step {
  const job = posting && day.postings.get(posting)
  return {
    of: 'step',
    ...step,
    ...(number === undefined ? {} : { number }),
    ...(worker === undefined ? {} : { who: facts.worker(worker) }),
    ...(job && { job: { employerMasked: facts.employer(job.employer), trade: job.terms.trade } }),
  }
}
