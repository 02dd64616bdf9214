import type { MarketDay } from '../../ids.ts'
import type { Work } from '../pay/work.ts'
import type { Called, Visits } from './called.ts'
import type { VisitDays, VisitSubject } from './messages.ts'
import { visitDays } from './outcomes.ts'

/** What they are visited for now that a day of their work is known, or known otherwise; `works`: all days of theirs that are held. */
export function visitsAfterWork(
  visits: readonly Visits[],
  { job, person }: Pick<Work, 'job' | 'person'>,
  works: () => readonly Work[],
): readonly Visits[] {
  const first = visits.find(({ anchor }) => anchor === 'first-work')
  if (person.came === 'arrived')
    return first !== undefined && first.since <= job.workDate ? visits : withFirstWork(visits, job.workDate)
  if (first?.since !== job.workDate) return visits
  return withFirstWork(visits, works().find((work) => work.person.came === 'arrived')?.job.workDate)
}

function withFirstWork(visits: readonly Visits[], since: MarketDay | undefined): readonly Visits[] {
  const first = visits.find(({ anchor }) => anchor === 'first-work')
  const others = visits.filter((each) => each !== first)
  return since === undefined ? others : [...others, { anchor: 'first-work', calls: {}, ...first, since }]
}

/** Of two records of one person: from the earlier day on, and nothing that was asked of either is asked again. */
export function visitsJoined(one: readonly Visits[], other: readonly Visits[]): readonly Visits[] {
  const joined = one.map((visits) => {
    const same = other.find(({ anchor }) => anchor === visits.anchor)
    return same === undefined ? visits : oneOfBoth(visits, same)
  })
  return [...joined, ...other.filter(({ anchor }) => !one.some((visits) => visits.anchor === anchor))]
}

function oneOfBoth({ anchor, ...one }: Visits, other: Visits): Visits {
  const calls: { [Days in VisitDays]?: Called } = {}
  for (const days of visitDays) {
    const [mine, theirs] = [one.calls[days], other.calls[days]]
    const called = mine?.last === undefined ? (theirs ?? mine) : mine
    if (called !== undefined) calls[days] = called
  }
  return { anchor, since: one.since < other.since ? one.since : other.since, calls }
}

export const withVisitCalled = (
  visits: readonly Visits[],
  { anchor, afterDays }: VisitSubject,
  change: (before: Called | undefined) => Called,
): readonly Visits[] =>
  visits.map((each) =>
    each.anchor === anchor ? { ...each, calls: { ...each.calls, [afterDays]: change(each.calls[afterDays]) } } : each,
  )
