import { z } from 'zod'
import type { SettingsEntry } from '../county/settings/answer.ts'
import { MarketChange } from '../county/settings/market.ts'
import type { StaffAccount } from '../county/staff/answer.ts'
import { StaffRole } from '../county/staff/messages.ts'
import { BroughtKeeper, Wants } from '../day/check-in/messages.ts'
import { CancelledBecause } from '../day/posting/messages.ts'
import { TypedTerms } from '../day/posting/terms.ts'
import { EmployerNumber, TypedEmployer, Whose, WithTypedBirth, WorkerAtDesk } from '../identity/typed.ts'
import { CertificateId, DayNumber, EmployerId, MarketDay, PlacementId, Position, PostingId, StaffId } from '../ids.ts'
import type {
  AgeNow,
  FoundAtCounter,
  JobsInDoubt,
  NumberTaken,
  PersonAtCounter,
  PostedFor,
  WholeNumbers,
} from '../places/counter/view.ts'
import type { HistoryAnswer, LogAnswer } from '../places/daily-log/answer.ts'
import { Asked } from '../places/daily-log/asked.ts'
import type { DeskEmployer } from '../places/staff-desk/employer.ts'
import type { RankedThen } from '../places/staff-desk/ranked-then.ts'
import { type LineReplies, lineRequests } from './desk-line.ts'
import { type PaperReplies, paperRequests } from './desk-papers.ts'
import { type PersonReplies, personRequests } from './desk-people.ts'
import { type PrintingReplies, printingRequests } from './desk-printing.ts'
import { type ScreenReplies, screenRequests } from './desk-screens.ts'
import { type DeskWorkReplies, deskWorkRequests } from './desk-work.ts'
import { type FollowUpReplies, followUpRequests } from './follow-up.ts'
import { type DeskPayReplies, deskPayRequests } from './pay.ts'
import { type ReportReplies, reportRequests } from './reports.ts'
import { command, language, seen, text } from './typed.ts'

const password = z.string().max(200)
/** What staff type of a person besides their papers; left out, it stays as it is. */
const typedOfPerson = { name: z.string().max(60).optional(), phone: z.string().max(40).optional() }

/** What the desk may post: staff decide, and do for others what they cannot do at a terminal. */
export const deskRequests = {
  ...lineRequests,
  ...screenRequests,
  ...printingRequests,
  ...deskPayRequests,
  ...followUpRequests,
  ...paperRequests,
  ...reportRequests,
  ...deskWorkRequests,
  ...personRequests,
  /** Staff do it for an employer who telephones; below the wage floor with a reason, which stays in the log. */
  'posting/change-terms-for': z.strictObject({
    command,
    posting: PostingId,
    terms: TypedTerms,
    seen,
    reason: text.optional(),
  }),
  'posting/change-places-for': z.strictObject({ command, posting: PostingId, places: TypedTerms.shape.places }),
  'posting/cancel-for': z.strictObject({ command, posting: PostingId, because: CancelledBecause }),
  /** An employer telephones: who they are, every term, and perhaps let onto the board in the same step. */
  'posting/post-for': z.strictObject({
    command,
    employer: TypedEmployer,
    /** The purpose was read to a person who hires for the first time, and they agreed. */
    consent: z.literal(true).optional(),
    employerName: z.string().max(60).optional(),
    terms: TypedTerms,
    /** In staff's own words. */
    notes: text.optional(),
    /** As `staff-desk/approve` has it; absent: whatever staff must judge waits for it. */
    approve: z.strictObject({ reason: text.optional(), forMinors: z.boolean().optional() }).optional(),
  }),
  'staff-desk/first-account': z.strictObject({ code: z.string().max(40), name: text, password }),
  'staff-desk/sign-in': z.strictObject({ name: text, password }),
  'staff-desk/sign-out': z.strictObject({}),
  'staff-desk/approve': z.strictObject({
    command,
    posting: PostingId,
    seen,
    /** As it stands on their papers; needed for an employer nobody has checked yet. */
    employerName: text.optional(),
    /** Needed below the wage floor and for an employer who is stopped; stays in the log. */
    reason: text.optional(),
    /** Staff looked at the work and let 16- and 17-year-olds do it; false, of an open one, takes that back. */
    forMinors: z.boolean().optional(),
  }),
  /** Staff's own words about a job, typed at the desk; none takes away those there were. */
  /** A sex or an age in them stands only for the legal reason. */
  'staff-desk/write-notes': z.strictObject({ command, posting: PostingId, notes: text, legalReason: text.optional() }),
  'staff-desk/reset-pin': z.strictObject({ command, employer: EmployerId }),
  'staff-desk/revoke-card': z.strictObject({ command, employer: EmployerId }),
  /** Puts right what the register has of an employer whose papers were seen. */
  'staff-desk/correct-employer': z.strictObject({
    command,
    employer: EmployerId,
    ...typedOfPerson,
    /** Of an agency alone. */
    licence: z.string().max(40).optional(),
  }),
  /** The numbers of their papers and their phone, whole: every look is written down with its reason. */
  'staff-desk/show-employer-number': z.strictObject({ command, employer: EmployerId, reason: text }),
  'staff-desk/stop-employer': z.strictObject({ command, employer: EmployerId, reason: text }),
  'staff-desk/let-employer-post': z.strictObject({ command, employer: EmployerId, reason: text }),
  'staff-desk/turn-down': z.strictObject({ command, posting: PostingId, reason: text }),
  'staff-desk/forget': z.strictObject({ command, identity: WorkerAtDesk }),
  /** Of a household that hires; what they are as a worker stays. */
  'staff-desk/forget-employer': z.strictObject({ command, employer: EmployerId }),
  /** Who stands at the counter, or calls: whether they are known, and what they came for the last time. */
  'counter/find': z.strictObject({ identity: WorkerAtDesk }),
  /** Registers whoever is new and checks them in; for who stands in line already, the work they want is changed. */
  'counter/check-in': z.strictObject({
    command,
    identity: WorkerAtDesk,
    ...typedOfPerson,
    /** True once the purpose was told and the person agreed. */
    consent: z.boolean(),
    wants: Wants,
    certificates: z.array(CertificateId).max(12),
    brought: BroughtKeeper.optional(),
    /** Why somebody who is paused gets a number all the same. */
    reason: text.optional(),
    language: language.optional(),
  }),
  /** Puts right what the register has of somebody known. */
  'counter/correct': z.strictObject({ command, identity: WorkerAtDesk, ...typedOfPerson }),
  /** A birth date that was typed wrongly, of somebody found by it; `birthDate` is the right one, eight digits. */
  'counter/correct-birth-date': z.strictObject({
    command,
    identity: WithTypedBirth,
    birthDate: z.string().max(20),
    reason: text,
  }),
  /** Two records of one person become one: what both papers lead to from now on is `kept`. */
  'counter/merge': z.strictObject({ command, kept: WorkerAtDesk, merged: WorkerAtDesk, reason: text }),
  /** An employer by a number of theirs, also one who wants nobody today. */
  'counter/find-employer': z.strictObject({ number: EmployerNumber }),
  /** The same one again, after something was done about them. */
  'counter/employer': z.strictObject({ employer: EmployerId }),
  /** The card is before the clerk: what stands on it. Who saw it and when follow from who asks. */
  'counter/confirm-certificate': z.strictObject({
    command,
    whose: Whose,
    certificate: CertificateId,
    validUntil: MarketDay,
    cardNumber: z.string().max(60),
    issuer: z.string().max(60).optional(),
  }),
  /** What somebody said they have, and could not show. */
  'counter/certificate-not-shown': z.strictObject({ command, whose: Whose, certificate: CertificateId }),
  /** What was confirmed by mistake counts no more. */
  'counter/withdraw-certificate': z.strictObject({
    command,
    whose: Whose,
    certificate: CertificateId,
    reason: text,
  }),
  /** The daily log; with `since`, only what changed after that version. */
  'staff-desk/log': z.strictObject({ day: MarketDay, since: z.int().min(0).optional() }),
  /** Whose ID or phone somebody typed the end of, or all of it: the page itself has no number to look in. */
  'staff-desk/log-by-number': z.strictObject({ day: MarketDay, typed: Asked.shape.typed }),
  /** Every step of a person in that day's line, of a posting, or of what the county decided about an employer. */
  'staff-desk/history': z.strictObject({
    day: MarketDay,
    subject: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('person'), number: DayNumber }),
      /** Whoever took this job, also without a number of the day. */
      z.strictObject({ of: z.literal('holder'), placement: PlacementId }),
      z.strictObject({ of: z.literal('posting'), posting: PostingId }),
      z.strictObject({ of: z.literal('employer'), employer: EmployerId }),
    ]),
  }),
  /** The line for a job as it was when places of it were given out, in that entry of that day. */
  'staff-desk/ranked-then': z.strictObject({ day: MarketDay, posting: PostingId, position: Position }),
  /** One section of the market's settings as it shall be; `version` is the one it was changed from. */
  'settings/change': z.strictObject({ command, change: MarketChange, version: z.int() }),
  /** Who changed what and when, newest first. */
  'settings/history': z.strictObject({}),
  'staff/accounts': z.strictObject({}),
  'staff/add': z.strictObject({ command, name: text, password, role: StaffRole }),
  'staff/change-role': z.strictObject({ command, staff: StaffId, role: StaffRole }),
  'staff/end': z.strictObject({ command, staff: StaffId }),
  'staff/reset-password': z.strictObject({ command, staff: StaffId, password }),
  'staff/change-own-password': z.strictObject({ command, oldPassword: password, password }),
  /** 关账 by hand, with the reason, which stays in the ledger. */
  'market-day/close': z.strictObject({ command, reason: text }),
} as const

/** What each answers inside `Reply`. */
export interface DeskReplies
  extends LineReplies,
    PersonReplies,
    PrintingReplies,
    ScreenReplies,
    DeskPayReplies,
    FollowUpReplies,
    DeskWorkReplies,
    PaperReplies,
    ReportReplies {
  'posting/change-terms-for': null
  'posting/change-places-for': null
  'posting/cancel-for': null
  'posting/post-for': PostedFor
  'staff-desk/first-account': null
  'staff-desk/sign-in': null
  'staff-desk/sign-out': null
  'staff-desk/approve': null
  'staff-desk/write-notes': null
  /** Shown to the clerk this once. */
  'staff-desk/reset-pin': { readonly pin: string }
  'staff-desk/revoke-card': null
  'staff-desk/correct-employer': null
  'staff-desk/show-employer-number': WholeNumbers
  'staff-desk/stop-employer': null
  'staff-desk/let-employer-post': null
  'staff-desk/turn-down': null
  'market-day/close': null
  'settings/change': null
  'settings/history': readonly SettingsEntry[]
  'staff/accounts': readonly StaffAccount[]
  'staff/add': null
  'staff/change-role': null
  'staff/end': null
  'staff/reset-password': null
  'staff/change-own-password': null
  /**
   * About their record as a worker, never as an employer (a household that hires keeps that one): whether it is erased now,
   * or hidden until three years after their last work.
   */
  'staff-desk/forget': { readonly erased: 'now' | 'after-legal-period' }
  /** The same of their record as an employer: three years from the last work they asked people for. */
  'staff-desk/forget-employer': { readonly erased: 'now' | 'after-legal-period' }
  'counter/find': FoundAtCounter
  'counter/check-in': NumberTaken
  'counter/correct': null
  'counter/correct-birth-date': AgeNow
  'counter/merge': PersonAtCounter
  /** A phone may be that of several; none: nobody registered by it. */
  'counter/find-employer': readonly DeskEmployer[]
  'counter/employer': DeskEmployer
  'counter/confirm-certificate': null
  'counter/certificate-not-shown': null
  'counter/withdraw-certificate': JobsInDoubt
  'staff-desk/log': LogAnswer
  /** Of each, what tells their row from the others. */
  'staff-desk/log-by-number': readonly string[]
  'staff-desk/history': HistoryAnswer
  'staff-desk/ranked-then': RankedThen
}
