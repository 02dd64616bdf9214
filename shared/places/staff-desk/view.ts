import type { EmployerKind } from '../../county/employers/messages.ts'
import {
  agreedTerms,
  type Day,
  holdsPlace,
  type InLine,
  inOrderOfPosting,
  mayCheckIn,
  mustHave,
  type Placement,
  type Posting,
  workDates,
} from '../../day/day.ts'
import { waitingInOrder } from '../../day/matching/rules.ts'
import { belowFloor } from '../../day/posting/rules.ts'
import type { Terms } from '../../day/posting/terms.ts'
import { type PostingStatus, postingStatus } from '../../day/posting/view.ts'
import { hourlyFen, type WageFloors } from '../../day/posting/worth.ts'
import type { DayNumber, EmployerId, Instant, MarketDay, PostingId, TradeId, WorkerId } from '../../ids.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'

/** A posting as staff see it, held ones first. */
export interface DeskPosting {
  readonly posting: PostingId
  readonly status: PostingStatus
  readonly postedAt: Instant
  readonly terms: Terms
  readonly hourlyFen: number
  /** Set when the hourly value lies under the floor of the work date: approval then needs a reason. */
  readonly floorFen?: number
  readonly employer: EmployerId
  readonly employerKind: EmployerKind
  /** `李*福`; absent for an employer nobody has checked yet: approval then needs the name from their papers. */
  readonly employerMasked?: string
  /** ID or credit code, first three and last four; phone 138****1234. */
  readonly employerNumberMasked: string
  readonly employerPhoneMasked: string
  readonly offered: number
  readonly placed: number
}

/** One person in today's line, with their job if they have one. */
export interface DeskRow {
  readonly checkedInAt: Instant
  readonly number: DayNumber
  /** `王*英`, or the masked ID number or phone. */
  readonly who: string
  readonly minor: boolean
  readonly trades: readonly TradeId[]
  readonly status: 'waiting' | 'offered' | 'placed' | 'released'
  readonly placement?: {
    readonly ticketNumber: string
    readonly acceptedAt: Instant
    readonly terms: Terms
    readonly employerMasked: string
  }
  readonly offer?: { readonly trade: TradeId; readonly expiresAt: Instant }
}

export interface DeskView {
  readonly staffName: string
  /** Whether somebody may check in now. */
  readonly open: boolean
  readonly closingMinute: number
  readonly checkedIn: number
  readonly waiting: number
  readonly offered: number
  readonly placed: number
  readonly turnedAwayUnderSixteen: number
  readonly postings: readonly DeskPosting[]
  readonly rows: readonly DeskRow[]
  readonly ledger: {
    readonly dayEntries: number
    readonly countyEntries: number
    /** Set while nothing can be saved: new work is refused in words, reading goes on. */
    readonly notSavingSince?: Instant
    /** Damage at the end of a file that was cut at the last start and kept beside it. */
    readonly cuts: readonly { readonly file: string; readonly keptAs: string }[]
  }
}

/** What the desk needs of the register, masked, and of the server. */
export interface DeskFacts extends Pick<DeskView, 'staffName' | 'ledger'> {
  readonly today: MarketDay
  /** The floors that approvals of this moment are decided by. */
  readonly wageFloors: WageFloors
  readonly closingMinute: number
  readonly worker: (worker: WorkerId) => string
  readonly employer: (
    employer: EmployerId,
  ) => Pick<DeskPosting, 'employerKind' | 'employerMasked' | 'employerNumberMasked' | 'employerPhoneMasked'>
}

export function deskView(day: Day, facts: DeskFacts): DeskView {
  const ofWorker = new Map<WorkerId, Placement[]>()
  for (const placement of day.placements.filter(holdsPlace).values())
    ofWorker.set(placement.worker, [...(ofWorker.get(placement.worker) ?? []), placement])
  return {
    staffName: facts.staffName,
    open: mayCheckIn(day, facts.today),
    closingMinute: facts.closingMinute,
    checkedIn: day.counts.numbers,
    waiting: waitingInOrder(day).length,
    offered: day.offers.size,
    placed: day.counts.placed,
    turnedAwayUnderSixteen: day.counts.turnedAwayUnderSixteen,
    postings: [...day.postings.values()]
      .sort((a, b) => Number(b.status === 'held') - Number(a.status === 'held') || inOrderOfPosting(b, a))
      .map((posting) => deskPosting(posting, facts)),
    rows: [...day.line.values()]
      .sort((a, b) => b.turn - a.turn)
      .map((person) => deskRow(day, person, jobOf(day, person, ofWorker.get(person.worker) ?? []), facts)),
    ledger: facts.ledger,
  }
}

function deskPosting(posting: Posting, facts: DeskFacts): DeskPosting {
  const short = belowFloor(posting.terms, facts.wageFloors)
  return {
    posting: posting.posting,
    status: postingStatus(posting),
    postedAt: posting.postedAt,
    terms: posting.terms,
    hourlyFen: hourlyFen(posting.terms),
    ...(short === undefined ? {} : { floorFen: short.floorFen }),
    employer: posting.employer,
    ...facts.employer(posting.employer),
    offered: posting.offered,
    placed: posting.placed,
  }
}

/** The job that a row stands for: today's last, else the one that placed them. Whoever waits for another stands for none. */
function jobOf(day: Day, { standing }: InLine, placements: readonly Placement[]): Placement | undefined {
  if (standing.status === 'waiting' || standing.status === 'offered') return undefined
  const inOrder = [...placements].sort(
    (a, b) => Number(a.acceptedAt > b.acceptedAt) - Number(a.acceptedAt < b.acceptedAt),
  )
  const isToday = (placement: Placement) => workDates(agreedTerms(day, placement)).some((date) => date === day.day)
  return inOrder.findLast(isToday) ?? (standing.status === 'placed' ? inOrder.at(-1) : undefined)
}

function deskRow(day: Day, person: InLine, placement: Placement | undefined, facts: DeskFacts): DeskRow {
  const offer = person.standing.status === 'offered' ? day.offers.get(person.standing.offer) : undefined
  const { worker, number, checkedInAt, minor, trades } = person
  return {
    checkedInAt,
    number,
    who: facts.worker(worker),
    minor,
    trades,
    status: person.standing.status,
    ...(placement === undefined ? {} : { placement: deskPlacement(day, placement, facts) }),
    ...(offer === undefined
      ? {}
      : {
          offer: {
            trade: mustHave(day.postings.get(offer.posting), offer.posting).terms.trade,
            expiresAt: offer.expiresAt,
          },
        }),
  }
}

function deskPlacement(day: Day, placement: Placement, facts: DeskFacts): NonNullable<DeskRow['placement']> {
  const posting = mustHave(day.postings.get(placement.posting), placement.posting)
  return {
    ticketNumber: ticketNumber(placement.placement),
    acceptedAt: placement.acceptedAt,
    terms: agreedTerms(day, placement),
    employerMasked:
      facts.employer(posting.employer).employerMasked ?? facts.employer(posting.employer).employerNumberMasked,
  }
}
