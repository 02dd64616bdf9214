import type { Refusal } from '../../refusal.ts'
import {
  agreedTerms,
  type Day,
  holdsPlace,
  type InLine,
  inOrderOfPosting,
  overlap,
  type Posting,
  startsAt,
} from '../day.ts'
import { hourlyFen } from '../posting/worth.ts'

/** Why this worker may not lawfully be sent to this posting, or undefined if they may. */
export function notSendable(day: Day, worker: InLine, posting: Posting): Refusal | undefined {
  const trade = day.rules.trades.find((known) => known.id === posting.terms.trade)
  if (trade === undefined) return { code: 'no-such-trade' }
  // A job in a trade open to minors may still be a night shift: staff look at each.
  if (worker.minor && !(trade.minorAllowed === true && posting.forMinors)) return { code: 'not-for-minors' }
  // Certificates are seen by staff from a later day on; until then nobody can show one, so nobody is sent.
  if (trade.certificate !== undefined) return { code: 'certificate-needed' }
  for (const placement of day.placements.values()) {
    if (placement.worker !== worker.worker || !holdsPlace(placement)) continue
    // Also when its hours were changed and they have not said yes: it is one job.
    if (placement.posting === posting.posting) return { code: 'already-placed' }
    if (overlap(agreedTerms(day, placement), posting.terms)) return { code: 'hours-overlap' }
  }
  return undefined
}

/** Jobs this worker wants and may be sent to, best wish first: jobs tapped, then trades as tapped, then hourly value, then posting order. */
export function wishOrder(day: Day, worker: InLine, postings: readonly Posting[]): readonly Posting[] {
  const rank = (posting: Posting): number => {
    const tapped = worker.wishes.indexOf(posting.posting)
    if (tapped >= 0) return tapped - worker.wishes.length
    return worker.trades.indexOf(posting.terms.trade)
  }
  return postings
    .filter(
      (posting) =>
        (worker.wishes.includes(posting.posting) || worker.trades.includes(posting.terms.trade)) &&
        !worker.notAgain.includes(posting.posting) &&
        notSendable(day, worker, posting) === undefined,
    )
    .sort((a, b) => rank(a) - rank(b) || hourlyFen(b.terms) - hourlyFen(a.terms) || inPostingsOrder(a, b))
}

/** The postings' order: start time, then posting. */
export const inPostingsOrder = (a: Posting, b: Posting): number => {
  const [one, other] = [startsAt(a.terms), startsAt(b.terms)]
  return Number(one > other) - Number(one < other) || inOrderOfPosting(a, b)
}
