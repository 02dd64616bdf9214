import type { EmployerKind } from '../../county/employers/messages.ts'
import type {
  DayNumber,
  EmployerId,
  Instant,
  MarketDay,
  PlacementId,
  PostingId,
  PrinterId,
  TextId,
  WorkerId,
} from '../../ids.ts'
import { inBoth } from '../../language/in-both.ts'
import { onListWords } from '../../language/on-list-words.ts'
import { listPrint, type ShownPrint } from '../../language/print-words.ts'
import type { InBoth } from '../../language/words.ts'
import { type NumberOf, numberOf } from '../../ticket/number-of.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import { calendarDay, instantOn } from '../../time.ts'
import { agreedTerms, type Day, type Placement, type Posting, placesLeft, sendableUntil } from '../day.ts'
import { namesOf } from '../matching/named.ts'
import { stopOfFirstDay } from '../matching/second-wave.ts'
import { leavesOn, workDateAt } from '../placement/hours.ts'
import type { owedAlike } from '../placement/owed-alike.ts'
import { expectedOn, nextWorkDate, owedOfStop } from '../placement/work.ts'
import { lastListOf } from '../printing/prints.ts'
import { changeable, toCancel } from './changes.ts'
import { leaveMinute } from './hours.ts'
import { inOrderOfPosting } from './in-order.ts'
import type { HeldBecause } from './messages.ts'
import { type MiddlePay, middlePays } from './middle-pay.ts'
import { wasOnBoard } from './on-board.ts'
import { proposedTo } from './proposed.ts'
import { isClosedFor } from './rules.ts'
import { wholeTerms } from './running.ts'
import type { Terms } from './terms.ts'
import { hourlyFen, type WageFloors } from './worth.ts'

/** One open job as the home screen and the board show it: nothing personal, nothing about who posted it. */
export interface JobLine {
  readonly posting: PostingId
  readonly trade: Terms['trade']
  readonly township: Terms['township']
  readonly workDate: Terms['workDate']
  /** When the bus leaves, the work begins for those who come by themselves, or the second wave of these sets out. */
  readonly leaveMinute: number
  readonly goes: 'leaves' | 'begins' | 'sets-out'
  readonly pay: Terms['pay']
  readonly placesLeft: number
}

export type PostingStatus = 'held' | 'open' | 'filled' | 'stopped' | 'expired' | 'turned-down' | 'cancelled'

/** An employer's own posting. */
export interface OwnPosting {
  readonly posting: PostingId
  readonly status: PostingStatus
  readonly terms: Terms
  readonly hourlyFen: number
  readonly postedAt: Instant
  readonly offered: number
  readonly placed: number
  /** Why staff must look at it first; none once it is on the board. */
  readonly held: readonly HeldBecause[]
  /** The same work was posted before for the same day. */
  readonly reposted: boolean
  /** People who have the job and have not answered the last change yet. */
  readonly asked: number
  /** Whether anything of it may still be changed: nobody has left for it. */
  readonly changeable: boolean
  /** Whether it may still be taken back: all of it, or once work has begun its days to come. */
  readonly cancellable: boolean
  /** Whom they may expect on the next day of the work, as their paper names them, and whether they came. */
  readonly expected: readonly OnList[]
  /** Who has left for it today, as far as the hall knows, and may not have come. */
  readonly unseen: readonly ({ readonly placement: PlacementId; readonly number: DayNumber } & NumberOf)[]
  /** Whether people are at the work now. */
  readonly underWay: boolean
  /** 停工 today: at which minute of the day, and how many are owed how much. */
  readonly stopped?: { readonly minute: number; readonly owed: ReturnType<typeof owedAlike> }
  /** Whom it asks for by name, by their numbers of today, and how many it may ask for. */
  readonly named: readonly DayNumber[]
  readonly mostNamed: number
  /** What staff wrote about it. */
  readonly notes?: string
  /** What the printer said that was asked for their list; absent: none of the hall's was. */
  readonly listPrint?: ShownPrint
  /** Why staff turned it down, in their words. */
  readonly turnedDownBecause?: string
}

/** Somebody on an employer's list, by number and masked name. */
export interface OnList extends InBoth<string> {
  readonly number: DayNumber
}

export interface EmployerView {
  readonly employer: EmployerId
  /** `李*福`; absent until staff have seen the papers and typed the name. */
  readonly maskedName?: string
  readonly kind: EmployerKind
  readonly approved: boolean
  readonly wageFloors: WageFloors
  /** The day has been closed: whatever they ask for now is for tomorrow. */
  readonly isClosed: boolean
  readonly postings: readonly OwnPosting[]
  /** What they asked for on earlier days, newest first: to be copied. */
  readonly earlier: readonly Terms[]
  readonly middles: readonly MiddlePay[]
}

/** Postings that people may still be sent to now; a hall that has not opened yet has not heard every bus leave. */
export const stillOpen = (day: Day, now: Instant): readonly Posting[] =>
  [...day.postings.values()].filter(
    (posting) => posting.status === 'open' && placesLeft(posting) > 0 && sendableUntil(posting) > now,
  )

/** Open jobs with a place left, next to leave first. */
export const openJobs = (day: Day, now: Instant): readonly JobLine[] =>
  stillOpen(day, now)
    .map(jobLine)
    .sort(
      (a, b) =>
        Number(a.workDate > b.workDate) - Number(a.workDate < b.workDate) ||
        a.leaveMinute - b.leaveMinute ||
        Number(a.posting > b.posting) - Number(a.posting < b.posting),
    )

export const jobLine = (posting: Posting): JobLine => ({
  posting: posting.posting,
  trade: posting.terms.trade,
  township: posting.terms.township,
  workDate: posting.terms.workDate,
  leaveMinute: posting.wave?.leaveMinute ?? leaveMinute(posting.terms),
  goes: posting.terms.transport.kind === 'bus' ? 'leaves' : posting.wave === undefined ? 'begins' : 'sets-out',
  pay: posting.terms.pay,
  placesLeft: placesLeft(posting),
})

/** What people call a posting's state; `filled` is nothing but every place being taken, also after its people have left. */
export function postingStatus(posting: Posting): PostingStatus {
  const { status, placed, terms } = posting
  if (status !== 'open' && status !== 'expired') return status
  // Work of several days goes on after the day that was stopped.
  if (terms.days === undefined && stopOfFirstDay(posting) !== undefined) return 'stopped'
  return placed >= terms.places ? 'filled' : status
}

/** What an employer's view needs of the register. */
export interface EmployerViewFacts {
  readonly text: (id: TextId) => string | undefined
  readonly holder: (worker: WorkerId) => { readonly holderMasked?: string }
  readonly printerName?: (printer: PrinterId) => string | undefined
}

/** What is off, or over without anybody, comes last; newest first. */
const inOrderOfOwn = (a: Posting, b: Posting): number => Number(isOver(a)) - Number(isOver(b)) || inOrderOfPosting(b, a)
const isOver = ({ status, placed }: Posting): boolean =>
  status === 'cancelled' || (status === 'expired' && placed === 0)

/** An employer's own postings of the day. */
export function employerView(
  day: Day,
  who: Omit<EmployerView, 'isClosed' | 'postings' | 'middles'>,
  now: Instant,
  facts: EmployerViewFacts,
): EmployerView {
  const own = [...day.postings.values()].filter((posting) => posting.employer === who.employer)
  return {
    ...who,
    isClosed: isClosedFor(day, calendarDay(now)),
    postings: own.sort(inOrderOfOwn).map((posting) => ownPosting(day, posting, now, facts)),
    middles: middlePays(day),
  }
}

function ownPosting(day: Day, posting: Posting, now: Instant, facts: EmployerViewFacts): OwnPosting {
  const { text } = facts
  const reason = posting.turnedDownBecause === undefined ? undefined : text(posting.turnedDownBecause)
  const notes = posting.terms.notes === undefined ? undefined : text(posting.terms.notes.text)
  return {
    posting: posting.posting,
    status: postingStatus(posting),
    terms: wholeTerms(posting),
    hourlyFen: hourlyFen(posting.terms),
    postedAt: posting.postedAt,
    offered: posting.offered,
    placed: posting.placed,
    held: posting.held,
    reposted: posting.repostOf !== undefined,
    asked: notAnswered(day, posting, now),
    changeable: changeable(day, posting, { instant: now }) !== undefined,
    cancellable: toCancel(day, posting, { instant: now }) !== undefined,
    expected: onList(day, posting, now, facts),
    ...underWay(day, posting, now),
    ...namesOf(day, posting),
    ...listPrint(lastListOf(day, posting.posting), facts.printerName),
    ...(notes === undefined ? {} : { notes }),
    ...(reason === undefined ? {} : { turnedDownBecause: reason }),
  }
}

function onList(day: Day, posting: Posting, now: Instant, { holder }: EmployerViewFacts): readonly OnList[] {
  if (!wasOnBoard(posting)) return []
  const date = nextWorkDate(posting, calendarDay(now))
  return expectedOn(day, posting, date).map((placement) => {
    const { number, placement: id, worker, came, leaveMinute: own } = placement
    // A second wave sets out later on its first day only.
    const isFirst = date === agreedTerms(day, placement).workDate
    const leaves = instantOn(date, (isFirst && own) || leaveMinute(posting.terms))
    const state = came.includes(date) ? 'came' : leaves <= now ? 'unseen' : 'coming'
    const said = { ticketNumber: ticketNumber(id), state, ...numberOf(id, day.day), ...holder(worker) } as const
    return { number, ...inBoth((words) => onListWords(words, said)) }
  })
}

function underWay(day: Day, posting: Posting, now: Instant): Pick<OwnPosting, 'unseen' | 'underWay' | 'stopped'> {
  const workDate = workDateAt(wholeTerms(posting), now)
  const stop = posting.stops?.find((other) => other.workDate === (workDate ?? day.day))
  const expected = workDate === undefined || stop !== undefined ? [] : expectedOn(day, posting, workDate)
  return {
    unseen: expected
      .filter((placement) => isUnseen(day, placement, workDate, now))
      .map(({ placement, number }) => ({ placement, number, ...numberOf(placement, day.day) })),
    underWay: expected.length > 0,
    ...(stop === undefined ? {} : { stopped: { minute: stop.minute, owed: owedOfStop(day, stop) } }),
  }
}

/** Who goes with a second wave may not have left yet. */
function isUnseen(day: Day, placement: Placement, date: MarketDay | undefined, now: Instant): boolean {
  const leaves = date && leavesOn(day, placement, date)
  return leaves !== undefined && leaves <= now && !placement.came.some((other) => other === date)
}

const notAnswered = (day: Day, { posting }: Posting, now: Instant): number =>
  new Set(
    [...day.placements.values()]
      .filter((placement) => placement.posting === posting && proposedTo(day, placement, now) !== undefined)
      .map(({ worker }) => worker),
  ).size
