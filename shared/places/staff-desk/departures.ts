import { type Day, type Posting, type Stop, sendableUntil, workDates } from '../../day/day.ts'
import { attendanceOf, attendanceOn } from '../../day/placement/attendance.ts'
import { workDateAt } from '../../day/placement/hours.ts'
import type { owedAlike } from '../../day/placement/owed-alike.ts'
import { hasPlaceOn } from '../../day/placement/taken.ts'
import { boardedAt, isHeardOf, owedOfStop } from '../../day/placement/work.ts'
import { endsAt, hoursOf } from '../../day/posting/hours.ts'
import { wasOnBoard } from '../../day/posting/on-board.ts'
import { wholeTerms } from '../../day/posting/running.ts'
import type { Terms } from '../../day/posting/terms.ts'
import type { DayNumber, Instant, MarketDay, PostingId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { dayAfter, later } from '../../time.ts'
import { daysToReport } from './roster.ts'
import type { DeskFacts, DeskPosting } from './view.ts'

/** A job of today, or the night shift of yesterday: how far it is filled, whether its people have left, and who of them came. */
export interface Departure extends Pick<DeskPosting, 'posting' | 'terms' | 'offered' | 'placed'> {
  readonly employerMasked: string
  /** With the bus of that day, or to its start. */
  readonly leavesAt: Instant
  /** It has come, or nothing leaves any more. */
  readonly left: boolean
  /** 补员: when those leave, or left, who were sent after the others. */
  readonly waveLeavesAt?: Instant
  /** Nobody is called in this market: staff give its places out. */
  readonly byStaff?: true
  /** Nobody is sent any more. */
  readonly gone: boolean
  /** The hour of the last to leave has come, and the door still waits for somebody. */
  readonly late: boolean
  /** Of those who are expected, whom the door saw off: `arrived` and `unreported` are all of them. */
  readonly boarded: number
  readonly arrived: number
  readonly absent: number
  readonly unreported: number
  /** Absent, and nobody has asked them why yet. */
  readonly unheard: readonly DayNumber[]
  /** The days of which it may be told who came. */
  readonly daysToReport: readonly MarketDay[]
  /** Whether people are at the work now. */
  readonly underWay: boolean
  /** 停工 today. */
  readonly stopped?: Pick<Stop, 'minute' | 'because'> & {
    readonly owed: ReturnType<typeof owedAlike>
    /** Until the day is closed. */
    readonly mayBeTakenBack: boolean
  }
}

type DepartureFacts = Pick<DeskFacts, 'today' | 'now' | 'employer'>

/**
 * Jobs of today, and night shifts of yesterday while it may be told who came: those to leave, and those gone whose work goes on or whose people are not all reported and asked. After the close
 * nobody is sent any more: a job that nobody has has no departure.
 */
export function departures(day: Day, facts: DepartureFacts): readonly Departure[] {
  const dates = new Map([...day.postings.values()].map((posting) => [posting.posting, departsOn(day, posting, facts)]))
  const reports = reportsOf(day, dates, facts)
  return [...day.postings.values()]
    .filter(isJob)
    .flatMap((posting) => {
      const date = dates.get(posting.posting)
      return date === undefined ? [] : [departure(day, posting, date, reports.get(posting.posting) ?? noReports, facts)]
    })
    .filter(({ placed, absent }) => day.open || placed + absent > 0)
    .filter(
      ({ gone, terms, unreported, unheard }) =>
        !gone || endsAt(terms) > facts.now || unreported > 0 || unheard.length > 0,
    )
    .sort((a, b) => Number(a.leavesAt > b.leavesAt) - Number(a.leavesAt < b.leavesAt))
}

/** Yesterday's night ends today; once today has closed the county has been told of it for good. */
function departsOn(day: Day, posting: Posting, { today }: DepartureFacts): MarketDay | undefined {
  if (isWorkOn(posting, today)) return today
  const yesterday = dayAfter(today, -1)
  const isNight = posting.terms.endMinute > 24 * 60 && isWorkOn(posting, yesterday)
  return isNight && isHeardOf(day, yesterday, today) ? yesterday : undefined
}

const isWorkOn = ({ terms, offFrom }: Posting, date: MarketDay): boolean =>
  workDates(terms).includes(date) && (offFrom === undefined || date < offFrom)

/** What staff never let through is no job; what they look at again is one for whoever has it. */
const isJob = (posting: Posting): boolean =>
  posting.status === 'open' ||
  (posting.status === 'expired' && wasOnBoard(posting)) ||
  (posting.status === 'held' && posting.placed > 0)

/** So long a bus may stand at the door after its hour. */
const lateSeconds = 30 * 60

type Reports = Pick<Departure, 'placed' | 'boarded' | 'arrived' | 'absent' | 'unreported' | 'unheard'>
const noReports: Reports = { placed: 0, boarded: 0, arrived: 0, absent: 0, unreported: 0, unheard: [] }

function departure(day: Day, posting: Posting, date: MarketDay, reports: Reports, facts: DepartureFacts): Departure {
  const { terms, offered, employer, stops } = posting
  const stop = stops?.find(({ workDate }) => workDate === date)
  const { employerMasked, employerNumberMasked } = facts.employer(employer)
  const leavesAt = leavesOn(terms, date)
  const waveLeavesAt = posting.wave !== undefined && terms.workDate === date ? sendableUntil(posting) : undefined
  const last = waveLeavesAt ?? leavesAt
  const gone = last <= facts.now || stop !== undefined
  return {
    posting: posting.posting,
    terms,
    offered,
    employerMasked: employerMasked ?? employerNumberMasked,
    leavesAt,
    left: leavesAt <= facts.now || stop !== undefined,
    ...(waveLeavesAt === undefined ? {} : { waveLeavesAt }),
    ...(day.rules.order === 'staff-only' ? { byStaff: true } : {}),
    gone,
    late: gone && stop === undefined && facts.now < later(last, lateSeconds) && isAwaited(reports),
    daysToReport: daysToReport(day, wholeTerms(posting)),
    underWay: reports.placed > 0 && stop === undefined && workDateAt(wholeTerms(posting), facts.now) !== undefined,
    ...(stop && {
      stopped: { minute: stop.minute, because: stop.because, owed: owedOfStop(day, stop), mayBeTakenBack: day.open },
    }),
    ...reports,
  }
}

/** Somebody of whom nothing is reported yet is not aboard. */
const isAwaited = ({ boarded, arrived, unreported }: Reports): boolean =>
  unreported > 0 && boarded < arrived + unreported

const leavesOn = (terms: Terms, on: MarketDay): Instant =>
  mustHave(
    hoursOf(terms).days.find(({ date }) => date === on),
    'day of work',
  ).leavesAt

/** By job, how many have a place that day, and of how many it was reported that they came or stayed away. */
function reportsOf(
  day: Day,
  dates: ReadonlyMap<PostingId, MarketDay | undefined>,
  { today }: DepartureFacts,
): ReadonlyMap<PostingId, Reports> {
  const reports = new Map<PostingId, Reports>()
  for (const placement of day.placements.values()) {
    const date = dates.get(placement.posting)
    if (date === undefined) continue
    const all = reports.get(placement.posting) ?? noReports
    const before = { ...all, placed: all.placed + Number(hasPlaceOn(day, placement, date)) }
    reports.set(placement.posting, before)
    const attendance = date === today ? attendanceOf(day, placement) : attendanceOn(day, placement, date)
    if (attendance === undefined) continue
    const status = attendance.status === 'accepted' ? 'unreported' : attendance.status
    const isUnheard = attendance.status === 'absent' && attendance.absence === 'not-heard'
    const unheard = isUnheard ? [...before.unheard, placement.number] : before.unheard
    const isAboard = status !== 'absent' && boardedAt(placement, date) !== undefined
    const boarded = before.boarded + Number(isAboard)
    reports.set(placement.posting, { ...before, [status]: before[status] + 1, boarded, unheard })
  }
  return reports
}
