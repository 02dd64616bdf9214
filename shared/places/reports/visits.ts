import { z } from 'zod'
import type { County } from '../../county/county.ts'
import type { Called } from '../../county/follow-up/called.ts'
import type { VisitDays } from '../../county/follow-up/messages.ts'
import { type FollowUpOutcome, visitDays } from '../../county/follow-up/outcomes.ts'
import type { MarketDay, WorkerId } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import type { Days } from './span.ts'

/** 应回访; 按时回访, called on that day; 联系上, who spoke with them. */
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
  readonly called: Called | undefined
}

export const visitCounts = (county: Pick<County, 'people'>, days: Days): readonly VisitCount[] =>
  visitDays.map((afterDays) => {
    const visits = visitsDue(county, afterDays, days)
    const count = (figure: VisitFigure) => visits.filter((visit) => isCounted(visit, afterDays, figure)).length
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
    .filter((visit) => isCounted(visit, afterDays, figure))
    .sort((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)))
    .map(({ worker, since, called: { calledOn, last } = { notReached: 0 } }) => ({
      ...{ who: who(worker), since, dueOn: dayAfter(since, afterDays) },
      ...(calledOn === undefined ? {} : { calledOn }),
      ...(last === undefined ? {} : { last }),
    }))

function visitsDue({ people }: Pick<County, 'people'>, afterDays: VisitDays, { from, until }: Days): Visit[] {
  const [first, last] = [dayAfter(from, -afterDays), dayAfter(until, -afterDays)]
  const found: Visit[] = []
  for (const { worker, visits } of people.values())
    for (const { since, calls } of visits)
      if (first <= since && since <= last) found.push({ worker, since, called: calls[afterDays] })
  return found
}

function isCounted({ since, called }: Visit, afterDays: VisitDays, figure: VisitFigure): boolean {
  switch (figure) {
    case 'due':
      return true
    case 'onTime':
      return called?.calledOn !== undefined && called.calledOn <= dayAfter(since, afterDays)
    case 'reached':
      return called?.last !== undefined && called.last !== 'not-reached'
    default:
      return figure satisfies never
  }
}
