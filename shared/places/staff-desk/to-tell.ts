import { agreedTerms, type Day, type Placement, revisionOf } from '../../day/day.ts'
import { type Became, jobNews } from '../../day/placement/news.ts'
import { proposedTo } from '../../day/posting/proposed.ts'
import { asRead, type ReadTerms, type Terms } from '../../day/posting/terms.ts'
import type { DayNumber, PlacementId, PostingId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { type NumberOf, numberOf } from '../../ticket/number-of.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import { instantOn } from '../../time.ts'
import type { DeskFacts } from './view.ts'

/** Somebody whose ticket is not what it says any more, and who may have gone home with it. */
export type ToTell = NumberOf & {
  readonly placement: PlacementId
  readonly ticketNumber: string
  readonly number: DayNumber
  readonly posting: PostingId
  /** As they took it. */
  readonly terms: Terms
  readonly employerMasked: string
} & (
    | { readonly what: 'cancelled' | 'released' }
    /** They have not answered: at the window staff do it for them. */
    | {
        readonly what: 'changed'
        readonly change: { readonly revision: number; readonly before: ReadTerms; readonly after: ReadTerms }
      }
  )

type TellFacts = Pick<DeskFacts, 'now' | 'employer' | 'text' | 'wasTold'>

/**
 * In the order of their tickets. Who was asked about a change is to be told until they answer or leave; whose job is gone, until
 * a terminal has shown it to them, they have another job or left the line, or the work would have begun.
 */
export const toTell = (day: Day, facts: TellFacts): readonly ToTell[] =>
  [...day.placements.values()]
    .flatMap((placement) => {
      const told = changed(day, placement, facts) ?? gone(day, placement, facts)
      return told === undefined ? [] : [{ ...about(day, placement, facts), ...told }]
    })
    .sort((a, b) => Number(a.placement > b.placement) - Number(a.placement < b.placement))

function about(day: Day, placement: Placement, { employer }: TellFacts) {
  const { placement: id, number, posting } = placement
  const { employerMasked, employerNumberMasked } = employer(mustHave(day.postings.get(posting), posting).employer)
  return {
    placement: id,
    ticketNumber: ticketNumber(id),
    number,
    ...numberOf(id, day.day),
    posting,
    terms: agreedTerms(day, placement),
    employerMasked: employerMasked ?? employerNumberMasked,
  }
}

function changed(day: Day, placement: Placement, { now, text }: TellFacts) {
  const posting = proposedTo(day, placement, now)
  if (posting === undefined) return undefined
  const read = (terms: Terms) =>
    asRead(terms, ({ notes }) => {
      const said = notes && text(notes.text)
      return said === undefined ? {} : { notes: said }
    })
  const change = {
    revision: revisionOf(posting),
    before: read(agreedTerms(day, placement)),
    after: read(posting.terms),
  }
  return { what: 'changed', change } as const
}

function gone(day: Day, placement: Placement, { now, wasTold }: TellFacts) {
  if (placement.releasedBecause === undefined || wasTold(placement.placement)) return undefined
  const { workDate, startMinute } = agreedTerms(day, placement)
  const wouldBegin = instantOn(placement.freeFrom ?? workDate, startMinute)
  if (wouldBegin <= now || day.line.get(placement.worker)?.standing.status === 'left') return undefined
  const news = jobNews(day, placement.worker).find((each) => each.placement === placement.placement)
  const what = news && goneHow(news.became)
  return what && ({ what } as const)
}

/** Not by a word of their own. */
function goneHow(became: Became): 'cancelled' | 'released' | undefined {
  switch (became.code) {
    case 'posting-cancelled':
      return 'cancelled'
    // They had not left yet: no stop at the work told them.
    case 'stopped':
      return became.owed === undefined ? 'cancelled' : undefined
    case 'not-needed':
    case 'mistake':
      return 'released'
    default:
      return undefined
  }
}
