import type { Market } from '../county/settings/market.ts'
import type { TypedTerms } from '../day/posting/terms.ts'
import { floorOn } from '../day/posting/worth.ts'
import type { MarketDay } from '../ids.ts'
import { dayAfter } from '../time.ts'
import { type MadeUpEmployer, makeEmployers } from './employers.ts'
import { type Luck, likelyFirst, luckOf, oneOf } from './luck.ts'
import { type MadeUpPerson, makePeople } from './people.ts'
import { reportsOf, type StayedAway } from './reports.ts'
import { eveningTrades, wantedTrades } from './season.ts'
import { makeTerms } from './terms.ts'

/** What an employer brings to the hall, and what staff make of it. Seconds of the day. */
export interface MadeUpJob {
  readonly employer: MadeUpEmployer
  readonly terms: TypedTerms
  /** `below-floor` is let through with a reason; `turned-down` is not. */
  readonly verdict:
    | { readonly is: 'approved' }
    | { readonly is: 'below-floor' | 'turned-down'; readonly reason: string }
}

/** What somebody comes to do, whatever they then find. */
export type Act =
  | { readonly does: 'check-in'; readonly person: MadeUpPerson }
  | { readonly does: 'look-again'; readonly person: MadeUpPerson }
  | { readonly does: 'post'; readonly job: MadeUpJob }
  | { readonly does: 'judge'; readonly job: MadeUpJob }
  | { readonly does: 'cancel'; readonly job: MadeUpJob }
  | { readonly does: 'miss'; readonly job: MadeUpJob; readonly missing: number }
  | { readonly does: 'see-off'; readonly job: MadeUpJob; readonly away: number }
  | { readonly does: 'muster'; readonly job: MadeUpJob; readonly absent: readonly StayedAway[] }
export interface Scheduled {
  /** Seconds since midnight in the hall. */
  readonly atSecond: number
  readonly act: Act
}

export interface MorningPlan {
  readonly seed: number
  readonly day: MarketDay
  readonly market: Pick<Market, 'trades' | 'townships' | 'wageFloors'>
  /** How many people the county has who may come, about two of three of them on any morning; and how many jobs are posted. */
  readonly size: { readonly people: number; readonly jobs: number }
}

/** About the forty people and ten jobs of an ordinary morning. */
export const ordinarySize = { people: 64, jobs: 12 } as const
/** 05:20, before the doors open; 07:30, when the last have come; 08:00, when staff have heard of most who left. */
export const morningSeconds = { begins: 320 * 60, ends: 450 * 60, over: 480 * 60 } as const

/**
 * One made-up morning: who taps what and when, in the order of time. The same seed gives the same people, so two days of
 * one seed have people who come again and people who are new. Answers to calls depend on the hall: see `answers.ts`.
 */
export function makeMorning({ seed, day, market, size }: MorningPlan): readonly Scheduled[] {
  const own = seed * 31 + Number(day.replaceAll('-', ''))
  const luck = luckOf(own)
  const county = {
    trades: wantedTrades(market, day),
    townships: market.townships.filter(({ off }) => !off),
    floorFen: floorOn(market.wageFloors, day),
    day,
  }
  const coming = makePeople(seed, size.people, county).filter(({ age }) => age === 'child' || !luck.once(3))
  const script = [...coming.flatMap((person) => visits(luck, person)), ...postings(luck, { seed, day, market, size })]
  return [...script, ...reports(luckOf(own + 1), day, script)].sort((a, b) => a.atSecond - b.atSecond)
}

/** Most come within the first forty minutes, a few until half past seven; some look again while they wait. */
function visits(luck: Luck, person: MadeUpPerson): readonly Scheduled[] {
  const { begins, ends } = morningSeconds
  const comes = luck.once(5)
    ? luck.between(begins, ends - 60)
    : begins + 120 + Math.floor((luck.below(2400) + luck.below(2400)) / 2)
  const checkIn: Scheduled = { atSecond: comes, act: { does: 'check-in', person } }
  if (!person.temper.looksAgain || person.age === 'child') return [checkIn]
  const again = Math.min(comes + luck.between(5 * 60, 50 * 60), ends)
  return [checkIn, { atSecond: again, act: { does: 'look-again', person } }]
}

function postings(luck: Luck, { seed, day, market, size }: MorningPlan): readonly Scheduled[] {
  // The first of them has no papers to show: whatever they ask is turned down.
  const [stranger, ...employers] = makeEmployers(seed, Math.ceil(size.jobs * 0.75) + 1)
  if (stranger === undefined) return []
  const trades = wantedTrades(market, day)
  const floorFen = floorOn(market.wageFloors, day)
  return Array.from({ length: size.jobs }, (_, nth) => nth).flatMap((nth): readonly Scheduled[] => {
    const postsAt = morningSeconds.begins + 60 + Math.min(luck.below(3600), luck.below(3600))
    const isBelowFloor = nth % 8 === 5
    const verdict = verdictOn(nth, isBelowFloor)
    const when = wantedWhen(nth, day, postsAt)
    const trade = likelyFirst(luck, when.isEvening ? eveningTrades(trades) : trades)
    const frame = { market, trade, floorFen, isBelowFloor, ...when }
    const job = {
      employer: verdict.is === 'turned-down' ? stranger : oneOf(luck, employers),
      terms: makeTerms(luck, frame),
      verdict,
    }
    const acts: readonly Scheduled[] = [
      { atSecond: postsAt, act: { does: 'post', job } },
      { atSecond: postsAt + luck.between(40, 240), act: { does: 'judge', job } },
    ]
    // Rain in the field, or the lorry does not come: seldom, and when some have already said yes.
    const cancelsAt = postsAt + luck.between(12 * 60, 25 * 60)
    return nth % 12 === 8 ? [...acts, { atSecond: cancelsAt, act: { does: 'cancel', job } }] : acts
  })
}

/** Of the jobs whose people leave in time for staff to hear of them. */
const reports = (luck: Luck, day: MarketDay, script: readonly Scheduled[]): readonly Scheduled[] =>
  script
    .flatMap(({ act }) => (act.does === 'post' && act.job.terms.workDate === day ? reportsOf(luck, act.job) : []))
    .filter(({ atSecond }) => atSecond <= morningSeconds.over)

/** Most of it for today, some for tomorrow, some for this evening, for who is back from the field. */
function wantedWhen(nth: number, day: MarketDay, postsAt: number) {
  if (nth % 6 === 4) return { workDate: dayAfter(day), leavesFromMinute: 0, mostHours: 9, isEvening: false }
  if (nth % 7 === 3) return { workDate: day, leavesFromMinute: 16 * 60 + 30, mostHours: 3, isEvening: true }
  // Time for staff to look at it, and for people to be called and to come.
  return { workDate: day, leavesFromMinute: Math.ceil(postsAt / 60) + 35, mostHours: 9, isEvening: false }
}

function verdictOn(nth: number, isBelowFloor: boolean): MadeUpJob['verdict'] {
  if (nth % 11 === 9) return { is: 'turned-down', reason: '演练：没带证件，认不出是谁，请带证件再来' }
  return isBelowFloor ? { is: 'below-floor', reason: '演练：劳务关系，双方已当面说定' } : { is: 'approved' }
}
