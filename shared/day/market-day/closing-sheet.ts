import { millisOf } from '../../hall-clock.ts'
import type { Instant, MarketDay, PostingId, TownshipId, TradeId, WorkerId } from '../../ids.ts'
import type { Day, Placement, Posting } from '../day.ts'
import { isTakenOn, placedAtClose } from '../placement/of-day.ts'
import { belowFloor } from '../posting/rules.ts'
import { wholeTerms } from '../posting/running.ts'
import type { DaySheet } from './day-sheet.ts'
import type { JobDone } from './job-done.ts'
import { isOfEdition } from './messages.ts'
import { figuresOf, spreadOf } from './work-figures.ts'

type OfDay = Omit<DaySheet, 'work'>

/** What the day comes to: each figure is the number of its rows, below. */
export function daySheet(day: Day, closing: MarketDay, jobs: readonly JobDone[]): DaySheet {
  return { ...sheetOfDay(day, closing), work: figuresOf(firstToldOf(day, closing, jobs)) }
}

/** All but the work: what is said of that in the evening moves with each day of it. */
export function sheetOfDay(day: Day, closing: MarketDay): OfDay {
  const { numbers, turnedAwayUnderSixteen, byHand } = day.counts
  const jobs = jobsAsked(day, closing)
  const going = jobs.filter(({ isCancelled }) => !isCancelled)
  return {
    ...{ checkedIn: numbers, placed: placedAtClose(day), turnedAwayUnderSixteen },
    waits: spreadOf(waits(day).map(({ minutes }) => minutes)),
    wanted: counted([...day.line.values()].flatMap(({ wants }) => wants.trades)),
    places: placesBy(going, ({ trade, hour }) => `${trade} ${hour}`).map(([{ trade, hour }, asked, filled]) => [
      ...([trade, hour, asked, filled] as const),
    ]),
    townships: placesBy(going, ({ township }) => township).map(([{ township }, asked, filled]) => [
      ...([township, asked, filled] as const),
    ]),
    cancelled: jobs.length - going.length,
    belowFloor: going.filter((job) => job.isBelowFloor).length,
    ...{ secondWaves: sentWithWave(day).length, byHand },
  }
}

/** How long whoever took a job that day had waited for the first of them. */
export function waits(day: Day): readonly { readonly worker: WorkerId; readonly minutes: number }[] {
  const taken = new Map<WorkerId, Instant>()
  for (const placement of day.placements.values()) {
    const { worker, acceptedAt } = placement
    const before = taken.get(worker)
    if (isTakenOn(day, placement) && (before === undefined || acceptedAt < before)) taken.set(worker, acceptedAt)
  }
  return [...day.line.values()].flatMap(({ worker, checkedInAt }) => {
    const at = taken.get(worker)
    return at === undefined ? [] : [{ worker, minutes: Math.floor((millisOf(at) - millisOf(checkedInAt)) / 60_000) }]
  })
}

/**
 * 补员: who took a place that day to leave after the others, and went. Whose place was let go again, or taken back, went nowhere; who
 * went and was missed there counts, as they do among the places filled. Before the ninth edition whoever took one counted.
 */
export const sentWithWave = (day: Day): readonly Placement[] =>
  [...day.placements.values()]
    .filter(
      (placement) =>
        placement.leaveMinute !== undefined &&
        isTakenOn(day, placement) &&
        (placement.status !== 'released' || !isOfEdition(day.rules, 9)),
    )
    .sort((one, other) => (one.placement < other.placement ? -1 : 1))

/** A job that was on the board and begins that day. */
export interface JobAsked {
  readonly posting: PostingId
  readonly trade: TradeId
  readonly township: TownshipId
  readonly hour: number
  readonly places: number
  /** Taken, be it by who then did not come; a place that was let go again, or given a second time, counts once. */
  readonly filled: number
  readonly isCancelled: boolean
  readonly isBelowFloor: boolean
}

export function jobsAsked(day: Day, closing: MarketDay): readonly JobAsked[] {
  const taken = new Map<PostingId, Set<WorkerId>>()
  for (const { posting, worker, status } of day.placements.values())
    if (status !== 'released') taken.set(posting, (taken.get(posting) ?? new Set()).add(worker))
  return [...day.postings.values()]
    .filter((posting) => wasOnBoard(posting) && wholeTerms(posting).workDate === closing)
    .map((posting) => jobAsked(day, posting, taken.get(posting.posting)?.size ?? 0))
}

const wasOnBoard = ({ onBoardSince, status }: Posting): boolean =>
  onBoardSince !== undefined && status !== 'turned-down'

function jobAsked({ rules }: Day, posting: Posting, taken: number): JobAsked {
  const terms = wholeTerms(posting)
  const { trade, township, startMinute, places } = terms
  return {
    ...{ posting: posting.posting, trade, township, hour: Math.floor(startMinute / 60) % 24 },
    ...{ places, filled: Math.min(places, taken) },
    isCancelled: posting.status === 'cancelled',
    isBelowFloor: belowFloor(terms, rules) !== undefined,
  }
}

/** The jobs of days that no close has told of before this one: each day of work is in one sheet. */
export const firstToldOf = ({ lastClose }: Day, closing: MarketDay, jobs: readonly JobDone[]): readonly JobDone[] =>
  jobs.filter(({ workDate }) => workDate <= closing && (lastClose === undefined || workDate > lastClose.day))

function placesBy(
  jobs: readonly JobAsked[],
  keyOf: (job: JobAsked) => string,
): (readonly [JobAsked, asked: number, filled: number])[] {
  const groups = new Map<string, JobAsked[]>()
  for (const job of jobs) groups.set(keyOf(job), [...(groups.get(keyOf(job)) ?? []), job])
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      const sum = (of: 'places' | 'filled') => group.reduce((total, job) => total + job[of], 0)
      return first === undefined ? [] : [[first, sum('places'), sum('filled')] as const]
    })
}

function counted<Value extends string>(values: readonly Value[]): [Value, number][] {
  const times = new Map<Value, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].sort(([one], [other]) => (one < other ? -1 : 1))
}
