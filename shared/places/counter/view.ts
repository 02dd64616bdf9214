import type { Person } from '../../county/county.ts'
import { stillOffered } from '../../county/people/facts.ts'
import type { DoNotSend, Wants } from '../../day/check-in/messages.ts'
import { agreedTerms, type Day, type InLine } from '../../day/day.ts'
import type { DayRules } from '../../day/market-day/messages.ts'
import { leavesOn } from '../../day/placement/hours.ts'
import { jobsToday } from '../../day/placement/work.ts'
import type { HeldBecause } from '../../day/posting/messages.ts'
import type { AgeBand } from '../../identity/age.ts'
import type {
  CertificateId,
  DayNumber,
  Instant,
  MarketDay,
  PostingId,
  TownshipId,
  TradeId,
  WorkerId,
} from '../../ids.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import type { NoShowsAtCounter } from './no-shows.ts'

/** What a clerk at the counter sees of somebody the county knows, masked. */
export interface PersonAtCounter {
  /** `王*英`, or the ends of their number. */
  readonly who: string
  /** Whether their real name is known; if not, it is typed from their papers. */
  readonly named: boolean
  /** They typed it themselves, and nobody has looked at it beside their papers. */
  readonly nameTyped?: true
  /** `YYYY-MM-DD`: two people of one name are told apart by it. */
  readonly birthDate?: string
  readonly phoneMasked?: string
  /** Of today's line, if they have one. */
  readonly number?: DayNumber
  readonly standing?: InLine['standing']['status']
  /** What they ask for today, or came for the last time, as far as the market still has it. */
  readonly wants?: Wants
  readonly claimed: readonly CertificateId[]
  readonly seen: readonly SeenAtCounter[]
  readonly doNotSend: readonly KeptApart[]
  readonly placedDays: number
  /** Work of today that is theirs. */
  readonly jobsToday: readonly JobAtCounter[]
  /** They have work today and stand in no line: before they get a number they are asked whether they want one more job. */
  readonly asksForOneMore: boolean
  /** Absent: of the last ninety days there is nothing to say. */
  readonly noShows?: NoShowsAtCounter
  /** Told to supervisors alone, who write it down. */
  readonly hardToPlace?: boolean
}

export interface JobAtCounter {
  readonly ticketNumber: string
  readonly trade: TradeId
  readonly township: TownshipId
  readonly leavesAt: Instant
}

/** 不再派往: with which employer they are not brought together, by whose wish, and why. */
export interface KeptApart extends DoNotSend {
  readonly employerMasked: string
  readonly reason?: string
}

/** A card that staff held in their hands. */
export interface SeenAtCounter {
  readonly certificate: CertificateId
  readonly validUntil: MarketDay
  readonly seenOn: MarketDay
  readonly seenBy: string
  readonly cardNumberMasked?: string
}

export type FoundAtCounter =
  | { readonly known: false; readonly minor: boolean }
  | { readonly known: true; readonly minor: boolean; readonly person: PersonAtCounter }

/** Somebody got today's number, or had it and wants other work now. */
export interface NumberTaken {
  readonly number: DayNumber
  readonly who: string
  readonly minor: boolean
  readonly standing: InLine['standing']['status']
  readonly wants: Wants
  readonly claimed: readonly CertificateId[]
}

/** Jobs they have that they could not be sent to now: staff look at each and undo it, or not. By ticket number. */
export interface JobsInDoubt {
  readonly tickets: readonly string[]
}

/** How old somebody is by the date that was put right, and which jobs of theirs are in doubt. */
export interface AgeNow extends JobsInDoubt {
  readonly age: AgeBand
}

/** What became of a posting that was taken by telephone. */
export interface PostedFor {
  readonly posting: PostingId
  /** On the board; if not, it waits for staff, and why. */
  readonly open: boolean
  readonly held: readonly HeldBecause[]
}

/** Of a worker, for their form, as the register has them. */
export interface WholePapers {
  readonly name?: string
  /** Resident ID, passport or permit. */
  readonly number?: string
  readonly phone?: string
}

/** Of an employer, as staff see them for a reason that is written down. */
export interface WholeNumbers {
  readonly name?: string
  /** Credit code or resident ID. */
  readonly number: string
  /** Of an agency. */
  readonly licence?: string
  readonly phone: string
}

/** What the counter needs of the register, masked. */
export interface CounterFacts
  extends Pick<
    PersonAtCounter,
    'who' | 'named' | 'nameTyped' | 'birthDate' | 'phoneMasked' | 'noShows' | 'hardToPlace'
  > {
  readonly seen: readonly SeenAtCounter[]
  readonly doNotSend: readonly KeptApart[]
  readonly rules: Pick<DayRules, 'trades' | 'townships'>
}

export function personAtCounter(day: Day, person: Person, { rules, ...facts }: CounterFacts): PersonAtCounter {
  const inLine = day.open ? day.line.get(person.worker) : undefined
  const standing = inLine?.standing.status
  const jobsToday = jobsAtCounter(day, person.worker)
  const wants = inLine?.wants ?? stillOffered(person.lastWants, rules)
  return {
    ...facts,
    ...(inLine === undefined ? {} : { number: inLine.number, standing: inLine.standing.status }),
    ...(wants === undefined ? {} : { wants }),
    claimed: person.claimed,
    placedDays: person.placedDays,
    jobsToday,
    asksForOneMore: jobsToday.length > 0 && (standing === undefined || standing === 'left'),
  }
}

const jobsAtCounter = (day: Day, worker: WorkerId): readonly JobAtCounter[] =>
  jobsToday(day, worker).flatMap(({ date, ...placement }) => {
    const { trade, township } = agreedTerms(day, placement)
    const leavesAt = leavesOn(day, placement, date)
    return leavesAt === undefined
      ? []
      : [{ ticketNumber: ticketNumber(placement.placement), trade, township, leavesAt }]
  })
