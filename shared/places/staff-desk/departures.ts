import { type Day, endsAt, type Posting, sendableUntil, workDates } from '../../day/day.ts'
import type { PostingId } from '../../ids.ts'
import { attendanceOf } from './roster.ts'
import type { Departure, DeskFacts } from './view.ts'

/**
 * Jobs of today: those to leave, and those gone whose work goes on or whose people are not all reported. After the close
 * nobody is sent any more: a job that nobody has has no departure.
 */
export function departures(day: Day, facts: DeskFacts): readonly Departure[] {
  const reports = reportsOf(day)
  return [...day.postings.values()]
    .filter(
      ({ status, terms }) => (status === 'open' || status === 'expired') && workDates(terms).includes(facts.today),
    )
    .map((posting) => departure(posting, reports.get(posting.posting) ?? { arrived: 0, absent: 0 }, facts))
    .filter(({ placed, absent }) => day.open || placed + absent > 0)
    .filter(({ gone, terms, placed, arrived }) => !gone || endsAt(terms) > facts.now || placed > arrived)
    .sort((a, b) => Number(a.leavesAt > b.leavesAt) - Number(a.leavesAt < b.leavesAt))
}

function departure(posting: Posting, reports: Pick<Departure, 'arrived' | 'absent'>, facts: DeskFacts): Departure {
  const { terms, offered, placed, employer, wave } = posting
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
