import { agreedTerms, type Day, workDates } from '../../day/day.ts'
import { type Attendance, attendanceOn } from '../../day/placement/attendance.ts'
import { leavesOn, startsFor } from '../../day/placement/hours.ts'
import type { FinishedDay } from '../../day/placement/site-messages.ts'
import { boardedAt, isHeardOf, stopOf } from '../../day/placement/work.ts'
import type { Terms } from '../../day/posting/terms.ts'
import type { DayNumber, Instant, MarketDay, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import { type NumberOf, numberOf } from '../../ticket/number-of.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'

/** Somebody of a job, as the clerk calls them out. */
export type RosterLine = Attendance &
  NumberOf & {
    readonly placement: PlacementId
    readonly number: DayNumber
    /** That day: before it nobody has stayed away. */
    readonly leavesAt?: Instant
    /** 补员: they leave later than the others that day. */
    readonly wave?: true
    /** Their work of that day: before it they have done none. */
    readonly startsAt: Instant
    readonly ticketNumber: string
    /** `王*英`, or the masked ID number or phone. */
    readonly who: string
    /** When the door saw them off that day. */
    readonly boardedAt?: Instant
    /** Of that day's work, if it was stopped. */
    readonly owedFen?: number
    /** 收工: what they did that day, and what they are owed for it. */
    readonly finished?: FinishedDay
    /** Of their ticket, by which they are paid. */
    readonly terms: Pick<Terms, 'pay' | 'paidMinutes'>
  }

/** Everybody who has this job on that day or stayed away from it, in the order in which they took it; who was let go is not of it. */
export function roster(
  day: Day,
  posting: PostingId,
  workDate: MarketDay,
  worker: (worker: WorkerId) => string,
): readonly RosterLine[] {
  return [...day.placements.values()]
    .flatMap((placement) => {
      const attendance = placement.posting === posting ? attendanceOn(day, placement, workDate) : undefined
      if (attendance === undefined) return []
      const { placement: id, number } = placement
      const leavesAt = leavesOn(day, placement, workDate)
      const owedFen = stopOf(day, placement, workDate)?.owed.fen
      const boarded = boardedAt(placement, workDate)
      const done = placement.finished?.find((one) => one.workDate === workDate)
      const agreed = agreedTerms(day, placement)
      const { pay, paidMinutes } = agreed
      const wave = placement.leaveMinute !== undefined && agreed.workDate === workDate
      return [
        {
          ...attendance,
          placement: id,
          number,
          ...(leavesAt === undefined ? {} : { leavesAt }),
          ...(wave ? ({ wave: true } as const) : {}),
          startsAt: startsFor(day, placement, workDate),
          ...numberOf(id, day.day),
          ticketNumber: ticketNumber(id),
          who: worker(placement.worker),
          ...(boarded === undefined ? {} : { boardedAt: boarded }),
          ...(owedFen === undefined ? {} : { owedFen }),
          ...(done === undefined ? {} : { finished: done }),
          terms: { pay, paidMinutes },
        },
      ]
    })
    .sort(byTicket)
}

/** The days of which it may be told who came, the last of them last; none of work that lies ahead. */
export const daysToReport = (day: Day, terms: Terms): readonly MarketDay[] => {
  const today = day.day
  return today === undefined ? [] : workDates(terms).filter((date) => isHeardOf(day, date, today))
}

const byTicket = (a: RosterLine, b: RosterLine): number =>
  Number(a.placement > b.placement) - Number(a.placement < b.placement)
