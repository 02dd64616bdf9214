import type { Context, Decision } from '../decider.ts'
import type {
  CrewId,
  DayNumber,
  EmployerId,
  Instant,
  KeeperId,
  MarketDay,
  OfferId,
  PlacementId,
  PostingId,
  TextId,
  TradeId,
  WorkerId,
} from '../ids.ts'
import { ImmutableMap, ImmutableSet } from '../immutable.ts'
import { mustHave } from '../must-have.ts'
import { instantOn } from '../time.ts'
import type { Crew } from './check-in/crews.ts'
import type { Keeper } from './check-in/keepers.ts'
import type { PersonFacts, Wants } from './check-in/messages.ts'
import { type DayCounts, noCounts } from './counts.ts'
import type { LastClose } from './market-day/known.ts'
import type { DayClosed, DayRules } from './market-day/messages.ts'
import type { Lost } from './matching/lost.ts'
import type { Lottery, SealedLots } from './matching/lottery.ts'
import type { Waiting } from './matching/waiting.ts'
import type { DayEvent, DayEventOf } from './messages.ts'
import type { Missed } from './placement/messages.ts'
import type { SaidFinished } from './placement/site-messages.ts'
import { hoursOf, type SecondWave } from './posting/hours.ts'
import type { EmployerRecord, HeldBecause } from './posting/messages.ts'
import type { Terms } from './posting/terms.ts'
import type { Print } from './printing/prints.ts'

/** Somebody who checked in today. Numbers are given in order of check-in; turns, with 1 the first, in the order in which people came. */
export interface InLine {
  readonly worker: WorkerId
  readonly number: DayNumber
  readonly turn: number
  /** Drawn where the market draws lots: whoever has it stands in line by it, as if it were their turn. */
  readonly lot?: number
  /** They have half a day's work or more today: if they wait for more, it is after those who have none. Kept beside the placements. */
  readonly hasWork: boolean
  readonly checkedInAt: Instant
  readonly keptAt?: Instant
  /** Tickets of today when they came, or came back after leaving: more since, and somebody got work while they waited. */
  readonly ticketsBefore: number
  readonly wants: Wants
  readonly facts: PersonFacts
  /** Jobs they tapped, last first. */
  readonly wishes: readonly PostingId[]
  /** Offers they let run out today: their place in line is kept the first time. */
  readonly passes: number
  /** The last thing known of them is that an offer ran out. */
  readonly unheard?: true
  /** Jobs they declined or let pass: not offered again unless they tap them, or other terms stand. */
  readonly notAgain: readonly PostingId[]
  /** Those of them they never said no to: their call ran out, or staff did not find them. Absent: none. */
  readonly notReached?: readonly PostingId[]
  /** What became of the last place held for them, while they have answered for no other and have asked for none. */
  readonly lost?: Lost
  /** The last offer that was taken for them, by themselves, one of their crew or staff. */
  readonly took?: Pick<Offer, 'offer' | 'posting'>
  readonly standing:
    | { readonly status: 'waiting' }
    | { readonly status: 'offered'; readonly offer: OfferId }
    | { readonly status: 'placed' }
    | { readonly status: 'left' }
    | { readonly status: 'released' }
    /** They did not come to the work they took: their number is gone for today. */
    | { readonly status: 'gone' }
}

export interface Posting {
  readonly posting: PostingId
  readonly employer: EmployerId
  /** For whoever takes it now; whoever took it earlier has those of their placement's revision. */
  readonly terms: Terms
  /** Those of revision 1 first; the terms of now come behind them. */
  readonly earlierTerms: readonly Terms[]
  readonly postedAt: Instant
  readonly status: 'held' | 'open' | 'turned-down' | 'expired' | 'cancelled'
  readonly held: readonly HeldBecause[]
  /** When it last went onto the board; absent: it never did. */
  readonly onBoardSince?: Instant
  /** Staff looked at the work as it is now and let 16- and 17-year-olds do it. */
  readonly forMinors: boolean
  readonly repostOf?: PostingId
  /** Of its employer, as it was posted. */
  readonly record?: EmployerRecord
  /** Places held by open offers, and places taken. Kept beside the offers and placements so that a round need not count. */
  readonly offered: number
  readonly placed: number
  /** When its places were held for somebody; absent: never. */
  readonly givenAt?: readonly Instant[]
  /** 点名: whom its employer asks for by name, in that order; absent: nobody. */
  readonly named?: readonly WorkerId[]
  /** Counted from 1 in order of posting. */
  readonly turn: number
  readonly turnedDownBecause?: TextId
  /** People may still be sent after the others left, until this minute of the work date. */
  readonly wave?: SecondWave
  /** With all its days, where people were sent for those that remained: the terms are of these. */
  readonly whole?: Terms
  /** Its days from this one on were cancelled when it had begun; absent: none. */
  readonly offFrom?: MarketDay
  /** Days on which the work ended before its hour; absent: none. */
  readonly stops?: readonly Stop[]
  /** Stops that were a mistake: whoever was owed by them may have heard of it. */
  readonly stopsTakenBack?: readonly Stop[]
}

/** 停工: when a day's work ended, in minutes of that day, why, and what everybody who was there is owed. */
export type Stop = Omit<DayEventOf<'work-stopped'>, 'type' | 'posting'>

export interface Offer {
  readonly offer: OfferId
  /** Whom it calls; with a crew the others too: as many places are held, and one answer is that of all. */
  readonly people: readonly [WorkerId, ...WorkerId[]]
  readonly posting: PostingId
  /** When the wall comes to the number; the hold runs from then. */
  readonly calledAt: Instant
  /** Whoever did not hear their number was called once more. */
  readonly again?: true
  readonly expiresAt: Instant
  /** The employer asked for them by name, and the place comes off those that may be given so. */
  readonly byName?: true
}

export interface Placement {
  readonly placement: PlacementId
  readonly worker: WorkerId
  readonly number: DayNumber
  readonly posting: PostingId
  /** Of the terms they agreed to; lower than the posting's while a change waits for their answer. */
  readonly revision: number
  readonly acceptedAt: Instant
  /** When they leave the hall, if it is with a second wave. */
  readonly leaveMinute?: number
  /** Given because the employer asked for them by name. */
  readonly byName?: true
  readonly status: 'accepted' | 'absent' | 'released'
  /** They have no more of its days from this one on; absent: nobody cut the work short for them. */
  readonly freeFrom?: MarketDay
  /** A day behind the first on which they stayed away: from it on their place is free. */
  readonly lostFrom?: MarketDay
  readonly releasedBecause?: DayEventOf<'placement-released'>['because']
  /** Days of the work on which they did not come. Absent on the first, they have no place any more. */
  readonly missed: readonly Missed[]
  /** Days of the work on which they were seen to have come. */
  readonly came: readonly MarketDay[]
  /** When the door saw them off, by day, and what they did on days said to be done; absent: none. */
  readonly boarded?: readonly { readonly workDate: MarketDay; readonly at: Instant }[]
  readonly finished?: readonly SaidFinished[]
  /** What the employer said they paid there, by day; absent: nothing. */
  readonly paid?: readonly { readonly workDate: MarketDay; readonly fen: number; readonly at: Instant }[]
  /** How often the paper of that revision was asked for, and whether one of an earlier revision was, which is void. */
  readonly copies: number
  readonly replaces?: true
}

/** The state of the day book: the open market day, or the last one that was closed. */
export interface Day {
  /** Undefined before the very first command of a market. */
  readonly day: MarketDay | undefined
  readonly open: boolean
  readonly closesAt: Instant | undefined
  readonly rules: DayRules
  readonly lottery: Lottery | undefined
  readonly line: ImmutableMap<WorkerId, InLine>
  readonly crews: ImmutableMap<CrewId, Crew>
  /** 占位号 of today that the hall has heard of. */
  readonly keepers: ImmutableMap<KeeperId, Keeper>
  readonly postings: ImmutableMap<PostingId, Posting>
  readonly offers: ImmutableMap<OfferId, Offer>
  readonly placements: ImmutableMap<PlacementId, Placement>
  /** Kept beside these so that nobody looks through all: who waits for a trade, which jobs are open with a place free, whose tickets are which. */
  readonly waitingFor: ImmutableMap<TradeId, Waiting>
  readonly withRoom: ImmutableSet<PostingId>
  readonly ticketsOf: ImmutableMap<WorkerId, readonly PlacementId[]>
  /** What printers were asked for today, in that order. */
  readonly prints: readonly Print[]
  readonly counts: DayCounts
  /** When a child last asked for work today, until somebody of staff goes to them. */
  readonly childTurnedAwayAt: Instant | undefined
  /** When something last changed that a round should look at; undefined once a round has. */
  readonly roundDueAt: Instant | undefined
  /** The results of the last day that closed, until the county has taken them and the next close. */
  readonly closed: DayClosed | undefined
  /** What is otherwise now is told by the next. */
  readonly lastClose: LastClose | undefined
  /** How often since the last close employers asked for something else of people who had agreed already; who never did, is absent. */
  readonly termsChanged: ImmutableMap<EmployerId, number>
  /** Free texts of staff about people, which the next close hands to the county: whoever is forgotten takes them along. */
  readonly written: ImmutableMap<WorkerId, readonly TextId[]>
  /** When the wall will have called everybody whose call is known by now; absent: nobody was called yet. */
  readonly calledUntil?: Instant
  /** Numbers whose call was answered or ran out, newest first. */
  readonly calledBefore: readonly DayNumber[]
}

export const noDay: Day = {
  day: undefined,
  open: false,
  closesAt: undefined,
  rules: {
    ...{ order: 'first-come', closingMinute: 0, offerHoldSeconds: 0 },
    ...{ wageFloors: [], trades: [], townships: [], neighbours: [] },
  },
  lottery: undefined,
  line: ImmutableMap(),
  crews: ImmutableMap(),
  keepers: ImmutableMap(),
  postings: ImmutableMap(),
  offers: ImmutableMap(),
  placements: ImmutableMap(),
  waitingFor: ImmutableMap(),
  withRoom: ImmutableSet(),
  ticketsOf: ImmutableMap(),
  prints: [],
  counts: noCounts,
  childTurnedAwayAt: undefined,
  roundDueAt: undefined,
  closed: undefined,
  lastClose: undefined,
  termsChanged: ImmutableMap(),
  written: ImmutableMap(),
  calledBefore: [],
}

/** The day's rules also see the settings a day would open with. */
export interface DayContext extends Context {
  readonly rules: DayRules
  /** Of this day's lottery, should it have one. */
  readonly lots: SealedLots
}
export type DayDecision = Decision<DayEvent>

export const placesLeft = (posting: Posting): number => posting.terms.places - posting.offered - posting.placed
export const hasRoom = (posting: Posting): boolean => posting.status === 'open' && placesLeft(posting) > 0
/** Until when people can be sent: until they leave the hall, or a second wave does. */
export const sendableUntil = ({ terms, wave }: Pick<Posting, 'terms' | 'wave'>): Instant =>
  wave === undefined ? leavesAt(terms) : instantOn(terms.workDate, wave.leaveMinute)
/** When people leave the hall for it. */
export const leavesAt = (terms: Terms): Instant => hoursOf(terms).leavesAt
export const workDates = (terms: Terms): readonly MarketDay[] => hoursOf(terms).days.map(({ date }) => date)

/** Of the terms in force, counted from 1. */
export const revisionOf = (posting: Posting): number => posting.earlierTerms.length + 1
/** What this placement's two sides agreed to, whatever was proposed since. */
export const agreedTerms = (day: Day, { posting, revision }: Placement): Terms => {
  const { earlierTerms, terms } = mustHave(day.postings.get(posting), posting)
  return earlierTerms[revision - 1] ?? terms
}
/** Whether the worker still has the job: nobody else may have its place, nor they other work at its hours. */
export const holdsPlace = ({ status }: Placement): boolean => status === 'accepted'
