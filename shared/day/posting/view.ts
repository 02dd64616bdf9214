import type { EmployerKind } from '../../county/employers/messages.ts'
import type { EmployerId, Instant, PostingId, TextId } from '../../ids.ts'
import { type Day, inOrderOfPosting, leaveMinute, leavesAt, type Posting, placesLeft } from '../day.ts'
import type { Terms } from './terms.ts'
import { hourlyFen, type WageFloors } from './worth.ts'

/** One open job as the home screen and the board show it: nothing personal, nothing about who posted it. */
export interface JobLine {
  readonly posting: PostingId
  readonly trade: Terms['trade']
  readonly township: Terms['township']
  readonly workDate: Terms['workDate']
  /** When people leave the hall: the bus, or the start for those who come by themselves. */
  readonly leaveMinute: number
  readonly pay: Terms['pay']
  readonly placesLeft: number
}

export type PostingStatus = 'held' | 'open' | 'filled' | 'expired' | 'turned-down' | 'cancelled'

/** An employer's own posting. */
export interface OwnPosting {
  readonly posting: PostingId
  readonly status: PostingStatus
  readonly terms: Terms
  readonly hourlyFen: number
  readonly postedAt: Instant
  readonly offered: number
  readonly placed: number
  /** Why staff turned it down, in their words. */
  readonly turnedDownBecause?: string
}

export interface EmployerView {
  readonly employer: EmployerId
  /** `李*福`; absent until staff have seen the papers and typed the name. */
  readonly maskedName?: string
  readonly kind: EmployerKind
  readonly approved: boolean
  readonly wageFloors: WageFloors
  readonly postings: readonly OwnPosting[]
}

/** Postings that people may still be sent to now; a hall that has not opened yet has not heard every bus leave. */
export const stillOpen = (day: Day, now: Instant): readonly Posting[] =>
  [...day.postings.values()].filter(
    (posting) => posting.status === 'open' && placesLeft(posting) > 0 && leavesAt(posting.terms) > now,
  )

/** Open jobs with a place left, next to leave first. */
export const openJobs = (day: Day, now: Instant): readonly JobLine[] =>
  stillOpen(day, now)
    .map(jobLine)
    .sort(
      (a, b) =>
        Number(a.workDate > b.workDate) - Number(a.workDate < b.workDate) ||
        a.leaveMinute - b.leaveMinute ||
        Number(a.posting > b.posting) - Number(a.posting < b.posting),
    )

export const jobLine = (posting: Posting): JobLine => ({
  posting: posting.posting,
  trade: posting.terms.trade,
  township: posting.terms.township,
  workDate: posting.terms.workDate,
  leaveMinute: leaveMinute(posting.terms),
  pay: posting.terms.pay,
  placesLeft: placesLeft(posting),
})

/** What people call a posting's state; `filled` is nothing but every place being taken, also after its people have left. */
export const postingStatus = ({ status, placed, terms }: Posting): PostingStatus =>
  (status === 'open' || status === 'expired') && placed >= terms.places ? 'filled' : status

/** An employer's own postings of the day, newest first. `text` reads a free text from the register. */
export function employerView(
  day: Day,
  who: Pick<EmployerView, 'employer' | 'maskedName' | 'kind' | 'approved' | 'wageFloors'>,
  text: (id: TextId) => string | undefined,
): EmployerView {
  const own = [...day.postings.values()].filter((posting) => posting.employer === who.employer)
  return { ...who, postings: own.sort((a, b) => inOrderOfPosting(b, a)).map((posting) => ownPosting(posting, text)) }
}

function ownPosting(posting: Posting, text: (id: TextId) => string | undefined): OwnPosting {
  const reason = posting.turnedDownBecause === undefined ? undefined : text(posting.turnedDownBecause)
  return {
    posting: posting.posting,
    status: postingStatus(posting),
    terms: posting.terms,
    hourlyFen: hourlyFen(posting.terms),
    postedAt: posting.postedAt,
    offered: posting.offered,
    placed: posting.placed,
    ...(reason === undefined ? {} : { turnedDownBecause: reason }),
  }
}
