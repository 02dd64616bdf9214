import { dayRules } from '../../../shared/county/settings/day-rules.ts'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { bandOf } from '../../../shared/day/matching/edges.ts'
import type { Round } from '../../../shared/day/matching/round.ts'
import type { Terms } from '../../../shared/day/posting/terms.ts'
import { floorOn, hourlyFen } from '../../../shared/day/posting/worth.ts'
import { MarketDay } from '../../../shared/ids.ts'
import { likelyFirst, luckOf } from '../../../shared/rehearsal/luck.ts'
import { type MadeUpPerson, makePeople } from '../../../shared/rehearsal/people.ts'
import { wantedTrades } from '../../../shared/rehearsal/season.ts'
import { makeTerms } from '../../../shared/rehearsal/terms.ts'

export interface HallSize {
  readonly workers: number
  readonly postings: number
  /** A posting has from 1 to so many places. */
  readonly mostPlaces: number
  /** Of the jobs that suit them everybody wishes for one in so many; 1 is all of them, as who names trades and taps nothing. */
  readonly oneIn: number
}
export interface HallRound {
  readonly round: Round
  /** Beside the wishes, for the greatest total fit. */
  readonly fit: Int32Array
}

const day = MarketDay.parse('2026-08-17')
const trades = wantedTrades(zhangbei, day)
const townships = zhangbei.townships.filter(({ off }) => !off)
const floorFen = floorOn(zhangbei.wageFloors, day)
export const rules = dayRules(zhangbei)
const bands = ['home', 'near', 'county', 'outside'] as const

/** A round of made-up people and jobs of a summer day in Zhangbei: few trades that most want, and the best paid jobs first. */
export function hallRound(seed: number, { workers, postings, mostPlaces, oneIn }: HallSize): HallRound {
  const luck = luckOf(seed)
  const jobs = Array.from({ length: postings }, () => madeUpJob(luck)).sort((a, b) => a.startMinute - b.startMinute)
  const worth = jobs.map(hourlyFen)
  const wishesFrom = new Int32Array(workers + 1)
  const wishes: Int32Array[] = []
  const fit: number[][] = []
  let count = 0
  for (const [worker, { wants }] of madeUpPeople(seed, workers).entries()) {
    const rank = (job: number) => wants.trades.indexOf(jobs[job]?.trade ?? wants.trades[0] ?? never())
    const value = (job: number) => worth[job] ?? 0
    const wished = [...jobs.entries()]
      .filter(([job, terms]) => luck.once(oneIn) && suits(wants, terms, value(job)))
      .map(([job]) => job)
      .sort((a, b) => rank(a) - rank(b) || value(b) - value(a) || a - b)
    wishes.push(Int32Array.from(wished))
    fit.push(wished.map((job) => 1000 - 200 * rank(job) + Math.round(value(job) / 10) + luck.below(100)))
    count += wished.length
    wishesFrom[worker + 1] = count
  }
  const round = {
    wishesFrom,
    wishes: joined(wishes, count),
    people: new Int32Array(workers).fill(1),
    places: Int32Array.from(jobs, () => luck.between(1, mostPlaces)),
  }
  return { round, fit: joined(fit, count) }
}

export const madeUpPeople = (seed: number, count: number): readonly MadeUpPerson[] =>
  makePeople(seed, count, { trades, townships, floorFen, day })

export const madeUpJob = (luck: ReturnType<typeof luckOf>): Terms =>
  makeTerms(luck, {
    market: zhangbei,
    trade: likelyFirst(luck, trades),
    workDate: day,
    floorFen,
    leavesFromMinute: 350,
    mostHours: 9,
    isBelowFloor: false,
  })

function suits({ trades, askHourlyFen = 0, township, distance }: MadeUpPerson['wants'], job: Terms, worth: number) {
  if (!trades.includes(job.trade) || worth < askHourlyFen) return false
  if (township === undefined || distance === undefined) return true
  return bands.indexOf(bandOf(rules, township, job.township)) <= bands.indexOf(distance)
}

function joined(parts: readonly ArrayLike<number>[], length: number): Int32Array {
  const whole = new Int32Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function never(): never {
  throw new Error('Somebody wants no trade')
}
