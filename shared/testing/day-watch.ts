import { agreedTerms, type Day, holdsPlace, type Posting } from '../day/day.ts'
import { isBeforeDraw } from '../day/matching/round-times.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { Instant, PostingId, WorkerId } from '../ids.ts'
import { watchedCalls } from './watched-calls.ts'
import { watchedChild } from './watched-child.ts'
import { type Together, watchedCrews } from './watched-crews.ts'
import { watchedFilling } from './watched-filling.ts'
import { watchedKeepers } from './watched-keepers.ts'
import { watchedKept } from './watched-kept.ts'
import { watchedLost } from './watched-lost.ts'
import { watchedNames } from './watched-names.ts'
import { watchedOff } from './watched-off.ts'
import { watchedOrder } from './watched-order.ts'
import { watchedPrints } from './watched-prints.ts'
import { watchedResults } from './watched-results.ts'
import { watchedRounds } from './watched-rounds.ts'
import { watchedSite } from './watched-site.ts'
import { watchedTooYoung } from './watched-too-young.ts'
import { suits, watchedWishes } from './watched-wishes.ts'
import { watchedWork } from './watched-work.ts'

/**
 * Somebody who distrusts the rules: keeps their own notes of everything that happened, counts all over again after every
 * event, and says which promise to the people in the hall was broken.
 */
export function watchDay() {
  const terms = new Map<PostingId, Terms>()
  let numbers = new Map<WorkerId, string>()
  let answeredNo = new Set<string>()
  let broken: string[] = []
  const promise = (kept: boolean, what: string) => void (kept || broken.push(what))
  const work = watchedWork(terms, promise)
  const { isGone, isLawful, mayBeGiven } = work
  const off = watchedOff(terms, work, promise)
  const tooYoung = watchedTooYoung(work, promise)
  const order = watchedOrder(work.hasWorkToday)
  const keepers = watchedKeepers(order, promise)
  const crews = watchedCrews(promise)
  const results = watchedResults(work, promise)
  const calls = watchedCalls(terms, promise)
  const child = watchedChild(promise)
  const filling = watchedFilling(order, promise)
  const names = watchedNames(work.jobs, promise)
  const prints = watchedPrints(promise)
  const wishes = watchedWishes(crews.goingWith, promise)
  const watchers = [calls, tooYoung, child, crews, filling, names, prints, watchedSite(work, promise), wishes]
  const kept = watchedKept(order, promise)
  const lost = watchedLost(terms, crews.goingWith, promise)

  function note(event: DayEvent, before: Day, instant: Instant): void {
    for (const each of [...watchers, rounds]) each.note(event, before)
    for (const each of [lost, keepers]) each.note(event, before, instant)
    switch (event.type) {
      case 'day-opened':
        results.opened(before)
        opened(event)
        return
      case 'rules-changed':
        order.goBy(event.rules)
        return
      case 'checked-in':
        cameIn(event, instant)
        return
      case 'lots-drawn':
        drawn(event)
        return
      case 'posted':
        promise(!terms.has(event.posting), 'two postings share an id')
        terms.set(event.posting, event.terms)
        return
      case 'placed-by-hand':
        promise(mayBeSent(event, before), 'unlawful placement')
        return
      case 'wish-stated':
        for (const { worker } of crews.goingWith(before, event.worker)) answeredNo.delete(`${worker} ${event.posting}`)
        return
      case 'offer-made':
        offered(event, before, instant)
        return
      case 'offer-declined':
      case 'offer-passed':
        notTaken(event, before)
        return
      case 'called-again':
      case 'held-anew':
        calls.anew(event, before, instant)
        return
      case 'posting-cancelled':
      case 'second-wave-opened':
        off.note(event)
        return
      case 'terms-changed':
      case 'change-proposed':
        if (apartFromNotes(event.terms) !== apartFromNotes(terms.get(event.posting)))
          answeredNo = new Set([...answeredNo].filter((no) => !no.endsWith(` ${event.posting}`)))
        terms.set(event.posting, event.terms)
        return
      case 'placement-released': {
        const released = before.placements.get(event.placement)
        if (released !== undefined && numbers.has(released.worker))
          answeredNo.add(`${released.worker} ${released.posting}`)
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
      case 'ticket-asked':
      case 'list-asked':
        work.note(event)
        return
      case 'day-closed':
        closed(event, before)
    }
  }

  function opened(event: DayEventOf<'day-opened'>): void {
    numbers = new Map()
    answeredNo = new Set()
    work.begin(event.day)
    order.begin(event.rules)
  }

  function cameIn(event: DayEventOf<'checked-in'>, instant: Instant): void {
    promise(!numbers.has(event.worker), 'the same person got a second number')
    promise(event.number === nthNumber(numbers.size + 1), 'numbers are in order and none is given twice')
    promise(!isGone(event.worker), 'who did not come to work got a number')
    numbers.set(event.worker, event.number)
    order.came(event, instant)
  }

  function drawn(event: DayEventOf<'lots-drawn'>): void {
    const who = new Map([...numbers].map(([worker, number]) => [number, worker]))
    const inOrder = event.numbers.flatMap((number) => who.get(number) ?? [])
    promise(new Set(inOrder).size === numbers.size, 'everybody who is there has one lot')
    order.drawn(inOrder)
  }

  function mayBeSent(asked: { readonly worker: WorkerId; readonly posting: PostingId }, day: Day): boolean {
    const [worker, posting] = [day.line.get(asked.worker), day.postings.get(asked.posting)]
    return posting !== undefined && worker !== undefined && isLawful(day, worker, posting)
  }

  function offered(event: DayEventOf<'offer-made'>, before: Day, instant: Instant): void {
    const posting = before.postings.get(event.posting)
    promise(posting?.status === 'open' && calls.leaves(posting) > instant, 'a job was offered that is not open')
    promise(event.expiresAt > instant, 'an offer was over when it was made')
    calls.made(event, before, instant)
    rounds.tapped(event, before, instant)
    promise(!isBeforeDraw(before), 'a job was offered before lots were drawn')
    for (const id of [event.worker, ...(event.with ?? [])]) {
      promise(!isGone(id), 'a number that is gone was called')
      promise(mayBeSent({ worker: id, posting: event.posting }, before), 'unlawful offer')
      const person = before.line.get(id)
      promise(
        person !== undefined && posting !== undefined && mayBeGiven(before, person, posting),
        'who was missed at a job was sent there again',
      )
      promise(!answeredNo.has(`${id} ${event.posting}`), 'a job was offered again to who did not want it')
      promise(!before.offers.some(({ people }) => people.includes(id)), 'somebody holds two offers')
    }
  }

  function notTaken({ type, offer }: DayEventOf<'offer-declined' | 'offer-passed'>, before: Day): void {
    const given = before.offers.get(offer)
    if (given === undefined) return
    for (const worker of given.people) {
      answeredNo.add(`${worker} ${given.posting}`)
      if (type === 'offer-passed') order.missed(worker)
    }
  }

  function closed(event: DayEventOf<'day-closed'>, before: Day): void {
    results.closed(event, numbers)
    promise(before.offers.isEmpty(), 'an offer outlived the day')
  }

  /** The foreman's wish, if it can be the job of all. */
  const wouldTake = (day: Day, people: Together, posting: Posting): boolean =>
    suits(day, people[0], posting) &&
    people.every((person) => !answeredNo.has(`${person.worker} ${posting.posting}`) && mayBeGiven(day, person, posting))

  const rounds = watchedRounds({ crews, names, order, wouldTake, promise })

  function recount(day: Day): void {
    for (const posting of day.postings.values()) {
      const { posting: id, offered, placed } = posting
      const open = [...day.offers.values()]
        .filter((offer) => offer.posting === id)
        .flatMap(({ people }) => people).length
      const { taken, isOverFull } = work.placesOf(id, posting.terms.places)
      promise(open + taken <= posting.terms.places, 'a place was given twice')
      promise(!isOverFull, 'more have a day of a job than it has places')
      promise(offered === open && placed === taken, 'the running counters are what counting from scratch gives')
    }
    for (const placement of day.placements.values()) {
      const job = work.jobs.get(placement.placement)
      promise(holdsPlace(placement) === (job !== undefined), 'who has a job is known')
      promise(
        job === undefined || sameWhoever(agreedTerms(day, placement), job.terms),
        'the terms of a ticket are those that were agreed to',
      )
    }
    const gone = work.goneToday()
    for (const person of day.line.values()) {
      const held = day.offers.filter(({ people }) => people.includes(person.worker)).map(({ offer }) => offer)
      promise(held.size <= 1, 'somebody holds two offers')
      const { standing } = person
      promise(held.size === 0 || standing.status === 'offered', 'who holds an offer stands as offered')
      promise(standing.status !== 'offered' || held.has(standing.offer), 'who stands as offered holds that offer')
      promise(
        (standing.status === 'gone') === gone.has(person.worker),
        'whose number is gone stands so, and nobody else',
      )
    }
    kept.recount(day)
    lost.recount(day)
    promise(day.counts.numbers === day.line.size, 'the line is as long as the numbers given')
  }

  /** After everything that one command made happen. */
  function afterCommand(day: Day): void {
    crews.afterCommand()
    filling.afterCommand()
    off.afterCommand(day)
    tooYoung.afterCommand()
  }

  /** Everything broken since the last time, once each. */
  const report = (): readonly string[] => {
    const said = [...new Set(broken)]
    broken = []
    return said
  }

  return { note, corrected: tooYoung.corrected, recount, afterCommand, afterRound: rounds.afterRound, promise, report }
}

/** How many are wanted is no part of what one of them agreed to. */
const sameWhoever = (one: Terms, other: Terms): boolean =>
  one === other || JSON.stringify({ ...one, places: 0 }) === JSON.stringify({ ...other, places: 0 })

const nthNumber = (n: number): string =>
  `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(Math.ceil(n / 999) - 1)}${String(n % 999 || 999).padStart(3, '0')}`

/** What somebody says yes or no to. */
const apartFromNotes = (terms: Terms | undefined) => JSON.stringify({ ...terms, notes: undefined, places: 0 })
