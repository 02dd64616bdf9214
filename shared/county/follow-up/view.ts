import type { MarketDay, StaffId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { daysBetween } from '../../time.ts'
import type { County } from '../county.ts'
import { type DeskWork, deskWorkOf, type Shown } from '../pay/view.ts'
import { allDue, type Due } from './due.ts'
import type { VisitSubject, WorkSubject } from './messages.ts'
import type { FollowUpKind, FollowUpOutcome } from './outcomes.ts'

interface DueAtDesk {
  /** `pay plc_20260817_0001/2026-08-17`: tells lines apart. */
  readonly key: string
  readonly worker: WorkerId
  readonly who: string
  /** They cannot be rung up. */
  readonly noPhone?: true
  readonly dueOn: MarketDay
  /** 0: due today. */
  readonly lateDays: number
  readonly notReached: number
  readonly last?: FollowUpOutcome
  readonly assignedTo?: StaffId
}
/** A day of somebody's work to ask about. */
export interface DueWork extends DueAtDesk {
  readonly about: WorkSubject
  readonly work: DeskWork
}
/** Somebody to ask how they are. */
export interface DueVisit extends DueAtDesk {
  readonly about: VisitSubject
  readonly since: MarketDay
  readonly placedDays: number
  readonly lastPlacedOn?: MarketDay
}
export type DueRow = DueWork | DueVisit

/** More of a kind nobody calls in a day. */
const mostOfKind = 500

/** What staff have to ask today, as the desk shows it, what waits longest first; of each kind no more than is ever called in a day. */
export function dueRows(county: County, today: MarketDay, shown: Shown) {
  const due = allDue(county, today)
  const left = { unreported: mostOfKind, pay: mostOfKind, visit: mostOfKind }
  const listed = due.filter(({ about }) => {
    left[about.kind] -= 1
    return left[about.kind] >= 0
  })
  return { rows: listed.map((each) => dueRow(county, each, today, shown)), isCut: listed.length < due.length }
}

function dueRow(county: County, due: Due, today: MarketDay, shown: Shown): DueRow {
  const { about, worker, dueOn, called, assignedTo } = due
  const common = {
    ...{ key: dueKey(due), worker, who: shown.worker(worker) },
    ...(shown.hasPhone(worker) ? {} : { noPhone: true as const }),
    ...{ dueOn, lateDays: daysBetween(dueOn, today) },
    notReached: called?.notReached ?? 0,
    ...(called?.last === undefined ? {} : { last: called.last }),
    ...(assignedTo === undefined ? {} : { assignedTo }),
  }
  if (about.kind !== 'visit') return { ...common, about, work: mustHave(deskWorkOf(county, about, shown), common.key) }
  const { visits, placedDays, lastPlacedOn } = mustHave(county.people.get(worker), worker)
  const { since } = mustHave(
    visits.find(({ anchor }) => anchor === about.anchor),
    common.key,
  )
  return { ...common, about, since, placedDays, ...(lastPlacedOn === undefined ? {} : { lastPlacedOn }) }
}

const dueKey = ({ about }: Pick<Due, 'about'>): string =>
  about.kind === 'visit'
    ? `visit ${about.worker}/${about.afterDays}`
    : `${about.kind} ${about.placement}/${about.workDate}`

/** How many stand on each list, how many of them are late, and since which entry of the county the list is as it is. */
export type DueGlance = { readonly [Kind in FollowUpKind]: number } & {
  readonly late: number
  /** With whom staff are to talk about work they did not come to. */
  readonly talks: number
  readonly version: number
}

export function dueCounts(due: readonly Due[], today: MarketDay): Omit<DueGlance, 'talks' | 'version'> {
  const counts = { unreported: 0, pay: 0, visit: 0, late: 0 }
  for (const { about, dueOn } of due) {
    counts[about.kind] += 1
    if (dueOn < today) counts.late += 1
  }
  return counts
}
