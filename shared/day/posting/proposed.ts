import type { Instant } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { agreedTerms, type Day, type Placement, type Posting, sendableUntil } from '../day.ts'
import { ticketStands } from '../placement/work.ts'
import { changedTerms } from './changed-terms.ts'
import type { Terms } from './terms.ts'

/**
 * The job as it would be now, if this ticket's worker is still asked about a change of it. Whoever says nothing keeps the terms
 * they left with: once they have left the hall, by those or by the new ones, or were seen at the work, there is nothing to answer.
 */
export function proposedTo(day: Day, placement: Placement, now: Instant): Posting | undefined {
  const posting = mustHave(day.postings.get(placement.posting), placement.posting)
  if (placement.came.length > 0 || !hasOtherTerms(day, placement) || !ticketStands(day, placement)) return undefined
  const haveLeft = [agreedTerms(day, placement), posting.terms].some((terms) => leavesFor(terms, placement) <= now)
  return haveLeft ? undefined : posting
}

/**
 * Whether what they agreed to is not what stands now: terms changed and changed back ask nobody, nor does how many are wanted, nor
 * how many days remained when others were sent.
 */
export function hasOtherTerms(day: Day, placement: Placement): boolean {
  const { terms, whole } = mustHave(day.postings.get(placement.posting), placement.posting)
  const agreed = agreedTerms(day, placement)
  const isSame = (name: keyof Terms) =>
    name === 'places' || (whole !== undefined && (name === 'workDate' || name === 'days'))
  return agreed !== terms && !changedTerms(agreed, terms).every(isSame)
}

const leavesFor = (terms: Terms, { leaveMinute }: Placement): Instant =>
  sendableUntil(leaveMinute === undefined ? { terms } : { terms, wave: { leaveMinute } })
