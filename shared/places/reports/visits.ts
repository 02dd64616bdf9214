import { z } from 'zod'
import type { County, Person } from '../../county/county.ts'
import type { Called } from '../../county/follow-up/called.ts'
import type { VisitDays } from '../../county/follow-up/messages.ts'
import { type FollowUpOutcome, visitDays } from '../../county/follow-up/outcomes.ts'
import type { MarketDay, WorkerId } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import type { Days } from './span.ts'

/** 该回访, 当天就打了的, 问到了本人的. */
export const VisitFigure = z.enum(['due', 'onTime', 'reached'])
export type VisitFigure = z.infer<typeof VisitFigure>

/** Of the visits that fell due in a span, after so many days, those of people whom the hall still knows. */
export type VisitCount = { readonly afterDays: VisitDays } & { readonly [Figure in VisitFigure]: number }

export interface VisitRow {
  readonly who: string
  readonly since: MarketDay
  readonly dueOn: MarketDay
  readonly calledOn?: MarketDay
  readonly last?: FollowUpOutcome
}

interface Visit {
  readonly worker: WorkerId
  readonly since: MarketDay
  readonly dueOn: MarketDay
  readonly called: Called | undefined
}

export const visitCounts = (county: Pick<County, 'people'>, days: Days): readonly VisitCount[] =>
  visitDays.map((afterDays) => {
    const visits = visitsDue(county, afterDays, days)
    const count = (figure: VisitFigure) => visits.filter((visit) => isCounted(visit, figure)).length
    return { afterDays, due: count('due'), onTime: count('onTime'), reached: count('reached') }
  })

/** The visits that a figure counts, in the order in which they fell due. */
export const visitRows = (
  county: Pick<County, 'people'>,
  days: Days,
  { afterDays, figure }: { readonly afterDays: VisitDays; readonly figure: VisitFigure },
  who: (worker: WorkerId) => string,
): readonly VisitRow[] =>
  visitsDue(county, afterDays, days)
    .filter((visit) => isCounted(visit, figure))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
    .map(({ worker, since, dueOn, called: { calledOn, last } = { notReached: 0 } }) => ({
      ...{ who: who(worker), since, dueOn },
      ...(calledOn === undefined ? {} : { calledOn }),
      ...(last === undefined ? {} : { last }),
    }))

function visitsDue({ people }: Pick<County, 'people'>, afterDays: VisitDays, { from, until }: Days): Visit[] {
  const [first, last] = [dayAfter(from, -afterDays), dayAfter(until, -afterDays)]
  const visits: Visit[] = []
  for (const person of people.values()) visits.push(...visitsOf(person, afterDays, first, last))
  return visits
}

const visitsOf = ({ worker, visits }: Person, afterDays: VisitDays, first: MarketDay, last: MarketDay): Visit[] =>
  visits
    .filter(({ since }) => first <= since && since <= last)
    .map(({ since, calls }) => ({ worker, since, dueOn: dayAfter(since, afterDays), called: calls[afterDays] }))

function isCounted({ dueOn, called }: Visit, figure: VisitFigure): boolean {
  switch (figure) {
    case 'due':
      return true
    case 'onTime':
      return called?.calledOn !== undefined && called.calledOn <= dueOn
    case 'reached':
      return called?.last !== undefined && called.last !== 'not-reached'
    default:
      return figure satisfies never
  }
}
