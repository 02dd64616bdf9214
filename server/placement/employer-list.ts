import { holdsPlace, leaveMinute, type Placement, type Posting, revisionOf } from '../../shared/day/day.ts'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import type { EmployerList, ListedWorker, WorkDay } from '../../shared/ticket/paper.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import type { Hall } from '../hall.ts'
import { masks } from '../masks.ts'
import { daysLeft, notesIn } from './ticket.ts'

/** Whom an employer may expect on the next day of the work: numbers and masked names, nothing else of them. */
export function employerLists(hall: Hall) {
  const shown = masks(hall)

  return (posting: Posting): EmployerList => {
    const [workDay] = daysLeft(posting.terms, hall.today())
    const comes = (placement: Placement) =>
      placement.posting === posting.posting &&
      holdsPlace(placement) &&
      !placement.missed.some(({ workDate }) => workDate === workDay.date)
    return {
      posting: posting.posting,
      terms: posting.terms,
      hourlyFen: hourlyFen(posting.terms),
      workDay,
      leaveMinute: leaveMinute(posting.terms),
      employerMasked: shown.employerShown(posting.employer),
      employerKind: shown.employer(posting.employer).employerKind,
      ...notesIn(hall, posting.terms),
      rows: [...hall.day.state.placements.values()]
        .filter(comes)
        .sort((a, b) => Number(a.placement > b.placement) - Number(a.placement < b.placement))
        .map((placement) => listed(placement, posting, workDay)),
      printedAt: hall.clock.now(),
    }
  }

  function listed(placement: Placement, posting: Posting, { nth }: WorkDay): ListedWorker {
    const later = nth === 1 && placement.leaveMinute !== leaveMinute(posting.terms) ? placement.leaveMinute : undefined
    return {
      number: placement.number,
      ticketNumber: ticketNumber(placement.placement),
      holderMasked: shown.workerNamed(placement.worker),
      ...(later === undefined ? {} : { leaveMinute: later }),
      earlierTerms: placement.revision < revisionOf(posting),
    }
  }
}
