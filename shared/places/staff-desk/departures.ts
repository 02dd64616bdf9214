import { type Day, type Posting, type Stop, sendableUntil, workDates } from '../../day/day.ts'
import { type NotSentUntil, waveAtDesk, waveIsOpen } from '../../day/matching/second-wave.ts'
import { attendanceOf, attendanceOn } from '../../day/placement/attendance.ts'
import { workDateAt } from '../../day/placement/hours.ts'
import type { owedAlike } from '../../day/placement/owed-alike.ts'
import { hasPlaceOn } from '../../day/placement/taken.ts'
import { boardedAt, finishedOn, isHeardOf, owedOfStop } from '../../day/placement/work.ts'
import { hoursOf } from '../../day/posting/hours.ts'
import { isByBus } from '../../day/posting/meeting.ts'
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
  /** 补员 can be opened, if only for the next minute. */
  readonly mayOpenWave?: true
  /** 不补了: people are still sent with it. Not once the hall has closed, or a stop took the job off the board. */
  readonly mayCloseWave?: true
  /** Places are free, and nobody is sent to them as its employer was stopped. */
  readonly notSentUntil?: NotSentUntil
  /** Staff look at it again: nobody stands in line for it. */
  readonly held?: true
  /** Its work is over, and nothing is left to ask: of everybody it is known what they did, or why they did not come. */
  readonly settled?: true
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

type DepartureFacts = Pick<DeskFacts, 'today' | 'now' | 'employer' | 'stoppedAt'>

/**
 * Jobs of today, and night shifts of yesterday while it may be told who came, those of which nothing is left to ask last. A job that nobody
 * has is none any more once its work is over, or the hall has closed.
 */
export function departures(day: Day, facts: DepartureFacts): readonly Departure[] {
  const dates = new Map([...day.postings.values()].map((posting) => [posting.posting, departsOn(day, posting, facts)]))
  const reports = reportsOf(day, dates, facts)
  return [...day.postings.values()]
    .filter(isJob)
    .flatMap((posting) => {
      const date = dates.get(posting.posting)
      if (date === undefined) return []
      const theirs = reports.get(posting.posting) ?? noReports
      const isOver = hoursOn(posting.terms, date).endsAt <= facts.now
      const isNobodys = theirs.placed + theirs.absent === 0
      return isNobodys && (isOver || !day.open) ? [] : [departure(day, posting, date, theirs, facts)]
    })
    .sort(settledLast)
}

const settledLast = (a: Departure, b: Departure): number =>
  Number(a.settled ?? false) - Number(b.settled ?? false) ||
  Number(a.leavesAt > b.leavesAt) - Number(a.leavesAt < b.leavesAt)

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

type Reports = Pick<Departure, 'placed' | 'boarded' | 'arrived' | 'absent' | 'unreported' | 'unheard'> & {
  /** Of those who came, of how many it was said what they did. */
  readonly finished: number
}
const noReports: Reports = { placed: 0, boarded: 0, arrived: 0, absent: 0, unreported: 0, unheard: [], finished: 0 }

function departure(
  day: Day,
  posting: Posting,
  date: MarketDay,
  { finished, ...reports }: Reports,
  facts: DepartureFacts,
): Departure {
  const { terms, offered, employer, stops } = posting
  const stop = stops?.find(({ workDate }) => workDate === date)
  const { employerMasked, employerNumberMasked } = facts.employer(employer)
  const { leavesAt, endsAt } = hoursOn(terms, date)
  const waveLeavesAt = posting.wave !== undefined && terms.workDate === date ? sendableUntil(posting) : undefined
  const last = waveLeavesAt ?? leavesAt
  const isFree = reports.placed + offered < terms.places
  const gone = last <= facts.now || stop !== undefined
  // A stop says what is owed by the hour; pieces are told after it too.
  const isAllDone = (stop !== undefined && terms.pay.basis !== 'piece') || finished === reports.arrived
  return {
    posting: posting.posting,
    terms,
    offered,
    employerMasked: employerMasked ?? employerNumberMasked,
    leavesAt,
    left: leavesAt <= facts.now || stop !== undefined,
    ...(waveLeavesAt === undefined ? {} : { waveLeavesAt }),
    ...(waveLeavesAt !== undefined && waveIsOpen(posting, facts.now) ? { mayCloseWave: true } : {}),
    ...(day.rules.order === 'staff-only' ? { byStaff: true } : {}),
    gone,
    ...(isFree
      ? waveShown(waveAtDesk(day, posting, date, { ...facts, stoppedAt: facts.stoppedAt(employer) }), gone)
      : {}),
    ...(posting.status === 'held' ? { held: true } : {}),
    ...(endsAt <= facts.now && isAllKnown(reports) && isAllDone ? { settled: true } : {}),
    late: gone && stop === undefined && facts.now < later(last, lateSeconds) && isByBus(terms) && isAwaited(reports),
    daysToReport: daysToReport(day, wholeTerms(posting)),
    underWay: reports.placed > 0 && stop === undefined && workDateAt(wholeTerms(posting), facts.now) !== undefined,
    ...(stop && {
      stopped: { minute: stop.minute, because: stop.because, owed: owedOfStop(day, stop), mayBeTakenBack: day.open },
    }),
    ...reports,
  }
}

/** Before they are gone people are sent without a wave. */
function waveShown(
  wave: ReturnType<typeof waveAtDesk>,
  gone: boolean,
): Pick<Departure, 'mayOpenWave' | 'notSentUntil'> {
  if (wave === undefined) return {}
  if (wave !== 'may-open') return { notSentUntil: wave }
  return gone ? { mayOpenWave: true } : {}
}

/** Somebody of whom nothing is reported yet is not aboard. */
const isAwaited = ({ boarded, arrived, unreported }: Omit<Reports, 'finished'>): boolean =>
  unreported > 0 && boarded < arrived + unreported

const isAllKnown = ({ unreported, unheard }: Pick<Reports, 'unreported' | 'unheard'>): boolean =>
  unreported === 0 && unheard.length === 0

const hoursOn = (terms: Terms, on: MarketDay) =>
  mustHave(
    hoursOf(terms).days.find(({ date }) => date === on),
    'day of work',
  )

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
    const finished = before.finished + Number(status === 'arrived' && finishedOn(placement, date) !== undefined)
    reports.set(placement.posting, { ...before, [status]: before[status] + 1, boarded, unheard, finished })
  }
  return reports
}
