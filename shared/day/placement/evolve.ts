import type { Instant, MarketDay, PostingId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { changePerson, changePosting, notAgain, roundDue, withoutLost } from '../change.ts'
import { agreedTerms, type Day, type InLine, type Placement, workDates } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import { evolvePrints, printAsked } from '../printing/prints.ts'
import { isCountedAt } from './taken.ts'
import { withTicketOf } from './theirs.ts'
import { didNotCome, hasJobToday, hasWorkToday } from './work.ts'

export type PlacementEvent = DayEventOf<
  | 'placed-by-hand'
  | 'list-asked'
  | 'print-reported'
  | 'placement-made'
  | 'placement-released'
  | 'arrived'
  | 'absent'
  | 'report-taken-back'
  | 'work-stopped'
  | 'stop-taken-back'
  | 'ticket-asked'
  | 'boarded'
  | 'work-finished'
  | 'paid-here'
>

/** The day after something happened to somebody's placement. */
export function evolvePlacement(day: Day, event: PlacementEvent, instant: Instant): Day {
  // The placement stands in the same entry.
  if (event.type === 'placed-by-hand') return day
  if (event.type === 'list-asked' || event.type === 'print-reported') return evolvePrints(day, event, instant)
  if (event.type === 'placement-made') return made(day, event, instant)
  if (event.type === 'work-stopped') return roundDue(stopped(day, event), instant)
  if (event.type === 'stop-taken-back') return goesOn(day, event)
  if (event.type === 'work-finished') return finished(day, event, instant)
  if (event.type === 'paid-here') return paid(day, event, instant)
  const before = mustHave(day.placements.get(event.placement), event.placement)
  switch (event.type) {
    case 'placement-released':
      return roundDue(released(day, before, event), instant)
    case 'boarded':
      return withPlacement(day, {
        ...before,
        boarded: [...(before.boarded ?? []), { workDate: event.workDate, at: event.notedAt ?? instant }],
      })
    case 'arrived':
      return roundDue(arrived(day, before, event), instant)
    case 'absent':
      return roundDue(absent(day, before, event), instant)
    case 'report-taken-back':
      return roundDue(takenBack(day, before, event), instant)
    case 'ticket-asked':
      return printAsked(withPlacement(day, { ...before, copies: event.copy }), event, instant)
    default:
      return event satisfies never
  }
}

function made(day: Day, event: DayEventOf<'placement-made'>, acceptedAt: Instant): Day {
  const { placement, worker, number, posting, revision, leaveMinute, byName } = event
  const placed = withPlacement(day, {
    placement,
    worker,
    number,
    posting,
    revision,
    acceptedAt,
    ...(leaveMinute === undefined ? {} : { leaveMinute }),
    ...(byName === undefined ? {} : { byName }),
    status: 'accepted',
    missed: [],
    came: [],
    copies: 0,
  })
  return {
    ...stand(placed, worker, { status: 'placed' }),
    counts: { ...placed.counts, placements: day.counts.placements + 1 },
  }
}

/** The place is free, or the days to come are, and who has no other job waits again at the turn they had, for another one. */
function released(day: Day, before: Placement, { because, from }: DayEventOf<'placement-released'>): Day {
  const { worker, posting } = before
  const free = from === undefined ? ({ status: 'released' } as const) : { freeFrom: from }
  const freed = withPlacement(day, { ...before, ...free, releasedBecause: because })
  // A place of a day to come may be let go before its worker has come in today.
  return freed.line.has(worker) ? notAgain(standAgain(freed, worker), worker, posting) : freed
}

const arrived = (day: Day, before: Placement, { workDate }: DayEventOf<'arrived'>): Day =>
  notAbsent(
    day,
    { ...before, status: 'accepted', came: [...without(before.came, workDate), workDate] },
    workDate,
    before,
  )

function takenBack(day: Day, before: Placement, { workDate }: DayEventOf<'report-taken-back'>): Day {
  const isFirst = workDates(agreedTerms(day, before))[0] === workDate
  const status = isFirst ? 'accepted' : before.status
  return notAbsent(day, { ...before, status, came: without(before.came, workDate) }, workDate, before)
}

const without = (dates: readonly MarketDay[], date: MarketDay): readonly MarketDay[] =>
  dates.filter((other) => other !== date)

function notAbsent(day: Day, after: Placement, workDate: MarketDay, before: Placement): Day {
  const missed = before.missed.filter((other) => other.workDate !== workDate)
  const there = withPlacement(day, { ...withRest(after, workDate), missed })
  // Reported absent before: whatever they stood for since, the job is theirs.
  const wasAbsent = before.status === 'absent' || missed.length < before.missed.length
  return wasAbsent ? standAsReported(there, before.worker) : there
}

/** As if they had not stayed away from the rest on that day. */
function withRest({ lostFrom, ...placement }: Placement, workDate: MarketDay): Placement {
  return lostFrom === undefined || lostFrom === workDate ? placement : { ...placement, lostFrom }
}

function absent(day: Day, before: Placement, { workDate, kind, restFree, ...event }: DayEventOf<'absent'>): Day {
  const { worker } = before
  const dates = workDates(agreedTerms(day, before))
  // Of who is heard only the next day nobody stood in for, and that day's work is theirs.
  const isFree =
    dates[0] === workDate && !dates.some((date) => date > workDate && day.day !== undefined && date <= day.day)
  const by = event.by ?? before.missed.find((other) => other.workDate === workDate)?.by
  const said =
    by === undefined
      ? {}
      : { by, ...(event.by === undefined && kind !== 'not-heard' ? ({ heard: true } as const) : {}) }
  const others = before.missed.filter((other) => other.workDate !== workDate)
  const after = withPlacement(day, {
    ...withRest(before, workDate),
    ...(restFree === undefined ? {} : { lostFrom: workDate }),
    status: isFree ? 'absent' : before.status,
    came: without(before.came, workDate),
    missed: [...others, { workDate, kind, ...said }],
  })
  const wasGone = day.line.get(worker)?.standing.status === 'gone'
  const reported = wasGone || didNotCome(after, worker) ? standAsReported(after, worker) : after
  // It was not their doing: they wait again at once.
  return kind === 'employers-fault' ? standAgain(reported, worker) : reported
}

const paid = (day: Day, { payments, tappedAt }: DayEventOf<'paid-here'>, toldAt: Instant): Day =>
  payments.reduce((after, { placement, workDate, fen }) => {
    const before = mustHave(after.placements.get(placement), placement)
    const others = (before.paid ?? []).filter((other) => other.workDate !== workDate)
    return withPlacement(after, { ...before, paid: [...others, { workDate, fen, at: tappedAt ?? toldAt }] })
  }, day)

/** What was said last of a day counts. */
const finished = (day: Day, { workDate, people, tappedAt }: DayEventOf<'work-finished'>, toldAt: Instant): Day =>
  people.reduce((after, { placement, ...did }) => {
    const before = mustHave(after.placements.get(placement), placement)
    const others = (before.finished ?? []).filter((other) => other.workDate !== workDate)
    return withPlacement(after, { ...before, finished: [...others, { workDate, ...did, at: tappedAt ?? toldAt }] })
  }, day)

/** Nobody is sent any more, also if a second wave was on its way out; who hardly worked stands as if they had had no work. */
function stopped(day: Day, { type: _, posting, ...stop }: DayEventOf<'work-stopped'>): Day {
  const after = changePosting(day, posting, (before) => ({
    ...before,
    status: before.status === 'open' ? 'expired' : before.status,
    stops: [...(before.stops ?? []), stop],
  }))
  return workKnownAt(after, posting)
}

/** Whoever stands in line stands behind those who have no work again; a second wave that was called off stays so. */
function goesOn(day: Day, { posting, workDate }: DayEventOf<'stop-taken-back'>): Day {
  const after = changePosting(day, posting, ({ stops = [], stopsTakenBack = [], ...before }) => {
    const others = stops.filter((stop) => stop.workDate !== workDate)
    const takenBack = stops.filter((stop) => stop.workDate === workDate)
    return {
      ...before,
      ...(others.length === 0 ? {} : { stops: others }),
      stopsTakenBack: [...stopsTakenBack, ...takenBack],
    }
  })
  return workKnownAt(after, posting)
}

/** Of everybody with a job there, also who is owed nothing: they may be at work after all. */
const workKnownAt = (day: Day, at: PostingId): Day =>
  [...day.placements.values()].reduce(
    (next, { posting, worker }) => (posting === at ? workKnown(next, worker) : next),
    day,
  )

/** Whoever stands in line stands there as one who has work today, or not. */
export const workKnown = (day: Day, worker: WorkerId): Day =>
  day.line.has(worker)
    ? changePerson(day, worker, (person) => ({ ...person, hasWork: hasWorkToday(day, worker) }))
    : day

/** The posting and the line count who has a place. */
function withPlacement(day: Day, after: Placement): Day {
  const { placement, worker, posting } = after
  const before = day.placements.get(placement)
  const job = mustHave(day.postings.get(posting), posting)
  const isCounted = (one: Placement) => Number(isCountedAt(day, one, job))
  const change = isCounted(after) - (before === undefined ? 0 : isCounted(before))
  const ticketsOf = before === undefined ? withTicketOf(day.ticketsOf, after) : day.ticketsOf
  const next: Day = { ...day, placements: day.placements.set(placement, after), ticketsOf }
  const known = workKnown(next, worker)
  if (change === 0) return known
  return changePosting(known, posting, (counted) => ({ ...counted, placed: counted.placed + change }))
}

const stand = (day: Day, worker: WorkerId, standing: InLine['standing']): Day =>
  day.line.has(worker) ? changePerson(day, worker, (person) => ({ ...withoutLost(person), standing })) : day

/** Whoever stayed away without a cause has no number today; if that was reported wrongly, they stand as placed again. */
const standAsReported = (day: Day, worker: WorkerId): Day =>
  stand(day, worker, { status: didNotCome(day, worker) ? 'gone' : 'placed' })

/** Who has no other work today waits where they stood; after the close nobody waits any more. */
function standAgain(day: Day, worker: WorkerId): Day {
  if (hasJobToday(day, worker) || day.line.get(worker)?.standing.status !== 'placed') return day
  return stand(day, worker, { status: day.open ? 'waiting' : 'released' })
}
