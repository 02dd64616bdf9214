import type { Day, InLine, Posting } from '../day/day.ts'
import type { WhyRefusal } from '../day/matching/reasons.ts'
import type { Terms } from '../day/posting/terms.ts'
import { daysOf } from './watched-hours.ts'

/** What the watcher's notes say of somebody's work. */
export interface TheirWork {
  readonly hasIt: boolean
  readonly isBusy: boolean
  readonly wasMissed: boolean
}

/** What law, papers and words of either side say against sending somebody to a job: the first of this list. */
export function forbids(day: Day, { facts }: InLine, { posting: _, ...job }: Posting, theirs: TheirWork) {
  const trade = day.rules.trades.find(({ id }) => id === job.terms.trade)
  const seen = facts.certificates?.find(({ certificate }) => certificate === trade?.certificate)
  const sides = (facts.doNotSend ?? []).flatMap(({ employer, side }) => (employer === job.employer ? [side] : []))
  const { startMinute, endMinute, remarks = [] } = job.terms
  const isDangerous = (trade?.certificate ?? 'health') !== 'health' || remarks.includes('carrying')
  const isByDay = startMinute >= 360 && endMinute <= 1320
  const isForMinors = trade?.minorAllowed === true && job.forMinors && isByDay && !isDangerous
  const against: readonly (readonly [boolean, WhyRefusal])[] = [
    [trade === undefined, { code: 'no-such-trade' }],
    [facts.child === true, { code: 'under-sixteen', staffTold: true }],
    [facts.minor && !isForMinors, { code: 'not-for-minors' }],
    [trade?.certificate !== undefined && seen === undefined, { code: 'certificate-needed' }],
    ...(seen === undefined ? [] : [[isOut(job.terms, seen.validUntil), runOut(seen.validUntil)] as const]),
    [theirs.hasIt, { code: 'already-placed' }],
    [theirs.isBusy, { code: 'hours-overlap' }],
    [sides.includes('worker'), { code: 'not-to-them' }],
    [sides.includes('employer'), { code: 'ask-at-window' }],
    [theirs.wasMissed, { code: 'missed-there' }],
  ]
  return against.find(([holds]) => holds)?.[1]
}
type LastDay = NonNullable<InLine['facts']['certificates']>[number]['validUntil']
const isOut = (terms: Terms, last: LastDay): boolean => daysOf(terms).some((date) => date > last)
const runOut = (validUntil: LastDay): WhyRefusal => ({ code: 'certificate-run-out', validUntil })

/** What a job is not, for what somebody asked for; undefined also of one they tapped. */
export function isNot(day: Day, { wants, wishes }: InLine, { posting, terms, wave }: Posting): WhyRefusal | undefined {
  if (wishes.includes(posting)) return undefined
  const { trades, askHourlyFen = 0, hours, township, distance } = wants
  const usual = terms.transport.kind === 'bus' ? terms.transport.leaveMinute : terms.startMinute
  // Of several days only the first begins with the second wave.
  const leaves = [wave?.leaveMinute ?? usual, ...(terms.days === undefined ? [] : [usual])]
  const isIn =
    hours === undefined || (leaves.every((m) => hours.fromMinute <= m) && terms.endMinute <= hours.untilMinute)
  const isNear = township === undefined || distance === undefined || farAway(day, township, terms) <= far[distance]
  if (!trades.includes(terms.trade)) return { code: 'other-trade' }
  if (anHour(terms) < askHourlyFen) return { code: 'below-ask', hourlyFen: anHour(terms), askHourlyFen }
  if (!isIn) return { code: 'outside-hours' }
  return isNear ? undefined : { code: 'too-far' }
}

const far = { home: 0, near: 1, county: 2 } as const
/** 0 at home, 1 beside it, 2 in the county, 3 outside. */
export function farAway({ rules }: Day, home: Terms['township'], { township }: Terms): number {
  if (home === township) return 0
  if (rules.neighbours.some((pair) => pair.includes(home) && pair.includes(township))) return 1
  return rules.townships.includes(township) ? 2 : 3
}

export function anHour({ pay, paidMinutes }: Terms): number {
  if (pay.basis === 'piece') return pay.amountFen * pay.piecesPerHour
  return pay.basis === 'hour' ? pay.amountFen : Math.floor((60 * pay.amountFen) / paidMinutes)
}
