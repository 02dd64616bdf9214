import { type Day, type InLine, type Posting, placesLeft } from '../day.ts'
import type { ReadNotes, Terms } from '../posting/terms.ts'
import { type JobLine, jobLine } from '../posting/view.ts'
import { hourlyFen } from '../posting/worth.ts'
import { placesNotTaken } from './board.ts'
import { type Band, bandOf, isInHours } from './edges.ts'
import { asksFor } from './named.ts'

/** Why a job is for somebody. */
export type JobReason =
  | 'asked-for-you'
  | 'you-tapped-it'
  | 'near-home'
  | 'your-trade'
  | 'pays-your-ask'
  | 'in-your-hours'

/** A job this worker may lawfully take, with every term they would be agreeing to. */
export interface JobCard extends JobLine {
  readonly terms: Terms
  readonly hourlyFen: number
  /** Why it is for them, what weighs most first; none where nothing but the law and their permits says so. */
  readonly reasons: readonly JobReason[]
  /** How far it lies from where they live, as the rounds reckon it; of who did not say where, nothing. */
  readonly band?: Band
  /** The same work was posted before for the same day. */
  readonly reposted: boolean
  /** What staff wrote about it. */
  readonly notes?: string
}

export function jobCard(day: Day, posting: Posting, worker: InLine, notes: ReadNotes): JobCard {
  const { township } = worker.wants
  const band = township && bandOf(day.rules, township, posting.terms.township)
  return {
    ...jobLine(posting),
    // Where all are held for others it still wants so many: of those whoever tapped it may get one yet.
    placesLeft: placesLeft(posting) || placesNotTaken(posting),
    terms: posting.terms,
    hourlyFen: hourlyFen(posting.terms),
    reasons: reasonsFor(worker, posting, band),
    ...(band === undefined ? {} : { band }),
    reposted: posting.repostOf !== undefined,
    ...notes(posting.terms),
  }
}

/** What they left out when they were asked is no reason for anything. */
function reasonsFor(worker: InLine, posting: Posting, band: Band | undefined): JobCard['reasons'] {
  const { trades, askHourlyFen, hours } = worker.wants
  const holds: readonly (readonly [JobReason, boolean])[] = [
    ['asked-for-you', asksFor(posting, worker.worker)],
    ['you-tapped-it', isTapped(worker, posting)],
    ['near-home', band === 'home' || band === 'near'],
    ['your-trade', trades.includes(posting.terms.trade)],
    ['pays-your-ask', askHourlyFen !== undefined && hourlyFen(posting.terms) >= askHourlyFen],
    ['in-your-hours', hours !== undefined && isInHours(hours, posting)],
  ]
  return holds.flatMap(([reason, isSo]) => (isSo ? [reason] : []))
}

/** Whoever said no to it, or let the call for it run out, gets it only by another tap. */
const isTapped = ({ wishes, notAgain }: InLine, { posting }: Posting): boolean =>
  wishes.includes(posting) && !notAgain.includes(posting)
