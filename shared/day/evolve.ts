import type { DayNumber, Instant, OfferId, WorkerId } from '../ids.ts'
import { instantOn } from '../time.ts'
import { changePerson, changePosting, roundDue } from './change.ts'
import { evolveLine } from './check-in/evolve.ts'
import { type Day, mustHave, type Posting } from './day.ts'
import { carriedOver } from './market-day/carried.ts'
import type { DayRules } from './market-day/messages.ts'
import type { DayEvent, DayEventOf } from './messages.ts'
import { placementMade, placementReleased } from './placement/evolve.ts'
import { evolvePosting } from './posting/evolve.ts'

/** The day after one event. Distrust ended at the ledger's door: what an event names must be there. */
export function evolveDay(day: Day, event: DayEvent, at: { readonly instant: Instant }): Day {
  switch (event.type) {
    case 'day-opened':
      return opened(day, event, at.instant)
    case 'day-closed':
      return {
        ...day,
        open: false,
        closed: event,
        roundDueAt: undefined,
        waitingFor: day.waitingFor.clear(),
        line: day.line.map((person) =>
          person.standing.status === 'waiting' ? { ...person, standing: { status: 'released' } } : person,
        ),
      }
    case 'rules-changed':
      return roundDue({ ...day, rules: event.rules, closesAt: closingOf(day, event.rules, at.instant) }, at.instant)
    case 'checked-in':
    case 'wants-changed':
    case 'left-line':
    case 'came-back':
    case 'certificate-noted':
    case 'child-turned-away':
      return evolveLine(day, event, at.instant)
    case 'posted':
    case 'posting-approved':
    case 'posting-turned-down':
    case 'posting-expired':
    case 'terms-changed':
    case 'change-proposed':
    case 'change-agreed':
    case 'places-changed':
    case 'posting-cancelled':
      return evolvePosting(day, event, at.instant)
    case 'wish-stated':
      return roundDue(
        changePerson(day, event.worker, (person) => ({
          ...person,
          wishes: [event.posting, ...person.wishes.filter((wish) => wish !== event.posting)],
          notAgain: person.notAgain.filter((posting) => posting !== event.posting),
        })),
        at.instant,
      )
    case 'round-run':
      return { ...day, roundDueAt: undefined }
    case 'offer-made':
      return offerMade(day, event, at.instant)
    case 'offer-accepted':
      return offerAnswered(day, event.offer)
    case 'offer-declined':
    case 'offer-passed':
      return roundDue(
        notAgain(offerAnswered(day, event.offer), mustHave(day.offers.get(event.offer), event.offer)),
        at.instant,
      )
    case 'offer-withdrawn':
      return roundDue(offerAnswered(day, event.offer), at.instant)
    case 'waited-again':
      return roundDue(
        changePerson(day, event.worker, (person) => ({ ...person, standing: { status: 'waiting' } })),
        at.instant,
      )
    case 'placement-made':
      return placementMade(day, event, at.instant)
    case 'placement-released':
      return placementReleased(day, event, at.instant)
    default:
      return event satisfies never
  }
}

/** A new market day: the line, offers and counts begin again. */
function opened(before: Day, event: DayEventOf<'day-opened'>, instant: Instant): Day {
  const { postings, placements } = carriedOver(before, event.day, instant)
  return {
    ...before,
    day: event.day,
    open: true,
    closesAt: closingOf({ day: event.day }, event.rules, instant),
    rules: event.rules,
    line: before.line.clear(),
    waitingFor: before.waitingFor.clear(),
    offers: before.offers.clear(),
    postings,
    placements,
    counts: { numbers: 0, postings: 0, offers: 0, placements: 0, placed: 0, turnedAwayUnderSixteen: 0 },
    childTurnedAwayAt: undefined,
    roundDueAt: undefined,
    calledBefore: [],
  }
}

/** A day that is open after closing time (a late first evening) closes at midnight instead of at once. */
function closingOf({ day }: Pick<Day, 'day'>, rules: DayRules, instant: Instant): Instant {
  const open = mustHave(day, 'market day')
  const closing = instantOn(open, rules.closingMinute)
  return instant < closing ? closing : instantOn(open, 24 * 60)
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

const notAgain = (day: Day, offer: { readonly worker: WorkerId; readonly posting: Posting['posting'] }): Day =>
  changePerson(day, offer.worker, (person) => ({ ...person, notAgain: [...person.notAgain, offer.posting] }))
