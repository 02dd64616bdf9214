import { z } from 'zod'
import {
  CertificateId,
  EmployerId,
  Instant,
  MarketDay,
  PlacementId,
  TextId,
  TownshipId,
  TradeId,
  WorkerId,
} from '../../ids.ts'
import { TextRef } from '../../register.ts'
import { Wants } from '../check-in/messages.ts'
import { Filling, Order } from '../matching/policy.ts'
import { Terms } from '../posting/terms.ts'
import { DaySheet, DayTotals } from './day-sheet.ts'
import { JobDone } from './job-done.ts'

/** What days are opened by now. */
export const newestEdition = 9
const Edition = z.literal([2, 3, 4, 5, 6, 7, 8, newestEdition])
type Edition = z.infer<typeof Edition>

/** What a day must know of the market's settings; fixed in its opening so that replay needs nothing else. */
export const DayRules = z.strictObject({
  order: Order,
  /**
   * Which reading of the rules holds. Absent, in days opened before there was a second: a no-show stood at the end in rotation
   * alone, and a job under half a day cost the place of its own day. Before the third, work was counted from its first hour, not
   * from leaving the hall: such days are read by the hours of now, and the audit says so. Before the fourth, a job
   * tapped was given out also while a round was due to those before in line, and a second wave made results for everybody.
   * Before the fifth, an absence was taken before the hour to leave. Before the sixth, a child was taken off none of a job on
   * which they had been seen, the close handed over only what was written beside the last terms of a job, and what staff heard of a
   * day behind the first left the days behind it as they were. Before the seventh, whoever was missed on the first day of a job that
   * went on was forgotten in the night, and called for it again; a wave was for days that had been called off; a stop was taken back
   * also where somebody excused for that day had other work since; who had been at other work yesterday could be said to have come
   * to what they were missed at; a child kept the days behind one that they were missed on, should they have come; the version
   * counted every change of the settings; hours paid were believed, however long the day; numbers were called in line order, also when their bus had left;
   * the close counted nobody as having had work who stayed away from it; and staff put right who came without a reason.
   * Before the eighth, a close told the county of nobody's work, and counted little of the day; a stop owed broken yuan; and people
   * were sent after the others for however little work. Before the ninth, whoever goes by themselves was seen off at the door as if
   * they boarded, and the close told so and not that no bus goes there; and 补员 counted also who let their place go again.
   */
  edition: Edition.optional(),
  /** In rotation, so many days of work fewer count for who is hard to place; absent: none. */
  boostDays: z.int().optional(),
  /** Absent in days opened before the market could choose: choice first. */
  filling: Filling.optional(),
  /** 点名用工: of so many places one may be given by name, rounded down; absent: none. */
  namesOneIn: z.int().min(2).optional(),
  /** Which version of what the market set about who gets which job, counted from 1 as on the wall; absent in days opened before it was told. */
  version: z.int().min(1).optional(),
  /** Minutes of the day at which results are made; after the last of them, and always if there are none, after every event. */
  roundMinutes: z.array(z.int().min(0).max(1439)).optional(),
  closingMinute: z.int(),
  offerHoldSeconds: z.int(),
  /** Least hourly value by the work date it holds from: a job for tomorrow is judged by tomorrow's. */
  wageFloors: z.array(z.strictObject({ from: MarketDay, hourlyFen: z.int() })),
  trades: z.array(
    z.strictObject({ id: TradeId, minorAllowed: z.boolean().optional(), certificate: CertificateId.optional() }),
  ),
  townships: z.array(TownshipId),
  /** Pairs of townships near each other. */
  neighbours: z.array(z.tuple([TownshipId, TownshipId])),
})
export type DayRules = z.infer<typeof DayRules>
/** Whether a day goes by this edition or a later one. */
export const isOfEdition = ({ edition }: Pick<DayRules, 'edition'>, least: Edition): boolean =>
  edition !== undefined && edition >= least

/** The market's settings changed while the day is open: what they say now is in its surroundings. */
export interface TakeRules {
  readonly type: 'take-rules'
}

/** A supervisor closes the day before its hour: no more work will come, or the hall must be cleared. */
export interface CloseDay {
  readonly type: 'close-day'
  readonly reason: TextRef
}

/** Sent by the server when something falls due; a second sender finds nothing due. */
export interface LetTimePass {
  readonly type: 'let-time-pass'
  /** Until when people in the hall surely could be heard: who was called and whose time ended later has not passed yet. Absent: until now. */
  readonly heardUntil?: Instant
}

/** An employer, and what they asked for, newest first. */
export const AskedFor = z.strictObject({
  employer: EmployerId,
  terms: z.array(Terms),
  /** What was written beside it before its terms were changed, or staff turned it down; absent: nothing. */
  notes: z.array(TextId).min(1).optional(),
  /** How often since the last close they asked for something else of people who had agreed already; absent: never. */
  termsChanged: z.int().min(1).optional(),
})
export type AskedFor = z.infer<typeof AskedFor>

/** The first command of a market day found the hall closed and opened it. */
export const DayOpened = z.strictObject({
  type: z.literal('day-opened'),
  day: MarketDay,
  rules: DayRules,
  /** Lots are drawn today: the SHA-256 of the seed that the draw will show, and when that is. */
  lottery: z.strictObject({ commitment: z.string().regex(/^[0-9a-f]{64}$/), drawsAt: Instant }).optional(),
  /** Jobs taken on days before whose work is not over, also by who was missed there: whoever reads this day alone knows where to look. */
  carried: z.array(PlacementId).optional(),
})
/** The settings were changed at the desk: the open day goes by these from now on. */
export const RulesChanged = z.strictObject({ type: z.literal('rules-changed'), rules: DayRules })
/** What a day was to somebody who checked in, or had work from before. */
export const DayResult = z.strictObject({
  worker: WorkerId,
  /** They did not check in: it is told of the jobs they took on days before. */
  away: z.literal(true).optional(),
  /** What earlier closes said of this day and later ones is said again; absent: of the closed day and later ones. */
  from: MarketDay.optional(),
  /** The days from that one on that they have work for; none: they went home without. */
  workDates: z.array(MarketDay),
  /** Those among them with less than half a day's work: they cost no place in rotation. */
  halfDates: z.array(MarketDay).optional(),
  /** They took work and did not come, without a good cause; `false`: an earlier close said so, and it is not so. */
  absent: z.boolean().optional(),
  /** They had work and did not come to it, with a good cause, or one that nobody has heard yet and staff saw it. */
  missed: z.literal(true).optional(),
  /** They did not wait until somebody could need them: they left, or let two calls run out and were not heard of again. */
  left: z.literal(true).optional(),
  /** Nobody got work while they waited, or they left: they were not passed over, and what their last day left them is not spent. */
  brief: z.literal(true).optional(),
  /** What staff wrote about them since the last close: it goes when they are forgotten. */
  texts: z.array(TextId).min(1).optional(),
  /** What they came for, so that the next visit need not ask again. */
  wants: Wants.optional(),
})
export type DayResult = z.infer<typeof DayResult>

/** 关账: what was waiting is released, what was open and for today has expired; the county takes the results once. */
export const DayClosed = z.strictObject({
  type: z.literal('day-closed'),
  day: MarketDay,
  totals: DayTotals,
  /** What else it came to; absent before the eighth edition. */
  sheet: DaySheet.omit({ checkedIn: true, placed: true, turnedAwayUnderSixteen: true }).optional(),
  /** Everybody who checked in, in the order of their numbers, and behind them of whom there is something to tell besides. */
  workers: z.array(DayResult),
  /** What each employer asked for, newest first: to be copied another day. */
  employers: z.array(AskedFor).optional(),
  /** The work of the day, for the question whether it was paid. */
  jobs: z.array(JobDone).optional(),
  /** Why staff closed it by hand; absent: its hour had come. */
  reason: TextRef.optional(),
})
export type DayClosed = z.infer<typeof DayClosed>
