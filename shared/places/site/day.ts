import {
  agreedTerms,
  type Day,
  type Placement,
  type Posting,
  type Stop,
  sendableUntil,
  workDates,
} from '../../day/day.ts'
import { leavesFor, leavesOn, workDateAt } from '../../day/placement/hours.ts'
import type { AbsenceKind, StopBecause } from '../../day/placement/messages.ts'
import { owedByStop } from '../../day/placement/owed.ts'
import type { FinishedDay } from '../../day/placement/site-messages.ts'
import { isToLeave } from '../../day/placement/stop-work.ts'
import { placesLeftFrom } from '../../day/placement/taken.ts'
import { expectedOn, finishedOn, isHeardOf, owedSoFar, paidFor, workDatesOf } from '../../day/placement/work.ts'
import { leaveMinute } from '../../day/posting/hours.ts'
import { wholeTerms } from '../../day/posting/running.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { numberOf } from '../../ticket/number-of.ts'
import { calendarDay, instantOn, minuteOn } from '../../time.ts'
import type { OnSite, SiteFacts } from './view.ts'

/** A day of the work while the day's book still hears of it. */
export interface SiteDay {
  readonly workDate: MarketDay
  /** When its people leave the hall. */
  readonly leaveMinute: number
  /** Its people have left: who came and who did not may be said. */
  readonly mayReport: boolean
  readonly mayFinish: boolean
  /** The work has begun: whoever is there may be paid. */
  readonly mayPay: boolean
  readonly people: readonly SitePerson[]
  /** While people are away for it: places that nobody has or is called for. */
  readonly free?: number
  /** 补员, still to leave: for so many places somebody is called. Absent where nobody ever is, for staff give the work out. */
  readonly wave?: { readonly leaveMinute: number; readonly called: number }
  readonly stopped?: { readonly minute: number; readonly because: StopBecause }
  /** What would be owed if the work stopped now; rain stops none that is indoors. */
  readonly ifStopped?: Readonly<Partial<Record<StopBecause, readonly OwedThen[]>>>
}

type OwedThen = Pick<Stop['owed'][number], 'placement' | 'fen'>

export interface SitePerson extends OnSite {
  /** `unseen`: they have left for it, as far as the hall knows, and nobody has said anything. */
  readonly is: 'coming' | 'unseen' | 'here' | 'missed'
  readonly missed?: AbsenceKind
  readonly boarded?: true
  /** With a second wave, later than the others. */
  readonly leaveMinute?: number
  /** What they did, once somebody said it. */
  readonly done?: Pick<FinishedDay, 'minutes' | 'pieces'>
  /** By what they did, by the stop, or as agreed; nothing for who is missed. Absent: pieces are paid, and nobody has counted them. */
  readonly owedFen?: number
  /** Then a stop owes so much at least. */
  readonly leastFen?: number
  /** What was said to be paid. */
  readonly paidFen?: number
}

/** Undefined where nothing is heard of it any more, or ever was. */
export function siteDay(day: Day, posting: Posting, now: Instant, facts: SiteFacts): SiteDay | undefined {
  const workDate = dateInHand(day, posting, now)
  if (workDate === undefined || !(posting.status === 'open' || posting.status === 'expired')) return undefined
  const terms = wholeTerms(posting)
  const stop = posting.stops?.find((one) => one.workDate === workDate)
  const isHeard = isHeardOf(day, workDate, calendarDay(now))
  const runs = stop === undefined && isHeard
  const hasBegun = instantOn(workDate, terms.startMinute) <= now
  const underWay = runs && workDateAt(terms, now) === workDate
  return {
    workDate,
    leaveMinute: leaveMinute(terms),
    mayReport: runs && leavesFor(posting, workDate) <= now,
    mayFinish: isHeard && hasBegun && (stop === undefined || terms.pay.basis === 'piece'),
    mayPay: hasBegun,
    people: peopleOn(day, posting, workDate).map((placement) => sitePerson(day, placement, workDate, now, facts)),
    ...(underWay
      ? {
          ...freePlaces(day, posting, workDate),
          ...waveOf(day, posting, now),
          ...ifStopped(day, posting, workDate, now),
        }
      : {}),
    ...(stop === undefined ? {} : { stopped: { minute: stop.minute, because: stop.because } }),
  }
}

/** The one people are away for, else the next; when none is to come, the last while it may be told of. */
function dateInHand(day: Day, posting: Posting, now: Instant): MarketDay | undefined {
  const [terms, today] = [wholeTerms(posting), calendarDay(now)]
  const dates = workDates(terms)
  const last = dates.findLast((date) => isHeardOf(day, date, today))
  return workDateAt(terms, now) ?? dates.find((date) => date >= today) ?? last
}

/** Whoever had the work on that day, also who was reported absent, in the order they took it. */
const peopleOn = (day: Day, { posting }: Posting, date: MarketDay): readonly Placement[] =>
  [...day.placements.values()]
    .filter((one) => one.posting === posting && one.status !== 'released' && workDatesOf(day, one).includes(date))
    .sort((a, b) => Number(a.placement > b.placement) - Number(a.placement < b.placement))

function sitePerson(day: Day, placement: Placement, date: MarketDay, now: Instant, facts: SiteFacts): SitePerson {
  const { placement: id, number, worker, missed, came, boarded } = placement
  const leaves = leavesOn(day, placement, date)
  const absence = missed.find(({ workDate }) => workDate === date)?.kind
  const did = finishedOn(placement, date)
  const paid = paidFor(placement, date)
  const owed = absence === undefined ? owedSoFar(day, placement, date) : { owedFen: 0 }
  const own = date === agreedTerms(day, placement).workDate ? placement.leaveMinute : undefined
  const hasLeft = leaves !== undefined && leaves <= now
  return {
    ...{ placement: id, number, ...numberOf(id, calendarDay(now)), ...facts.holder(worker) },
    is: absence !== undefined ? 'missed' : came.includes(date) ? 'here' : hasLeft ? 'unseen' : 'coming',
    ...(absence === undefined ? {} : { missed: absence }),
    ...(boarded?.some(({ workDate }) => workDate === date) ? { boarded: true } : {}),
    ...(own === undefined ? {} : { leaveMinute: own }),
    ...(did === undefined ? {} : { done: didOf(did) }),
    ...owed,
    ...(paid === undefined ? {} : { paidFen: paid.fen }),
  }
}

const didOf = ({ minutes, pieces }: FinishedDay): NonNullable<SitePerson['done']> => ({
  ...(minutes === undefined ? {} : { minutes }),
  ...(pieces === undefined ? {} : { pieces }),
})

/** Of a day before the one that people are sent for by now nobody can have one any more. */
function freePlaces(day: Day, posting: Posting, workDate: MarketDay): Pick<SiteDay, 'free'> {
  const free = workDate < posting.terms.workDate ? 0 : placesLeftFrom(day, posting, workDate)
  return free > 0 ? { free } : {}
}

function waveOf({ rules }: Day, posting: Posting, now: Instant): Pick<SiteDay, 'wave'> {
  const { wave, offered } = posting
  return wave === undefined || sendableUntil(posting) <= now || rules.order === 'staff-only'
    ? {}
    : { wave: { leaveMinute: wave.leaveMinute, called: offered } }
}

function ifStopped(day: Day, posting: Posting, workDate: MarketDay, now: Instant): Pick<SiteDay, 'ifStopped'> {
  const expected = expectedOn(day, posting, workDate)
  if (expected.length === 0) return {}
  const minute = minuteOn(workDate, now)
  const atWork = expected.filter((placement) => !isToLeave(day, placement, { workDate, minute }))
  const owed = (because: StopBecause) =>
    atWork.map((one): OwedThen => {
      const { placement, fen } = owedByStop(day, one, { workDate, minute, because })
      return { placement, fen }
    })
  return {
    ifStopped: { employer: owed('employer'), ...(posting.terms.rainRule === 'indoors' ? {} : { rain: owed('rain') }) },
  }
}
