import { type Day, type InLine, placesLeft } from '../day/day.ts'
import { evolveDay } from '../day/evolve.ts'
import type { WhyNot } from '../day/matching/reasons.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import { hasRest } from '../day/placement/taken.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { OfferId, PostingId, WorkerId } from '../ids.ts'
import type { Entry } from '../ledger/entry.ts'
import { watchedOrder } from './watched-order.ts'
import { suits } from './watched-wishes.ts'
import { watchedWork } from './watched-work.ts'

/** One giving of a place, and who waited behind whoever got it and could have had it as well. */
interface Giving {
  readonly worker: WorkerId
  readonly posting: PostingId
  readonly how: 'line' | 'name' | 'staff'
  readonly couldHave: ReadonlySet<WorkerId>
}
/** One entry in which places were given or jobs ended: the day as its first place was given, as each job ended, and after it. */
interface Moment {
  readonly when: Day
  readonly after: Day
  readonly given: readonly Giving[]
  readonly ended: ReadonlyMap<PostingId, Day>
}
type Told = Extract<WhyNot, { readonly code: string }>

/** The watcher's own notes of who was given what before whom, against which every why is held. */
export function watchedWhy() {
  const terms = new Map<PostingId, Terms>()
  const work = watchedWork(terms, () => {})
  const order = watchedOrder(work.hasWorkToday)
  let moments: Moment[] = []
  /** Places that were held to the end, and nobody answered. */
  let unanswered = new Set<OfferId>()
  /** `said-no worker posting` and the like. */
  let happened = new Set<string>()

  /** One entry of the day book, and the day before it: its places are given in the day as its own events before that left it. */
  function note(entry: Entry<DayEvent>, before: Day): void {
    const { events } = entry
    const ended = new Map<PostingId, Day>()
    let given: readonly Giving[] = []
    let [day, when] = [before, before]
    for (const event of events) {
      if (given.length === 0 && (event.type === 'offer-made' || event.type === 'placed-by-hand')) {
        given = givingsOf(events, day)
        when = day
      }
      if (endsJob(event)) ended.set(event.posting, day)
      one(event, day)
      day = evolveDay(day, event, entry)
    }
    if (given.length + ended.size > 0) moments.push({ when, after: day, given, ended })
  }

  function givingsOf(events: readonly DayEvent[], before: Day): readonly Giving[] {
    const waiting = [...before.line.values()].filter(({ standing }) => standing.status === 'waiting')
    const behind = (people: readonly WorkerId[], id: PostingId) => {
      const posting = before.postings.get(id)
      // A crew stands where its last does, wishes what its foreman wishes, and goes whole.
      const could = ({ worker }: InLine) => {
        const crew = before.crews.find(({ members }) => members.includes(worker))
        const party = waiting.filter((one) => one.worker === worker || crew?.members.includes(one.worker) === true)
        const first = crew?.members.find((member) => party.some((one) => one.worker === member))
        const foreman =
          party.find((one) => one.worker === crew?.foreman) ?? party.find((one) => one.worker === (first ?? worker))
        return (
          posting !== undefined &&
          foreman !== undefined &&
          party.length <= placesLeft(posting) &&
          party.some((last) => people.every((one) => order.isBefore(one, last.worker))) &&
          suits(before, foreman, posting) &&
          party.every((one) => !one.notAgain.includes(id) && work.mayBeGiven(before, one, posting))
        )
      }
      return new Set(waiting.filter(could).map(({ worker }) => worker))
    }
    return events.flatMap((event): Giving[] => {
      if (event.type === 'placed-by-hand')
        return [{ worker: event.worker, posting: event.posting, how: 'staff', couldHave: new Set() }]
      if (event.type !== 'offer-made') return []
      const people = [event.worker, ...(event.with ?? [])]
      const how = event.byName === true ? 'name' : 'line'
      const couldHave = behind(people, event.posting)
      return people.map((worker) => ({ worker, posting: event.posting, how, couldHave }))
    })
  }

  function one(event: DayEvent, before: Day): void {
    const offered = (code: string, id: OfferId) => {
      const offer = before.offers.get(id)
      for (const worker of offer?.people ?? []) happened.add(`${code} ${worker} ${offer?.posting}`)
    }
    switch (event.type) {
      case 'day-opened':
        moments = []
        unanswered = new Set()
        happened = new Set()
        work.begin(event.day)
        order.begin(event.rules)
        return
      case 'checked-in':
        order.came(event)
        return
      case 'posted':
      case 'terms-changed':
      case 'change-proposed':
        terms.set(event.posting, event.terms)
        return
      case 'posting-cancelled':
        happened.add(`called-off ${event.posting}`)
        return
      case 'offer-declined':
        offered(event.notFound ? 'not-found' : 'said-no', event.offer)
        return
      case 'offer-passed':
        offered('let-pass', event.offer)
        for (const worker of before.offers.get(event.offer)?.people ?? []) order.missed(worker)
        return
      case 'offer-withdrawn':
        if (atTheEnd.has(event.because)) unanswered.add(event.offer)
        return
      case 'placement-released': {
        const placement = before.placements.get(event.placement)
        happened.add(`given-back ${placement?.worker} ${placement?.posting}`)
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

  const givings = () => moments.flatMap(({ given }) => given)

  /** Whether what somebody is told now is so, as far as it is looked into: what a rule refuses is looked into with the rules. */
  const isTrue = (day: Day, worker: WorkerId, posting: PostingId, because: WhyNot): boolean =>
    'refusal' in because || isSo(day, worker, posting, because)

  function isSo(day: Day, worker: WorkerId, posting: PostingId, told: Told): boolean {
    const job = day.postings.get(posting)
    const wasGiven = (how?: Giving['how']) =>
      givings().some(
        (giving) => giving.worker === worker && giving.posting !== posting && (how ?? giving.how) === giving.how,
      )
    switch (told.code) {
      case 'said-no':
      case 'not-found':
      case 'let-pass':
      case 'given-back':
        return happened.has(`${told.code} ${worker} ${posting}`)
      case 'called-off':
        return happened.has(`called-off ${posting}`)
      case 'asked-elsewhere':
        return wasGiven('name')
      case 'got-better':
      case 'for-the-most':
      case 'suited-all-best':
        return wasGiven()
      case 'still-to-come':
      case 'owed-before':
      case 'owed-by-name':
        return job?.status === 'open' && placesLeft(job) > 0
      case 'staff-give':
        return day.rules.order === 'staff-only'
      case 'places-gone':
        return isCounted(day, worker, posting, told)
      default:
        return true
    }
  }

  /** When the last of its places went in their sight, or other work came to them while it had one free; else how it is, or was when it ended. */
  function decidingDay(now: Day, worker: WorkerId, posting: PostingId): { readonly day: Day; readonly until: number } {
    const isOver = now.postings.get(posting)?.status !== 'open'
    const isTheirs = ({ when, given, ended }: Moment) => {
      const itself = given.some((one) => one.posting === posting)
      const end = isOver && !itself ? ended.get(posting) : undefined
      const day = end ?? when
      const job = day.postings.get(posting)
      return (
        (itself || end !== undefined || given.some((one) => one.worker === worker)) &&
        day.line.get(worker)?.standing.status === 'waiting' &&
        job?.status === 'open' &&
        placesLeft(job) > 0
      )
    }
    const at = moments.findLastIndex(isTheirs)
    if (at >= 0) return { day: moments[at]?.after ?? now, until: at + 1 }
    const end = isOver ? moments.findLastIndex(({ ended }) => ended.has(posting)) : -1
    return { day: moments[end]?.ended.get(posting) ?? now, until: end < 0 ? moments.length : end + 1 }
  }

  function isCounted(now: Day, worker: WorkerId, posting: PostingId, told: Extract<Told, { code: 'places-gone' }>) {
    const { day, until } = decidingDay(now, worker, posting)
    const held = [...day.offers.values()].filter((offer) => offer.posting === posting)
    const had = [...day.placements.values()].filter((one) => one.posting === posting && hasRest(one))
    const takers = [...held.flatMap(({ people }) => people), ...had.map((one) => one.worker)]
    const known = moments.slice(0, until).flatMap(({ given }) => given)
    const last = takers.flatMap(
      (taker) => known.findLast((one) => one.worker === taker && one.posting === posting) ?? [],
    )
    const count = (is: (giving: Giving) => boolean) => last.filter(is).length
    return (
      told.places === takers.length &&
      told.byStaff === count(({ how }) => how === 'staff') &&
      (told.byName ?? 0) === count(({ how }) => how === 'name') &&
      told.before === count(({ how, couldHave }) => how === 'line' && couldHave.has(worker)) &&
      told.earlier === takers.length - told.before - (told.byName ?? 0) - told.byStaff &&
      (told.unanswered ?? 0) ===
        held.filter(({ offer }) => unanswered.has(offer)).reduce((sum, { people }) => sum + people.length, 0)
    )
  }

  return { note, isTrue }
}

type Ending = DayEventOf<'posting-expired' | 'second-wave-closed' | 'posting-held-again' | 'posting-cancelled'>
const endsJob = (event: DayEvent): event is Ending =>
  event.type === 'posting-expired' ||
  event.type === 'second-wave-closed' ||
  event.type === 'posting-held-again' ||
  event.type === 'posting-cancelled'
/** Its hour had come, or that of the hall. */
const atTheEnd: ReadonlySet<string> = new Set(['posting-gone', 'wave-closed', 'day-closed'])
