import type { DoNotSend, Wants } from '../day/check-in/messages.ts'
import type { EmployerRecord } from '../day/posting/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { Decision } from '../decider.ts'
import type {
  CardId,
  CertificateId,
  EmployerId,
  Instant,
  MarketDay,
  PostingId,
  PrinterId,
  StaffId,
  TerminalId,
  TextId,
  WorkerId,
} from '../ids.ts'
import { ImmutableMap, ImmutableSet } from '../immutable.ts'
import type { KeptSheet } from './day-results/sheets.ts'
import type { EmployerKind } from './employers/messages.ts'
import type { Visits } from './follow-up/called.ts'
import type { CountyEvent, CountyEventOf } from './messages.ts'
import type { PayPaper, PayPaperCopies } from './pay/papers.ts'
import type { Work, WorkKey } from './pay/work.ts'
import type { SeenCertificate, WorkerMarked } from './people/messages.ts'
import type { Place } from './printing/messages.ts'
import type { Market, MarketSection } from './settings/market.ts'
import { zhangbei } from './settings/zhangbei.ts'
import type { StaffRole } from './staff/messages.ts'
import type { Stands } from './terminals/messages.ts'

/** A worker as the county's rules see them; who they are lies in the register. */
export interface Person {
  readonly worker: WorkerId
  /** Days of work they got; a job for tomorrow counts from today's close. */
  readonly placedDays: number
  /** The last day they got work for, which may be tomorrow. */
  readonly lastPlacedOn: MarketDay | undefined
  /** Of those days, the ones that cost rotation: the last fourteen days' and, however old, the last before them. */
  readonly placedOn: readonly MarketDay[]
  /** The same of those that cost none. */
  readonly halfOn: readonly MarketDay[]
  /** The last market day they came on. */
  readonly lastCameOn: MarketDay | undefined
  /** They stood in line to the end of their last market day, and no day's work came of it. */
  readonly unsentLastTime: boolean
  /** All that came of their last market day is work of days to come: should it fall through, they went home without. */
  readonly onlyAhead: boolean
  /** They took work on their last market day and did not come, without a good cause. */
  readonly absentLastTime: boolean
  /** When staff last talked with them about days on which they did not come, and which these were; absent: never. */
  readonly noShowTalk: { readonly on: MarketDay; readonly about: readonly MarketDay[] } | undefined
  /** Terminals give them no number up to and on that day. */
  readonly pausedUntil: MarketDay | undefined
  /** What a supervisor found of them, sealed: of each of their records the last. */
  readonly marks: readonly WorkerMarked['mark'][]
  /** Two records became one since their last market day: what its close said of either is not put right any more. */
  readonly joinedSince: boolean
  /** What they came for the last time. */
  readonly lastWants: Wants | undefined
  /** They say they have these; staff have not seen them. */
  readonly claimed: readonly CertificateId[]
  /** Seen by staff, the newest card of each kind. */
  readonly certificates: readonly SeenCertificate[]
  /** 不再派往: with whom they are not brought together any more, by whose wish, and why. */
  readonly doNotSend: readonly (DoNotSend & { readonly reason: TextId })[]
  /** Days whose pay they spoke of, and what they say they got for them. */
  readonly earned: { readonly days: number; readonly fen: number }
  /** What staff ask them about later, and what came of it: of each beginning one. */
  readonly visits: readonly Visits[]
  /** What the register has about them in free text: it goes when they are forgotten. */
  readonly texts: readonly TextId[]
  /** Their record turned out to be another one's: all of it is there. */
  readonly mergedInto: WorkerId | undefined
  /** Whose records turned out to be theirs: who forgets them forgets those too. */
  readonly mergedFrom: readonly WorkerId[]
  /** Erased at once, or hidden and to be erased on that day. */
  readonly forgotten: { readonly eraseOn: MarketDay | undefined } | undefined
}

/** 用工主体的记录: facts that people heard of, never stars; and what the desk knows besides. */
export interface PayRecord extends EmployerRecord {
  readonly openComplaints: number
}
export const noPayRecord: PayRecord = { asked: 0, paidOnTime: 0, termsChanged: 0, failedToTurnUp: 0, openComplaints: 0 }

export interface Employer {
  readonly employer: EmployerId
  readonly kind: EmployerKind
  readonly approved: boolean
  /** Since when staff look at everything they post; absent: nobody has stopped them. */
  readonly stoppedAt?: Instant
  /** How many PINs they have had: and how often one ended without another: a session of an earlier one opens nothing. The newest one's hash lies in the register. */
  readonly pins: number
  /** The card that speaks for them; at most one at a time. */
  readonly card?: CardId
  /** What they asked for on earlier days, newest first, at most five: to be copied. */
  readonly asked: readonly Terms[]
  readonly record: PayRecord
  /** The last day of work they asked people for, as far as closes have told; absent: none yet. */
  readonly lastAskedFor?: MarketDay
  /** What the register has about them in free text: it goes when they are forgotten. */
  readonly texts: readonly TextId[]
  /** Erased at once, or hidden and to be erased on that day; absent: they did not ask for it. */
  readonly forgotten?: { readonly eraseOn: MarketDay | undefined }
}

/** Who has, or had, an account at the desk. */
export interface StaffMember {
  readonly staff: StaffId
  readonly role: StaffRole
  /** Whoever works here no more stays known: the ledger names them. */
  readonly ended: boolean
  /** How many passwords they have had: a session of an earlier one opens nothing. */
  readonly passwords: number
}

/** A screen that staff approved. */
export interface HallTerminal {
  readonly terminal: TerminalId
  readonly number: number
  readonly stands: Stands
  readonly keyDigest: string
  /** Its key opens nothing any more. */
  readonly revoked: boolean
}

/** A printer as it was found when it was added. */
export type HallPrinter = Omit<CountyEventOf<'printer-set'>, 'type'>

/** The state of the county book. */
export interface County {
  readonly people: ImmutableMap<WorkerId, Person>
  readonly employers: ImmutableMap<EmployerId, Employer>
  readonly staff: ImmutableMap<StaffId, StaffMember>
  readonly terminals: ImmutableMap<TerminalId, HallTerminal>
  readonly daysTaken: ImmutableSet<MarketDay>
  /** What each of them came to; none of days that closed before there were sheets. */
  readonly sheets: ImmutableMap<MarketDay, KeptSheet>
  /** Days of work whose pay may still be asked about; and, kept beside them, those of each worker and of each day. */
  readonly works: ImmutableMap<WorkKey, Work>
  readonly worksOf: ImmutableMap<WorkerId, readonly WorkKey[]>
  readonly worksOn: ImmutableMap<MarketDay, readonly WorkKey[]>
  /** Goes up with every call of staff, and whenever one of them takes something on or gives it back. */
  readonly followUps: number
  /** Which link to its employer's page counts, of jobs where staff took one back: before that it is the first. */
  readonly siteLinks: ImmutableMap<PostingId, number>
  /** How often a pay slip of a day, or a wage list, was asked for. */
  readonly payPapers: ImmutableMap<PayPaper, PayPaperCopies>
  readonly market: Market
  /** Goes up with every change of the settings. */
  readonly marketVersion: number
  /** Which change of them last said how work is given out, counted from 1 as on the wall: a notice makes no new one. */
  readonly orderVersion: number
  /** The hall's printers, and by place in the order they are tried: its own first, then those that stand in for it. */
  readonly printers: ImmutableMap<PrinterId, HallPrinter>
  readonly printersAt: ImmutableMap<Place, readonly PrinterId[]>
  /** Sections that somebody of the market has saved, be it as they came. */
  readonly sectionsSeen: ImmutableSet<MarketSection>
}

export const noCounty: County = {
  people: ImmutableMap(),
  employers: ImmutableMap(),
  staff: ImmutableMap(),
  terminals: ImmutableMap(),
  daysTaken: ImmutableSet(),
  sheets: ImmutableMap(),
  works: ImmutableMap(),
  worksOf: ImmutableMap(),
  worksOn: ImmutableMap(),
  followUps: 0,
  siteLinks: ImmutableMap(),
  payPapers: ImmutableMap(),
  market: zhangbei,
  marketVersion: 0,
  orderVersion: 1,
  printers: ImmutableMap(),
  printersAt: ImmutableMap(),
  sectionsSeen: ImmutableSet(),
}

/** Somebody whom the county still knows; nobody who was forgotten. */
export function knownPerson({ people }: Pick<County, 'people'>, worker: WorkerId): Person | undefined {
  const person = people.get(worker)
  return person?.forgotten === undefined ? person : undefined
}

/** An employer whom the county still knows; nobody who was forgotten. */
export function knownEmployer({ employers }: Pick<County, 'employers'>, id: EmployerId): Employer | undefined {
  const employer = employers.get(id)
  return employer?.forgotten === undefined ? employer : undefined
}

export type CountyDecision = Decision<CountyEvent>
