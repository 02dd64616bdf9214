import type { DayNumber, Instant, MarketDay, OfferId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { later } from '../../time.ts'
import { asNew, changePerson, changePosting, notAgain, roundDue, roundForAllDue, withoutLost } from '../change.ts'
import type { Day, InLine, Offer, Posting } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import { isCountedAt } from '../placement/taken.ts'
import { restFrom } from '../posting/running.ts'
import { callSeconds } from './call-pace.ts'
import { type Lost, takenBecause } from './lost.ts'
import { lotsDrawn } from './lottery.ts'
import { partyOf } from './parties.ts'

export type MatchingEvent = DayEventOf<
  | 'wish-stated'
  | 'wish-taken-back'
  | 'name-requested'
  | 'name-taken-off'
  | 'lots-drawn'
  | 'round-run'
  | 'offer-made'
  | 'called-again'
  | 'held-anew'
  | 'offer-accepted'
  | 'offer-declined'
  | 'offer-passed'
  | 'offer-withdrawn'
  | 'waited-again'
  | 'second-wave-opened'
  | 'second-wave-closed'
>

/** The day after somebody asked for work, was offered some, or answered. */
export function evolveMatching(day: Day, event: MatchingEvent, instant: Instant): Day {
  switch (event.type) {
    case 'wish-stated':
      return roundDue(wished(day, event), instant)
    case 'wish-taken-back':
      return roundDue(wishedNoMore(day, event), instant)
    case 'name-requested':
      return roundDue(
        changePosting(day, event.posting, (posting) => ({
          ...posting,
          named: [...(posting.named ?? []), event.worker],
        })),
        instant,
      )
    case 'name-taken-off':
      return changePosting(day, event.posting, (posting) => withoutName(posting, event.worker))
    case 'lots-drawn':
      return lotsDrawn(day, event)
    case 'round-run':
      return roundRun(day, event, instant)
    case 'offer-made':
      return offerMade(day, event, instant)
    case 'called-again':
      return called(day, { ...mustHave(day.offers.get(event.offer), event.offer), again: true }, event, instant)
    case 'held-anew':
      return called(day, mustHave(day.offers.get(event.offer), event.offer), event, instant)
    case 'offer-accepted':
      return taken(day, event.offer)
    case 'offer-declined':
      return roundDue(declined(day, event, instant), instant)
    case 'offer-passed':
      return roundDue(passed(day, event, instant), instant)
    case 'offer-withdrawn':
      return roundDue(withdrawn(day, event, instant), instant)
    case 'waited-again':
      return roundDue(
        changePerson(day, event.worker, (person) => ({ ...withoutLost(person), standing: { status: 'waiting' } })),
        instant,
      )
    case 'second-wave-opened':
      return roundDue(
        changePosting(day, event.posting, (posting) => ({
          ...sentFrom(day, posting, event.workDate),
          status: 'open',
          onBoardSince: instant,
          wave: { leaveMinute: event.leaveMinute },
        })),
        instant,
      )
    // As it was before the wave; whoever was sent with it has its hour on their ticket.
    case 'second-wave-closed':
      return changePosting(day, event.posting, ({ wave: _, ...posting }) => ({ ...posting, status: 'expired' }))
    default:
      return event satisfies never
  }
}

/** Of a job that runs: the days that remain are what is agreed from now on, and only who has them is counted. */
function sentFrom(day: Day, posting: Posting, workDate: MarketDay | undefined): Posting {
  if (workDate === undefined) return posting
  const rest: Posting = {
    ...posting,
    terms: restFrom(posting, workDate),
    earlierTerms: [...posting.earlierTerms, posting.terms],
    whole: posting.whole ?? posting.terms,
  }
  // The terms they agreed to are found by the posting.
  const after = { ...day, postings: day.postings.set(posting.posting, rest) }
  const theirs = day.placements.filter((placement) => placement.posting === posting.posting)
  return { ...rest, placed: theirs.count((placement) => isCountedAt(after, placement, rest)) }
}

function roundRun(before: Day, { of }: DayEventOf<'round-run'>, instant: Instant): Day {
  const day = { ...before, roundDueAt: undefined }
  return of === undefined ? day : roundForAllDue(day, instant)
}

function withoutName({ named = [], ...posting }: Posting, worker: WorkerId): Posting {
  const others = named.filter((other) => other !== worker)
  return others.length === 0 ? posting : { ...posting, named: others }
}

/** What one of a crew taps is the first wish of all who go with them. */
function wished(day: Day, { worker, posting }: DayEventOf<'wish-stated'>): Day {
  return changeAll(day, goingWith(day, worker), (person) => ({
    ...asNew(withoutLost(person), posting),
    wishes: [posting, ...person.wishes.filter((wish) => wish !== posting)],
  }))
}

/** What one of a crew takes back, none of them wishes for any more. */
const wishedNoMore = (day: Day, { worker, posting }: DayEventOf<'wish-taken-back'>): Day =>
  changeAll(day, goingWith(day, worker), (person) => ({
    ...person,
    wishes: person.wishes.filter((wish) => wish !== posting),
  }))

const goingWith = (day: Day, worker: WorkerId): readonly WorkerId[] =>
  partyOf(day, mustHave(day.line.get(worker), worker)).people.map((person) => person.worker)

/** The hold of this offer runs anew, and the wall has one more call to come to. */
function called(
  day: Day,
  offer: Omit<Offer, 'calledAt' | 'expiresAt'>,
  { calledAt, expiresAt }: DayEventOf<'offer-made' | 'called-again' | 'held-anew'>,
  instant: Instant,
): Day {
  const turn = calledAt ?? instant
  const until = later(turn, callSeconds)
  return {
    ...day,
    offers: day.offers.set(offer.offer, { ...offer, calledAt: turn, expiresAt }),
    calledUntil: day.calledUntil === undefined || day.calledUntil < until ? until : day.calledUntil,
  }
}

function offerMade(day: Day, event: DayEventOf<'offer-made'>, instant: Instant): Day {
  const { offer, worker, posting, byName } = event
  const people: Offer['people'] = [worker, ...(event.with ?? [])]
  const held = changePosting(day, posting, (before) => ({
    ...before,
    offered: before.offered + people.length,
    givenAt: [...(before.givenAt ?? []).filter((other) => other !== instant), instant],
  }))
  const offered = changeAll(held, people, (person) => ({ ...person, standing: { status: 'offered', offer } }))
  const counts = { ...day.counts, offers: day.counts.offers + 1 }
  const byThem = byName === undefined ? {} : { byName }
  return called({ ...offered, counts }, { offer, people, posting, ...byThem }, event, instant)
}

function declined(day: Day, { offer, notFound }: DayEventOf<'offer-declined'>, at: Instant): Day {
  return notFound ? missed(day, offer, { at, because: 'not-found' }) : refusedOffer(day, offer)
}

function passed(day: Day, { offer }: DayEventOf<'offer-passed'>, at: Instant): Day {
  const { posting } = mustHave(day.offers.get(offer), offer)
  return changeAll(missed(day, offer, { at, because: 'passed', posting }), heldFor(day, offer), (person) => ({
    ...person,
    passes: person.passes + 1,
    unheard: true,
  }))
}

/** They never heard of it, or came too late. */
function missed(day: Day, offer: OfferId, what: Lost): Day {
  const { people, posting } = mustHave(day.offers.get(offer), offer)
  return changeAll(refusedOffer(day, offer), people, (person) => ({
    ...person,
    lost: what,
    notReached: [...(person.notReached ?? []), posting],
  }))
}

const heldFor = (day: Day, offer: OfferId) => mustHave(day.offers.get(offer), offer).people
function withdrawn(day: Day, event: DayEventOf<'offer-withdrawn'>, at: Instant): Day {
  const { people, posting } = mustHave(day.offers.get(event.offer), event.offer)
  const { about } = event
  const job = mustHave(day.postings.get(posting), posting)
  return changeAll(offerAnswered(day, event.offer), people, (person) => {
    const isTheirs = about === undefined || about === person.worker
    const because = takenBecause(isTheirs ? event.because : 'crew-changed', job, at)
    return because === undefined ? person : { ...person, lost: { at, because } }
  })
}

function taken(day: Day, id: OfferId): Day {
  const { people, offer, posting } = mustHave(day.offers.get(id), id)
  return changeAll(offerAnswered(day, id), people, (person) => ({ ...person, took: { offer, posting } }))
}

/** The place goes on, and this job is not offered to them again. */
function refusedOffer(day: Day, offer: OfferId): Day {
  const { people, posting } = mustHave(day.offers.get(offer), offer)
  return people.reduce((after, worker) => notAgain(after, worker, posting), offerAnswered(day, offer))
}

const changeAll = (day: Day, people: readonly WorkerId[], change: (person: InLine) => InLine): Day =>
  people.reduce((after, worker) => changePerson(after, worker, change), day)

/** The hold is over, whatever the answer: places are free again and their people wait, until a placement says otherwise. */
function offerAnswered(day: Day, id: OfferId): Day {
  const offer = mustHave(day.offers.get(id), id)
  const { people } = offer
  const freed = changePosting(day, offer.posting, (posting) => ({
    ...posting,
    offered: posting.offered - people.length,
  }))
  const { number } = mustHave(day.line.get(people[0]), people[0])
  return {
    ...changeAll(freed, people, (person) => ({ ...withoutLost(person), standing: { status: 'waiting' } })),
    offers: day.offers.delete(id),
    calledBefore: [number, ...day.calledBefore.filter((called) => called !== number)].slice(0, 2) satisfies DayNumber[],
  }
}
