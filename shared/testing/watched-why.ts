import { type Day, holdsPlace, placesLeft } from '../day/day.ts'
import type { WhyNot } from '../day/matching/why.ts'
import type { DayEvent } from '../day/messages.ts'
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
type Told = Extract<WhyNot, { readonly code: string }>

/** The watcher's own notes of who was given what before whom, against which every why is held. People in crews are left out. */
export function watchedWhy() {
  const terms = new Map<PostingId, Terms>()
  const work = watchedWork(terms, () => {})
  const order = watchedOrder(work.hasWorkToday)
  let givings: Giving[] = []
  let crowded = new Set<WorkerId>()
  /** `said-no worker posting` and the like. */
  let happened = new Set<string>()

  /** One entry of the day book, and the day before it. */
  function note({ events }: Entry<DayEvent>, before: Day): void {
    const waiting = [...before.line.values()].filter(({ standing }) => standing.status === 'waiting')
    const behind = (people: readonly WorkerId[], id: PostingId) => {
      const posting = before.postings.get(id)
      const isBehind = (other: WorkerId) => people.every((one) => order.isBefore(one, other))
      const could = waiting.filter(
        (person) =>
          posting !== undefined &&
          isBehind(person.worker) &&
          suits(before, person, posting) &&
          !person.notAgain.includes(id) &&
          work.mayBeGiven(before, person, posting),
      )
      return new Set(could.map(({ worker }) => worker))
    }
    const given = events.flatMap((event): Giving[] => {
      if (event.type === 'placed-by-hand')
        return [{ worker: event.worker, posting: event.posting, how: 'staff', couldHave: new Set() }]
      if (event.type !== 'offer-made') return []
      const people = [event.worker, ...(event.with ?? [])]
      const how = event.byName === true ? 'name' : 'line'
      const couldHave = behind(people, event.posting)
      return people.map((worker) => ({ worker, posting: event.posting, how, couldHave }))
    })
    givings.push(...given)
    for (const event of events) one(event, before)
  }

  function one(event: DayEvent, before: Day): void {
    const offered = (code: string, id: OfferId) => {
      const offer = before.offers.get(id)
      for (const worker of offer?.people ?? []) happened.add(`${code} ${worker} ${offer?.posting}`)
    }
    switch (event.type) {
      case 'day-opened':
        givings = []
        happened = new Set()
        crowded = new Set()
        work.begin(event.day)
        order.begin(event.rules)
        return
      case 'checked-in':
        order.came(event)
        return
      case 'crew-formed':
        crowded = new Set([...crowded, ...event.members])
        return
      case 'crew-joined':
        crowded.add(event.worker)
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

  /** Whether what somebody is told now is so, as far as it is looked into: what a rule refuses is looked into with the rules. */
  const isTrue = (day: Day, worker: WorkerId, posting: PostingId, because: WhyNot): boolean =>
    'refusal' in because || crowded.has(worker) || isSo(day, worker, posting, because)

  function isSo(day: Day, worker: WorkerId, posting: PostingId, told: Told): boolean {
    const job = day.postings.get(posting)
    const wasGiven = (how?: Giving['how']) =>
      givings.some(
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

  function isCounted(day: Day, worker: WorkerId, posting: PostingId, told: Extract<Told, { code: 'places-gone' }>) {
    const held = [...day.offers.values()].filter((offer) => offer.posting === posting).flatMap(({ people }) => people)
    const had = [...day.placements.values()].filter((one) => one.posting === posting && holdsPlace(one))
    const takers = [...held, ...had.map((one) => one.worker)]
    const last = takers.flatMap(
      (taker) => givings.findLast((one) => one.worker === taker && one.posting === posting) ?? [],
    )
    const count = (is: (giving: Giving) => boolean) => last.filter(is).length
    return (
      told.places === takers.length &&
      told.byStaff === count(({ how }) => how === 'staff') &&
      (told.byName ?? 0) === count(({ how }) => how === 'name') &&
      told.before === count(({ how, couldHave }) => how === 'line' && couldHave.has(worker)) &&
      told.earlier === takers.length - told.before - (told.byName ?? 0) - told.byStaff
    )
  }

  return { note, isTrue }
}
