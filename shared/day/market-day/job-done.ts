import { z } from 'zod'
import {
  DayNumber,
  EmployerId,
  Instant,
  MarketDay,
  PlacementId,
  PostingId,
  TownshipId,
  TradeId,
  WorkerId,
} from '../../ids.ts'
import { AbsenceKind } from '../placement/messages.ts'

/**
 * What is known of a day of somebody's work: whether they came, and what they are owed once somebody said it. `called-off`: it was
 * told as a day of work, and is none after all.
 */
export const DayOfWork = z.strictObject({
  placement: PlacementId,
  worker: WorkerId,
  number: DayNumber,
  came: z.enum(['arrived', 'unknown', ...AbsenceKind.options, 'called-off']),
  boarded: z.literal(true).optional(),
  /**
   * Worked, where that was said, and what is owed for it; a day that was stopped is owed by its rain rule. Where pieces are paid nothing
   * is owed before somebody has counted them, and `leastFen` after a stop however few they were.
   */
  done: z
    .strictObject({
      minutes: z.int().optional(),
      pieces: z.int().optional(),
      stoppedMinute: z.int().optional(),
      leastFen: z.int().min(0).optional(),
      fen: z.int().min(0),
    })
    .optional(),
  /** What the employer said at the work that they paid. */
  paid: z.strictObject({ fen: z.int().min(0), at: Instant }).optional(),
})
export type DayOfWork = z.infer<typeof DayOfWork>

/** A day of a job, by the terms its people agreed to: what the county asks about pay. */
export const JobDone = z.strictObject({
  posting: PostingId,
  /** Of the terms. */
  revision: z.int().min(1),
  workDate: MarketDay,
  employer: EmployerId,
  trade: TradeId,
  township: TownshipId,
  basis: z.enum(['day', 'hour', 'piece']),
  /** What its whole day promises, in fen; of piece pay by the pace that was stated, which is a guess that nobody is owed. */
  agreedFen: z.int().min(0),
  /** Of each, where pieces are paid. */
  pieceFen: z.int().min(0).optional(),
  /** Of an hour, where those are paid. */
  hourFen: z.int().min(0).optional(),
  paidMinutes: z.int(),
  startMinute: z.int(),
  /** No bus goes there: nobody boards. */
  ownWay: z.literal(true).optional(),
  /** Until the end of it they are to have their money. */
  payDay: MarketDay,
  people: z.array(DayOfWork).min(1),
})
export type JobDone = z.infer<typeof JobDone>
