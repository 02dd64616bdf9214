import { agreedTerms, type Placement, type Posting } from '../../shared/day/day.ts'
import type { DayEventOf } from '../../shared/day/messages.ts'
import { leaveMinute } from '../../shared/day/posting/hours.ts'
import { hasOtherTerms } from '../../shared/day/posting/proposed.ts'
import { wholeTerms } from '../../shared/day/posting/running.ts'
import { numberOf } from '../../shared/ticket/number-of.ts'
import type { EmployerList, ListedWorker, WorkDay } from '../../shared/ticket/paper.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import type { Hall } from '../hall.ts'
import { siteLinks } from '../site/links.ts'
import { addressOf, daysLeft, drawQr, notesIn } from './ticket.ts'

/** Whom an employer may expect on the next day of the work: numbers and masked names, nothing else of them. */
export function employerLists(hall: Hall, publicAddress: URL | undefined) {
  const { shown } = hall
  const links = siteLinks(hall)

  /** Of one asking: whom it named then, also when its answer was lost and somebody left in between. */
  return (posting: Posting, { workDate, placements }: DayEventOf<'list-asked'>): EmployerList => {
    const terms = wholeTerms(posting)
    const [workDay] = daysLeft(terms, (date) => date >= workDate)
    return {
      posting: posting.posting,
      terms,
      workDay,
      leaveMinute: leaveMinute(terms),
      employerMasked: shown.employerShown(posting.employer),
      employerKind: shown.employer(posting.employer).employerKind,
      ...notesIn(hall, terms),
      rows: placements
        .flatMap((id) => hall.day.state.placements.get(id) ?? [])
        .map((placement) => listed(placement, posting, workDay)),
      printedAt: hall.clock.now(),
      site: drawQr(addressOf('S', links.token(posting), publicAddress)),
    }
  }

  function listed(placement: Placement, { terms }: Posting, { date }: WorkDay): ListedWorker {
    const isFirst = agreedTerms(hall.day.state, placement).workDate === date
    const later = isFirst && placement.leaveMinute !== leaveMinute(terms) ? placement.leaveMinute : undefined
    return {
      number: placement.number,
      ticketNumber: ticketNumber(placement.placement),
      ...numberOf(placement.placement, hall.today()),
      ...shown.holder(placement.worker),
      ...(later === undefined ? {} : { leaveMinute: later }),
      earlierTerms: hasOtherTerms(hall.day.state, placement),
    }
  }
}
