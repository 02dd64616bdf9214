import { type Day, endsAt, type Posting, type Stop, sendableUntil, workDates } from '../../day/day.ts'
import { workDateAt } from '../../day/placement/hours.ts'
import { owedAlike } from '../../day/placement/owed-alike.ts'
import type { PostingId } from '../../ids.ts'
import { attendanceOf } from './roster.ts'
import type { DeskFacts, DeskPosting } from './view.ts'

/** A job of today: how far it is filled, whether its people have left, and who of them came. */
export interface Departure extends Pick<DeskPosting, 'posting' | 'terms' | 'leavesAt' | 'offered' | 'placed'> {
  readonly employerMasked: string
  readonly gone: boolean
  /** A second wave leaves, or has left, at `leavesAt`. */
  readonly wave: boolean
  readonly arrived: number
  readonly absent: number
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
 * Jobs of today: those to leave, and those gone whose work goes on or whose people are not all reported. After the close
 * nobody is sent any more: a job that nobody has has no departure.
 */
export function departures(day: Day, facts: DepartureFacts): readonly Departure[] {
  const reports = reportsOf(day)
  return [...day.postings.values()]
    .filter(
      ({ status, terms }) => (status === 'open' || status === 'expired') && workDates(terms).includes(facts.today),
    )
    .map((posting) => departure(day, posting, reports.get(posting.posting) ?? { arrived: 0, absent: 0 }, facts))
    .filter(({ placed, absent }) => day.open || placed + absent > 0)
    .filter(({ gone, terms, placed, arrived }) => !gone || endsAt(terms) > facts.now || placed > arrived)
    .sort((a, b) => Number(a.leavesAt > b.leavesAt) - Number(a.leavesAt < b.leavesAt))
}

function departure(
  { open }: Day,
  posting: Posting,
  reports: Pick<Departure, 'arrived' | 'absent'>,
  facts: DepartureFacts,
): Departure {
  const { terms, offered, placed, employer, wave, stops } = posting
  const stop = stops?.find(({ workDate }) => workDate === facts.today)
  const { employerMasked, employerNumberMasked } = facts.employer(employer)
  const leavesAt = sendableUntil(posting)
  return {
    posting: posting.posting,
    terms,
    offered,
    placed,
    employerMasked: employerMasked ?? employerNumberMasked,
    leavesAt,
    gone: leavesAt <= facts.now,
    wave: wave !== undefined,
    underWay: placed > 0 && stop === undefined && workDateAt(terms, facts.now) !== undefined,
    ...(stop && {
      stopped: { minute: stop.minute, because: stop.because, owed: owedAlike(stop.owed), mayBeTakenBack: open },
    }),
    ...reports,
  }
}

/** By job, how many were reported to have come and to have stayed away. */
function reportsOf(day: Day): ReadonlyMap<PostingId, Pick<Departure, 'arrived' | 'absent'>> {
  const reports = new Map<PostingId, Pick<Departure, 'arrived' | 'absent'>>()
  for (const placement of day.placements.values()) {
    const status = attendanceOf(day, placement)?.status
    if (status !== 'arrived' && status !== 'absent') continue
    const before = reports.get(placement.posting) ?? { arrived: 0, absent: 0 }
    reports.set(placement.posting, { ...before, [status]: before[status] + 1 })
  }
  return reports
}
