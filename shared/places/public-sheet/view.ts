import { type Day, type Posting, placesLeft, sendableUntil } from '../../day/day.ts'
import { leaveMinute } from '../../day/posting/hours.ts'
import type { EmployerRecord } from '../../day/posting/messages.ts'
import type { Cover, Terms } from '../../day/posting/terms.ts'
import { stillOpen } from '../../day/posting/view.ts'
import { hourlyFen } from '../../day/posting/worth.ts'
import type { EmployerId, Instant, MarketDay, PostingId } from '../../ids.ts'
import { calendarDay } from '../../time.ts'

/** What anybody in the world may know of an open job: no free text, no number of a policy, and of who hires only a firm's name. */
export interface SheetJob
  extends Pick<Terms, 'trade' | 'township' | 'workDate' | 'days' | 'pay' | 'payDay' | 'payWay' | 'paidMinutes'>,
    Pick<Terms, 'startMinute' | 'endMinute' | 'meals' | 'transport' | 'rainRule'> {
  readonly posting: PostingId
  readonly cover: Exclude<Cover['kind'], 'employer-before'>
  readonly hourlyFen: number
  readonly placesLeft: number
  readonly leaveMinute: number
  readonly postedOn: MarketDay
  /** What people may know of whoever hires; absent: it was posted before that was told. */
  readonly record?: EmployerRecord
  /** When the last who are sent leave. */
  readonly openUntil: Instant
  /** Absent: a household or a farmer, whom nobody names. */
  readonly firm?: string
}

export interface PublicSheet {
  readonly day: MarketDay
  readonly jobs: readonly SheetJob[]
}

/** The public name of a firm; undefined for a person, and before staff have seen who it is. */
type FirmName = (employer: EmployerId) => string | undefined

/** Every open job of today and tomorrow with a place left, next to leave first. */
export function publicSheet(day: Day, now: Instant, firmName: FirmName): PublicSheet {
  return {
    day: calendarDay(now),
    jobs: stillOpen(day, now)
      .map((posting) => sheetJob(posting, firmName(posting.employer)))
      .sort((a, b) => order(a.workDate, b.workDate) || a.leaveMinute - b.leaveMinute || order(a.posting, b.posting)),
  }
}

const order = (one: string, other: string): number => Number(one > other) - Number(one < other)

function sheetJob(posting: Posting, firm: string | undefined): SheetJob {
  const { terms, wave, postedAt, onBoardSince, record } = posting
  const { trade, township, workDate, days, pay, payDay, payWay, paidMinutes, startMinute, endMinute } = terms
  const { meals, transport, rainRule, cover } = terms
  return {
    ...{ trade, township, workDate, pay, payDay, payWay, paidMinutes, startMinute, endMinute },
    ...{ meals, transport, rainRule },
    ...(days === undefined ? {} : { days }),
    posting: posting.posting,
    cover: cover.kind === 'employer-before' ? 'employer' : cover.kind,
    hourlyFen: hourlyFen(terms),
    placesLeft: placesLeft(posting),
    leaveMinute: wave?.leaveMinute ?? leaveMinute(terms),
    postedOn: calendarDay(onBoardSince ?? postedAt),
    openUntil: sendableUntil(posting),
    ...(record === undefined ? {} : { record }),
    ...(firm === undefined ? {} : { firm }),
  }
}
