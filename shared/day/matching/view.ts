import type { DayNumber, EmployerId, Instant, OfferId, TradeId, WorkerId } from '../../ids.ts'
import type { TicketPaper } from '../../ticket/paper.ts'
import type { Wants } from '../check-in/messages.ts'
import { countAll, countBefore, noTurns } from '../check-in/turn-set.ts'
import { type Day, holdsPlace, type InLine, mustHave, type Placement, type Posting } from '../day.ts'
import type { Terms } from '../posting/terms.ts'
import { type JobLine, jobLine } from '../posting/view.ts'
import { hourlyFen } from '../posting/worth.ts'
import { notSendable, wishOrder } from './edges.ts'
import { openPostings } from './rules.ts'

/** A job this worker may lawfully take, with every term they would be agreeing to. */
export interface JobCard extends JobLine {
  readonly terms: Terms
  readonly hourlyFen: number
  /** `李*福`, `张*（合作社）`. */
  readonly employerMasked: string
  readonly reasons: readonly 'you-tapped-it'[]
}

/** A place held for this worker until `expiresAt`; taking it locks the terms on the card. */
export interface HeldOffer {
  readonly offer: OfferId
  readonly expiresAt: Instant
  readonly job: JobCard
}

export interface PlaceInLine {
  readonly trade: TradeId
  /** 1 is next. */
  readonly place: number
  readonly of: number
}

/** Everything the session of one worker at a terminal shows. */
export interface WorkerView {
  readonly number: DayNumber
  readonly status: InLine['standing']['status']
  readonly minor: boolean
  readonly wants: Wants
  readonly places: readonly PlaceInLine[]
  readonly offer?: HeldOffer
  readonly jobs: readonly JobCard[]
  readonly tickets: readonly TicketPaper[]
}

/** What a worker's view needs of the register: masks, and the drawn ticket. */
export interface WorkerFacts {
  readonly employerMasked: (employer: EmployerId) => string
  readonly ticket: (placement: Placement) => TicketPaper
}

/** The session of one worker, or undefined if they are not in today's line. */
export function workerView(day: Day, id: WorkerId, facts: WorkerFacts): WorkerView | undefined {
  const worker = day.line.get(id)
  if (worker === undefined) return undefined
  const offer = worker.standing.status === 'offered' ? day.offers.get(worker.standing.offer) : undefined
  const card = (posting: Posting) => jobCard(posting, worker, facts)
  return {
    number: worker.number,
    status: worker.standing.status,
    minor: worker.facts.minor,
    wants: worker.wants,
    places: worker.standing.status === 'waiting' ? placesInLine(day, worker) : [],
    ...(offer === undefined
      ? {}
      : {
          offer: {
            offer: offer.offer,
            expiresAt: offer.expiresAt,
            job: card(mustHave(day.postings.get(offer.posting), offer.posting)),
          },
        }),
    jobs: lawfulJobs(day, worker).map(card),
    tickets: [...day.placements.values()]
      .filter((placement) => placement.worker === id && holdsPlace(placement))
      .sort((a, b) => Number(a.placement < b.placement) - Number(a.placement > b.placement))
      .map(facts.ticket),
  }
}

/** Every open job they may be sent to: those they wish for first, in wish order, then the rest in the postings' order. */
function lawfulJobs(day: Day, worker: InLine): readonly Posting[] {
  const open = openPostings(day)
  const wished = wishOrder(day, worker, open)
  const rest = open.filter((posting) => !wished.includes(posting) && notSendable(day, worker, posting) === undefined)
  return [...wished, ...rest]
}

const placesInLine = (day: Day, worker: InLine): readonly PlaceInLine[] =>
  worker.wants.trades.map((trade) => {
    const turns = day.waitingFor.get(trade) ?? noTurns
    return { trade, place: countBefore(turns, worker.turn) + 1, of: countAll(turns) }
  })

const jobCard = (posting: Posting, worker: InLine, facts: WorkerFacts): JobCard => ({
  ...jobLine(posting),
  terms: posting.terms,
  hourlyFen: hourlyFen(posting.terms),
  employerMasked: facts.employerMasked(posting.employer),
  reasons: worker.wishes.includes(posting.posting) ? ['you-tapped-it'] : [],
})
