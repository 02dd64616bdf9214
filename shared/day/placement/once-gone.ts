import type { Instant } from '../../ids.ts'
import type { TicketPaper } from '../../ticket/paper.ts'
import type { Day, Placement } from '../day.ts'
import { daysToWork } from './hours.ts'

/** What is so of a day's work once its hour to leave has come, in minutes of the day. */
export type OnceGone =
  /** Nobody has said that they came. */
  | { readonly code: 'bus-left' | 'begun'; readonly minute: number }
  | { readonly code: 'there' | 'over'; readonly endMinute: number }

export function onceGone(
  day: Day,
  placement: Placement,
  paper: Pick<TicketPaper, 'terms' | 'workDay' | 'leaveMinute'>,
  now: Instant,
): OnceGone {
  const { terms, workDay, leaveMinute } = paper
  const { endMinute } = terms
  if (daysToWork(day, placement, now).length === 0) return { code: 'over', endMinute }
  if (placement.came.includes(workDay.date)) return { code: 'there', endMinute }
  return { code: terms.transport.kind === 'bus' ? 'bus-left' : 'begun', minute: leaveMinute }
}
