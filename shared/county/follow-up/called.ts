import type { MarketDay, StaffId } from '../../ids.ts'
import type { CountyEventOf } from '../messages.ts'
import type { VisitAnchor, VisitDays } from './messages.ts'
import type { FollowUpOutcome } from './outcomes.ts'

/** What came of the calls about one thing, and who looks after it. */
export interface Called {
  /** How often in a row nobody was reached. */
  readonly notReached: number
  /** What came of the last one; absent: nobody has called. */
  readonly last?: FollowUpOutcome
  /** The day of the first one. */
  readonly calledOn?: MarketDay
  /** The day on which it is due again; absent after a call: it is over. */
  readonly nextOn?: MarketDay
  readonly assignedTo?: StaffId
}

/** What somebody is visited for, from a day on. */
export interface Visits {
  readonly anchor: VisitAnchor
  readonly since: MarketDay
  readonly calls: { readonly [Days in VisitDays]?: Called }
}

export const isOver = ({ last, nextOn }: Called): boolean => last !== undefined && nextOn === undefined

export function calledAfter(
  before: Called | undefined,
  event: CountyEventOf<'followed-up'> | CountyEventOf<'follow-up-assigned'>,
  today: MarketDay,
): Called {
  if (event.type === 'follow-up-assigned') {
    const { assignedTo: _, ...others } = before ?? { notReached: 0 }
    return { ...others, ...(event.to === undefined ? {} : { assignedTo: event.to }) }
  }
  const { outcome, nextOn } = event
  const assignedTo = before?.assignedTo
  return {
    notReached: outcome === 'not-reached' ? (before?.notReached ?? 0) + 1 : 0,
    last: outcome,
    calledOn: before?.calledOn ?? today,
    ...(nextOn === undefined ? {} : { nextOn }),
    ...(assignedTo === undefined ? {} : { assignedTo }),
  }
}
