import type { DueGlance } from '../../county/follow-up/view.ts'
import type { PayGlance } from '../../county/pay/pay-list.ts'
import type { Market } from '../../county/settings/market.ts'
import type { ToSetUp } from '../../county/settings/to-set-up.ts'
import type { StaffRole } from '../../county/staff/messages.ts'
import type { HelpCall } from '../../county/terminals/help.ts'
import { type Day, type Posting, sendableUntil } from '../../day/day.ts'
import { closesToday } from '../../day/market-day/closing.ts'
import { namesOf } from '../../day/matching/named.ts'
import { changeable, placesChangeable, toCancel } from '../../day/posting/changes.ts'
import { inOrderOfPosting } from '../../day/posting/in-order.ts'
import type { HeldBecause } from '../../day/posting/messages.ts'
import { type MiddlePay, middlePays } from '../../day/posting/middle-pay.ts'
import { approvable, turnDownable } from '../../day/posting/on-board.ts'
import { belowFloor, type FloorRules } from '../../day/posting/rules.ts'
import type { Terms } from '../../day/posting/terms.ts'
import { type Unlikely, unlikely, usualOf } from '../../day/posting/unlikely.ts'
import { type PostingStatus, postingStatus } from '../../day/posting/view.ts'
import { hourlyFen } from '../../day/posting/worth.ts'
import { toReprint } from '../../day/printing/prints.ts'
import type {
  CertificateId,
  DayNumber,
  EmployerId,
  Instant,
  MarketDay,
  PlacementId,
  PostingId,
  StaffId,
  TextId,
  WorkerId,
} from '../../ids.ts'
import { dayFigures } from '../day-figures.ts'
import type { DayFigures } from '../figures.ts'
import { type Openness, openness } from '../openness.ts'
import { type OrderSettings, type OrderToday, orderToday } from '../order-today.ts'
import { alarmsOf, type HallAlarms, type ScreensGone } from './alarms.ts'
import { calls, claims, type DeskCall, type DeskClaim } from './calls.ts'
import { type Departure, departures } from './departures.ts'
import type { DeskEmployer } from './employer.ts'
import { type DeskKeepers, deskKeepers } from './keepers.ts'
import { type ToTell, toTell } from './to-tell.ts'

/** A posting as staff see it, held ones first. */
export interface DeskPosting extends DeskEmployer {
  readonly posting: PostingId
  readonly status: PostingStatus
  readonly postedAt: Instant
  readonly terms: Terms
  readonly hourlyFen: number
  /** Set when the hourly value lies under the floor of the work date: approval then needs a reason. */
  readonly floorFen?: number
  /** What of its terms may be a slip of the finger. */
  readonly unlikely: readonly Unlikely[]
  /** Until when people can be sent: they leave the hall then, or a second wave does. */
  readonly leavesAt: Instant
  readonly offered: number
  readonly placed: number
  /** Why it waits for staff. */
  readonly held: readonly HeldBecause[]
  readonly forMinors: boolean
  readonly reposted: boolean
  /** Whom it asks for by name, and how many it may ask for. */
  readonly named: readonly DayNumber[]
  readonly mostNamed: number
  /** Held: whether staff may still say yes to it, and whether no. */
  readonly approvable: boolean
  readonly turnDownable: boolean
  /** Whether anything of it may still be changed: nobody has left for it. */
  readonly changeable: boolean
  /** Whether people are sent to it, so that more or fewer may be wanted: also with a second wave. */
  readonly placesChangeable: boolean
  /** Whether it may still be taken back: all of it, or once work has begun its days to come. */
  readonly cancellable: boolean
  /** What staff wrote about it. */
  readonly notes?: string
}

export interface DeskView extends Openness, DeskKeepers {
  readonly staff: StaffId
  readonly staffName: string
  readonly role: StaffRole
  /** Who calls from a terminal and waits, longest first. */
  readonly help: readonly HelpCall[]
  /** What is left to do before the market's first morning; nothing for whom it is not to decide. */
  readonly toSetUp: readonly ToSetUp[]
  /** 1440: when the day is over, for one that began after its hour. */
  readonly closingMinute: number
  readonly orderToday: OrderToday
  /** The version of the rules that are set, as the paper to hang says it. */
  readonly orderVersion: number
  readonly figures: DayFigures
  readonly turnedAwayUnderSixteen: number
  /** When the last of them was, if any: nothing else is known of them, and somebody should go and see. */
  readonly childTurnedAwayAt?: Instant
  readonly postings: readonly DeskPosting[]
  /** What the trades usually pay today, where enough employers ask for it to be known. */
  readonly middles: readonly MiddlePay[]
  /** First called first. */
  readonly calls: readonly DeskCall[]
  /** In the order of the line. */
  readonly claims: readonly DeskClaim[]
  /** In order of leaving, those of which nothing is left to ask last. */
  readonly departures: readonly Departure[]
  /** Whose job is gone or may change, and who have not heard of it or not answered. */
  readonly toTell: readonly ToTell[]
  /** The server's date was put back, and the hall goes on ahead of it until it has caught up; absent: less than a minute. */
  readonly clockAheadMinutes?: number
  /** Nobody in the hall can hear a call, or answer one; absent: they can, or the hall never had a screen. */
  readonly screensGone?: ScreensGone
  /** What of the hall's screens and printers somebody must look after; absent: nothing. */
  readonly alarms?: HallAlarms
  /** How many papers of today's printers somebody waits for in vain, or perhaps. */
  readonly toReprint: number
  readonly pay: PayGlance
  readonly due: DueGlance
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
export interface DeskFacts
  extends Pick<
    DeskView,
    | 'staff'
    | 'staffName'
    | 'role'
    | 'orderVersion'
    | 'help'
    | 'notKept'
    | 'pay'
    | 'due'
    | 'toSetUp'
    | 'ledger'
    | 'clockAheadMinutes'
    | 'screensGone'
  > {
  readonly alarms: HallAlarms
  /** Of papers that no event of the day tells of, how many to print again. */
  readonly slipsInDoubt: number
  readonly today: MarketDay
  readonly now: Instant
  readonly market: OrderSettings & Pick<Market, 'openingMinute'>
  /** The floors that approvals of this moment are decided by. */
  readonly rules: FloorRules
  readonly closingMinute: number
  readonly worker: (worker: WorkerId) => string
  readonly employer: (employer: EmployerId) => DeskEmployer
  /** When the county stopped them, unless they may post again. */
  readonly stoppedAt: (employer: EmployerId) => Instant | undefined
  /** What they say they have and nobody has seen. */
  readonly claimed: (worker: WorkerId) => readonly CertificateId[]
  /** Reads a free text from the register. */
  readonly text: (id: TextId) => string | undefined
  /** Whether a terminal has shown them what became of this job since the server was started. */
  readonly wasTold: (placement: PlacementId) => boolean
}

export function deskView(day: Day, facts: DeskFacts): DeskView {
  const middles = middlePays(day)
  const open = openness(day, facts.now, facts.market)
  return {
    staff: facts.staff,
    staffName: facts.staffName,
    role: facts.role,
    help: facts.help,
    ...deskKeepers(day, facts),
    toSetUp: facts.toSetUp,
    ...open,
    toReprint: toReprint(day).length + facts.slipsInDoubt,
    closingMinute: closesToday(day, facts),
    orderToday: orderToday(day, facts.market),
    orderVersion: facts.orderVersion,
    figures: dayFigures(day),
    turnedAwayUnderSixteen: day.counts.turnedAwayUnderSixteen,
    ...(day.childTurnedAwayAt === undefined ? {} : { childTurnedAwayAt: day.childTurnedAwayAt }),
    postings: [...day.postings.values()]
      .sort((a, b) => Number(b.status === 'held') - Number(a.status === 'held') || inOrderOfPosting(b, a))
      .map((posting) => deskPosting(day, posting, facts, middles)),
    middles,
    calls: calls(day, facts),
    claims: claims(day, facts),
    departures: departures(day, facts),
    toTell: toTell(day, facts),
    ...(facts.clockAheadMinutes === undefined ? {} : { clockAheadMinutes: facts.clockAheadMinutes }),
    ...alarmsOf(facts.alarms, open),
    ...(facts.screensGone === undefined ? {} : { screensGone: facts.screensGone }),
    pay: facts.pay,
    due: facts.due,
    ledger: facts.ledger,
  }
}

function deskPosting(day: Day, posting: Posting, facts: DeskFacts, middles: readonly MiddlePay[]): DeskPosting {
  const notes = posting.terms.notes === undefined ? undefined : facts.text(posting.terms.notes.text)
  const short = belowFloor(posting.terms, facts.rules)
  return {
    posting: posting.posting,
    status: postingStatus(posting),
    postedAt: posting.postedAt,
    terms: posting.terms,
    hourlyFen: short?.hourlyFen ?? hourlyFen(posting.terms),
    ...(short === undefined ? {} : { floorFen: short.floorFen }),
    unlikely: unlikely(
      { hourlyFen: hourlyFen(posting.terms), minutes: posting.terms.endMinute - posting.terms.startMinute },
      usualOf({ wageFloors: facts.rules.wageFloors, middles }, posting.terms),
    ),
    ...facts.employer(posting.employer),
    leavesAt: sendableUntil(posting),
    offered: posting.offered,
    placed: posting.placed,
    held: posting.held,
    forMinors: posting.forMinors,
    reposted: posting.repostOf !== undefined,
    ...namesOf(day, posting),
    approvable: approvable(posting, facts.now),
    turnDownable: turnDownable(posting),
    changeable: changeable(day, posting, { instant: facts.now }) !== undefined,
    placesChangeable: placesChangeable(day, posting, { instant: facts.now }) !== undefined,
    cancellable: toCancel(day, posting, { instant: facts.now }) !== undefined,
    ...(notes === undefined ? {} : { notes }),
  }
}
