import { countAll, countBefore, noTurns } from '../day/check-in/turn-set.ts'
import { agreedTerms, type Day, holdsPlace, type InLine, type Posting, placesLeft } from '../day/day.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import { hourlyFen } from '../day/posting/worth.ts'
import type { Instant, MarketDay, PlacementId, PostingId, WorkerId } from '../ids.ts'
import { dayAfter, instantOn } from '../time.ts'

interface Job {
  readonly worker: WorkerId
  readonly posting: PostingId
  readonly terms: Terms
}

/**
 * Somebody who distrusts the rules: keeps their own notes of everything that happened, counts all over again after every
 * event, and says which promise to the people in the hall was broken.
 */
export function watchDay() {
  const terms = new Map<PostingId, Terms>()
  const jobs = new Map<PlacementId, Job>()
  const cancelled = new Set<PostingId>()
  let numbers = new Map<WorkerId, string>()
  let answeredNo = new Set<string>()
  let broken: string[] = []
  const promise = (kept: boolean, what: string) => void (kept || broken.push(what))

  function note(event: DayEvent, before: Day, instant: Instant): void {
    switch (event.type) {
      case 'day-opened':
        numbers = new Map()
        answeredNo = new Set()
        return
      case 'checked-in':
        promise(!numbers.has(event.worker), 'the same person got a second number')
        promise(event.number === nthNumber(numbers.size + 1), 'numbers are in order and none is given twice')
        numbers.set(event.worker, event.number)
        return
      case 'posted':
        promise(!terms.has(event.posting), 'two postings share an id')
        terms.set(event.posting, event.terms)
        return
      case 'wish-stated':
        answeredNo.delete(`${event.worker} ${event.posting}`)
        return
      case 'offer-made': {
        const posting = before.postings.get(event.posting)
        const worker = before.line.get(event.worker)
        promise(posting?.status === 'open' && leaves(posting.terms) > instant, 'a job was offered that is not open')
        promise(posting !== undefined && worker !== undefined && isLawful(before, worker, posting), 'unlawful offer')
        promise(!answeredNo.has(`${event.worker} ${event.posting}`), 'a job was offered again to who did not want it')
        promise(!before.offers.some((offer) => offer.worker === event.worker), 'somebody holds two offers')
        promise(event.expiresAt > instant, 'an offer was over when it was made')
        return
      }
      case 'offer-declined':
      case 'offer-passed': {
        const offer = before.offers.get(event.offer)
        answeredNo.add(`${offer?.worker} ${offer?.posting}`)
        return
      }
      case 'posting-cancelled':
        cancelled.add(event.posting)
        return
      case 'terms-changed':
      case 'change-proposed':
        terms.set(event.posting, event.terms)
        return
      case 'placement-made':
      case 'change-agreed':
      case 'placement-released':
        noteJob(event)
        return
      case 'day-closed':
        promise(event.workers.length === numbers.size, 'the results of the day name everybody who checked in')
        promise(before.offers.isEmpty(), 'an offer outlived the day')
        for (const { worker, workDates } of event.workers)
          promise(
            JSON.stringify(workDates) === JSON.stringify(datesOf(worker, event.day)),
            'the results of the day name the days that people have work for',
          )
    }
  }

  function noteJob(event: DayEventOf<'placement-made' | 'change-agreed' | 'placement-released'>): void {
    switch (event.type) {
      case 'placement-made': {
        const agreed = terms.get(event.posting)
        if (agreed === undefined) {
          promise(false, 'somebody got a job that nobody posted')
          return
        }
        promise(!isBusy(event.worker, agreed), 'somebody is in two overlapping jobs')
        jobs.set(event.placement, { worker: event.worker, posting: event.posting, terms: agreed })
        return
      }
      case 'change-agreed': {
        const job = jobs.get(event.placement)
        if (job === undefined) {
          promise(false, 'a change was agreed to by who has no job')
          return
        }
        const agreed = terms.get(job.posting) ?? job.terms
        jobs.delete(event.placement)
        promise(!isBusy(job.worker, agreed), 'somebody is in two overlapping jobs')
        jobs.set(event.placement, { ...job, terms: agreed })
        return
      }
      case 'placement-released':
        promise(jobs.delete(event.placement), 'a job was taken from who had none')
        return
    }
  }

  function isLawful(day: Day, worker: InLine, posting: Posting): boolean {
    const trade = day.rules.trades.find(({ id }) => id === posting.terms.trade)
    if (trade === undefined) return false
    const seen = worker.facts.certificates?.find(({ certificate }) => certificate === trade.certificate)
    if (
      trade.certificate !== undefined &&
      (seen === undefined || daysOf(posting.terms).some((date) => date > seen.validUntil))
    )
      return false
    if (worker.facts.minor && !(trade.minorAllowed === true && posting.forMinors)) return false
    const has = [...jobs.values()].some((job) => job.worker === worker.worker && job.posting === posting.posting)
    return !has && !isBusy(worker.worker, posting.terms)
  }

  const isBusy = (worker: WorkerId, wanted: Terms): boolean =>
    [...jobs.values()].some((job) => job.worker === worker && overlap(job.terms, wanted))

  const datesOf = (worker: WorkerId, from: MarketDay): readonly MarketDay[] => {
    const theirs = [...jobs.values()].filter((job) => job.worker === worker).flatMap((job) => daysOf(job.terms))
    return [...new Set(theirs)].filter((date) => date >= from).sort()
  }

  /** A job they tapped, or one that is all they asked for. */
  function suits(day: Day, { wants, wishes }: InLine, { posting, terms }: Posting): boolean {
    if (wishes.includes(posting)) return true
    const { trades, askHourlyFen, hours, township, distance } = wants
    const leaves = terms.transport.kind === 'bus' ? terms.transport.leaveMinute : terms.startMinute
    const home = township === terms.township
    const beside =
      home || day.rules.neighbours.some((pair) => pair.join() === [township, terms.township].sort().reverse().join())
    return (
      trades.includes(terms.trade) &&
      (askHourlyFen === undefined || hourlyFen(terms) >= askHourlyFen) &&
      (hours === undefined || (hours.fromMinute <= leaves && terms.endMinute <= hours.untilMinute)) &&
      (township === undefined ||
        distance === undefined ||
        distance === 'county' ||
        home ||
        (distance === 'near' && beside))
    )
  }

  const wouldTake = (day: Day, worker: InLine, posting: Posting): boolean =>
    suits(day, worker, posting) &&
    !answeredNo.has(`${worker.worker} ${posting.posting}`) &&
    isLawful(day, worker, posting)

  function recount(day: Day): void {
    for (const posting of day.postings.values()) {
      const { posting: id, offered, placed } = posting
      const open = day.offers.count((offer) => offer.posting === id)
      const taken = [...jobs.values()].filter((job) => job.posting === id).length
      promise(open + taken <= posting.terms.places, 'a place was given twice')
      promise(offered === open && placed === taken, 'the running counters are what counting from scratch gives')
    }
    for (const placement of day.placements.values()) {
      const job = jobs.get(placement.placement)
      promise(holdsPlace(placement) === (job !== undefined), 'who has a job is known')
      promise(
        job === undefined || sameWhoever(agreedTerms(day, placement)) === sameWhoever(job.terms),
        'the terms of a ticket are those that were agreed to',
      )
    }
    for (const person of day.line.values()) {
      const held = day.offers.filter((offer) => offer.worker === person.worker).map(({ offer }) => offer)
      promise(held.size <= 1, 'somebody holds two offers')
      const { standing } = person
      promise(held.size === 0 || standing.status === 'offered', 'who holds an offer stands as offered')
      promise(standing.status !== 'offered' || held.has(standing.offer), 'who stands as offered holds that offer')
    }
    const waiting = [...day.line.values()].filter(({ standing }) => standing.status === 'waiting')
    waiting.sort((a, b) => a.turn - b.turn)
    for (const { id } of day.rules.trades) {
      const counted = day.waitingFor.get(id) ?? noTurns
      const inOrder = waiting.filter(({ wants }) => wants.trades.includes(id))
      const isRight = inOrder.every(({ turn }, before) => countBefore(counted, turn) === before)
      promise(
        isRight && countAll(counted) === inOrder.length,
        'a place in line is what counting through the line gives',
      )
    }
    promise(day.counts.numbers === day.line.size, 'the line is as long as the numbers given')
  }

  /** After everything that one command made happen. */
  function afterCommand(day: Day): void {
    for (const { posting, offered, placed } of day.postings.values())
      promise(!cancelled.has(posting) || offered + placed === 0, 'somebody was left with a job that was taken back')
  }

  /** After a round: nobody waits who could take a free place, and nobody was passed over. */
  function afterRound(day: Day, events: readonly DayEvent[]): void {
    const waiting = [...day.line.values()].filter((person) => person.standing.status === 'waiting')
    const free = [...day.postings.values()].filter((posting) => posting.status === 'open' && placesLeft(posting) > 0)
    for (const person of waiting)
      promise(!free.some((posting) => wouldTake(day, person, posting)), 'somebody waits beside a free place they want')
    for (const event of events) {
      if (event.type !== 'offer-made') continue
      const posting = day.postings.get(event.posting)
      const turn = day.line.get(event.worker)?.turn ?? 0
      const before = waiting.filter((person) => person.turn < turn)
      promise(
        !before.some((person) => posting !== undefined && wouldTake(day, person, posting)),
        'somebody was passed over',
      )
    }
  }

  /** Everything broken since the last time, once each. */
  const report = (): readonly string[] => {
    const said = [...new Set(broken)]
    broken = []
    return said
  }

  return { note, recount, afterCommand, afterRound, promise, report }
}

/** Hour against hour, on every day of the one and every day of the other. */
const overlap = (one: Terms, other: Terms): boolean =>
  hoursOf(one).some((hours) => hoursOf(other).some(({ from, until }) => hours.from < until && from < hours.until))
/** How many are wanted is no part of what one of them agreed to. */
const sameWhoever = (terms: Terms): string => JSON.stringify({ ...terms, places: 0 })
const daysOf = ({ workDate, days = 1 }: Terms): readonly MarketDay[] =>
  Array.from({ length: days }, (_, nth) => dayAfter(workDate, nth))
const hoursOf = (terms: Terms) =>
  daysOf(terms).map((date) => ({ from: instantOn(date, terms.startMinute), until: instantOn(date, terms.endMinute) }))

const leaves = ({ workDate, startMinute, transport }: Terms): Instant =>
  instantOn(workDate, transport.kind === 'bus' ? transport.leaveMinute : startMinute)

const nthNumber = (n: number): string =>
  `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(Math.ceil(n / 999) - 1)}${String(n % 999 || 999).padStart(3, '0')}`
