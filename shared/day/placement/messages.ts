import { z } from 'zod'
import { DayNumber, type EmployerId, MarketDay, PlacementId, PostingId, type PrinterId, WorkerId } from '../../ids.ts'
import { TextRef } from '../../register.ts'
import type { EmployerFacts } from '../posting/messages.ts'
import { SentToPrinter } from '../printing/messages.ts'
import { stopReasons } from './stop-reasons.ts'
import { type Tapped, tapped } from './tapped.ts'

/**
 * Why somebody did not come: with a good cause, without one, or because the employer's bus or field was not there. `not-heard`:
 * the employer says they did not, and nobody has heard them yet; nothing costs them anything on the employer's word alone.
 */
export const AbsenceKind = z.enum(['excused', 'unexcused', 'employers-fault', 'not-heard'])
export type AbsenceKind = z.infer<typeof AbsenceKind>
/** A day of their work on which somebody did not come. */
export interface Missed {
  readonly workDate: MarketDay
  readonly kind: AbsenceKind
  /** The employer said so first, whatever staff heard since. */
  readonly by?: 'employer'
  /** Staff have heard why since: it is more than the employer's word. */
  readonly heard?: true
}
/** Rain, for which the terms have a rule; or the employer's own doing, for which nobody but they pay. */
export const StopBecause = z.enum(stopReasons)
export type StopBecause = z.infer<typeof StopBecause>
/** What is reported of somebody's coming; `unreported` takes back what was reported by mistake. */
export const ArrivalReport = z.enum(['arrived', ...AbsenceKind.options, 'unreported'])
export type ArrivalReport = z.infer<typeof ArrivalReport>
/** Why a place that was agreed is free again; none of it costs the worker their place in line. */
export const ReleaseBecause = z.enum([
  'mistake',
  'worker-cannot',
  'not-needed',
  'terms-declined',
  'posting-cancelled',
  'under-sixteen',
])
export type ReleaseBecause = z.infer<typeof ReleaseBecause>
/** Those of them that staff decide. */
export const StaffRelease = ReleaseBecause.extract(['mistake', 'worker-cannot', 'not-needed'])
export type StaffRelease = z.infer<typeof StaffRelease>

/** Staff give somebody in line a free place, and say why. */
export interface PlaceByHand {
  readonly type: 'place-by-hand'
  readonly worker: WorkerId
  readonly posting: PostingId
  readonly reason: TextRef
}
/** Staff undo a placement, and say why. */
export interface ReleasePlacement {
  readonly type: 'release-placement'
  readonly placement: PlacementId
  readonly because: StaffRelease
  readonly reason: TextRef
}
/** Whether somebody turned up on a day of their work. What was reported wrongly is reported again, and staff say why. */
export interface ReportArrival {
  readonly type: 'report-arrival'
  readonly placement: PlacementId
  readonly workDate: MarketDay
  readonly report: ArrivalReport
  /** Kept where it puts right what was reported of that day, and of who had no good cause. */
  readonly reason?: TextRef
}
/** 谁没到: the bus of today has left, or its work begun, without these people: their places go to the next in line, while anybody can be sent. What staff hear they report one by one. */
export interface ReportMissing extends Tapped {
  readonly type: 'report-missing'
  readonly posting: PostingId
  readonly employer: EmployerId
  readonly facts: EmployerFacts
  /** Absent: the one whose people may be missed now. */
  readonly workDate?: MarketDay
  readonly missing: readonly PlacementId[]
  /** Those of them who told the employer a good cause. */
  readonly excused?: readonly PlacementId[]
}
/** 停工: the work of today ends before its hour. */
export interface StopWork extends Tapped {
  readonly type: 'stop-work'
  readonly posting: PostingId
  readonly employer?: EmployerId
  readonly because: StopBecause
  /** Of today; absent: when it was tapped. */
  readonly minute?: number
}
/** Staff take back a stop of today's work that was a mistake, and say why. */
export interface TakeBackStop {
  readonly type: 'take-back-stop'
  readonly posting: PostingId
  readonly workDate: MarketDay
  readonly reason: TextRef
}
/** The ticket shall come out of a printer: for the first time, or again. */
export interface AskTicket {
  readonly type: 'ask-ticket'
  readonly placement: PlacementId
  /** Whoever asks at a terminal: for nobody's ticket but their own. Absent when staff ask. */
  readonly worker?: WorkerId
  /** The one at hand; absent: a browser's. */
  readonly printer?: PrinterId
}
/** The employer's paper of the next day of a job shall come out of a printer. */
export interface AskList {
  readonly type: 'ask-list'
  readonly posting: PostingId
  /** Whoever asks at a terminal: for nobody's list but their own. Absent when staff ask. */
  readonly employer?: EmployerId
  readonly printer?: PrinterId
}

/** Worker and employer are agreed: the posting's terms of this revision are locked, and the ticket is their paper. */
export const PlacementMade = z.strictObject({
  type: z.literal('placement-made'),
  placement: PlacementId,
  worker: WorkerId,
  number: DayNumber,
  posting: PostingId,
  revision: z.int().min(1),
  /** When they leave the hall, if it is with a second wave. */
  leaveMinute: z.int().optional(),
  /** The employer had asked for them by name, and it was given for that. */
  byName: z.literal(true).optional(),
})
/** Staff gave somebody a place by hand and said why; the placement stands in the same entry. */
export const PlacedByHand = z.strictObject({
  type: z.literal('placed-by-hand'),
  worker: WorkerId,
  posting: PostingId,
  reason: TextRef,
})
/**
 * The place is free again and the worker too, without any cost in line; staff say why when it is they who undo it. Of work that
 * has begun only the days to come: what was worked stays theirs.
 */
export const PlacementReleased = z.strictObject({
  type: z.literal('placement-released'),
  placement: PlacementId,
  because: ReleaseBecause,
  /** The first day that is free again; absent: all are. */
  from: MarketDay.optional(),
  reason: TextRef.optional(),
})
/** The worker turned up at the work on that day. */
export const Arrived = z.strictObject({
  type: z.literal('arrived'),
  placement: PlacementId,
  workDate: MarketDay,
  /** Staff put right what was reported of that day before; absent: nothing was, or nobody had to say why yet. */
  reason: TextRef.optional(),
  /** It is the employer who says so; absent: staff. */
  by: z.literal('employer').optional(),
  ...tapped,
})
/**
 * The worker did not turn up on that day. On the first day of their work their place is free with it; without a good cause
 * their number is gone for the day.
 */
export const Absent = z.strictObject({
  type: z.literal('absent'),
  placement: PlacementId,
  workDate: MarketDay,
  kind: AbsenceKind,
  /** On a day behind the first: from that day on their place is free; absent: the days behind it are theirs. */
  restFree: z.literal(true).optional(),
  /** It is the employer who says so; absent: staff, or nobody noted who. */
  by: z.literal('employer').optional(),
  ...tapped,
  /** As of who arrived. */
  reason: TextRef.optional(),
  /** What was said, of who had no good cause: it puts nothing right, and staff stepped in nowhere. */
  note: TextRef.optional(),
})
/** What was reported of that day was a mistake: nothing is known of it again. */
export const ReportTakenBack = z.strictObject({
  type: z.literal('report-taken-back'),
  placement: PlacementId,
  workDate: MarketDay,
  /** Absent in days before staff had to say why. */
  reason: TextRef.optional(),
})
/**
 * The work of that day ended at this minute of it, before its hour. Whoever was there is owed by the terms on their ticket, in
 * fen; nobody is sent any more.
 */
export const WorkStopped = z.strictObject({
  type: z.literal('work-stopped'),
  posting: PostingId,
  workDate: MarketDay,
  minute: z.int().min(0).max(2879),
  because: StopBecause,
  owed: z.array(
    z.strictObject({
      placement: PlacementId,
      fen: z.int().min(0),
      /** So little was worked that the day costs them no turn: as if they had had no work today. */
      keepsTurn: z.literal(true).optional(),
    }),
  ),
  ...tapped,
})
/** The stop was a mistake: the work goes on to its hour, and whoever was owed by it is at work again. */
export const StopTakenBack = z.strictObject({
  type: z.literal('stop-taken-back'),
  posting: PostingId,
  workDate: MarketDay,
  /** Those who were owed. */
  placements: z.array(PlacementId),
  reason: TextRef,
})
/** The ticket was sent to a printer; from the second copy of a revision on it says 补打. Whether paper came out is another matter. */
export const TicketAsked = z.strictObject({
  type: z.literal('ticket-asked'),
  placement: PlacementId,
  revision: z.int().min(1),
  copy: z.int().min(1),
  /** Absent: a browser printed it, and nobody knows what became of that. */
  printing: SentToPrinter.optional(),
})
/** The list of who comes on a day of the work was sent to a printer: whom it names, by their tickets. */
export const ListAsked = z.strictObject({
  type: z.literal('list-asked'),
  posting: PostingId,
  workDate: MarketDay,
  placements: z.array(PlacementId),
  /** As of a ticket. */
  printing: SentToPrinter.optional(),
})
