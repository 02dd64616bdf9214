import { type Day, endsAt, type InLine, type Posting, placesLeft, startsAt } from '../day/day.ts'
import type { DayEvent } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { Instant, PostingId, WorkerId } from '../ids.ts'
import { instantOn } from '../time.ts'

/**
 * Somebody who distrusts the rules: keeps their own notes of everything that happened, counts all over again after every
 * event, and says which promise to the people in the hall was broken.
 */
export function watchDay() {
  const terms = new Map<PostingId, Terms>()
  const jobs = new Map<WorkerId, Terms[]>()
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
      case 'placement-made': {
        const job = terms.get(event.posting)
        const others = jobs.get(event.worker) ?? []
        promise(
          job !== undefined && !others.some((other) => overlap(job, other)),
          'somebody is in two overlapping jobs',
        )
        if (job !== undefined) jobs.set(event.worker, [...others, job])
        return
      }
      case 'day-closed':
        promise(event.workers.length === numbers.size, 'the results of the day name everybody who checked in')
        promise(before.offers.isEmpty(), 'an offer outlived the day')
    }
  }

  function isLawful(day: Day, worker: InLine, posting: Posting): boolean {
    const trade = day.rules.trades.find(({ id }) => id === posting.terms.trade)
    if (trade === undefined || trade.certificate !== undefined) return false
    if (worker.minor) return false
    return !(jobs.get(worker.worker) ?? []).some((job) => overlap(job, posting.terms))
  }

  const wouldTake = (day: Day, worker: InLine, posting: Posting): boolean =>
    (worker.wishes.includes(posting.posting) || worker.trades.includes(posting.terms.trade)) &&
    !answeredNo.has(`${worker.worker} ${posting.posting}`) &&
    isLawful(day, worker, posting)

  function recount(day: Day): void {
    for (const posting of day.postings.values()) {
      const { posting: id, offered, placed } = posting
      const open = day.offers.count((offer) => offer.posting === id)
      const taken = day.placements.count((placement) => placement.posting === id)
      promise(open + taken <= posting.terms.places, 'a place was given twice')
      promise(offered === open && placed === taken, 'the running counters are what counting from scratch gives')
    }
    for (const person of day.line.values()) {
      const held = day.offers.filter((offer) => offer.worker === person.worker).map(({ offer }) => offer)
      promise(held.size <= 1, 'somebody holds two offers')
      const { standing } = person
      promise(held.size === 0 || standing.status === 'offered', 'who holds an offer stands as offered')
      promise(standing.status !== 'offered' || held.has(standing.offer), 'who stands as offered holds that offer')
    }
    promise(day.counts.numbers === day.line.size, 'the line is as long as the numbers given')
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

  return { note, recount, afterRound, promise, report }
}

const overlap = (one: Terms, other: Terms): boolean => startsAt(one) < endsAt(other) && startsAt(other) < endsAt(one)

const leaves = ({ workDate, startMinute, transport }: Terms): Instant =>
  instantOn(workDate, transport.kind === 'bus' ? transport.leaveMinute : startMinute)

const nthNumber = (n: number): string =>
  `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(Math.ceil(n / 999) - 1)}${String(n % 999 || 999).padStart(3, '0')}`
