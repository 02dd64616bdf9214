import { z } from 'zod'
import { TownshipId, TradeId } from '../../ids.ts'
import { type DayOfWork, JobDone } from './job-done.ts'

/** How often each value was, in rising order: whoever sums them over days finds the middle of all. */
export const Spread = z.array(z.tuple([z.int(), z.int().min(1)]))
export type Spread = readonly (readonly [value: number, times: number])[]

const times = z.int().min(0)

/** 人次: days of work that a close is the first to tell of, and what is known of them. */
export const WorkFigures = z.strictObject({
  days: times,
  /** Of these, to work to which no bus goes; absent: none, and in older entries not told. */
  ownWay: times.optional(),
  boarded: times,
  /** `unknown`: nobody reported it. */
  came: z.strictObject({
    arrived: times,
    excused: times,
    unexcused: times,
    'employers-fault': times,
    'not-heard': times,
    unknown: times,
  } satisfies Readonly<Record<Exclude<DayOfWork['came'], 'called-off'>, typeof times>>),
  stopped: times,
  /** What a whole day promises, in fen, of each trade and basis. */
  pay: z.array(z.strictObject({ trade: TradeId, basis: JobDone.shape.basis, fen: Spread })),
})
export type WorkFigures = z.infer<typeof WorkFigures>

export const DayTotals = z.strictObject({ checkedIn: times, placed: times, turnedAwayUnderSixteen: times })

/** 日报: what a day came to, counted from it alone and never again; a report of weeks and years is their sum. */
export const DaySheet = DayTotals.extend({
  /** Minutes from check-in to the first job taken that day. */
  waits: Spread,
  /** How many of who checked in would do this work. */
  wanted: z.array(z.tuple([TradeId, times])),
  /** Of the jobs that were on the board and begin this day: places asked and filled by trade and hour, and by township. */
  places: z.array(z.tuple([TradeId, z.int(), times, times])),
  townships: z.array(z.tuple([TownshipId, times, times])),
  /** Of these jobs: called off, and paid below the floor. */
  cancelled: times,
  belowFloor: times,
  /** 补员: who went with a second wave. */
  secondWaves: times,
  /** How often staff stepped in. */
  byHand: times,
  work: WorkFigures,
})
export type DaySheet = z.infer<typeof DaySheet>
