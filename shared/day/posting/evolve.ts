import type { Instant } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { asNew, changePerson, changePosting, roundDue, withPosting } from '../change.ts'
import type { Day, Posting } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import type { DayEventOf } from '../messages.ts'
import { workKnown } from '../placement/evolve.ts'
import { asksOtherwise, changedTerms } from './changed-terms.ts'

export type PostingEvent = DayEventOf<
  | 'posted'
  | 'posting-approved'
  | 'closed-to-minors'
  | 'posting-turned-down'
  | 'posting-held-again'
  | 'posting-expired'
  | 'terms-changed'
  | 'change-proposed'
  | 'change-agreed'
  | 'places-changed'
  | 'posting-cancelled'
>

/** The day after something happened to a posting. */
export function evolvePosting(day: Day, event: PostingEvent, instant: Instant): Day {
  switch (event.type) {
    case 'posted':
      return posted(day, event, instant)
    case 'posting-approved':
      return roundDue(
        changePosting(day, event.posting, (posting) => ({
          ...posting,
          status: 'open',
          held: [],
          onBoardSince: posting.status === 'held' ? instant : (posting.onBoardSince ?? instant),
          forMinors: event.forMinors ?? false,
        })),
        instant,
      )
    case 'closed-to-minors':
      return roundDue(
        changePosting(day, event.posting, (posting) => ({ ...posting, forMinors: false })),
        instant,
      )
    case 'posting-turned-down':
      return changePosting(day, event.posting, (posting) => ({
        ...posting,
        status: 'turned-down',
        turnedDownBecause: event.reason.text,
      }))
    case 'posting-held-again':
      return changePosting(day, event.posting, (posting) => ({ ...posting, status: 'held', held: event.held }))
    case 'posting-expired':
      return changePosting(day, event.posting, (posting) => ({ ...posting, status: 'expired' }))
    case 'terms-changed':
    case 'change-proposed':
      return roundDue(
        changePosting(offeredAnew(counted(day, event), event), event.posting, (posting) =>
          termsChanged(posting, event),
        ),
        instant,
      )
    case 'change-agreed': {
      const placement = mustHave(day.placements.get(event.placement), event.placement)
      // The paper of the terms before is worthless; of these there is none yet.
      const before = placement.copies > 0 ? { replaces: true as const } : {}
      const agreed = { ...placement, revision: event.revision, copies: 0, ...before }
      const placements = day.placements.set(event.placement, agreed)
      // Other hours may be half a day's work, or be it no more; whoever is done sooner may have other work.
      return roundDue(workKnown({ ...day, placements }, placement.worker), instant)
    }
    case 'places-changed':
      return roundDue(
        changePosting(day, event.posting, (posting) => ({
          ...posting,
          terms: { ...posting.terms, places: event.places },
        })),
        instant,
      )
    case 'posting-cancelled':
      return changePosting(day, event.posting, (posting) =>
        event.from === undefined
          ? { ...posting, status: 'cancelled' }
          : // Nobody is sent any more to what is left of it.
            { ...posting, status: 'expired', offFrom: event.from },
      )
    default:
      return event satisfies never
  }
}

function posted(day: Day, event: DayEventOf<'posted'>, postedAt: Instant): Day {
  const turn = day.counts.postings + 1
  const { posting, employer, terms, held = [], repostOf, record } = event
  return withPosting(
    { ...day, counts: { ...day.counts, postings: turn } },
    {
      posting,
      employer,
      terms,
      earlierTerms: [],
      postedAt,
      status: 'held',
      held,
      forMinors: false,
      ...(repostOf === undefined ? {} : { repostOf }),
      ...(record === undefined ? {} : { record }),
      offered: 0,
      placed: 0,
      turn,
    },
  )
}

/** Nobody had agreed to what is changed without being asked. */
function counted(day: Day, event: DayEventOf<'terms-changed' | 'change-proposed'>): Day {
  const { employer, terms } = mustHave(day.postings.get(event.posting), event.posting)
  if (event.type === 'terms-changed' || !asksOtherwise(terms, event.terms)) return day
  return { ...day, termsChanged: day.termsChanged.update(employer, 0, (times) => times + 1) }
}

/**
 * Other terms are another answer: whoever said no, or was not reached, may be offered it again. A tap of theirs from before is no
 * wish any more. Not for what staff note beside a job; days of earlier editions are read as they were.
 */
function offeredAnew(day: Day, { posting, terms }: DayEventOf<'terms-changed' | 'change-proposed'>): Day {
  const before = mustHave(day.postings.get(posting), posting).terms
  const isAsked = changedTerms(before, terms).some((name) => name !== 'notes' && name !== 'places')
  if (!isAsked || !isOfEdition(day.rules, 5)) return day
  const people = [...day.line.values()].filter(({ notAgain }) => notAgain.includes(posting))
  return people.reduce(
    (next, { worker }) =>
      changePerson(next, worker, (person) => ({
        ...asNew(person, posting),
        wishes: person.wishes.filter((wish) => wish !== posting),
      })),
    day,
  )
}

/** What staff allowed for minors they allowed for the work as it was. */
const termsChanged = (
  { whole: _, ...posting }: Posting,
  event: DayEventOf<'terms-changed' | 'change-proposed'>,
): Posting => ({
  ...posting,
  terms: event.terms,
  earlierTerms: [...posting.earlierTerms, posting.terms],
  held: event.type === 'terms-changed' ? (event.held ?? []) : posting.held,
  forMinors: false,
})
