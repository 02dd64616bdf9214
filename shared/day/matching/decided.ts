import type { OfferId, PostingId, WorkerId } from '../../ids.ts'
import type { Entry } from '../../ledger/entry.ts'
import type { Day } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'

/** Where an entry stands in the day book, and when it was written. */
export type EntryPlace = Pick<Entry, 'position' | 'instant'>

/** One entry in which places were given out, refused or given back, or a job was closed, between the day before and after it. */
export interface Decided extends EntryPlace {
  readonly before: Day
  readonly events: readonly DayEvent[]
  readonly after: Day
}

/**
 * What was decided today, for whoever asks why: old days stay valid, so the moment itself is kept and nothing is copied from it.
 * Told of every entry of the day book; begins anew with each day.
 */
export function decidedToday() {
  let decided: Decided[] = []
  return {
    entries: (): readonly Decided[] => decided,
    note(before: Day, events: readonly DayEvent[], after: Day, { position, instant }: EntryPlace): void {
      if (before.day !== after.day) decided = []
      else if (events.some(isDeciding)) decided.push({ position, instant, before, events, after })
    },
  }
}

/** A job's end, for good or until staff let it through again. */
type Closing = DayEventOf<'posting-expired' | 'second-wave-closed' | 'posting-held-again' | 'posting-cancelled'>
const isClosing = (event: DayEvent): event is Closing =>
  event.type === 'posting-expired' ||
  event.type === 'second-wave-closed' ||
  event.type === 'posting-held-again' ||
  event.type === 'posting-cancelled'

const isDeciding = (event: DayEvent): boolean =>
  isGiving(event) ||
  isClosing(event) ||
  event.type === 'offer-declined' ||
  event.type === 'offer-passed' ||
  event.type === 'offer-withdrawn' ||
  event.type === 'placement-released'

/** How somebody was given a place. */
export type How = 'round' | 'walk-up' | 'by-name' | 'staff'
/** An entry seen from its jobs and its people: whoever asks why asks of every job and everybody who has it, so it is sorted out once. */
interface Sorted {
  readonly given: ReadonlyMap<PostingId, ReadonlyMap<WorkerId, How>>
  readonly people: ReadonlySet<WorkerId>
  readonly closed: ReadonlySet<PostingId>
  readonly unanswered: readonly OfferId[]
}
const known = new WeakMap<Decided, Sorted>()

function sorted(entry: Decided): Sorted {
  const before = known.get(entry)
  if (before !== undefined) return before
  const given = new Map<PostingId, Map<WorkerId, How>>()
  const people = new Set<WorkerId>()
  const closed = new Set<PostingId>()
  const unanswered: OfferId[] = []
  for (const event of entry.events) {
    if (isGiving(event)) {
      const job = given.get(event.posting) ?? new Map<WorkerId, How>()
      for (const worker of peopleOf(event)) {
        people.add(worker)
        if (!job.has(worker)) job.set(worker, howOf(event))
      }
      given.set(event.posting, job)
    } else if (isClosing(event)) closed.add(event.posting)
    else if (event.type === 'offer-withdrawn' && atTheEnd.has(event.because)) unanswered.push(event.offer)
  }
  const made = { given, people, closed, unanswered }
  known.set(entry, made)
  return made
}

const atTheEnd: ReadonlySet<DayEventOf<'offer-withdrawn'>['because']> = new Set([
  'posting-gone',
  'wave-closed',
  'day-closed',
])

type Giving = DayEventOf<'offer-made' | 'placed-by-hand'>
const isGiving = (event: DayEvent): event is Giving => event.type === 'offer-made' || event.type === 'placed-by-hand'
const peopleOf = (event: Giving): readonly WorkerId[] =>
  event.type === 'placed-by-hand' ? [event.worker] : [event.worker, ...(event.with ?? [])]
const howOf = (event: Giving): How =>
  event.type === 'placed-by-hand' ? 'staff' : event.byName === true ? 'by-name' : event.by

/** Whether this gave the person a job, alone or with their crew. */
export const isFor = (event: DayEvent, worker: WorkerId): event is Giving =>
  isGiving(event) && peopleOf(event).includes(worker)

/** Whether places of this job were given out here, or it was closed: that settles nothing where it is open again now. */
export function settles(entry: Decided, posting: PostingId, isOpen: boolean): boolean {
  const { given, closed } = sorted(entry)
  return given.has(posting) || (!isOpen && closed.has(posting))
}

/** Offers whose places were held until the hour of the job, or of the hall, and nobody had answered. */
export const unansweredIn = (entry: Decided): readonly OfferId[] => sorted(entry).unanswered

/** The round that was made here, if one was. */
export const roundIn = ({ events }: Decided) => events.find((event) => event.type === 'round-run')

/** Whether this person was given any job here. */
export const gives = (entry: Decided, worker: WorkerId): boolean => sorted(entry).people.has(worker)

/** Everybody who was given this job here, and how; undefined: nobody was. */
export const givenTo = (entry: Decided, posting: PostingId): ReadonlyMap<WorkerId, How> | undefined =>
  sorted(entry).given.get(posting)

/** How this person was given this job here, if they were. */
export const given = (entry: Decided, worker: WorkerId, posting: PostingId): How | undefined =>
  givenTo(entry, posting)?.get(worker)

/** The day as the results of this entry saw it: with the calls that had run out, and the wish that was tapped, before any place was given. */
export const dayWhenGiven = (entry: Decided): Day => dayUntil(entry, isGiving)
/** The same; where this job ended here and none of its places were given, the day as that found it. */
export const dayWhenSettled = (entry: Decided, posting: PostingId): Day =>
  sorted(entry).given.has(posting) || !sorted(entry).closed.has(posting)
    ? dayWhenGiven(entry)
    : dayUntil(entry, (event) => isClosing(event) && event.posting === posting)

/** Whoever asks why asks of every job, so each such day is gone to once. */
function dayUntil(entry: Decided, isIt: (event: DayEvent) => boolean): Day {
  const { before, events } = entry
  const until = events.findIndex(isIt)
  if (until <= 0) return before
  const days = daysWithin.get(entry) ?? new Map<number, Day>()
  daysWithin.set(entry, days)
  const known = days.get(until)
  if (known !== undefined) return known
  const day = events.slice(0, until).reduce((next, event) => evolveDay(next, event, entry), before)
  days.set(until, day)
  return day
}
const daysWithin = new WeakMap<Decided, Map<number, Day>>()

type Undone = 'said-no' | 'not-found' | 'let-pass' | 'given-back' | Withdrawn
type Withdrawn = 'got-better' | 'left-empty' | 'closed-first' | 'not-waiting'
/** What became here of this job that was theirs, if anything. */
function undone({ before, events }: Decided, worker: WorkerId, posting: PostingId): Undone | undefined {
  for (const event of events) {
    if (event.type === 'offer-declined' || event.type === 'offer-passed' || event.type === 'offer-withdrawn') {
      const offer = before.offers.get(event.offer)
      if (offer?.people.includes(worker) !== true || offer.posting !== posting) continue
      if (event.type === 'offer-declined') return event.notFound ? 'not-found' : 'said-no'
      if (event.type === 'offer-passed') return 'let-pass'
      return withdrawn(event)
    }
    if (event.type === 'placement-released') {
      const placement = before.placements.get(event.placement)
      if (placement?.worker === worker && placement.posting === posting) return 'given-back'
    }
  }
  return undefined
}

function withdrawn({ because }: DayEventOf<'offer-withdrawn'>): Withdrawn {
  if (because === 'asked-for-another') return 'got-better'
  // Of what was called off or taken down that is said; else its hour had come.
  if (because === 'posting-gone') return 'left-empty'
  return because === 'wave-closed' || because === 'day-closed' ? 'closed-first' : 'not-waiting'
}

/** Whether the employer called it off here, or the days that were left of it. */
export const callsOff = ({ events }: Decided, posting: PostingId): boolean =>
  events.some((event) => event.type === 'posting-cancelled' && event.posting === posting)

/** What became of this job when it was theirs: if nobody undid it they were missed there. */
export function became(decided: readonly Decided[], worker: WorkerId, posting: PostingId) {
  const code = decided.flatMap((entry) => undone(entry, worker, posting) ?? []).at(-1)
  return code === undefined ? ({ refusal: { code: 'missed-there' } } as const) : { code }
}
