import { agreedTerms, type Day, holdsPlace, type Placement, type Posting, workDates } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import { AbsenceKind } from '../day/placement/messages.ts'
import { hoursOf } from '../day/posting/hours.ts'
import type { Terms } from '../day/posting/terms.ts'
import { NotPrinted, PrintEnd } from '../day/printing/messages.ts'
import { type MarketDay, PrinterId, type WorkerId } from '../ids.ts'
import type { TextRef } from '../register.ts'
import { type Luck, luckOf } from './luck.ts'

/** Staff, employer or worker do something with a ticket, mostly one that holds; some come after all. */
export function aboutPlacement(luck: Luck, day: Day, reason: TextRef): DayCommand | undefined {
  const all: readonly Placement[] = [...day.placements.values()]
  const placement = (luck.pick(luck.once(4) ? all : all.filter(holdsPlace)) ?? luck.pick(all))?.placement
  const dateOf = (id: Placement['placement']) => someWorkDate(luck, day, day.placements.get(id) ?? never())
  const isCalled = ({ worker }: Placement) => day.line.get(worker)?.standing.status === 'offered'
  const absent = all.filter(({ status }) => status === 'absent')
  // Who comes after all may just be called to other work.
  const called = luck.pick(absent.filter(isCalled))
  const away = (called ?? luck.pick(absent))?.placement
  if (away !== undefined && (called !== undefined || luck.once(3)))
    return { type: 'report-arrival', placement: away, workDate: dateOf(away), report: 'arrived', reason }
  if (placement === undefined) return undefined
  // Who did not come to their first work may just be called to a second.
  const again = all.find((own) => holdsPlace(own) && isCalled(own))
  if (again !== undefined && luck.once(3))
    return {
      type: 'report-arrival',
      placement: again.placement,
      workDate: dateOf(again.placement),
      report: 'unexcused',
      reason,
    }
  switch (luck.below(6)) {
    case 0: {
      const { posting, status } = day.placements.get(placement) ?? never()
      // A luck of its own: whatever a seed played before there were printers it plays still.
      const atPrinter = luckOf(day.placements.size + 31 * day.prints.length)
      // Somebody goes, and the employer wants to know who still comes.
      const job = atPrinter.pick(day.prints)?.job
      // What a printer of the hall was asked for it also tells of, now and then twice.
      if (job !== undefined && atPrinter.once(2)) return { type: 'report-print', ...someEnd(atPrinter), job }
      const printer = atPrinter.once(2) ? { printer: madeUpPrinter } : {}
      return status === 'released'
        ? { type: 'ask-list', posting, ...printer }
        : { type: 'ask-ticket', placement, ...printer }
    }
    case 1:
      return {
        type: 'report-arrival',
        placement,
        workDate: dateOf(placement),
        report: luck.once(4) ? 'unreported' : 'arrived',
        reason,
      }
    case 2:
      return {
        type: 'report-arrival',
        placement,
        workDate: dateOf(placement),
        report: luck.pick(AbsenceKind.options) ?? never(),
        reason,
      }
    case 3: {
      const report = luck.once(2) ? 'unexcused' : (luck.pick(AbsenceKind.options) ?? never())
      return { type: 'report-arrival', placement, workDate: dateOf(placement), report, reason }
    }
    default:
      return {
        type: 'release-placement',
        placement,
        because: luck.pick(['mistake', 'worker-cannot', 'not-needed'] as const) ?? never(),
        reason,
      }
  }
}

const madeUpPrinter = PrinterId.parse('prn_0000000000000001')
const someEnd = (luck: Luck) => ({
  outcome: luck.pick(PrintEnd.options) ?? never(),
  because: luck.pick(NotPrinted.options),
  ...(luck.once(2) ? { printer: madeUpPrinter } : {}),
})

/** Mostly the last day of their work that has come; now and then another. */
function someWorkDate(luck: Luck, day: Day, placement: Placement): MarketDay {
  const dates = workDates(agreedTerms(day, placement))
  const last = dates.findLast((date) => day.day !== undefined && date <= day.day)
  return (luck.once(4) ? luck.pick(dates) : last) ?? agreedTerms(day, placement).workDate
}

/** Somebody who has work wants more; whose work was stopped, before everybody else. */
export function waitAgain(luck: Luck, day: Day, other: WorkerId): DayCommand {
  const placed = [...day.line.values()].filter(({ standing }) => standing.status === 'placed')
  const stopped = new Set(
    [...day.placements.values()].flatMap(({ worker, posting }) =>
      day.postings.get(posting)?.stops === undefined ? [] : [worker],
    ),
  )
  const freed = placed.filter(({ worker }) => stopped.has(worker))
  return { type: 'wait-again', worker: luck.pick(freed.length > 0 ? freed : placed)?.worker ?? other }
}

/** Somebody who waits wants a job no more that they tapped though it is not of their trades; no luck in it. */
export function takeBackWish(day: Day): DayCommand | undefined {
  for (const { worker, standing, wants, wishes, notAgain } of day.line.values()) {
    if (standing.status !== 'waiting') continue
    const isOther = (posting: Posting['posting']): boolean => {
      const job = day.postings.get(posting)
      return job?.status === 'open' && !notAgain.includes(posting) && !wants.trades.includes(job.terms.trade)
    }
    const posting = wishes.find(isOther)
    if (posting !== undefined) return { type: 'take-back-wish', worker, posting }
  }
  return undefined
}

/** The same terms for work that begins soon after other work of today was stopped, and wants its people. */
export function forWhoIsFree(luck: Luck, day: Day, other: Terms, today: MarketDay): Terms | undefined {
  const stopped = [...day.postings.values()].flatMap(({ terms: { trade }, stops = [] }) =>
    stops.filter(({ workDate }) => workDate === today).map(({ minute }) => ({ trade, minute })),
  )
  const job = luck.pick(stopped)
  const startMinute = (job?.minute ?? 0) + 30 * (1 + luck.below(4))
  if (job === undefined || startMinute > 22 * 60) return undefined
  const { days: _, ...terms } = other
  return {
    ...terms,
    trade: job.trade,
    pay: { basis: 'hour', amountFen: 2200 },
    workDate: today,
    startMinute,
    endMinute: startMinute + 60,
    paidMinutes: 60,
    transport: { kind: 'own', meet: 'township-hall' },
  }
}

/** The two jobs whose people left last: they may be at work. */
export const lastToLeave = (postings: readonly Posting[]): readonly Posting[] =>
  postings
    .filter(({ status, placed }) => status === 'expired' && placed > 0)
    .sort((a, b) => Date.parse(hoursOf(a.terms).startsAt) - Date.parse(hoursOf(b.terms).startsAt))
    .slice(-2)

/** Work that was stopped, and somebody of it has had other work since: whoever takes the stop back now comes too late. */
export const stoppedAndLeft = ({ placements, postings }: Day): Posting | undefined => {
  const held = [...placements.values()].filter(holdsPlace)
  const left = held.find(
    (job) =>
      postings.get(job.posting)?.stops !== undefined &&
      held.some(({ worker, acceptedAt }) => worker === job.worker && acceptedAt > job.acceptedAt),
  )
  return left && postings.get(left.posting)
}

/** The people have left: rain stops their work, or it was not theirs that it stopped, or somebody did not board. */
export function atTheField(
  luck: Luck,
  day: Day,
  { posting, employer, terms, stops = [] }: Posting,
  reason: TextRef,
): DayCommand {
  // Now and then of another job than the one that was stopped.
  const { workDate } = stops.at(-1) ?? terms
  if (luck.once(stops.length > 0 ? 2 : 24)) return { type: 'take-back-stop', posting, workDate, reason }
  const asked = { posting, ...(luck.once(3) ? {} : { employer }) }
  const mayRain = terms.rainRule !== 'indoors' || luck.once(4)
  if (luck.once(2)) return { type: 'stop-work', ...asked, because: mayRain && !luck.once(3) ? 'rain' : 'employer' }
  const theirs = [...day.placements.values()].filter((placement) => placement.posting === posting)
  const missing = theirs.filter(({ status }) => status === 'accepted' && luck.once(2))
  const all = (missing.length === 0 ? theirs : missing).map(({ placement }) => placement)
  return {
    type: 'report-missing',
    posting,
    employer,
    facts: { approved: true, stopped: luck.once(2), complained: false },
    missing: all,
    // All but the first told them a cause.
    excused: all.slice(1),
  }
}

function never(): never {
  throw new Error('Nothing to pick from')
}
