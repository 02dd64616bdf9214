import type { CountyEvent } from '../../county/messages.ts'
import type { AboutWork } from '../../county/pay/messages.ts'
import type { DayEvent } from '../../day/messages.ts'
import { restFrom } from '../../day/posting/running.ts'
import type { Terms } from '../../day/posting/terms.ts'
import { whyOf } from '../../day/told.ts'
import type {
  DayNumber,
  EmployerId,
  Instant,
  MarketDay,
  PlacementId,
  Position,
  PostingId,
  WorkerId,
} from '../../ids.ts'
import type { Actor, Entry } from '../../ledger/entry.ts'
import { followThings } from './steps.ts'

/** Whose history is asked for. */
export type Subject =
  | { readonly of: 'person'; readonly worker: WorkerId }
  | { readonly of: 'posting'; readonly posting: PostingId }

/** A job as its terms stood when the step was taken. */
export interface JobThen {
  readonly posting: PostingId
  readonly employer: EmployerId
  readonly terms: Terms
}

/** One thing that happened, as the ledger holds it. */
export interface Happening {
  readonly day: MarketDay
  /** Of its entry in the book. */
  readonly position: Position
  readonly at: Instant
  readonly by: Actor
  readonly event: DayEvent | CountyEvent
  /** Whom and which job it is about, if any. */
  readonly workers: readonly WorkerId[]
  readonly job?: JobThen
}

/**
 * Everything these entries say of somebody or of a posting, in order. A correction is one more line: nothing is taken away.
 * Entries of the days it reaches back to come first, so that each step knows its terms.
 */
export function happeningsOf(entries: Iterable<Entry<DayEvent>>, subject: Subject): readonly Happening[] {
  const follow = followThings()
  /** Every posting's revisions, the first at 0. */
  const jobs = new Map<PostingId, JobThen[]>()
  /** Of jobs whose days to come were called off. */
  const offFrom = new Map<PostingId, { readonly offFrom: MarketDay }>()
  const found: Happening[] = []
  for (const { day, position, instant, actor, events } of entries)
    for (const each of events) {
      const { workers, posting, revision } = follow(each)
      const event =
        subject.of === 'person' ? onlyOf(each, (ticket) => follow.whose(ticket).includes(subject.worker)) : each
      if (event.type === 'posted') jobs.set(event.posting, [event])
      const revisions = posting === undefined ? [] : (jobs.get(posting) ?? [])
      const [first] = revisions
      if ((event.type === 'terms-changed' || event.type === 'change-proposed') && first !== undefined)
        revisions[event.revision - 1] = { ...first, terms: event.terms }
      const now = revisions.at(-1)
      if (event.type === 'second-wave-opened' && event.workDate !== undefined && now !== undefined)
        revisions.push({ ...now, terms: restFrom({ ...now, ...offFrom.get(now.posting) }, event.workDate) })
      if (event.type === 'posting-cancelled' && event.from !== undefined)
        offFrom.set(event.posting, { offFrom: event.from })
      if (subject.of === 'person' ? !isOfPerson(event, workers, subject.worker) : !isOfPosting(event, posting, subject))
        continue
      const job = revision === undefined ? revisions.at(-1) : revisions[revision - 1]
      found.push({
        day,
        position,
        at: instant,
        by: actor,
        event,
        workers,
        ...(job === undefined ? {} : { job: { posting: job.posting, employer: job.employer, terms: job.terms } }),
      })
    }
  return found
}

const isOfPerson = (event: DayEvent, about: readonly WorkerId[], asked: WorkerId): boolean =>
  about.includes(asked) ||
  event.type === 'day-closed' ||
  (event.type === 'work-stopped' && event.owed.length > 0) ||
  (event.type === 'work-finished' && event.people.length > 0) ||
  (event.type === 'paid-here' && event.payments.length > 0) ||
  (event.type === 'stop-taken-back' && event.placements.length > 0)

/** What others are owed of a day that was stopped, or are not any more, is told in their own histories. */
function onlyOf(event: DayEvent, isTheirs: (placement: PlacementId) => boolean): DayEvent {
  if (event.type === 'work-stopped')
    return { ...event, owed: event.owed.filter(({ placement }) => isTheirs(placement)) }
  if (event.type === 'work-finished')
    return { ...event, people: event.people.filter(({ placement }) => isTheirs(placement)) }
  if (event.type === 'paid-here')
    return { ...event, payments: event.payments.filter(({ placement }) => isTheirs(placement)) }
  return event.type === 'stop-taken-back' ? { ...event, placements: event.placements.filter(isTheirs) } : event
}

/** What became of a posting: its decisions and the people it got. Who tapped it or was asked is told in their own rows. */
const isOfPosting = (event: DayEvent, about: PostingId | undefined, asked: Subject & { of: 'posting' }): boolean =>
  about === asked.posting && !event.type.startsWith('offer-') && !event.type.startsWith('wish-')

/** What the county decided about an employer. */
export const isOfEmployer = (event: CountyEvent, employer: EmployerId): boolean =>
  'employer' in event && event.employer === employer

/** What the county knows of a person under any of their records. */
export function isOfWorker(event: CountyEvent, records: ReadonlySet<WorkerId>): boolean {
  if (event.type === 'workers-merged') return records.has(event.kept) || records.has(event.merged)
  return 'worker' in event && records.has(event.worker)
}

type OfFollowUp = Extract<CountyEvent, { type: 'followed-up' | 'follow-up-assigned' }>
export const isOfFollowUp = (event: CountyEvent): event is OfFollowUp =>
  event.type === 'followed-up' || event.type === 'follow-up-assigned'

/** What was said and done about a day of somebody's work; of what an employer said of many, their part. */
export function partAbout(event: CountyEvent, { placement, workDate }: AboutWork): CountyEvent | undefined {
  if (event.type === 'employer-pay-stated') {
    const payments = event.payments.filter((paid) => paid.placement === placement && paid.workDate === workDate)
    return payments.length === 0 ? undefined : { ...event, payments }
  }
  const about = isOfFollowUp(event) ? event.about : event
  const isAbout =
    'placement' in about && 'workDate' in about && about.placement === placement && about.workDate === workDate
  return isAbout ? event : undefined
}

/** Who did it, as the desk may know it: names of people are masked, those of staff are not. */
export type StepBy =
  | { readonly by: 'terminal' | 'worker' | 'clock' | 'start-up' }
  | { readonly by: 'employer' | 'staff'; readonly name: string }

type Bulky = 'day-opened' | 'day-closed' | 'day-results-taken' | 'day-results-corrected'
type Told<Event extends { readonly type: string }> = Event extends unknown
  ? Event['type'] extends Bulky
    ? Omit<Event, 'workers' | 'rules' | 'jobs' | 'sheet'>
    : Event
  : never
/** An event as it is told: without the lists that only the rules need. */
export type ToldEvent = Told<DayEvent | CountyEvent>

export function told(event: DayEvent | CountyEvent): ToldEvent {
  switch (event.type) {
    case 'day-opened':
      return { type: event.type, day: event.day }
    case 'day-closed':
      return { type: event.type, day: event.day, totals: event.totals, ...whyOf(event) }
    case 'day-results-taken':
    case 'day-results-corrected':
      return { type: event.type, day: event.day }
    default:
      return event
  }
}

/** One line of a history as the desk shows it: who, when, what, why. */
export interface HistoryStep {
  readonly day: MarketDay
  /** Of its entry in its book: with it the list is asked for by which a place was given. */
  readonly position: Position
  readonly at: Instant
  readonly by: StepBy
  readonly event: ToldEvent
  /** Of the person it is about, in the history of a job. */
  readonly number?: DayNumber
  readonly job?: JobThen & { readonly employerMasked: string }
  /** Free text, read from the register for staff; `erased` where it is gone for good. */
  readonly reason?: { readonly text: string } | 'erased'
}
