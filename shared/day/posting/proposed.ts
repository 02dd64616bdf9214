import type { Instant } from '../../ids.ts'
import { agreedTerms, type Day, mustHave, type Placement, type Posting, revisionOf, sendableUntil } from '../day.ts'
import { ticketStands } from '../placement/work.ts'
import type { Terms } from './terms.ts'

/**
 * The job as it would be now, if this ticket's worker is still asked about a change of it. Whoever says nothing keeps the terms
 * they left with: once they have left the hall, by those or by the new ones, there is nothing to answer.
 */
export function proposedTo(day: Day, placement: Placement, now: Instant): Posting | undefined {
  const posting = mustHave(day.postings.get(placement.posting), placement.posting)
  if (placement.revision === revisionOf(posting) || !ticketStands(day, placement)) return undefined
  const haveLeft = [agreedTerms(day, placement), posting.terms].some((terms) => leavesFor(terms, placement) <= now)
  return haveLeft ? undefined : posting
}

const leavesFor = (terms: Terms, { leaveMinute }: Placement): Instant =>
  sendableUntil(leaveMinute === undefined ? { terms } : { terms, wave: { leaveMinute } })
