import type { Day } from '../day/day.ts'
import { evolveDay } from '../day/evolve.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { Instant, OfferId, PostingId, WorkerId } from '../ids.ts'
import type { Entry } from '../ledger/entry.ts'
import { watchedOrder } from './watched-order.ts'
import { type Sight, sightOf } from './watched-sight.ts'
import { watchedWork } from './watched-work.ts'

/** A place given to somebody. */
export interface Giving {
  readonly worker: WorkerId
  readonly posting: PostingId
  readonly how: 'round' | 'tap' | 'name' | 'staff'
  /** With so many, in all. */
  readonly people: number
}
/** One entry in which places were given or jobs ended. */
export interface Moment {
  /** As its first place was given. */
  readonly when: Sight
  readonly given: readonly Giving[]
  /** Second waves alone were given out. */
  readonly isOfWaves: boolean
  /** As each job ended. */
  readonly ended: ReadonlyMap<PostingId, Sight>
  /** By their employers, or the days that were left of them. */
  readonly calledOff: ReadonlySet<PostingId>
  readonly after: Day
}
/** What became of a place that was somebody's, in the entry with as many moments before it. */
export interface Became {
  readonly moments: number
  readonly worker: WorkerId
  readonly posting: PostingId
  readonly code: 'said-no' | 'not-found' | 'let-pass' | 'given-back' | Withdrawn
}

type Withdrawn = 'got-better' | 'left-empty' | 'closed-first' | 'not-waiting'

/** The watcher's own notes of a day: who was given what at which moment, what became of it, and what stood against whom. */
export function watchedMoments() {
  const terms = new Map<PostingId, Terms>()
  const work = watchedWork(terms, () => {})
  const order = watchedOrder(work.hasWorkToday)
  let moments: Moment[] = []
  let became: Became[] = []
  /** Places that were held to the end, and nobody answered. */
  let unanswered = new Set<OfferId>()
  const sight = (day: Day) => sightOf(day, { order, work })

  /** One entry of the day book, and the day before it: what it gives is given in the day as its own events before that left it. */
  function note(entry: Entry<DayEvent>, before: Day): void {
    const { events } = entry
    const ended = new Map<PostingId, Sight>()
    const calledOff = new Set(events.flatMap((event) => (event.type === 'posting-cancelled' ? [event.posting] : [])))
    let given: readonly Giving[] = []
    let when: Sight | undefined
    let day = before
    for (const event of events) {
      if (when === undefined && (event.type === 'offer-made' || event.type === 'placed-by-hand')) {
        given = events.flatMap(givenBy)
        when = sight(day)
      }
      if (endsJob(event)) ended.set(event.posting, sight(day))
      one(event, day, entry.instant)
      day = evolveDay(day, event, entry)
    }
    const seen = when ?? [...ended.values()][0]
    const isOfWaves = events.some((event) => event.type === 'round-run' && event.of === 'second-waves')
    if (seen !== undefined) moments.push({ when: seen, given, isOfWaves, ended, calledOff, after: day })
  }

  function one(event: DayEvent, before: Day, instant: Instant): void {
    const gone = (code: Became['code'], id: OfferId) => {
      const offer = before.offers.get(id)
      for (const worker of offer?.people ?? [])
        if (offer !== undefined) became.push({ moments: moments.length, worker, posting: offer.posting, code })
    }
    switch (event.type) {
      case 'day-opened':
        moments = []
        became = []
        unanswered = new Set()
        work.begin(event.day)
        order.begin(event.rules)
        return
      case 'rules-changed':
        order.goBy(event.rules)
        return
      case 'lots-drawn': {
        const people = [...before.line.values()]
        order.drawn(event.numbers.flatMap((number) => people.find((person) => person.number === number)?.worker ?? []))
        return
      }
      case 'place-kept':
        order.kept(event)
        return
      case 'checked-in':
        order.came(event, instant)
        return
      case 'posted':
      case 'terms-changed':
      case 'change-proposed':
        terms.set(event.posting, event.terms)
        return
      case 'offer-declined':
        gone(event.notFound ? 'not-found' : 'said-no', event.offer)
        return
      case 'offer-passed':
        gone('let-pass', event.offer)
        for (const worker of before.offers.get(event.offer)?.people ?? []) order.missed(worker)
        return
      case 'offer-withdrawn':
        gone(withdrawn(event), event.offer)
        if (atTheEnd.has(event.because)) unanswered.add(event.offer)
        return
      case 'placement-released': {
        const placement = before.placements.get(event.placement)
        if (placement !== undefined) became.push({ ...placement, moments: moments.length, code: 'given-back' })
        work.note(event)
        return
      }
      case 'placement-made':
      case 'change-agreed':
      case 'arrived':
      case 'absent':
      case 'report-taken-back':
      case 'work-stopped':
      case 'stop-taken-back':
        work.note(event)
    }
  }

  return {
    note,
    sight,
    moments: (): readonly Moment[] => moments,
    became: (): readonly Became[] => became,
    isUnanswered: (offer: OfferId): boolean => unanswered.has(offer),
  }
}

function withdrawn({ because }: DayEventOf<'offer-withdrawn'>): Withdrawn {
  switch (because) {
    case 'asked-for-another':
      return 'got-better'
    case 'posting-gone':
      return 'left-empty'
    case 'wave-closed':
    case 'day-closed':
      return 'closed-first'
    default:
      return 'not-waiting'
  }
}

function givenBy(event: DayEvent): readonly Giving[] {
  if (event.type === 'placed-by-hand') return [{ ...event, how: 'staff', people: 1 }]
  if (event.type !== 'offer-made') return []
  const all = [event.worker, ...(event.with ?? [])]
  const how = event.byName === true ? 'name' : event.by === 'walk-up' ? 'tap' : 'round'
  return all.map((worker) => ({ worker, posting: event.posting, how, people: all.length }))
}

type Ending = DayEventOf<'posting-expired' | 'second-wave-closed' | 'posting-held-again' | 'posting-cancelled'>
const endsJob = (event: DayEvent): event is Ending =>
  event.type === 'posting-expired' ||
  event.type === 'second-wave-closed' ||
  event.type === 'posting-held-again' ||
  event.type === 'posting-cancelled'
/** Its hour had come, or that of the hall. */
const atTheEnd: ReadonlySet<string> = new Set(['posting-gone', 'wave-closed', 'day-closed'])
