import type { DayNumber, Instant, OfferId } from '../../ids.ts'
import { changePerson, changePosting, notAgain, roundDue } from '../change.ts'
import { type Day, mustHave } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import { lotsDrawn } from './lottery.ts'

type MatchingEvent = DayEventOf<
  | 'wish-stated'
  | 'lots-drawn'
  | 'round-run'
  | 'offer-made'
  | 'offer-accepted'
  | 'offer-declined'
  | 'offer-passed'
  | 'offer-withdrawn'
  | 'waited-again'
  | 'second-wave-opened'
>

/** The day after somebody asked for work, was offered some, or answered. */
export function evolveMatching(day: Day, event: MatchingEvent, instant: Instant): Day {
  switch (event.type) {
    case 'wish-stated':
      return roundDue(
        changePerson(day, event.worker, (person) => ({
          ...person,
          wishes: [event.posting, ...person.wishes.filter((wish) => wish !== event.posting)],
          notAgain: person.notAgain.filter((posting) => posting !== event.posting),
        })),
        instant,
      )
    case 'lots-drawn':
      return lotsDrawn(day, event)
    case 'round-run':
      return { ...day, roundDueAt: undefined }
    case 'offer-made':
      return offerMade(day, event, instant)
    case 'offer-accepted':
      return offerAnswered(day, event.offer)
    case 'offer-declined':
      return roundDue(refusedOffer(day, event.offer), instant)
    case 'offer-passed': {
      const { worker } = mustHave(day.offers.get(event.offer), event.offer)
      const passed = changePerson(refusedOffer(day, event.offer), worker, (person) => ({
        ...person,
        passes: person.passes + 1,
      }))
      return roundDue(passed, instant)
    }
    case 'offer-withdrawn':
      return roundDue(offerAnswered(day, event.offer), instant)
    case 'waited-again':
      return roundDue(
        changePerson(day, event.worker, (person) => ({ ...person, standing: { status: 'waiting' } })),
        instant,
      )
    case 'second-wave-opened':
      return roundDue(
        changePosting(day, event.posting, (posting) => ({
          ...posting,
          status: 'open',
          wave: { leaveMinute: event.leaveMinute },
        })),
        instant,
      )
    default:
      return event satisfies never
  }
}

function offerMade(day: Day, event: DayEventOf<'offer-made'>, madeAt: Instant): Day {
  const { offer, worker, posting, expiresAt } = event
  const held = changePosting(day, posting, (before) => ({ ...before, offered: before.offered + 1 }))
  return {
    ...changePerson(held, worker, (person) => ({ ...person, standing: { status: 'offered', offer } })),
    offers: day.offers.set(offer, { offer, worker, posting, madeAt, expiresAt }),
    counts: { ...day.counts, offers: day.counts.offers + 1 },
  }
}

/** The place goes on, and this job is not offered to them again. */
function refusedOffer(day: Day, offer: OfferId): Day {
  const { worker, posting } = mustHave(day.offers.get(offer), offer)
  return notAgain(offerAnswered(day, offer), worker, posting)
}

/** The hold is over, whatever the answer: the place is free again and the worker waits, until a placement says otherwise. */
function offerAnswered(day: Day, id: OfferId): Day {
  const offer = mustHave(day.offers.get(id), id)
  const freed = changePosting(day, offer.posting, (posting) => ({ ...posting, offered: posting.offered - 1 }))
  const number = mustHave(day.line.get(offer.worker), offer.worker).number
  return {
    ...changePerson(freed, offer.worker, (person) => ({ ...person, standing: { status: 'waiting' } })),
    offers: day.offers.delete(id),
    calledBefore: [number, ...day.calledBefore.filter((called) => called !== number)].slice(0, 2) satisfies DayNumber[],
  }
}
