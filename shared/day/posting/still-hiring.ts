import type { EmployerId } from '../../ids.ts'
import { type Day, type Posting, workDates } from '../day.ts'

/** Whether an employer has a posting on the running day, or one with days of work still to come. */
export const isStillHiring = (day: Day, employer: EmployerId): boolean =>
  day.postings.some((posting) => posting.employer === employer && (day.open || isAhead(day, posting)))

function isAhead({ day: closed }: Day, { status, placed, terms, offFrom }: Posting): boolean {
  const isOver = status === 'turned-down' || (status === 'cancelled' && offFrom === undefined)
  if (isOver || (status === 'expired' && placed === 0)) return false
  return workDates(terms).some(
    (date) => closed !== undefined && date > closed && (offFrom === undefined || date < offFrom),
  )
}
