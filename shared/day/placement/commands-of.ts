import type { EmployerId, PostingId } from '../../ids.ts'
import { type Day, revisionOf } from '../day.ts'
import type { DayCommand, DayEventOf } from '../messages.ts'
import { askedBy, type Told, whyOf } from '../told.ts'
import type { PlacementEvent } from './evolve.ts'
import { type ArrivalReport, StaffRelease } from './messages.ts'
import type { Tapped } from './tapped.ts'

/** Which commands what became of a job can be the work of. */
export function placementCommands(day: Day, event: PlacementEvent, told: Told): readonly DayCommand[] {
  switch (event.type) {
    // Beside the offer that was accepted, or the hand that placed them.
    case 'placement-made':
      return []
    case 'placed-by-hand':
      return [{ ...event, type: 'place-by-hand' }]
    case 'placement-released':
      return released(day, event)
    case 'boarded':
      return [boarded(event)]
    case 'arrived':
      return [reported(event, 'arrived'), ...here(day, event, told)]
    case 'absent':
      return [...absent(event), ...missing(day, event, told)]
    case 'report-taken-back':
      return [reported(event, 'unreported')]
    case 'work-finished':
      return finished(day, event)
    case 'paid-here':
      return paid(day, event)
    case 'work-stopped':
      return stopped(event, told)
    case 'stop-taken-back': {
      const { posting, workDate, reason } = event
      return [{ type: 'take-back-stop', posting, workDate, reason }]
    }
    case 'ticket-asked':
      return [{ type: 'ask-ticket', placement: event.placement, ...printerOf(event) }]
    case 'print-reported':
      return [{ ...event, type: 'report-print' }]
    case 'list-asked':
      return [{ type: 'ask-list', posting: event.posting, ...askedBy(told), ...printerOf(event) }]
    default:
      return event satisfies never
  }
}

const boarded = ({ type: _, workDate: __, ...event }: DayEventOf<'boarded'>): DayCommand => ({
  type: 'board',
  ...event,
})

const printerOf = ({ printing }: DayEventOf<'ticket-asked' | 'list-asked'>) =>
  printing === undefined ? {} : { printer: printing.printer }

/** Staff do, and say why; or they turned out to be a child; or the worker said no to other terms. What a posting takes along stands beside it. */
function released(
  day: Day,
  { placement: id, because, reason }: DayEventOf<'placement-released'>,
): readonly DayCommand[] {
  const byStaff = StaffRelease.safeParse(because)
  if (byStaff.success)
    return reason === undefined ? [] : [{ type: 'release-placement', placement: id, because: byStaff.data, reason }]
  const placement = day.placements.get(id)
  const posting = placement && day.postings.get(placement.posting)
  if (because === 'under-sixteen' && placement !== undefined)
    return [{ type: 'correct-facts', worker: placement.worker, age: 'child', certificates: [] }]
  if (because !== 'terms-declined' || placement === undefined || posting === undefined) return []
  const { worker } = placement
  return [{ type: 'answer-change', worker, placement: id, revision: revisionOf(posting), answer: 'decline' }]
}

/** What an employer says of somebody they say of whom they miss. */
const absent = ({ note, ...event }: DayEventOf<'absent'>): readonly DayCommand[] =>
  event.by === undefined ? [reported({ ...event, ...(note === undefined ? {} : { reason: note }) }, event.kind)] : []

const reported = (
  event: DayEventOf<'arrived' | 'absent' | 'report-taken-back'>,
  report: ArrivalReport,
): DayCommand => ({
  type: 'report-arrival',
  placement: event.placement,
  workDate: event.workDate,
  report,
  ...whyOf(event),
})

/** Whether the employer was stopped only the county knew: no wave is called for such a one. */
function missing(
  day: Day,
  { placement, workDate, by, ...tap }: DayEventOf<'absent'>,
  { events }: Told,
): readonly DayCommand[] {
  const job = day.placements.get(placement)
  const posting = job && day.postings.get(job.posting)
  if (posting === undefined || by === undefined) return []
  const stopped = !events.some(({ type }) => type === 'second-wave-opened')
  return [
    {
      type: 'report-missing',
      posting: posting.posting,
      employer: posting.employer,
      facts: { approved: true, stopped, complained: false },
      workDate,
      missing: events.flatMap((event) => (event.type === 'absent' ? event.placement : [])),
      excused: events.flatMap((event) => (event.type === 'absent' && event.kind === 'excused' ? event.placement : [])),
      ...tapOf(tap),
    },
  ]
}

/** Whoever stands at the work says it of all they see there. */
function here(
  day: Day,
  { placement, workDate, by, ...tap }: DayEventOf<'arrived'>,
  { events }: Told,
): readonly DayCommand[] {
  const posting = day.placements.get(placement)?.posting
  if (posting === undefined) return []
  const seen = events.flatMap((event) => (event.type === 'arrived' ? event.placement : []))
  return [{ type: 'report-here', posting, workDate, here: seen, ...saidBy(day, posting, by), ...tapOf(tap) }]
}

function finished(day: Day, event: DayEventOf<'work-finished'>): readonly DayCommand[] {
  const { posting, workDate, people, by } = event
  const did = people.map(({ fen: _, ...said }) => said)
  return [{ type: 'finish-work', posting, workDate, people: did, ...saidBy(day, posting, by), ...tapOf(event) }]
}

function paid(day: Day, { posting, payments, ...tap }: DayEventOf<'paid-here'>): readonly DayCommand[] {
  const employer = day.postings.get(posting)?.employer
  return employer === undefined ? [] : [{ type: 'pay-here', posting, employer, payments, ...tapOf(tap) }]
}

const saidBy = (day: Day, posting: PostingId, by: 'employer' | undefined): { readonly employer?: EmployerId } => {
  const employer = by && day.postings.get(posting)?.employer
  return employer === undefined ? {} : { employer }
}

/** The minute is of the day it is said on: after midnight, of the second of a night shift. */
const stopped = (event: DayEventOf<'work-stopped'>, told: Told): readonly DayCommand[] => {
  const { posting, because, minute, tappedAt } = event
  const at = tappedAt === undefined ? { minute: minute % (24 * 60) } : { tappedAt }
  return [{ type: 'stop-work', posting, because, ...at, ...askedBy(told) }]
}

const tapOf = ({ tappedAt }: Tapped): Tapped => (tappedAt === undefined ? {} : { tappedAt })
